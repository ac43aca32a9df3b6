import { definePremise } from "../premise.js";
import { ofPrivacy } from "../privacy-streams.js";
import { decided } from "../steps.js";

export const privacyLegalBasis = definePremise({
  id: "privacy/legal-basis",
  title: { en: "legal basis", ja: "取扱いの法的根拠" },
  item: "privacy",
  decides: "data-controller",
  read: (seen) => ofPrivacy(seen, ({ legalBasis }) => legalBasis),
  step: decided({
    en: "each basis holds for its own data: the controller decides whether they may be used together",
    ja: "根拠はそれぞれのデータに限られる。併せて使えるかは管理者が決める",
  }),
});
