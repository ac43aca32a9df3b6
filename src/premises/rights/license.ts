import { definePremise } from "../premise.js";
import { ofRights } from "../rights-terms.js";
import { decided } from "../steps.js";

export const rightsLicense = definePremise({
  id: "rights/license",
  title: { en: "licence", ja: "ライセンス" },
  item: "license",
  decides: "rights-holder",
  asks: "always",
  read: (seen) => ofRights(seen, ({ license }) => license),
  step: decided({
    en: "whether data of both licences go together is for the holders to say: no name of a licence tells it",
    ja: "二つのライセンスのデータを併せて使えるかは権利者が示す。ライセンスの名前からは分からない",
  }),
});
