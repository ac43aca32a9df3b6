import { definePremise } from "../premise.js";
import { ofPrivacy } from "../privacy-streams.js";
import { ranked } from "../steps.js";

export const privacyState = definePremise({
  id: "privacy/state",
  title: { en: "privacy", ja: "プライバシーの状態" },
  item: "privacy",
  decides: "data-controller",
  asks: ["camera", "compressed-camera", "video", "audio"],
  read: (seen) => ofPrivacy(seen, ({ state }) => state),
  step: ranked([["not-personal", "synthetic"], ["anonymised"], ["pseudonymised"], ["as-recorded"]], {
    down: { en: "handled as if it were {to}", ja: "{to} として扱う" },
    up: {
      en: "{from} becomes {to} only if the controller has it done; tasuki has no command for it",
      ja: "{from} を {to} にするには管理者が処理する。tasuki にそのコマンドはない",
    },
  }),
});
