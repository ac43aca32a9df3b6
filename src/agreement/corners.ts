/**
 * Boxes in images and cuboids in space by their corners along the axes of their place.
 *
 * @module
 */
import type { Geometry } from "../spec/annotation/geometry/geometry.js";
import type { Box } from "../spec/annotation/geometry/plane.js";
import type { Cuboid } from "../spec/annotation/geometry/space.js";

/** The least and the greatest corner. */
export interface Corners {
  readonly least: readonly number[];
  readonly greatest: readonly number[];
}

/** The corners of what is compared as a box; nothing for other shapes. */
export function cornersOf(geometry: Geometry): Corners | undefined {
  if (geometry.kind === "box") return boxCorners(geometry);
  return geometry.kind === "cuboid" ? cuboidCorners(geometry) : undefined;
}

/** The corners of a box in an image; edges in the wrong order are put right, which is for a rule to tell. */
function boxCorners({ xyxy: [left, top, right, bottom] }: Box): Corners {
  return {
    least: [Math.min(left!, right!), Math.min(top!, bottom!)],
    greatest: [Math.max(left!, right!), Math.max(top!, bottom!)],
  };
}

/** The corners of the least box along the axes of the frame that holds a cuboid. */
function cuboidCorners({ center, size, rotation }: Cuboid): Corners {
  const norm = Math.hypot(...rotation);
  const [x = 0, y = 0, z = 0, w = 1] = norm > 0 ? rotation.map((each) => each / norm) : [0, 0, 0, 1];
  const axes = [
    [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
    [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
    [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
  ];
  const half = axes.map((row) => row.reduce((sum, part, i) => sum + Math.abs(part * size[i]!) / 2, 0));
  return { least: center.map((each, i) => each - half[i]!), greatest: center.map((each, i) => each + half[i]!) };
}
