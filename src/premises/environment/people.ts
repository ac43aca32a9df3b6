import { declared, definePremise } from "../premise.js";
import { ranked } from "../steps.js";

export const environmentPeople = definePremise({
  id: "environment/people",
  title: { en: "people who may be seen", ja: "写りうる人" },
  item: "environment",
  says: "recorder",
  decides: "data-controller",
  asks: "always",
  read: ({ premises }) => declared(premises.environment?.people),
  step: ranked([["none"], ["staff"], ["participants"], ["public"]], {
    down: { en: "handled as if it showed {to}", ja: "{to} が写るものとして扱う" },
    up: { en: "it may show {from}", ja: "{from} が写っている可能性がある" },
  }),
});
