import { z } from "zod";
import { beyondPlaceNs, DAY_NS, dateOf, hasDates, startOf } from "../calendar-days.js";
import { type Context, defineRule } from "../rule.js";

/** A day that something is said to have been done on. */
interface Dated {
  readonly place: string;
  readonly day: string;
  /** Whether it was done to the recording, and so never before it. */
  readonly toRecording: boolean;
}

/** Every day that lies in the past of whoever wrote it. */
function* datedIn({ premises: { privacy = [], responsibilities = [] } }: Context): Generator<Dated> {
  for (const [i, { methods = [], residualRisk }] of privacy.entries()) {
    for (const [n, { date: day }] of methods.entries())
      if (day !== undefined) yield { place: `privacy[${i}].methods[${n}].date`, day, toRecording: true };
    const day = residualRisk?.date;
    if (day !== undefined) yield { place: `privacy[${i}].residualRisk.date`, day, toRecording: false };
  }
  for (const [i, { date: day }] of responsibilities.entries())
    if (day !== undefined) yield { place: `responsibilities[${i}].date`, day, toRecording: false };
}

/** Periods that are given by their first and last day. */
function* periodsIn({ premises: { rights = [] } }: Context): Generator<{ place: string; from: string; until: string }> {
  for (const [i, { validFrom: from, validUntil: until }] of rights.entries())
    if (from !== undefined && until !== undefined) yield { place: `rights[${i}]`, from, until };
}

export const datesPlausible = defineRule({
  id: "delivery/dates-plausible",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Days of a hand-over MUST be possible: nothing is done after it was written down or before there was a recording, and no period ends before it begins.",
    ja: "引渡しの日付は、ありうるものでなければならない。",
  },
  scope: {
    en: "Recordings with a day in `privacy` or `responsibilities`, or a period in `rights`. Days are held to the `date` of the hand-over statement where it has one, and those of `methods` to the recording where log times are dates, after the year 2000.",
    ja: "`privacy` か `responsibilities` に日付があるか、`rights` に期間がある記録。日付は、引渡し書に `date` があればそれと比べる。`methods` の日付は、記録時刻が 2000 年以降の日付であれば記録の日と比べる。",
  },
  why: {
    en: "A wrong day is a slip of the pen in one place, and casts doubt on every other.",
    ja: "日付の誤りは一か所の書き損じでも、ほかのすべての日付への疑いになる。",
  },
  fix: {
    en: "Correct the day; where it is right, the `date` of the statement was not renewed.",
    ja: "日付を直す。正しければ、引渡し書の `date` が更新されていない。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({ allowedNs: beyondPlaceNs() }),
  messages: {
    future: {
      en: "{name} is {actual}, after the statement of {expected}",
      ja: "{name} の {actual} が、引渡し書の {expected} より後である",
    },
    "before-recording": {
      en: "{name} is {actual}, before the recording of {expected}",
      ja: "{name} の {actual} が、記録の日 {expected} より前である",
    },
    reversed: {
      en: "{name} ends on {actual}, before it begins on {expected}",
      ja: "{name} の終わり {actual} が、始まり {expected} より前である",
    },
  },
  applies: (_, context) => !datedIn(context).next().done || !periodsIn(context).next().done,
  *check(recording, { allowedNs }, context) {
    const written = context.handOver?.date;
    const start = hasDates(recording) ? BigInt(recording.logStartNs!) : undefined;
    for (const { place: name, day: actual, toRecording } of datedIn(context)) {
      const at = { field: name };
      if (written !== undefined && actual > written)
        yield { message: "future", evidence: { name, actual, expected: written }, at };
      if (toRecording && start !== undefined && startOf(actual) + DAY_NS + BigInt(allowedNs) < start)
        yield { message: "before-recording", evidence: { name, actual, expected: dateOf(start) }, at };
    }
    for (const { place: name, from: expected, until: actual } of periodsIn(context))
      if (actual < expected) yield { message: "reversed", evidence: { name, actual, expected }, at: { field: name } };
  },
});
