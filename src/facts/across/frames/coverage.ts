import type { EdgeCoverage, FrameCoverage } from "../../../spec/facts/frames.js";
import type { Edge } from "./edge.js";
import type { StampTimes } from "./stamp-times.js";

/** The moving transforms on the way up from a frame that leave samples out; `shiftNs` brings stamps to their time. */
export function coverageOf(
  frame: string,
  times: StampTimes,
  shiftNs: number,
  parents: ReadonlyMap<string, Edge>,
  isStatic: (edge: Edge) => boolean,
): Omit<FrameCoverage, "topic"> {
  const edges: EdgeCoverage[] = [];
  const seen = new Set([frame]);
  let root = frame;
  for (let edge = parents.get(frame); edge && !seen.has(edge.parent); edge = parents.get(root)) {
    seen.add(edge.parent);
    root = edge.parent;
    const left = isStatic(edge) || Number.isNaN(edge.minNs) ? undefined : leftOut(edge, times, shiftNs);
    if (left) edges.push(left);
  }
  return { frame, root, samples: times.samples, edges };
}

/** The samples that a transform leaves out; undefined where there are none. */
function leftOut(edge: Edge, times: StampTimes, shiftNs: number): EdgeCoverage | undefined {
  const count = (fromNs: number, toNs: number) => times.between(fromNs - shiftNs, toNs - shiftNs);
  const before = count(Number.NEGATIVE_INFINITY, edge.minNs);
  const after = count(edge.maxNs, Number.POSITIVE_INFINITY);
  let inGaps = 0;
  let gapNs = 0;
  for (const { fromNs, toNs } of edge.gaps) {
    const inside = count(fromNs, toNs);
    inGaps += inside;
    if (inside > 0) gapNs = Math.max(gapNs, toNs - fromNs);
  }
  if (before + after + inGaps === 0) return undefined;
  const distance = (ns: number) => Math.min(Math.max(0, Math.round(ns)), Number.MAX_SAFE_INTEGER);
  return {
    parent: edge.parent,
    child: edge.child,
    before,
    beforeNs: distance(edge.minNs - (times.minNs + shiftNs)),
    after,
    afterNs: distance(times.maxNs + shiftNs - edge.maxNs),
    inGaps,
    gapNs: distance(gapNs),
  };
}
