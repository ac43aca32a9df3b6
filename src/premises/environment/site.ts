import { declared, definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const environmentSite = definePremise({
  id: "environment/site",
  title: { en: "kind of site", ja: "場所の種類" },
  item: "environment",
  says: "recorder",
  decides: "consumer",
  asks: "always",
  read: ({ premises }) => declared(premises.environment?.site?.kind),
  step: decided({
    en: "the consumer decides whether both are used, and keeps them apart",
    ja: "両方を使うか、どう区別するかを利用者が決める",
  }),
});
