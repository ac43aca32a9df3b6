import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

const DAY_NS = 86_400_000_000_000n;
/** Times before it count from the start of a clock, and are no dates. */
const YEAR_2000_NS = 946_684_800_000_000_000n;

const startOf = (date: string): bigint => BigInt(Date.parse(`${date}T00:00:00Z`)) * 1_000_000n;
/** The day of a time; the time itself where no calendar reaches so far. */
function dateOf(timeNs: bigint): string {
  const date = new Date(Number(timeNs / 1_000_000n));
  return Number.isNaN(date.getTime()) ? `${timeNs} ns` : date.toISOString().split("T")[0]!;
}

export const recordsValid = defineRule({
  id: "calibration/records-valid",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A calibration MUST have been found before the end of the recording and be valid throughout it.",
    ja: "校正値は、記録の終わりより前に求められ、記録の間を通じて有効でなければならない。",
  },
  scope: {
    en: "Recordings with `calibrations` in their declaration that have a `date` or a `validity`; without a declaration it is not checked. Nor is it where log times are no dates, before the year 2000.",
    ja: "宣言の `calibrations` に `date` または `validity` がある記録。宣言がない場合と、記録時刻が 2000 年より前で日付とみなせない場合は検査しない。",
  },
  why: {
    en: "A calibration of another time is that of another state of the device.",
    ja: "別の時期の校正値は、装置の別の状態のものである。",
  },
  fix: {
    en: "Declare the calibration that was in force, or calibrate anew.",
    ja: "当時有効だった校正値を宣言するか、校正をやり直す。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    allowedNs: nanoseconds("How far a day may reach beyond its hours in UTC: dates are those of the place.")
      .min(0)
      .default(50_400_000_000_000),
  }),
  messages: {
    future: {
      en: "{name} is dated {actual}, after the recording of {expected}",
      ja: "{name} の日付 {actual} が、記録の日 {expected} より後である",
    },
    early: {
      en: "{name} is valid from {actual} on, and the recording is of {expected}",
      ja: "{name} の有効期間は {actual} からだが、記録の日は {expected} である",
    },
    expired: {
      en: "{name} was valid until {actual}, and the recording is of {expected}",
      ja: "{name} の有効期間は {actual} までだが、記録の日は {expected} である",
    },
  },
  applies(recording, { declaration, premises }) {
    if (!declaration && !premises.calibrations) return notChecked(NEEDS_DECLARATION);
    const dated = (premises.calibrations ?? []).some(
      ({ date, validity }) => (date ?? validity?.from ?? validity?.until) !== undefined,
    );
    if (!dated || recording.logStartNs === undefined) return false;
    return BigInt(recording.logStartNs) >= YEAR_2000_NS ? true : notChecked("the times of the log are no dates");
  },
  *check({ logStartNs, logEndNs }, { allowedNs }, { premises }) {
    const [start, end, allowed] = [BigInt(logStartNs!), BigInt(logEndNs ?? logStartNs!), BigInt(allowedNs)];
    for (const { id, date, validity } of premises.calibrations!) {
      const from = validity?.from;
      const until = validity?.until;
      if (date !== undefined && startOf(date) - allowed > end)
        yield { message: "future", evidence: { name: id, actual: date, expected: dateOf(end) } };
      if (from !== undefined && startOf(from) - allowed > start)
        yield { message: "early", evidence: { name: id, actual: from, expected: dateOf(start) } };
      if (until !== undefined && startOf(until) + DAY_NS + allowed < end)
        yield { message: "expired", evidence: { name: id, actual: until, expected: dateOf(end) } };
    }
  },
});
