/**
 * Rotations and rigid transforms as rows of matrices: whether they are such, and how far two are apart.
 *
 * @module
 */

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

/** The product of two: first `b`, then `a`. */
export const composed = (a: RigidMatrix, b: RigidMatrix): number[] =>
  Array.from({ length: 16 }, (_, i) => {
    const [row, column] = [i >> 2, i & 3];
    return [0, 1, 2, 3].reduce((sum, k) => sum + a[4 * row + k]! * b[4 * k + column]!, 0);
  });

/** The inverse of a rigid transform. */
export function inverse(m: RigidMatrix): number[] {
  const [x, y, z] = translationOf(m);
  const r = rotationOf(m);
  const turned = [0, 1, 2].map((i) => -(r[i]! * x + r[3 + i]! * y + r[6 + i]! * z));
  return [
    ...[r[0]!, r[3]!, r[6]!, turned[0]!],
    ...[r[1]!, r[4]!, r[7]!, turned[1]!],
    ...[r[2]!, r[5]!, r[8]!, turned[2]!],
    ...[0, 0, 0, 1],
  ];
}

/** The matrix of a translation and a unit quaternion x, y, z, w. */
export function matrixOf([tx, ty, tz]: readonly number[], [x, y, z, w]: readonly number[]): number[] {
  const [qx, qy, qz, qw] = [x!, y!, z!, w!];
  return [
    ...[1 - 2 * (qy * qy + qz * qz), 2 * (qx * qy - qz * qw), 2 * (qx * qz + qy * qw), tx!],
    ...[2 * (qx * qy + qz * qw), 1 - 2 * (qx * qx + qz * qz), 2 * (qy * qz - qx * qw), ty!],
    ...[2 * (qx * qz - qy * qw), 2 * (qy * qz + qx * qw), 1 - 2 * (qx * qx + qy * qy), tz!],
    ...[0, 0, 0, 1],
  ];
}

/** How far two transforms are apart: in metres, and in radians. */
export function distanceOf(a: RigidMatrix, b: RigidMatrix): { metres: number; radians: number } {
  const off = composed(inverse(a), b);
  const cosine = (off[0]! + off[5]! + off[10]! - 1) / 2;
  return { metres: Math.hypot(...translationOf(off)), radians: Math.acos(Math.min(1, Math.max(-1, cosine))) };
}
