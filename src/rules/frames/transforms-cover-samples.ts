import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { EdgeCoverage, FrameEdge } from "../../spec/facts/frames.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { count, nanoseconds, share } from "../../spec/units.js";
import { declaredRoot, isOdometryFrame, isSensor, nameOf } from "../frame-subjects.js";
import { parentEdges, wayUp } from "../frame-tree.js";
import type { Context } from "../rule.js";
import { defineRule } from "../rule.js";

const CAUSES = ["transform-clock-offset"] as const;
/** The transforms that must cover the samples in a frame. */
function dueAbove(frame: string, parents: ReadonlyMap<string, FrameEdge>, context: Context): string[] {
  const root = declaredRoot(context);
  const due: string[] = [];
  if (frame === root) return due;
  for (const { parent, child } of wayUp(frame, parents).edges) {
    if (root === undefined && isOdometryFrame(child, context)) break;
    due.push(`${parent}\0${child}`);
    if (parent === root) break;
  }
  return due;
}

/** How far the stamps of a transform are ahead of those of a stream, both against the log; 0 where nothing tells. */
function offsetOf({ stamp }: StreamFacts, edges: readonly FrameEdge[], { parent, child }: EdgeCoverage): number {
  const edge = edges.find((each) => each.parent === parent && each.child === child);
  const sensor = stamp?.latency?.minNs;
  return edge?.latencyNs === undefined || sensor === undefined ? 0 : sensor - edge.latencyNs;
}

export const transformsCoverSamples = defineRule({
  id: "frames/transforms-cover-samples",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Moving transforms MUST have values around the samples of the sensors that they carry.",
    ja: "動く座標変換は、それが運ぶセンサーのサンプルの前後に値をもたなければならない。",
  },
  scope: {
    en: "Streams of sensors with at least `enough` stamped samples in a frame of `frames.coverage`. Transforms above the declared `frames.root` are not looked at; nor, where none is declared, those of the frame that odometry counts from.",
    ja: "`frames.coverage` の座標系に、タイムスタンプ付きのサンプルが `enough` 個以上あるセンサーのストリーム。宣言した `frames.root` より上の座標変換は見ない。根の宣言がなければ、オドメトリの原点の座標系の座標変換も見ない。",
  },
  why: {
    en: "Transforms are interpolated and never extrapolated: where the sensor was at such a sample is unknown.",
    ja: "座標変換は補間されるが、外挿されない。そのサンプルの時点のセンサーの位置はわからない。",
  },
  fix: {
    en: "Start the recorder before and stop it after the robot moves; record /tf whole; keep hosts on one clock.",
    ja: "ロボットが動く前に記録を始め、動き終えてから止める。`/tf` をすべて記録する。ホストのクロックをそろえる。",
  },
  sources: ["tf2 ExtrapolationException", "batch_ros#2", "slam_toolbox#775", "Tasuki, FR-011"],
  causes: CAUSES,
  params: z.strictObject({
    allowedNs: nanoseconds("How far from a value samples may be.").min(0).default(500_000_000),
    allowedShare: share("Part of the samples that may have no value.").default(0.01),
    enough: count("Fewer samples than these tell of no coverage.").min(1).default(10),
  }),
  messages: {
    ...causeMessages(CAUSES, "name"),
    late: {
      en: "{name} has no value for {affected} of {samples} samples: it begins {worstNs} after the first",
      ja: "{name} の値が、サンプル {samples} 個のうち {affected} 個にない。最初のサンプルより {worstNs} 遅く始まる",
    },
    early: {
      en: "{name} has no value for {affected} of {samples} samples: it ends {worstNs} before the last",
      ja: "{name} の値が、サンプル {samples} 個のうち {affected} 個にない。最後のサンプルより {worstNs} 早く終わる",
    },
    gaps: {
      en: "{name} has no value near {affected} of {samples} samples: it moves across a gap of {worstNs}",
      ja: "{name} の値が、サンプル {samples} 個のうち {affected} 個の近くにない。{worstNs} 途切れる間に動いている",
    },
  },
  applies: (stream, { recording }, { enough }) =>
    isSensor(stream) &&
    (recording.frames?.coverage ?? []).some(({ topic, samples }) => topic === stream.topic && samples >= enough),
  *check(stream, { allowedNs, allowedShare, enough }, context) {
    const { coverage, edges } = context.recording.frames!;
    const parents = parentEdges({ edges });
    for (const { topic, frame, samples, edges: left } of coverage) {
      if (topic !== stream.topic || samples < enough) continue;
      const due = new Set(dueAbove(frame, parents, context));
      const found = left
        .filter(({ parent, child }) => due.has(`${parent}\0${child}`))
        .flatMap((each) => [
          { message: "late", each, affected: each.before, worstNs: each.beforeNs },
          { message: "early", each, affected: each.after, worstNs: each.afterNs },
          { message: "gaps", each, affected: each.inGaps, worstNs: each.gapNs },
        ])
        .filter(({ affected, worstNs }) => worstNs > allowedNs && affected > allowedShare * samples);
      const worst = found.sort((a, b) => b.affected - a.affected)[0];
      if (!worst) continue;
      const evidence = {
        name: nameOf(worst.each),
        affected: worst.affected,
        samples,
        worstNs: worst.worstNs,
        allowedNs,
      };
      const measuredNs = offsetOf(stream, edges, worst.each);
      const explains =
        worst.message !== "gaps" &&
        Math.abs(measuredNs) > allowedNs / 2 &&
        Math.abs(worst.worstNs - Math.abs(measuredNs)) <= Math.max(allowedNs, 0.1 * worst.worstNs);
      yield {
        message: explains ? "transform-clock-offset" : worst.message,
        evidence: explains ? { ...evidence, measuredNs } : evidence,
        ...(explains
          ? { cause: "transform-clock-offset", diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] } }
          : {}),
      };
    }
  },
});
