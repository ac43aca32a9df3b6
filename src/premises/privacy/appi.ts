import { definePremise } from "../premise.js";
import { ofPrivacy } from "../privacy-streams.js";
import { decided } from "../steps.js";

export const privacyAppi = definePremise({
  id: "privacy/appi",
  title: { en: "class under APPI", ja: "個人情報保護法の区分" },
  item: "privacy",
  decides: "data-controller",
  read: (seen) => ofPrivacy(seen, ({ appi }) => appi),
  step: decided({
    en: "the controller decides under which class data of both are handled together",
    ja: "併せて扱うときの区分は管理者が決める",
  }),
});
