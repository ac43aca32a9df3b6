import { z } from "zod";
import { causeWords } from "../../causes/words.js";
import type { EdgeCoverage, FrameEdge } from "../../spec/facts/frames.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { count, nanoseconds, share } from "../../spec/units.js";
import { declaredRoot, firstNotes, isOdometryFrame, isSensor, nameOf, placeOf } from "../frame-subjects.js";
import { parentEdges, wayUp } from "../frame-tree.js";
import { type Context, defineRule } from "../rule.js";

const OFFSET = "transform-clock-offset";

/** Samples of one stream that a transform leaves out. */
interface Left {
  readonly message: string;
  readonly edge: FrameEdge;
  readonly topic: string;
  readonly samples: number;
  readonly affected: number;
  readonly worstNs: number;
  /** How far the transform is stamped ahead of the stream, both against the log, where that explains it. */
  readonly measuredNs?: number;
}

interface Params {
  readonly allowedNs: number;
  readonly allowedShare: number;
  readonly enough: number;
}

/** The transforms that must cover the samples in a frame. */
function dueAbove(frame: string, parents: ReadonlyMap<string, FrameEdge>, context: Context): FrameEdge[] {
  const root = declaredRoot(context);
  const due: FrameEdge[] = [];
  if (frame === root) return due;
  for (const edge of wayUp(frame, parents).edges) {
    if (root === undefined && isOdometryFrame(edge.child, context)) break;
    due.push(edge);
    if (edge.parent === root) break;
  }
  return due;
}

/** Streams whose stamps keep a steady distance to the log, with their coverage; those of others are told of elsewhere. */
function* steady(context: Context, { allowedNs, enough }: Params) {
  const { frames, streams } = context.recording;
  const byTopic = new Map(streams.map((stream) => [stream.topic, stream]));
  for (const coverage of frames?.coverage ?? []) {
    const stream = byTopic.get(coverage.topic);
    const latency = stream?.stamp?.latency;
    if (!stream || !latency || !isSensor(stream) || coverage.samples < enough) continue;
    if (latency.maxNs - latency.minNs <= allowedNs) yield { stream, coverage };
  }
}

/** What a transform leaves out of a stream, and whether clocks that differ explain it. */
function* leftOf(
  edge: FrameEdge,
  each: EdgeCoverage,
  stream: StreamFacts,
  samples: number,
  params: Params,
): Generator<Left> {
  const { allowedNs, allowedShare } = params;
  const own = stream.stamp!.latency!.minNs;
  const ahead = edge.latencyNs === undefined ? 0 : own - edge.latencyNs;
  for (const [message, affected, worstNs] of [
    ["late", each.before, each.beforeNs],
    ["early", each.after, each.afterNs],
    ["gaps", each.inGaps, each.gapNs],
  ] as const) {
    if (!(worstNs > allowedNs && affected > allowedShare * samples)) continue;
    const close = Math.abs(worstNs - Math.abs(ahead)) <= Math.max(allowedNs, 0.1 * worstNs);
    const explained = message !== "gaps" && Math.abs(ahead) > allowedNs / 2 && close;
    // Where the stream is off, and not the transform, the rules of clocks say so.
    if (explained && Math.abs(own) > Math.abs(edge.latencyNs!)) continue;
    const left = { edge, topic: stream.topic, samples, affected, worstNs };
    yield explained ? { ...left, message: OFFSET, measuredNs: ahead } : { ...left, message };
  }
}

/** The worst that each transform leaves out. */
function worstOf(context: Context, params: Params): { worst: Left; streams: number }[] {
  const parents = parentEdges(context.recording.frames!);
  const found = new Map<FrameEdge, { worst: Left; streams: number }>();
  for (const { stream, coverage } of steady(context, params))
    for (const edge of dueAbove(coverage.frame, parents, context)) {
      const each = coverage.edges.find(({ parent, child }) => parent === edge.parent && child === edge.child);
      const [left] = each
        ? [...leftOf(edge, each, stream, coverage.samples, params)].sort((a, b) => b.affected - a.affected)
        : [];
      if (!left) continue;
      const known = found.get(edge);
      const worse = !known || left.affected / left.samples > known.worst.affected / known.worst.samples;
      found.set(edge, { worst: worse ? left : known.worst, streams: (known?.streams ?? 0) + 1 });
    }
  return [...found.values()];
}

