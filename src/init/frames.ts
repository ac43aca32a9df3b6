/**
 * The frames of a draft: the root of the tree, the frames that REP-105 names, and the transforms that were sent as static.
 *
 * @module
 */
import { framesNamed, parentEdges, wayUp } from "../rules/frame-tree.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import { type DraftNode, type DraftObject, guessed, measured, needed } from "./draft.js";
import type { Wanted } from "./wanted.js";

/** More static transforms than these are a robot's body, which its description holds. */
const MOST_STATIC = 256;
/** What frames are called, by REP-105; with the name of a robot before them. */
const NAMES = {
  map: /^(.+[/_])?map$/,
  odometry: /^(.+[/_])?odom$/,
  base: /^(.+[/_])?base_(link|footprint)$/,
} as const;
const BASE = /base_link$/;

/** What is asked of frames where no transform tells them. */
const unknownFrames = (): DraftObject => ({
  root: rootNeeded(),
  base: needed("recorder", "the frame of the robot's body", "ロボット本体の座標系"),
});
const rootNeeded = () =>
  needed("recorder", "the frame that every sensor can be brought to", "すべてのセンサーを変換できる座標系");

/** Drafts the frames of a recording; where it gives no transforms, only if they are wanted. */
export function draftFrames({ frames }: RecordingFacts, { items }: Wanted): DraftObject | undefined {
  if (!frames || frames.edges.length === 0) return items.has("frames") ? unknownFrames() : undefined;
  const parents = parentEdges(frames);
  const names = framesNamed(frames);
  const ways = names.map((name) => wayUp(name, parents));
  const roots = [...new Set(ways.map(({ root }) => root))];
  const isTree = frames.complete && roots.length === 1 && !ways.some(({ cycle }) => cycle);
  const fixed = frames.edges.filter((edge) => edge.latched && parents.get(edge.child) === edge && edge.changes === 0);
  return {
    root: isTree
      ? measured(roots[0]!, `root of the only tree, of ${names.length} frames`, `${names.length} 座標系の唯一の木の根`)
      : rootNeeded(),
    ...Object.fromEntries(
      (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((part) => [part, named(part, names)] as const),
    ),
    static:
      fixed.length === 0 || fixed.length > MOST_STATIC
        ? undefined
        : fixed.map(({ parent, child, latchedSamples }) => ({
            parent,
            child: measured(
              child,
              latchedSamples === 1 ? "sent as static, once" : `sent as static, ${latchedSamples} times`,
              `静的変換として ${latchedSamples} 回送信`,
            ),
          })),
  };
}

/** The frame that has one of the names, where it is the only one. */
function named(part: keyof typeof NAMES, names: readonly string[]): DraftNode | undefined {
  const all = names.filter((name) => NAMES[part].test(name));
  const linked = all.filter((name) => BASE.test(name));
  const [only, other] = linked.length > 0 ? linked : all;
  return only === undefined || other !== undefined
    ? undefined
    : guessed(only, "named as REP-105 names it", "REP-105 の名前である");
}
