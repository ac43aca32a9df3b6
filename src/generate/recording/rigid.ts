/**
 * Rigid-body arithmetic: vectors in metres, rotations as unit quaternions in ROS order (x, y, z, w).
 *
 * @module
 */

export type Vector = readonly [x: number, y: number, z: number];
export type Quaternion = readonly [x: number, y: number, z: number, w: number];

/** Where a frame stands in its parent. */
export interface Pose {
  readonly position: Vector;
  readonly rotation: Quaternion;
}

export const upright: Quaternion = [0, 0, 0, 1];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The rotation by `angle` radians about one axis of the frame. */
export function turn(axis: "x" | "y" | "z", angle: number): Quaternion {
  const sine = Math.sin(angle / 2);
  return [axis === "x" ? sine : 0, axis === "y" ? sine : 0, axis === "z" ? sine : 0, Math.cos(angle / 2)];
}

/** Rotation `b` followed, seen from outside, by rotation `a`. */
export const multiply = (a: Quaternion, b: Quaternion): Quaternion => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];

export const conjugate = (a: Quaternion): Quaternion => [-a[0], -a[1], -a[2], a[3]];

/** A vector turned by a rotation. */
export function rotate(rotation: Quaternion, vector: Vector): Vector {
  const axis: Vector = [rotation[0], rotation[1], rotation[2]];
  const twice = scale(cross(axis, vector), 2);
  return add(add(vector, scale(twice, rotation[3])), cross(axis, twice));
}

/** A point of the child frame, seen from the parent. */
export const place = (pose: Pose, point: Vector): Vector => add(pose.position, rotate(pose.rotation, point));

/** The pose of a grandchild frame. */
export const compose = (parent: Pose, child: Pose): Pose => ({
  position: place(parent, child.position),
  rotation: multiply(parent.rotation, child.rotation),
});
