import { declaredOr, definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const softwareRecorder = definePremise({
  id: "software/recorder",
  title: { en: "recording software", ja: "記録ソフトウェア" },
  item: "software",
  says: "recorder",
  decides: "consumer",
  asks: "always",
  read({ premises, facts }) {
    const recorder = premises.software?.find(({ role }) => role === "recorder");
    return declaredOr(
      recorder && [recorder.name, recorder.version, recorder.revision].filter(Boolean).join(" "),
      facts?.container.library || undefined,
    );
  },
  step: decided({
    en: "nothing to convert: the consumer decides whether data of both are taken",
    ja: "変換するものはない。両方のデータを受け入れるかを利用者が決める",
  }),
});
