import { declared, definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const environmentKind = definePremise({
  id: "environment/kind",
  title: { en: "real or simulated", ja: "実環境かシミュレーションか" },
  item: "environment",
  says: "recorder",
  decides: "consumer",
  asks: "always",
  read: ({ premises }) => declared(premises.environment?.kind),
  step: decided({
    en: "the consumer decides whether both are used, and keeps them apart",
    ja: "両方を使うか、どう区別するかを利用者が決める",
  }),
});
