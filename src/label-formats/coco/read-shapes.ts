/**
 * Geometries of COCO as we have them.
 *
 * @module
 */

import { isObject } from "../../openlabel/shape.js";
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import type { Keypoints } from "../../spec/annotation/geometry/plane.js";
import { countsOf, maskEdges, maskFault, runsOf } from "../../spec/annotation/geometry/run-lengths.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { isNumber, type Keyed, numbersOf } from "../foreign.js";
import { edgesOf, pixelsOf, unionOf } from "../outlines.js";
import type { ImageSize } from "./shapes.js";
import { fromBox, type Slot } from "./written.js";

/** The longest writing of a mask, as the schema has it. */
const LONGEST_COUNTS = 4_194_304;
const LARGEST_SIDE = 65_535;
/** How far a box may be from the edges of a shape that it was computed from, in pixels. */
const NEAR_PX = 1;

/** A category as it was read. */
export interface ReadCategory {
  readonly term: string | undefined;
  readonly names: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
}

/** Told what of an annotation is lost, by the key that it stands under. */
export type Lose = (code: LabelLossCode, key: string) => void;

/** The geometries of an annotation, by the slot that each stands in; a segmentation may be of several parts. */
export function shapesOf(
  annotation: Keyed,
  { names, edges }: ReadCategory,
  size: ImageSize,
  lose: Lose,
): { readonly slot: Slot; readonly geometry: Geometry }[] {
  const made: { slot: Slot; geometry: Geometry }[] = [];
  for (const geometry of segmentationOf(annotation["segmentation"], size, lose))
    made.push({ slot: "segmentation", geometry });
  const keypoints = keypointsOf(annotation["keypoints"], names, edges, lose);
  if (keypoints) made.push({ slot: "keypoints", geometry: keypoints });
  const { bbox, x_ids: ids } = annotation as { bbox?: unknown; x_ids?: unknown };
  if (bbox === undefined || bbox === null) return made;
  const box = numbersOf(bbox, 4);
  const xyxy = box && fromBox(box);
  if (!xyxy?.every(Number.isFinite)) lose("geometry-dropped", "bbox");
  else if (isObject(ids) ? "bbox" in ids : !isComputed(xyxy, made))
    made.unshift({ slot: "bbox", geometry: { kind: "box", xyxy } });
  return made;
}

/** Whether a box says no more than the shapes of a segmentation do. */
function isComputed(
  xyxy: readonly number[],
  shapes: readonly { readonly slot: Slot; readonly geometry: Geometry }[],
): boolean {
  const edges = shapes.flatMap(({ geometry }) => {
    if (geometry.kind === "polygon") return [edgesOf(geometry.points)];
    const read = geometry.kind === "mask" ? runsOf(geometry) : undefined;
    const found = read && "runs" in read ? maskEdges(read.runs, (geometry as { size: number[] }).size[0]!) : undefined;
    return found ? [found] : [];
  });
  if (edges.length === 0) return false;
  const all = edgesOf(
    edges.flatMap(([left, top, right, bottom]) => [
      [left, top],
      [right, bottom],
    ]),
  );
  return all.every((each, i) => Math.abs(each - xyxy[i]!) <= NEAR_PX);
}

function segmentationOf(written: unknown, size: ImageSize, lose: Lose): Geometry[] {
  if (written === undefined || written === null) return [];
  if (isObject(written)) {
    const mask = maskOf(written);
    if (!mask) lose("geometry-dropped", "segmentation");
    return mask ? [mask] : [];
  }
  if (!Array.isArray(written)) {
    lose("geometry-dropped", "segmentation");
    return [];
  }
  const parts: number[][][] = [];
  for (const [i, part] of written.entries()) {
    const points =
      Array.isArray(part) && part.length >= 6 && part.length % 2 === 0 ? numbersOf(part, part.length) : undefined;
    if (points) parts.push(pairsOf(points));
    else lose("geometry-dropped", `segmentation/${i}`);
  }
  // Several outlines are one object: its pixels keep it one.
  if (parts.length > 1 && size) {
    const masks = parts.map((points) => pixelsOf({ kind: "polygon", points }, size[0], size[1]));
    if (masks.every((each) => each !== undefined)) {
      const counts = countsOf(unionOf(masks, size[0] * size[1]));
      if (counts.length <= LONGEST_COUNTS) {
        lose("geometry-converted", "segmentation");
        return [{ kind: "mask", size: [...size], counts }];
      }
    }
  }
  return parts.map((points) => ({ kind: "polygon", points }));
}

const pairsOf = (numbers: readonly number[]): number[][] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);

/** A mask, compressed or not; undefined where it is none. */
export function maskOf({ size, counts }: Keyed): Geometry | undefined {
  const sides = numbersOf(size, 2);
  if (!sides?.every((side) => Number.isInteger(side) && side >= 1 && side <= LARGEST_SIDE)) return undefined;
  const text = Array.isArray(counts) ? textOfRuns(counts) : counts;
  if (typeof text !== "string" || text === "" || text.length > LONGEST_COUNTS) return undefined;
  return maskFault({ size: sides, counts: text }) ? undefined : { kind: "mask", size: sides, counts: text };
}

/** Plain run lengths in the compressed writing. */
const textOfRuns = (runs: readonly unknown[]): string | undefined =>
  runs.every((run) => isNumber(run) && Number.isSafeInteger(run) && run >= 0) ? countsOf(runs as number[]) : undefined;

function keypointsOf(
  written: unknown,
  names: readonly string[],
  edges: ReadCategory["edges"],
  lose: Lose,
): Keypoints | undefined {
  if (written === undefined || written === null) return undefined;
  const numbers = Array.isArray(written) && written.length % 3 === 0 ? numbersOf(written, written.length) : undefined;
  if (!numbers) {
    lose("geometry-dropped", "keypoints");
    return undefined;
  }
  const points: Keypoints["points"] = [];
  for (let i = 0; 3 * i < numbers.length; i++) {
    const [x, y, state] = numbers.slice(3 * i, 3 * i + 3) as [number, number, number];
    if (state === 0) continue;
    if (state !== 1 && state !== 2) lose("values-approximated", `keypoints/${3 * i + 2}`);
    points.push({ name: names[i] ?? String(i + 1), at: [x, y], visibility: state === 1 ? "occluded" : "visible" });
  }
  if (points.length === 0) return undefined;
  return { kind: "keypoints", points, ...(edges.length > 0 ? { edges: edges.map((pair) => [...pair]) } : {}) };
}
