/**
 * The frames of a recording as a tree: parents, roots, cycles, and the pose of one frame in another where nothing moves between.
 *
 * @module
 */
import type { FrameEdge, FrameFacts } from "../spec/facts/frames.js";

/** Where a frame is, seen from another: translation in metres, rotation as a unit quaternion x, y, z, w. */
export interface Pose {
  readonly translation: readonly [number, number, number];
  readonly rotation: readonly [number, number, number, number];
}

const NOWHERE: Pose = { translation: [0, 0, 0], rotation: [0, 0, 0, 1] };

/** A frame without the slash that older publishers wrote before it. */
export const bareFrame = (name: string): string => name.replace(/^\//, "");

/** Of several parents of a frame the one that was sent most often. */
export function parentEdges({ edges }: Pick<FrameFacts, "edges">): ReadonlyMap<string, FrameEdge> {
  const parents = new Map<string, FrameEdge>();
  for (const edge of edges) {
    const known = parents.get(edge.child);
    if (!known || edge.samples > known.samples) parents.set(edge.child, edge);
  }
  return parents;
}

/** The transforms on the way up from a frame, and where the way ends; `cycle` where it leads back to itself. */
export function wayUp(
  frame: string,
  parents: ReadonlyMap<string, FrameEdge>,
): { readonly edges: readonly FrameEdge[]; readonly root: string; readonly cycle: boolean } {
  const edges: FrameEdge[] = [];
  const seen = new Set([frame]);
  let root = frame;
  for (let edge = parents.get(frame); edge; edge = parents.get(root)) {
    if (seen.has(edge.parent)) return { edges, root, cycle: true };
    seen.add(edge.parent);
    edges.push(edge);
    root = edge.parent;
  }
  return { edges, root, cycle: false };
}

/** Every frame that a transform names, in order. */
export const framesNamed = ({ edges }: Pick<FrameFacts, "edges">): string[] =>
  [...new Set(edges.flatMap(({ parent, child }) => [parent, child]))].sort();

/** The pose that follows one after the other. */
export function composed(first: Pose, second: Pose): Pose {
  const [x, y, z] = rotated(first.rotation, second.translation);
  const [tx, ty, tz] = first.translation;
  return { translation: [tx + x, ty + y, tz + z], rotation: product(first.rotation, second.rotation) };
}

/** The way back. */
export function inverse({ translation, rotation: [x, y, z, w] }: Pose): Pose {
  const back = [-x, -y, -z, w] as const;
  const [tx, ty, tz] = rotated(back, translation);
  return { translation: [-tx, -ty, -tz], rotation: [-x, -y, -z, w] };
}

/**
 * Where `to` is in the frame `from`, where no transform between them moves; undefined where one moves, is missing, or is no
 * rotation. A point p of `to` has the coordinates `rotation · p + translation` in `from`.
 */
export function transformBetween(frames: FrameFacts | undefined, from: string, to: string): Pose | undefined {
  const [a, b] = [bareFrame(from), bareFrame(to)];
  if (a === b) return NOWHERE;
  if (!frames) return undefined;
  const parents = parentEdges(frames);
  const up = [...wayUp(a, parents).edges];
  const down = [...wayUp(b, parents).edges];
  // What both ways share above the nearest common frame may move: it does not matter.
  while (up.length > 0 && down.length > 0 && up.at(-1) === down.at(-1)) {
    up.pop();
    down.pop();
  }
  const meets = (edges: readonly FrameEdge[], frame: string) => edges.at(-1)?.parent ?? frame;
  if (meets(up, a) !== meets(down, b)) return undefined;
  const fromTop = poseAlong(up);
  const toTop = poseAlong(down);
  return fromTop && toTop && composed(inverse(fromTop), toTop);
}

/** The pose of the lowest frame of a way in its topmost one. */
function poseAlong(edges: readonly FrameEdge[]): Pose | undefined {
  let pose: Pose = NOWHERE;
  for (const edge of edges) {
    const step = edge.latched ? poseOf(edge) : undefined;
    if (!step) return undefined;
    pose = composed(step, pose);
  }
  return pose;
}

/** The first value of a transform, its rotation brought to length 1; undefined where it has none that is a rotation. */
export function poseOf({ translation, rotation }: Pick<FrameEdge, "translation" | "rotation">): Pose | undefined {
  if (!translation || !rotation) return undefined;
  const length = Math.hypot(...rotation);
  if (!(length > 0.5 && length < 2)) return undefined;
  const [x, y, z, w] = rotation;
  return { translation, rotation: [x / length, y / length, z / length, w / length] };
}

/** The angle of a rotation, in radians. */
export const angleOf = ([x, y, z, w]: Pose["rotation"]): number => 2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w));

/** A vector, rotated by a unit quaternion. */
export function rotated([x, y, z, w]: Pose["rotation"], [a, b, c]: Pose["translation"]): [number, number, number] {
  const [tx, ty, tz] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
  return [a + w * tx + y * tz - z * ty, b + w * ty + z * tx - x * tz, c + w * tz + x * ty - y * tx];
}

function product([x, y, z, w]: Pose["rotation"], [a, b, c, d]: Pose["rotation"]): [number, number, number, number] {
  return [
    w * a + x * d + y * c - z * b,
    w * b - x * c + y * d + z * a,
    w * c + x * b - y * a + z * d,
    w * d - x * a - y * b - z * c,
  ];
}
