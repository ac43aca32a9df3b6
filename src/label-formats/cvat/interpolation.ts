/**
 * The frames between key frames, as CVAT computes them (`TrackManager.get_interpolated_shapes`): boxes and single points go in a
 * straight line, a turn takes the shorter way, and what is not outside stays to the end. CVAT matches the points of outlines by
 * a way of its own; those are not computed here.
 *
 * @module
 */
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import { turned } from "./shapes.js";

const DEGREES = 180 / Math.PI;

/** Whether the shapes between two can be computed. */
export function isComputable(a: Geometry, b: Geometry): boolean {
  const kinds = [a, b].map((each) => (each.kind === "rotated-box" ? "box" : each.kind));
  if (kinds[0] !== kinds[1]) return false;
  if (a.kind === "keypoints" && b.kind === "keypoints")
    return a.points.length === b.points.length && a.points.every(({ name }, i) => name === b.points[i]!.name);
  return kinds[0] === "box" || same(a, b);
}

const same = (a: Geometry, b: Geometry): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The shape at a part of the way from one to another. */
export function between(a: Geometry, b: Geometry, part: number): Geometry {
  if (same(a, b)) return a;
  if (a.kind === "keypoints" && b.kind === "keypoints") {
    const points = a.points.map((point, i) => ({
      ...point,
      at: point.at.map((each, axis) => each + (b.points[i]!.at[axis]! - each) * part),
    }));
    return { ...a, points };
  }
  const [from, to] = [boxOf(a), boxOf(b)];
  const box = from.box.map((each, i) => each + (to.box[i]! - each) * part);
  const turn = ((((to.turn - from.turn + 180) % 360) + 360) % 360) - 180;
  const degrees = (((from.turn + turn * part) % 360) + 360) % 360;
  return degrees === 0 ? { kind: "box", xyxy: box } : turned(box, degrees);
}

function boxOf(geometry: Geometry): { readonly box: readonly number[]; readonly turn: number } {
  if (geometry.kind === "box") return { box: geometry.xyxy, turn: 0 };
  const { center, size, angle } = geometry as Extract<Geometry, { kind: "rotated-box" }>;
  const [x, y, width, height] = [center[0]!, center[1]!, size[0]! / 2, size[1]! / 2];
  return { box: [x - width, y - height, x + width, y + height], turn: angle * DEGREES };
}
