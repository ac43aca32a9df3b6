import { z } from "zod";
import type { FrameEdge } from "../../spec/facts/frames.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { nanoseconds } from "../../spec/units.js";
import { firstNotes, framesIn, isSensor, nameOf } from "../frame-subjects.js";
import { parentEdges, wayUp } from "../frame-tree.js";
import { defineRule } from "../rule.js";

/** The static transforms from the frames of a stream to the root. */
function staticsAbove(stream: StreamFacts, { frames }: RecordingFacts): FrameEdge[] {
  if (!frames || frames.edges.length === 0) return [];
  const parents = parentEdges(frames);
  const above = framesIn(stream).flatMap((frame) => wayUp(frame, parents).edges);
  return [...new Set(above)].filter(({ latched, firstLogNs }) => latched && firstLogNs !== undefined);
}

export const staticsBeforeUse = defineRule({
  id: "frames/statics-before-use",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The static transforms of a sensor SHOULD be recorded before its samples.",
    ja: "センサーの静的な座標変換は、サンプルより先に記録されていることが望ましい。",
  },
  scope: {
    en: "Streams of sensors whose frame has a static transform with `firstLogNs` on the way to the root, with `log.minNs`.",
    ja: "座標系から根までの間に、`firstLogNs` のある静的な座標変換があり、`log.minNs` のあるセンサーのストリーム。",
  },
  why: {
    en: "A program that reads the recording from its beginning cannot place the samples before them.",
    ja: "記録を先頭から読むプログラムは、それより前のサンプルの位置を求められない。",
  },
  fix: {
    en: "Start static publishers before the recorder, and let it repeat latched topics.",
    ja: "静的な座標変換の送信元をレコーダーより先に起動し、ラッチされたトピックを繰り返して記録する。",
  },
  sources: ["rosbag2#1159", "Tasuki, FR-009"],
  params: z.strictObject({
    allowedNs: nanoseconds("How much later they may be: publishers and recorder start together.")
      .min(0)
      .default(1_000_000_000),
  }),
  messages: {
    late: {
      en: "{name} is first recorded {measuredNs} after the first sample ({allowedNs} is allowed)",
      ja: "{name} の最初の記録が、最初のサンプルより {measuredNs} 遅い（許容は {allowedNs}）",
    },
  },
  applies: (stream, { recording }) =>
    isSensor(stream) && stream.log.minNs !== undefined && staticsAbove(stream, recording).length > 0,
  *check(stream, { allowedNs }, { recording }) {
    const first = BigInt(stream.log.minNs!);
    const late = staticsAbove(stream, recording)
      .map((edge) => ({ edge, measuredNs: Number(BigInt(edge.firstLogNs!) - first) }))
      .filter(({ measuredNs }) => measuredNs > allowedNs);
    yield* firstNotes(late, ({ edge, measuredNs }) => ({
      message: "late",
      evidence: { name: nameOf(edge), measuredNs, allowedNs },
    }));
  },
});
