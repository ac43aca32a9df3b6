import { definePremise } from "../premise.js";
import { ofTerms } from "../rights-terms.js";
import { ranked } from "../steps.js";

export const rightsDecision = definePremise({
  id: "rights/decision",
  title: { en: "what may be done", ja: "許諾の内容" },
  item: "rights",
  decides: "rights-holder",
  asks: "always",
  read: (seen) => ofTerms(seen, ([term]) => term!.decision),
  step: ranked([["permitted"], ["on-request"], ["prohibited"]], {
    down: {
      en: "data of both together: {to}, the more restrictive",
      ja: "併せて使うときは、より厳しい {to} に従う",
    },
    up: { en: "{from} becomes {to} only if the holder says so", ja: "{from} を {to} にできるのは権利者だけである" },
  }),
});
