/**
 * Label Studio, tasks on videos: boxes as sequences of key frames, counted from 1, in percent of the image (`VideoRectangle`), and ranges
 * of frames with labels (`TimelineLabels`), of which both ends belong to the range. A box is turned about its top left corner, in
 * degrees. Keys with `x_` are ours.
 *
 * @module
 */
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import type { AnnotationMethod } from "../../spec/annotation/provenance.js";
import { cornersOf } from "../outlines.js";

/** Prefix of the terms that labels of others become. */
export const LABEL_STUDIO_PREFIX = "label-studio";
/** The label of what has no type. */
export const UNTYPED = "unknown";

/** A key frame. */
export interface KeyFrame {
  readonly frame: number;
  /** Whether it goes on after this frame. */
  enabled: boolean;
  readonly rotation: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly time: number;
  /** Whether it was computed from others. */
  readonly auto?: true;
  readonly x_id: string;
}

/** Where a result comes from, by how it was made. */
export const ORIGIN_OF: Readonly<Record<AnnotationMethod, string | undefined>> = {
  manual: "manual",
  automatic: "prediction",
  "automatic-corrected": "prediction-changed",
  imported: undefined,
};
export const METHOD_OF: ReadonlyMap<unknown, AnnotationMethod> = new Map<unknown, AnnotationMethod>([
  ["manual", "manual"],
  ["prediction", "automatic"],
  ["prediction-changed", "automatic-corrected"],
]);

/** A box in percent of the image. */
export interface Percent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

/** Height and width of an image. */
export type ImageSize = readonly [number, number];

const DEGREES = 180 / Math.PI;

/** A box in percent; undefined where it is none, or has no part in the image. */
export function toPercent(geometry: Geometry, [height, width]: ImageSize): Percent | undefined {
  if (geometry.kind !== "box" && geometry.kind !== "rotated-box") return undefined;
  const isTurned = geometry.kind === "rotated-box";
  const [x, y] = isTurned ? cornersOf(geometry)[0]! : (geometry.xyxy as [number, number]);
  const [across, down] = isTurned
    ? (geometry.size as [number, number])
    : [geometry.xyxy[2]! - geometry.xyxy[0]!, geometry.xyxy[3]! - geometry.xyxy[1]!];
  const percent = {
    x: (x / width) * 100,
    y: (y / height) * 100,
    width: (across / width) * 100,
    height: (down / height) * 100,
    rotation: isTurned ? geometry.angle * DEGREES : 0,
  };
  return isPlausible(percent) && !(isTurned && percent.rotation === 0) ? percent : undefined;
}

/** Whether a box is of percents: pixels that were taken for such lie far outside of the image. */
export function isPlausible({ x, y, width, height, rotation }: Percent): boolean {
  return (
    Number.isFinite(rotation) &&
    [x, y].every((each) => each >= -100 && each <= 200) &&
    [width, height].every((each) => each >= 0 && each <= 300)
  );
}

/** A box of percents as we have it. */
export function fromPercent({ x, y, width, height, rotation }: Percent, [rows, columns]: ImageSize): Geometry {
  const [left, top] = [(x / 100) * columns, (y / 100) * rows];
  const [across, down] = [(width / 100) * columns, (height / 100) * rows];
  if (rotation === 0) return { kind: "box", xyxy: [left, top, left + across, top + down] };
  const angle = rotation / DEGREES;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const center = [left + (across * cos - down * sin) / 2, top + (across * sin + down * cos) / 2];
  return { kind: "rotated-box", center, size: [across, down], angle };
}
