import { definePremise } from "../premise.js";
import { ofRights } from "../rights-terms.js";
import { cut, inAll, namesOf } from "../steps.js";

/** What is said where rights name no country. */
const EVERYWHERE = "everywhere";

export const rightsTerritory = definePremise({
  id: "rights/territory",
  title: { en: "territory", ja: "地域" },
  item: "rights",
  decides: "rights-holder",
  usual: [EVERYWHERE],
  meet(values) {
    const limited = values.filter((value) => !namesOf(value).includes(EVERYWHERE));
    return limited.length === 0 || inAll(limited).length === 0 ? undefined : inAll(limited);
  },
  read: (seen) => ofRights(seen, ({ territory }) => (territory ? [...territory].sort() : [EVERYWHERE])),
  step(from, to) {
    const words = {
      down: { en: "not kept or used in: {names}", ja: "次では保存も利用もしない：{names}" },
      up: { en: "not permitted in: {names}", ja: "次では許諾されていない：{names}" },
    };
    const all = namesOf(from.value).includes(EVERYWHERE);
    const step = cut(words)(all ? { value: [...namesOf(to.value), EVERYWHERE] } : from, to);
    return step.outcome === "lossy" ? { ...step, holds: true } : step;
  },
});
