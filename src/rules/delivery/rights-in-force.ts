import { z } from "zod";
import { beyondPlaceNs, DAY_NS, dateOf, hasDates, startOf } from "../calendar-days.js";
import { defineRule, notChecked } from "../rule.js";

export const rightsInForce = defineRule({
  id: "delivery/rights-in-force",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Rights MUST be in force on the day of the hand-over, and not have ended before the recording.",
    ja: "権利は、引渡しの日に有効であり、記録の日より前に失効していてはならない。",
  },
  scope: {
    en: "Recordings with a `validFrom` or `validUntil` in `rights`. The day of the hand-over is the `date` of its statement; where it is not given and log times are no dates, before the year 2000, the rule cannot be checked.",
    ja: "`rights` に `validFrom` または `validUntil` がある記録。引渡しの日は引渡し書の `date` である。それがなく、記録時刻が 2000 年より前で日付とみなせないときは検査できない。",
  },
  why: {
    en: "Data under rights that have run out may not be used, whatever the terms say.",
    ja: "失効した権利のもとにあるデータは、条件に何とあっても使えない。",
  },
  fix: {
    en: "Renew the rights and their dates, or leave the recording out.",
    ja: "権利とその期間を更新するか、その記録を除く。",
  },
  sources: ["ODRL 2.2, dateTime", "Tasuki"],
  params: z.strictObject({ allowedNs: beyondPlaceNs() }),
  messages: {
    expired: {
      en: "{name} ended on {actual}, and the hand-over is of {expected}",
      ja: "{name} は {actual} に失効したが、引渡しは {expected} である",
    },
    early: {
      en: "{name} begins on {actual}, and the hand-over is of {expected}",
      ja: "{name} は {actual} に始まるが、引渡しは {expected} である",
    },
    "ended-before": {
      en: "{name} ended on {actual}, before the recording of {expected}",
      ja: "{name} は {actual} に失効し、記録の日 {expected} より前である",
    },
  },
  applies(recording, { handOver, premises: { rights = [] } }) {
    if (!rights.some(({ validFrom, validUntil }) => (validFrom ?? validUntil) !== undefined)) return false;
    return handOver?.date !== undefined || hasDates(recording)
      ? true
      : notChecked("nothing tells the day of the hand-over");
  },
  *check(recording, { allowedNs }, { handOver, premises }) {
    const day = handOver?.date;
    for (const [i, { validFrom, validUntil }] of premises.rights!.entries()) {
      const name = `rights[${i}]`;
      const at = { field: name };
      if (day !== undefined && validFrom !== undefined && validFrom > day)
        yield { message: "early", evidence: { name, actual: validFrom, expected: day }, at };
      if (validUntil === undefined) continue;
      const start = hasDates(recording) ? BigInt(recording.logStartNs!) : undefined;
      if (start !== undefined && startOf(validUntil) + DAY_NS + BigInt(allowedNs) < start)
        yield { message: "ended-before", evidence: { name, actual: validUntil, expected: dateOf(start) }, at };
      else if (day !== undefined && validUntil < day)
        yield { message: "expired", evidence: { name, actual: validUntil, expected: day }, at };
    }
  },
});
