import { z } from "zod";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, isPeriodic, notChecked } from "../rule.js";

export const streamsCoverRecording = defineRule({
  id: "time/streams-cover-recording",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A periodic stream SHOULD begin and end with the recording.",
    ja: "周期的なストリームは、記録とともに始まり、記録とともに終わることが望ましい。",
  },
  scope: {
    en: "Periodic streams. It cannot be checked where `log.minNs` or `log.maxNs` of the stream, or `logStartNs` or `logEndNs` of the recording, is absent.",
    ja: "周期的なストリーム。ストリームの `log.minNs` か `log.maxNs`、または記録の `logStartNs` か `logEndNs` がなければ検査できない。",
  },
  why: {
    en: "What is outside its span cannot be used with it; episodes lose their first or last moments.",
    ja: "その区間の外では、ほかのデータとそろえて使えない。エピソードの最初や最後が失われる。",
  },
  fix: {
    en: "Wait for all sensors before recording, and stop the recorder before the drivers.",
    ja: "すべてのセンサーが動き出してから記録を始め、ドライバーより先にレコーダーを止める。",
  },
  sources: ["rosbag-doctor, coverage", "Tasuki, 1 s"],
  params: z.strictObject({
    allowedNs: nanoseconds("How much later or sooner it may be.").min(0).default(1_000_000_000),
  }),
  messages: {
    late: {
      en: "the stream begins {measuredNs} after the recording",
      ja: "ストリームが記録の開始より {measuredNs} 遅れて始まる",
    },
    early: {
      en: "the stream ends {measuredNs} before the recording",
      ja: "ストリームが記録の終了より {measuredNs} 早く終わる",
    },
  },
  applies: (stream, context) => {
    if (!isPeriodic(stream, context)) return false;
    return uncovered(stream, context.recording) ? true : notChecked("its log times are not set");
  },
  *check(stream, { allowedNs }, { recording }) {
    const { late, early } = uncovered(stream, recording)!;
    if (late > allowedNs) yield { message: "late", evidence: { measuredNs: late, allowedNs } };
    if (early > allowedNs) yield { message: "early", evidence: { measuredNs: early, allowedNs } };
  },
});

/** How much later a stream begins than its recording, and how much earlier it ends, where times are known. */
function uncovered(
  { log: { minNs, maxNs } }: StreamFacts,
  { logStartNs, logEndNs }: RecordingFacts,
): { late: number; early: number } | undefined {
  if (minNs === undefined || maxNs === undefined || logStartNs === undefined || logEndNs === undefined)
    return undefined;
  return { late: Number(BigInt(minNs) - BigInt(logStartNs)), early: Number(BigInt(logEndNs) - BigInt(maxNs)) };
}
