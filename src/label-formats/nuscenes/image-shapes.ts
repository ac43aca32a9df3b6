/**
 * Boxes and masks of T4: a box of whole pixels, and a mask as COCO writes it, in base64. The documentation of t4-devkit gives the
 * size of a mask as width and height; its code, and what TIER IV writes, has height first. Ours is written so, and both are read.
 *
 * @module
 */
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import { countsOf, maskEdges, maskFault, runsOf } from "../../spec/annotation/geometry/run-lengths.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { type Keyed, numbersOf } from "../foreign.js";
import { type Edges, pixelsOf } from "../outlines.js";

/** Height and width of an image. */
export type ImageSize = readonly [number, number] | undefined;

/** A geometry as T4 has it. */
export interface ImageShape {
  readonly bbox: readonly number[];
  readonly mask: { readonly size: readonly number[]; readonly counts: string } | null;
  readonly losses: readonly LabelLossCode[];
}

/** A geometry in T4; undefined where it has none of the kind. */
export function imageShape(geometry: Geometry, size: ImageSize): ImageShape | undefined {
  if (geometry.kind === "box") {
    const bbox = geometry.xyxy.map((each) => Math.round(each) + 0);
    if (!bbox.every(Number.isSafeInteger)) return undefined;
    const isRounded = bbox.some((each, i) => each !== geometry.xyxy[i]);
    return { bbox, mask: null, losses: isRounded ? ["coordinates-rounded"] : [] };
  }
  if (geometry.kind === "mask") return masked(geometry.size, geometry.counts, []);
  if (geometry.kind !== "polygon" || !size) return undefined;
  const runs = pixelsOf(geometry, size[0], size[1]);
  return runs && masked(size, countsOf(runs), ["geometry-converted"]);
}

function masked(size: readonly number[], counts: string, losses: readonly LabelLossCode[]): ImageShape | undefined {
  const read = runsOf({ size, counts });
  if ("reason" in read) return undefined;
  return { bbox: maskEdges(read.runs, size[0]!) ?? [0, 0, 0, 0], mask: { size, counts: btoa(counts) }, losses };
}

/** How far a box may be from the edges of the mask that it was computed from, in pixels. */
const NEAR_PX = 1;
const LARGEST_SIDE = 65_535;

const isNear = (a: readonly number[], b: readonly number[] | undefined): boolean =>
  b !== undefined && a.every((each, i) => Math.abs(each - b[i]!) <= NEAR_PX);

/** The geometries of a row: its mask, and its box where that says more than the mask. */
export function imageShapesIn(
  row: Keyed,
  image: ImageSize,
  lose: (code: LabelLossCode, key: string) => void,
): Geometry[] {
  const box = numbersOf(row["bbox"], 4);
  if (row["bbox"] !== undefined && !box) lose("geometry-dropped", "bbox");
  const made: Geometry[] = [];
  const { mask: rle } = row as { mask?: unknown };
  const mask = rle === undefined || rle === null ? undefined : readMask(rle as Keyed, image, box as Edges | undefined);
  if (mask === "unreadable") lose("geometry-dropped", "mask");
  else if (mask) {
    if (mask.isCorrected) lose("values-corrected", "mask");
    made.push({ kind: "mask", size: [...mask.size], counts: mask.counts });
  }
  const edges = typeof mask === "object" ? mask.edges : undefined;
  if (box && !(typeof mask === "object" && isNear(box, edges ?? [0, 0, 0, 0]))) made.push({ kind: "box", xyxy: box });
  return made;
}

interface ReadMask {
  readonly size: readonly number[];
  readonly counts: string;
  readonly edges: Edges | undefined;
  readonly isCorrected: boolean;
}

function readMask({ size, counts: written }: Keyed, image: ImageSize, box: Edges | undefined): ReadMask | "unreadable" {
  const sides = numbersOf(size, 2);
  if (
    typeof written !== "string" ||
    !sides?.every((side) => Number.isInteger(side) && side >= 1 && side <= LARGEST_SIDE)
  )
    return "unreadable";
  // One of the converters writes the closing quote of a Python text, too.
  const plain = written.replace(/'$/, "");
  const counts = decoded(plain);
  if (counts === undefined || counts === "" || maskFault({ size: sides, counts })) return "unreadable";
  const read = runsOf({ size: sides, counts });
  if ("reason" in read) return "unreadable";
  const edgesFor = (height: number) => maskEdges(read.runs, height);
  const [height, width] = sides as [number, number];
  const isSwapped =
    height !== width &&
    (image && (image[0] !== height || image[1] !== width)
      ? image[0] === width && image[1] === height
      : box !== undefined && !isNear(box, edgesFor(height)) && isNear(box, edgesFor(width)));
  const right = isSwapped ? [width, height] : [height, width];
  return { size: right, counts, edges: edgesFor(right[0]!), isCorrected: isSwapped || plain !== written };
}

function decoded(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
