import { definePremise } from "../premise.js";
import { ofRights } from "../rights-terms.js";
import { barred, losing } from "../steps.js";

/** What is said where rights name no last day; it comes behind every date. */
const FOR_EVER = "for ever";

export const rightsExpiry = definePremise({
  id: "rights/expiry",
  title: { en: "last day of the rights", ja: "権利の最終日" },
  item: "rights",
  decides: "rights-holder",
  usual: FOR_EVER,
  read: (seen) => ofRights(seen, ({ validUntil }) => validUntil ?? FOR_EVER),
  step: ({ value: from }, { value: to }) =>
    String(from) > String(to)
      ? {
          ...losing({ en: "data of both together until {to}", ja: "併せて使えるのは {to} まで" }, { to: String(to) }),
          holds: true,
        }
      : barred(
          { en: "longer than {from} only if the holder says so", ja: "{from} より長くできるのは権利者だけである" },
          { from: String(from) },
        ),
});
