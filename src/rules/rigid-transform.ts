/**
 * Rotations and rigid transforms as rows of matrices: whether they are such, and how far two are apart.
 *
 * @module
 */
import { angleOf, composed, inverse, type Pose } from "./frame-tree.js";

/** How far a 3 by 3 matrix is from a rotation: the largest difference of R·Rᵀ from the identity, and of the determinant from 1. */
export function rotationError(r: readonly number[]): number {
  let error = Math.abs(determinant(r) - 1);
  for (let i = 0; i < 3; i++)
    for (let j = i; j < 3; j++) {
      let dot = 0;
      for (let k = 0; k < 3; k++) dot += r[3 * i + k]! * r[3 * j + k]!;
      error = Math.max(error, Math.abs(dot - (i === j ? 1 : 0)));
    }
  return Number.isFinite(error) ? error : Number.MAX_VALUE;
}

/** The determinant of a 3 by 3 matrix. */
export const determinant = (r: readonly number[]): number =>
  r[0]! * (r[4]! * r[8]! - r[5]! * r[7]!) -
  r[1]! * (r[3]! * r[8]! - r[5]! * r[6]!) +
  r[2]! * (r[3]! * r[7]! - r[4]! * r[6]!);

/** Rows of a 4 by 4 matrix: a rotation and a translation. */
export type RigidMatrix = readonly number[];

/** The rotation of a 4 by 4 matrix. */
export const rotationOf = (m: RigidMatrix): number[] => [0, 1, 2, 4, 5, 6, 8, 9, 10].map((i) => m[i]!);
/** Its translation. */
export const translationOf = (m: RigidMatrix): [number, number, number] => [m[3]!, m[7]!, m[11]!];

/** The pose that a rigid matrix gives: its rotation as a quaternion (Shepperd's method). */
export function poseOfMatrix(m: RigidMatrix): Pose {
  const [a, b, c, d, e, f, g, h, i] = rotationOf(m) as [
    ...[number, number, number, number, number, number, number, number, number],
  ];
  // Of the four the largest is found first: the others are divided by it.
  const sizes = [1 + a - e - i, 1 - a + e - i, 1 - a - e + i, 1 + a + e + i];
  const largest = sizes.indexOf(Math.max(...sizes));
  const s = 2 * Math.sqrt(sizes[largest]!);
  const parts: readonly Pose["rotation"][] = [
    [s / 4, (b + d) / s, (c + g) / s, (h - f) / s],
    [(b + d) / s, s / 4, (f + h) / s, (c - g) / s],
    [(c + g) / s, (f + h) / s, s / 4, (d - b) / s],
    [(h - f) / s, (c - g) / s, (d - b) / s, s / 4],
  ];
  return { translation: translationOf(m), rotation: parts[largest]! };
}

/** How far two poses are apart: in metres, and in radians. */
export function distanceOf(a: Pose, b: Pose): { metres: number; radians: number } {
  const off = composed(inverse(a), b);
  return { metres: Math.hypot(...off.translation), radians: angleOf(off.rotation) };
}
