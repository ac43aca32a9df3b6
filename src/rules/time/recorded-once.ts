import { z } from "zod";
import { hostStepAt } from "../../causes/host-step.js";
import { near } from "../../causes/step.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { LONGEST } from "../../spec/limits.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, worstEvidence } from "../rule.js";

/** Gaps of a stream by its log times that are longer than this. */
const pausesOf = ({ log }: StreamFacts, longerNs: number): number[] =>
  log.gaps.map(({ lengthNs }) => lengthNs).filter((lengthNs) => lengthNs > longerNs);

/**
 * How much of the time of a stream its samples cover more than once: what they run forward in all, less the time that there is.
 * They ran forward by as much as from the first to the last, and by what they went back. No sample covers a pause.
 */
function twiceNs({ log }: StreamFacts, pauses: readonly number[]): number {
  const { firstNs, lastNs, minNs, maxNs } = log;
  // Facts of others may lack what no sample is without.
  if (!firstNs || !lastNs || !minNs || !maxNs) return 0;
  const span = (from: string, to: string) => Number(BigInt(to) - BigInt(from));
  const back = log.stepsBack.first.reduce((sum, { byNs = 0 }) => sum + byNs, 0);
  const paused = pauses.reduce((sum, each) => sum + each, 0);
  return span(firstNs, lastNs) + back - span(minNs, maxNs) - paused;
}

/** Whether a step back of the log times is one of a clock, which is told by the rules of clocks. */
const isOfClock = ({ logTimeNs }: Occurrence, { stamp }: StreamFacts, recording: RecordingFacts): boolean =>
  logTimeNs !== undefined &&
  ((hostStepAt(recording, logTimeNs)?.stepNs ?? 0) < 0 ||
    (stamp?.clock?.steps.some((step) => near(step.logTimeNs, logTimeNs)) ?? false));

export const recordedOnce = defineRule({
  id: "time/recorded-once",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The log times of a stream MUST NOT cover the same time twice.",
    ja: "ストリームの記録時刻は、同じ時間を二度覆ってはならない。",
  },
  scope: {
    en: "Time covered twice is told of streams with more than one sample whose `log.stepsBack.count` is 5 at most: more samples than these are out of order. Fewer than 16 of their `log.gaps` are longer than `allowedNs`. Steps back that are all steps of the host's clock, or of the stream's own within 2 s, are not told.",
    ja: "二度覆われた時間を、サンプルが二つ以上あり、`log.stepsBack.count` が 5 以下のストリームについて示す（それより多ければ、順序の乱れである）。`log.gaps` のうち `allowedNs` より長いものは 16 個未満である。戻りのすべてが、ホストのクロックか、2 秒以内にあるストリームのクロックのステップによるものは示さない。",
  },
  why: {
    en: "Samples of two times stand under one: who sorts the recording mixes them, and who does not meets the past again.",
    ja: "二つの時間のサンプルが同じ時刻に並ぶ。並べ替えれば混ざり、並べ替えなければ過去に戻る。",
  },
  fix: {
    en: "Find out whether the samples were appended twice or the clock was set back, and keep one recording of each; do not sort before.",
    ja: "サンプルが二度追記されたのか、クロックが戻されたのかを調べ、それぞれ一つの記録にする。その前に並べ替えない。",
  },
  sources: ["Tasuki, simulation of recordings that are appended twice"],
  params: z.strictObject({
    allowedNs: nanoseconds("Longest time that may be covered twice.").min(0).default(1_000_000_000),
  }),
  messages: {
    twice: {
      en: "{measuredNs} are covered twice: the log times go back by {worstNs} at {atNs} ({allowedNs} is allowed); the samples were recorded twice, or the clock was set back",
      ja: "{measuredNs} が二度覆われている：記録時刻が {atNs} に {worstNs} 戻る（許容は {allowedNs}）。サンプルが二度記録されたか、クロックが戻された",
    },
  },
  applies: (stream, _, { allowedNs }) =>
    stream.samples > 1 &&
    stream.log.stepsBack.count <= stream.log.stepsBack.first.length &&
    pausesOf(stream, allowedNs).length < LONGEST,
  *check(stream, { allowedNs }, { recording }) {
    const { stepsBack } = stream.log;
    if (stepsBack.count === 0 || stepsBack.first.every((each) => isOfClock(each, stream, recording))) return;
    const measuredNs = twiceNs(stream, pausesOf(stream, allowedNs));
    if (measuredNs > allowedNs)
      yield {
        message: "twice",
        evidence: { measuredNs, allowedNs, ...worstEvidence(stepsBack) },
        tally: stepsBack,
      };
  },
});
