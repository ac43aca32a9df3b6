import { definePremise } from "../premise.js";
import { ofTerms } from "../rights-terms.js";
import { barred, inAny, listed, losing, without } from "../steps.js";

/** What is said where nothing is to be done. */
const NONE = "none";

export const rightsDuties = definePremise({
  id: "rights/duties",
  title: { en: "duties", ja: "義務" },
  item: "rights",
  decides: "rights-holder",
  usual: [NONE],
  meet: (values) => inAny(values).filter((name) => name !== NONE),
  read: (seen) =>
    ofTerms(seen, (terms) => {
      const duties = terms.flatMap(({ duties: each = [] }) =>
        each.map(({ kind, by }) => (by ? `${kind} by ${by}` : kind)),
      );
      return duties.length > 0 ? [...new Set(duties)].sort() : [NONE];
    }),
  step({ value: from }, { value: to }) {
    const waived = without(from, to).filter((name) => name !== NONE);
    if (waived.length > 0)
      return barred(
        { en: "only the holder waives {names}", ja: "{names} を免じられるのは権利者だけである" },
        { names: listed(waived) },
      );
    const added = without(to, from).filter((name) => name !== NONE);
    return {
      ...losing(
        { en: "to be done for all data together: {names}", ja: "併せて使うデータ全体に義務が及ぶ：{names}" },
        { names: listed(added) },
      ),
      holds: true,
    };
  },
});