export const transformsCoverSamples = defineRule({
  id: "frames/transforms-cover-samples",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Moving transforms MUST have values around the samples of the sensors that they carry.",
    ja: "動く座標変換は、それが運ぶセンサーのサンプルの前後に値をもたなければならない。",
  },
  scope: {
    en: "Recordings with a stream of a sensor of which `frames.coverage` counts at least `enough` samples in a frame, and whose `stamp.latency` varies by no more than `allowedNs`. Transforms above the declared `frames.root` are not looked at; nor, where none is declared, those of the frame that odometry counts from.",
    ja: "`frames.coverage` に `enough` 個以上のサンプルが数えられ、`stamp.latency` の変動が `allowedNs` 以下であるセンサーのストリームのある記録。宣言した `frames.root` より上の座標変換は見ない。根の宣言がなければ、オドメトリの原点の座標系の座標変換も見ない。",
  },
  why: {
    en: "Transforms are interpolated and never extrapolated: where the sensor was at such a sample is unknown.",
    ja: "座標変換は補間されるが、外挿されない。そのサンプルの時点のセンサーの位置はわからない。",
  },
  fix: {
    en: "Start the recorder before the robot moves and stop it after; record /tf whole; keep hosts on one clock.",
    ja: "ロボットが動く前に記録を始め、動き終えてから止める。`/tf` をすべて記録する。ホストのクロックをそろえる。",
  },
  sources: ["tf2 ExtrapolationException", "batch_ros#2", "slam_toolbox#775", "Tasuki, FR-011"],
  causes: [OFFSET],
  params: z.strictObject({
    allowedNs: nanoseconds("How far from a value samples may be.").min(0).default(500_000_000),
    allowedShare: share("Part of the samples that may have no value.").default(0.01),
    enough: count("Fewer samples than these tell of no coverage.").min(1).default(10),
  }),
  messages: {
    [OFFSET]: {
      en: `${causeWords[OFFSET].says.en}: {name} is {measuredNs} ahead of {actual}, against the log`,
      ja: `${causeWords[OFFSET].says.ja}：記録時刻に対して、{name} が {actual} より {measuredNs} 進んでいる`,
    },
    late: {
      en: "{name} has no value for {affected} of {samples} samples of {actual}: it begins {worstNs} after the first",
      ja: "{name} の値が、{actual} のサンプル {samples} 個のうち {affected} 個にない。最初のサンプルより {worstNs} 遅く始まる",
    },
    early: {
      en: "{name} has no value for {affected} of {samples} samples of {actual}: it ends {worstNs} before the last",
      ja: "{name} の値が、{actual} のサンプル {samples} 個のうち {affected} 個にない。最後のサンプルより {worstNs} 早く終わる",
    },
    gaps: {
      en: "{name} has no value near {affected} of {samples} samples of {actual}: it moves across a gap of {worstNs}",
      ja: "{name} の値が、{actual} のサンプル {samples} 個のうち {affected} 個の近くにない。{worstNs} 途切れる間に動いている",
    },
  },
  applies: (recording, context, params) => recording.frames !== undefined && !steady(context, params).next().done,
  *check(_, params, context) {
    yield* firstNotes(worstOf(context, params), ({ worst, streams }) => {
      const { message, edge, topic: actual, samples, affected, worstNs, measuredNs } = worst;
      const evidence = { name: nameOf(edge), actual, affected, samples, worstNs, allowedNs: params.allowedNs };
      const where = { at: placeOf(edge), count: streams };
      if (measuredNs === undefined) return { message, evidence, ...where };
      const diagnosis = { confidence: 0.9, witnesses: [actual], alternatives: [] };
      return { message, cause: OFFSET, diagnosis, evidence: { ...evidence, measuredNs }, ...where };
    });
  },
});
