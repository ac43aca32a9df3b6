import { defineOpenLabelRule } from "../openlabel-rule.js";

export const pointersMatch = defineOpenLabelRule({
  id: "openlabel/pointers-match",
  requirement: "should",
  statement: {
    en: "Data pointers SHOULD name data that are there, and their kind.",
    ja: "データポインターは、実在するデータとその種類を指すことが望ましい。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "Viewers list what pointers promise and find nothing.",
    ja: "ビューアーはポインターの示すものを並べ、何も見つけられない。",
  },
  fix: {
    en: "Write the pointers anew from the data.",
    ja: "データからポインターを書き直す。",
  },
  sources: ["ASAM OpenLABEL 1.0, element_data_pointers"],
  messages: {
    "pointer-differs": {
      en: "a pointer promises {expected}, and there is {actual}",
      ja: "ポインターは {expected} を示すが、あるのは {actual} である",
    },
  },
});
