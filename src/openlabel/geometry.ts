/**
 * Geometries of an OpenLABEL document, and poses: whether their numbers can be what they say that they are.
 *
 * @module
 */

import { isObject } from "./shape.js";
import { type Data, dataOf, type Keyed, numbersIn, posesOf, streamsOf, type Tell } from "./walk.js";

/** What is no geometry among the data of an object. */
const PLAIN = new Set(["num", "text", "boolean", "vec"]);

/** Whether data of an object of some kind is a geometry. */
export const isGeometry = (kind: string): boolean => !PLAIN.has(kind);

/** How far a quaternion's length may be from 1, and a rotation's products from those of axes at right angles. */
const TOLERANCE = 1e-3;
/** Where the sizes of a box begin among its numbers. */
const SIZES: Readonly<Record<string, readonly number[]>> = { bbox: [2, 3], rbbox: [2, 3] };
const CHAIN_CODES = ["MODE_POLY2D_SRF6DCC", "MODE_POLY2D_RS6FCC"];
const COORDINATES = ["MODE_POLY2D_ABSOLUTE", "MODE_POLY2D_RELATIVE"];

const shown = (numbers: readonly number[]): string => numbers.map((each) => Number(each.toPrecision(6))).join(" × ");

/** Looks at every geometry, pose and camera. */
export function checkGeometry(root: Keyed, field: string, tell: Tell): void {
  for (const data of dataOf(root, field)) checkData(data, tell);
  for (const { value, field: at } of posesOf(root, field)) {
    const matrix = numbersIn(value["matrix4x4"]);
    if (matrix?.length === 16 && !isRigid(matrix)) tell("matrix-not-rigid", `${at}/matrix4x4`);
    checkQuaternion(numbersIn(value["quaternion"]), `${at}/quaternion`, tell);
  }
  for (const { value, field: at } of streamsOf(root, field)) {
    const properties = value["stream_properties"];
    if (!isObject(properties)) continue;
    for (const name of ["intrinsics_pinhole", "intrinsics_fisheye"])
      checkCamera(properties[name], `${at}/stream_properties/${name}`, tell);
  }
}

function checkData({ kind, value, field }: Data, tell: Tell): void {
  const val = value["val"];
  const at = `${field}/val`;
  const numbers = numbersIn(val);
  const sizes = kind === "cuboid" ? numbers?.slice(-3) : SIZES[kind]?.flatMap((i) => numbers?.[i] ?? []);
  if (sizes?.some((size) => size <= 0)) tell("size-impossible", at, { actual: shown(sizes) });
  if (kind === "cuboid" && numbers?.length === 10) checkQuaternion(numbers.slice(3, 7), at, tell);
  if (kind === "poly2d" && Array.isArray(val)) checkPolygon(value, val, field, tell);
  if (kind === "poly3d" && numbers && numbers.length % 3 !== 0)
    tell("count-wrong", at, { expected: "a multiple of 3", actual: String(numbers.length) });
  if (kind === "mat" && Array.isArray(val)) {
    const sides = ["width", "height", "channels"].map((side) => value[side]);
    const expected = sides.every((side) => typeof side === "number") ? sides.reduce((a, b) => a * b, 1) : val.length;
    if (expected !== val.length) tell("count-wrong", at, { expected: String(expected), actual: String(val.length) });
  }
}

/** A polygon is a flat list of coordinates, or a chain code in texts, as its mode says. */
function checkPolygon({ mode }: Keyed, val: readonly unknown[], field: string, tell: Tell): void {
  if (typeof mode !== "string") return;
  const isChain = CHAIN_CODES.includes(mode);
  if (!isChain && !COORDINATES.includes(mode)) tell("mode-unknown", `${field}/mode`, { actual: mode });
  else if (isChain ? val.some((each) => typeof each !== "string") : val.some((each) => typeof each === "string"))
    tell("mode-differs", `${field}/val`, { expected: mode });
  const isFlat = val.every((each) => typeof each === "number");
  if (!isChain && isFlat && val.length % 2 !== 0)
    tell("count-wrong", `${field}/val`, { expected: "a multiple of 2", actual: String(val.length) });
}

function checkQuaternion(quaternion: readonly number[] | undefined, field: string, tell: Tell): void {
  if (quaternion?.length !== 4) return;
  const length = Math.hypot(...quaternion);
  if (!(Math.abs(length - 1) <= TOLERANCE))
    tell("quaternion-length", field, { actual: String(Number(length.toPrecision(6))) });
}

/** Whether a matrix, row by row, turns and moves and does nothing else. */
function isRigid(matrix: readonly number[]): boolean {
  const near = (value: number, expected: number) => Math.abs(value - expected) <= TOLERANCE;
  const row = (i: number) => matrix.slice(4 * i, 4 * i + 3) as [number, number, number];
  const [x, y, z] = [row(0), row(1), row(2)];
  const dot = (a: readonly number[], b: readonly number[]) => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
  const across = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
  return (
    [x, y, z].every((axis) => near(dot(axis, axis), 1)) &&
    [dot(x, y), dot(y, z), dot(z, x)].every((product) => near(product, 0)) &&
    // A mirror has axes at right angles, too.
    near(dot(across, z), 1) &&
    [0, 0, 0, 1].every((expected, i) => near(matrix[12 + i]!, expected))
  );
}

/** A camera has an image of some size and focal lengths. */
function checkCamera(camera: unknown, field: string, tell: Tell): void {
  if (!isObject(camera)) return;
  for (const side of ["width_px", "height_px"]) {
    const size = camera[side];
    if (typeof size === "number" && size <= 0) tell("camera-impossible", `${field}/${side}`, { actual: String(size) });
  }
  const matrix = numbersIn(camera["camera_matrix"]);
  if (matrix?.length !== 12) return;
  const isCamera = matrix[0]! > 0 && matrix[5]! > 0 && [0, 0, 1, 0].every((expected, i) => matrix[8 + i] === expected);
  if (!isCamera) tell("camera-impossible", `${field}/camera_matrix`, { actual: matrix.join(", ") });
}
