import { z } from "zod";
import { once } from "../../causes/once.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { count, share } from "../../spec/units.js";
import { defineRule, notChecked } from "../rule.js";

/** The part of a stream's samples that jump where the counter is not its own. */
const SHARED = 0.5;

/** The topics of streams on which most numbers jump: at most two, since each is asked whether another one does. */
const jumpingIn = once(({ streams }: RecordingFacts) =>
  streams.filter(({ samples, sequence }) => sequence.jumps.count > SHARED * (samples - 1)).slice(0, 2),
);

export const sequenceContinuous = defineRule({
  id: "time/sequence-continuous",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The sequence numbers of a stream that counts its samples SHOULD leave no number out.",
    ja: "シーケンス番号がサンプルを数えているストリームでは、番号に抜けがないことが望ましい。",
  },
  scope: {
    en: "Streams of one channel whose sequence numbers count samples: `channels` is 1, `samples` is above 0 and at least `enough`, and `sequence.steps` is at least `countingShare` times `samples` minus 1; and on no other stream are `sequence.jumps` more than half of `samples` minus 1, as they are where one counter numbers all streams. It cannot be checked where `sequence.decreases` is above 0.",
    ja: "チャネルが一つで、シーケンス番号がサンプルを数えているストリーム：`channels` が 1、`samples` が 0 より大きく `enough` 以上であり、`sequence.steps` が、`samples` から 1 を引いた数の `countingShare` 倍以上である。ほかのどのストリームでも、`sequence.jumps` は、`samples` から 1 を引いた数の半分を超えない（一つの番号がすべてのストリームを数えるときは超える）。`sequence.decreases` が 0 より大きければ検査できない。",
  },
  why: {
    en: "Each number left out is a sample that was sent and never recorded: direct evidence of loss.",
    ja: "抜けた番号は、送られたが記録されなかったサンプルであり、欠落の直接の証拠である。",
  },
  fix: {
    en: "Give the recorder more bandwidth: larger queues, faster disk, compressed images, fewer topics.",
    ja: "レコーダーの帯域に余裕をもたせる。キューを大きくする、ディスクを速くする、画像を圧縮する、トピックを減らすなど。",
  },
  sources: ["MCAP specification, Message, sequence", "Tasuki, ST-010"],
  params: z.strictObject({
    enough: count("Fewer samples than these may step by one by chance.").default(10),
    countingShare: share("Part of the samples that must step by one, so that the number counts them.").default(0.5),
  }),
  causes: ["every-split", "samples-lost"],
  messages: {
    split: {
      en: "sequence numbers left out where a file ends and the next begins: {missing}, at file splits: {affected}",
      ja: "ファイルの切り替わり {affected} か所で、シーケンス番号が計 {missing} 個抜けている",
    },
    missing: {
      en: "sequence numbers left out: {missing}, in jumps: {affected}",
      ja: "シーケンス番号が {affected} か所で計 {missing} 個抜けている",
    },
  },
  applies: ({ topic, samples, channels, sequence }, { recording }, { countingShare, enough }) => {
    // One counter over all streams jumps on those that take turns, and counts alone where one of them stays alone.
    const shared = jumpingIn(recording).some((other) => other.topic !== topic);
    const counts =
      channels === 1 && samples > 0 && samples >= enough && sequence.steps >= countingShare * (samples - 1) && !shared;
    return counts && sequence.decreases > 0 ? notChecked("its sequence numbers step back") : counts;
  },
  *check({ sequence: { missing, jumps, splitMissing, splitJumps }, files }) {
    if (splitMissing > 0)
      yield {
        message: "split",
        // At each of several splits: it is the switching of files that loses samples.
        cause: splitJumps.count > 1 && splitJumps.count >= (files?.splits ?? 0) ? "every-split" : "samples-lost",
        evidence: { missing: splitMissing, affected: splitJumps.count },
        tally: splitJumps,
        count: splitMissing,
      };
    if (missing > 0)
      yield {
        message: "missing",
        cause: "samples-lost",
        evidence: { missing, affected: jumps.count },
        tally: jumps,
        count: missing,
      };
  },
});
