/**
 * Geometries of ours as COCO has them.
 *
 * @module
 */
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import type { Keypoints, Polygon } from "../../spec/annotation/geometry/plane.js";
import { countsOf, maskArea, maskEdges, runsOf } from "../../spec/annotation/geometry/run-lengths.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { areaOf, cornersOf, edgesOf, pixelsOf } from "../outlines.js";
import { type CocoMask, fromBox, type Slot, toBox } from "./written.js";

/** A geometry as COCO has it. */
export interface CocoShape {
  readonly slot: Slot;
  readonly bbox: number[];
  readonly area: number;
  readonly segmentation?: CocoMask | number[][];
  readonly points?: Keypoints;
  readonly losses: readonly LabelLossCode[];
}

/** Height and width of an image, where they are known. */
export type ImageSize = readonly [number, number] | undefined;

/** A geometry in COCO; undefined where it has none of the kind. */
export function toCoco(geometry: Geometry, size: ImageSize): CocoShape | undefined {
  switch (geometry.kind) {
    case "box": {
      const bbox = toBox(geometry.xyxy);
      if (!bbox.every(Number.isFinite)) return undefined;
      const isRounded = fromBox(bbox).some((each, i) => each !== geometry.xyxy[i]);
      return {
        slot: "bbox",
        bbox,
        area: finite(bbox[2]! * bbox[3]!),
        losses: isRounded ? ["coordinates-rounded"] : [],
      };
    }
    case "rotated-box":
      return outline({ kind: "polygon", points: cornersOf(geometry) }, ["geometry-converted"]);
    case "polygon":
      return geometry.holes && geometry.holes.length > 0 ? pierced(geometry, size) : outline(geometry, []);
    case "mask":
      return masked(geometry, []);
    case "keypoints": {
      const labelled = geometry.points.filter(({ visibility }) => visibility !== "outside").map(({ at }) => at);
      // Without a labelled point there are no edges, either.
      const bbox = toBox(edgesOf(labelled));
      if (!bbox.every(Number.isFinite)) return undefined;
      return { slot: "keypoints", bbox, area: finite(bbox[2]! * bbox[3]!), points: geometry, losses: [] };
    }
    default:
      return undefined;
  }
}

/** A number that JSON can hold. */
const finite = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));

function outline({ points, holes }: Polygon, losses: readonly LabelLossCode[]): CocoShape | undefined {
  const bbox = toBox(edgesOf(points));
  if (!bbox.every(Number.isFinite)) return undefined;
  const area = areaOf(points);
  return {
    slot: "segmentation",
    bbox,
    area: Number.isFinite(area) ? area : finite(bbox[2]! * bbox[3]!),
    segmentation: [points.flat()],
    losses: holes ? [...losses, "geometry-converted"] : losses,
  };
}

/** COCO joins the outlines of an object, so that a hole would be filled: its pixels say it. */
function pierced(polygon: Polygon, size: ImageSize): CocoShape | undefined {
  const runs = size && pixelsOf(polygon, size[0], size[1]);
  return runs && masked({ size, counts: countsOf(runs) }, ["geometry-converted"]);
}

function masked(
  { size, counts }: { readonly size: readonly number[]; readonly counts: string },
  losses: readonly LabelLossCode[],
): CocoShape | undefined {
  const read = runsOf({ size, counts });
  if ("reason" in read) return undefined;
  return {
    slot: "segmentation",
    bbox: toBox(maskEdges(read.runs, size[0]!) ?? [0, 0, 0, 0]),
    area: maskArea(read.runs),
    segmentation: { size: [...size], counts },
    losses,
  };
}
