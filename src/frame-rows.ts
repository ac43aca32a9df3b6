/**
 * The frames of a recording in the order in which a tree of them is drawn.
 *
 * @module
 */
import { bareFrame, framesNamed, parentEdges, wayUp } from "./rules/frame-tree.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { FrameRow, FrameTree } from "./spec/verdict/frame-tree.js";

/** The frames of a recording as trees, the largest first, and then those that no transform names. */
export function frameTree({ frames, streams }: RecordingFacts): FrameTree {
  const known = frames ?? { complete: true, edges: [] };
  const standing = new Map<string, string[]>();
  for (const { topic, frameIds } of streams)
    for (const frame of frameIds.map(bareFrame)) standing.set(frame, [...(standing.get(frame) ?? []), topic]);
  const parents = parentEdges(known);
  const named = framesNamed(known);
  const children = new Map<string, string[]>();
  for (const [child, { parent }] of parents) children.set(parent, [...(children.get(parent) ?? []), child]);
  const rowOf = (frame: string, depth: number, inCycle: boolean): FrameRow => {
    const edge = parents.get(frame);
    return {
      frame,
      depth,
      state: edge ? (edge.latched ? "static" : "moving") : "root",
      topics: edge?.topics ?? [],
      ...(edge?.rateHz === undefined ? {} : { rateHz: edge.rateHz }),
      samples: edge?.samples ?? 0,
      otherParents: known.edges.filter((each) => each.child === frame && each !== edge).map(({ parent }) => parent),
      inCycle,
      streams: standing.get(frame) ?? [],
    };
  };
  const drawn = new Set<string>();
  const treeFrom = (root: string, inCycle: boolean): FrameRow[] => {
    const rows: FrameRow[] = [];
    // A stack, since a hostile tree may be as deep as it is long.
    const due = [{ frame: root, depth: 0 }];
    for (let next = due.pop(); next; next = due.pop()) {
      if (drawn.has(next.frame)) continue;
      drawn.add(next.frame);
      rows.push(rowOf(next.frame, next.depth, inCycle));
      const below = (children.get(next.frame) ?? []).toSorted().reverse();
      for (const frame of below) due.push({ frame, depth: next.depth + 1 });
    }
    return rows;
  };
  const trees = named.filter((frame) => !parents.has(frame)).map((root) => treeFrom(root, false));
  // What is left leads back to itself: each circle is drawn from one of its frames on.
  for (const frame of named) if (!drawn.has(frame)) trees.push(treeFrom(wayUp(frame, parents).root, true));
  trees.sort((a, b) => b.length - a.length || (a[0]!.frame < b[0]!.frame ? -1 : 1));
  const unplaced = [...standing.keys()].filter((frame) => !drawn.has(frame)).toSorted();
  return {
    complete: known.complete,
    trees: trees.length,
    rows: [...trees.flat(), ...unplaced.map((frame): FrameRow => ({ ...rowOf(frame, 0, false), state: "unplaced" }))],
  };
}
