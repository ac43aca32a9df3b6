import { lastOf } from "../delivery-premises.js";
import { supplyOf } from "../premise-items.js";
import { defineRule, notChecked } from "../rule.js";

export const promisesKept = defineRule({
  id: "delivery/promises-kept",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "An item that is called supplied, or that was promised by a day that is over, MUST be there.",
    ja: "提供済みとされた項目と、期限を過ぎた約束の項目は、そろっていなければならない。",
  },
  scope: {
    en: "Recordings with `responsibilities` that are `supplied` or `promised`. A rule knows no today: a promise is held to the `date` of the hand-over statement or of the responsibility, whichever is later, and cannot be checked where neither is given.",
    ja: "`responsibilities` に `supplied` または `promised` がある記録。今日の日付は使わない。約束は、引渡し書または責任分担の `date` のうち遅いほうと比べ、どちらもなければ検査できない。",
  },
  why: {
    en: "A list that says more than is there is believed until the project that counted on it stands still.",
    ja: "実際より多くをそろったとする一覧は、それを当てにした計画が止まるまで信じられてしまう。",
  },
  fix: {
    en: "Supply the item, or agree on a new `due` and give the `reason`.",
    ja: "項目を提供するか、新しい `due` に合意して `reason` を書く。",
  },
  sources: ["Tasuki"],
  messages: {
    claimed: {
      en: "{actual} says that {name} is supplied, and it is not there",
      ja: "{actual} が {name} を提供済みとしているが、見当たらない",
    },
    overdue: {
      en: "{actual} promised {name} by {toDate}, and it is not there on {fromDate}",
      ja: "{actual} が {name} を {toDate} までに約束したが、{fromDate} の時点でない",
    },
  },
  applies(_, { handOver, premises: { responsibilities = [] } }) {
    const promised = responsibilities.filter(({ state, due }) => state === "promised" && due !== undefined);
    if (!responsibilities.some(({ state }) => state === "supplied") && promised.length === 0) return false;
    return promised.some(({ date }) => (date ?? handOver?.date) === undefined)
      ? notChecked("nothing tells the day of the hand-over")
      : true;
  },
  *check(_, _params, context) {
    for (const { item: name, party: actual, state, due, date } of context.premises.responsibilities!) {
      if (state === "not-applicable" || supplyOf(name, context).state !== "missing") continue;
      const day = lastOf([date, context.handOver?.date]);
      const at = { field: "responsibilities" };
      if (state === "supplied") yield { message: "claimed", evidence: { name, actual }, at };
      else if (due !== undefined && day !== undefined && due < day)
        yield { message: "overdue", evidence: { name, actual, toDate: due, fromDate: day }, at };
    }
  },
});
