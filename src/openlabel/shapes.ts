/**
 * Geometries of both formats: boxes by their edges here, by their middle there; the rest differs in names alone.
 *
 * @module
 */
import type { Geometry } from "../spec/annotation/geometry/geometry.js";
import { type Keyed, numbersIn } from "./walk.js";

/** A geometry as OpenLABEL has it. */
export interface Shaped {
  readonly kind: string;
  readonly value: Record<string, unknown>;
  /** What OpenLABEL has no place for. */
  readonly rest?: Record<string, unknown>;
}

const POLYGON = { mode: "MODE_POLY2D_ABSOLUTE" };

/** A geometry of ours in OpenLABEL; undefined where it has none of the kind. */
export function toOpenLabel(geometry: Geometry): Shaped | undefined {
  switch (geometry.kind) {
    case "box": {
      const [left, top, right, bottom] = geometry.xyxy as [number, number, number, number];
      const val = [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top];
      return val.every(Number.isFinite) ? { kind: "bbox", value: { val } } : undefined;
    }
    case "rotated-box":
      return { kind: "rbbox", value: { val: [...geometry.center, ...geometry.size, geometry.angle] } };
    case "polygon": {
      const value = { val: geometry.points.flat(), ...POLYGON, closed: true };
      return { kind: "poly2d", value, ...(geometry.holes ? { rest: { holes: geometry.holes } } : {}) };
    }
    case "polyline":
      return { kind: "poly2d", value: { val: geometry.points.flat(), ...POLYGON, closed: false } };
    case "cuboid":
      return { kind: "cuboid", value: { val: [...geometry.center, ...geometry.rotation, ...geometry.size] } };
    case "space-polyline":
      return { kind: "poly3d", value: { val: geometry.points.flat(), closed: false } };
    default:
      return undefined;
  }
}

/** A geometry of OpenLABEL in ours; undefined where we have none of the kind. */
export function fromOpenLabel(kind: string, value: Keyed): Record<string, unknown> | undefined {
  const val = numbersIn(value["val"]);
  if (!val) return undefined;
  const at = (i: number) => val[i]!;
  if (kind === "bbox" && val.length === 4) {
    const [x, y, width, height] = [at(0), at(1), at(2), at(3)];
    return { kind: "box", xyxy: [x - width / 2, y - height / 2, x + width / 2, y + height / 2] };
  }
  if (kind === "rbbox" && val.length === 5)
    return { kind: "rotated-box", center: val.slice(0, 2), size: val.slice(2, 4), angle: at(4) };
  if (kind === "cuboid" && (val.length === 9 || val.length === 10)) {
    const rotation = val.length === 10 ? val.slice(3, 7) : quaternionOf(at(3), at(4), at(5));
    return { kind: "cuboid", center: val.slice(0, 3), rotation, size: val.slice(-3) };
  }
  if (kind === "poly2d" && typeof value["closed"] === "boolean") {
    const points = pointsOf(val, 2, value["mode"]);
    const least = value["closed"] ? 3 : 2;
    return points && points.length >= least ? { kind: value["closed"] ? "polygon" : "polyline", points } : undefined;
  }
  if (kind === "poly3d") {
    const points = pointsOf(val, 3, POLYGON.mode);
    if (!points || points.length < 2) return undefined;
    // A closed line in space ends where it began.
    return { kind: "space-polyline", points: value["closed"] === true ? [...points, points[0]!] : points };
  }
  return undefined;
}

/** Points of a flat list of coordinates; relative ones count from the first. */
function pointsOf(val: readonly number[], size: number, mode: unknown): number[][] | undefined {
  const isRelative = mode === "MODE_POLY2D_RELATIVE";
  if (val.length % size !== 0 || (mode !== POLYGON.mode && !isRelative)) return undefined;
  const points: number[][] = [];
  for (let i = 0; i < val.length; i += size) points.push(val.slice(i, i + size));
  const [first] = points;
  return isRelative
    ? points.map((point, i) => (i === 0 ? point : point.map((each, axis) => each + first![axis]!)))
    : points;
}

/** The quaternion x, y, z, w of turns about the axes x, then y, then z of the frame. */
function quaternionOf(rx: number, ry: number, rz: number): number[] {
  const [cx, cy, cz] = [Math.cos(rx / 2), Math.cos(ry / 2), Math.cos(rz / 2)];
  const [sx, sy, sz] = [Math.sin(rx / 2), Math.sin(ry / 2), Math.sin(rz / 2)];
  return [
    sx * cy * cz - cx * sy * sz,
    cx * sy * cz + sx * cy * sz,
    cx * cy * sz - sx * sy * cz,
    cx * cy * cz + sx * sy * sz,
  ];
}

/** Whether a geometry comes back otherwise than it went. */
export function isRounded(geometry: Geometry, { kind, value }: Shaped): boolean {
  if (geometry.kind !== "box") return false;
  const back = fromOpenLabel(kind, value)?.["xyxy"] as readonly number[];
  return geometry.xyxy.some((each, i) => each !== back[i]);
}
