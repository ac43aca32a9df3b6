import { definePremise } from "../premise.js";
import { ofTerms } from "../rights-terms.js";
import { cut, inAll, namesOf } from "../steps.js";

/** What is said where a term names no purpose. */
const ANY = "any purpose";

export const rightsPurposes = definePremise({
  id: "rights/purposes",
  title: { en: "purposes", ja: "目的" },
  item: "rights",
  decides: "rights-holder",
  usual: [ANY],
  meet(values) {
    const limited = values.filter((value) => !namesOf(value).includes(ANY));
    return limited.length === 0 || inAll(limited).length === 0 ? undefined : inAll(limited);
  },
  read: (seen) => ofTerms(seen, ([term]) => (term!.purposes ? [...term!.purposes].sort() : [ANY])),
  step(from, to) {
    const words = {
      down: { en: "not used for {names}", ja: "{names} には使わない" },
      up: { en: "{names} is not permitted: the holder decides", ja: "{names} は許諾されていない。権利者が決める" },
    };
    const all = namesOf(from.value).includes(ANY);
    // What may be used for anything may be used for less.
    const step = cut(words)(all ? { value: [...namesOf(to.value), ANY] } : from, to);
    return step.outcome === "lossy" ? { ...step, holds: true } : step;
  },
});
