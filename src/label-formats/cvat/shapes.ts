/**
 * Shapes of CVAT (`cvat/apps/dataset_manager/formats/cvat.py`): a box by its edges and turned about its middle, in degrees; points as
 * `x,y;x,y`; a mask counted row by row within its box, beginning with those outside; a skeleton of named points.
 *
 * @module
 */
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import type { Keypoint } from "../../spec/annotation/geometry/plane.js";
import { countsOf, maskEdges, runsOf, stretches } from "../../spec/annotation/geometry/run-lengths.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { childrenOf, type XmlElement } from "../../strict-xml.js";
import { pixelsOf } from "../outlines.js";
import { isXmlText, type XmlAttributes, xmlElement } from "../xml-text.js";

/** A shape of CVAT. */
export interface CvatShape {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly string[];
  readonly losses: readonly LabelLossCode[];
}

/** Height and width of an image. */
export type ImageSize = readonly [number, number] | undefined;

const DEGREES = 180 / Math.PI;
/** The most pixels of the box of a mask: they are counted anew, row by row. */
const MOST_PIXELS = 1 << 26;

const written = (points: readonly (readonly number[])[]): string => points.map((each) => each.join(",")).join(";");

/** A geometry in CVAT; undefined where it has none of the kind. */
export function toCvat(geometry: Geometry, size: ImageSize): CvatShape | undefined {
  const shape = (name: string, attributes: XmlAttributes, losses: readonly LabelLossCode[] = []): CvatShape => ({
    name,
    attributes,
    children: [],
    losses,
  });
  switch (geometry.kind) {
    case "box":
      return shape("box", edges(geometry.xyxy));
    case "rotated-box": {
      const { center, size: sides, angle } = geometry;
      const [x, y, width, height] = [center[0]!, center[1]!, sides[0]!, sides[1]!];
      const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
      const degrees = angle * DEGREES;
      // 0 is what CVAT leaves out: a box that is not turned.
      if (!isFiniteBox(box) || !Number.isFinite(degrees) || degrees === 0) return undefined;
      return shape("box", { ...edges(box), rotation: degrees }, ["coordinates-rounded"]);
    }
    case "polyline":
      return shape("polyline", { points: written(geometry.points) });
    case "polygon": {
      if (!geometry.holes || geometry.holes.length === 0) return shape("polygon", { points: written(geometry.points) });
      const runs = size && pixelsOf(geometry, size[0], size[1]);
      return runs && masked(runs, size, ["geometry-converted"]);
    }
    case "mask": {
      const read = runsOf(geometry);
      return "reason" in read ? undefined : masked(read.runs, geometry.size as [number, number], []);
    }
    case "keypoints":
      return skeleton(geometry);
    default:
      return undefined;
  }
}

/** Whether the edges of a box, and its sides, are numbers. */
const isFiniteBox = (box: readonly number[]): boolean =>
  [...box, box[2]! - box[0]!, box[3]! - box[1]!].every(Number.isFinite);

const edges = ([xtl, ytl, xbr, ybr]: readonly number[]): XmlAttributes => ({ xtl, ytl, xbr, ybr });

function skeleton({ points, edges: joined }: Extract<Geometry, { kind: "keypoints" }>): CvatShape | undefined {
  const names = points.map(({ name }) => name);
  if (!names.every(isXmlText) || new Set(names).size < names.length) return undefined;
  const children = points.map(({ name, at, visibility }) =>
    xmlElement("points", {
      label: name,
      keyframe: 1,
      outside: visibility === "outside" ? 1 : 0,
      occluded: visibility === "occluded" ? 1 : 0,
      points: written([at]),
    }),
  );
  const isAssumed = points.some(({ visibility }) => visibility === undefined);
  // Which points are joined is drawn in the label of CVAT, and not in its annotations.
  const losses: LabelLossCode[] = joined && joined.length > 0 ? ["data-dropped"] : [];
  return { name: "skeleton", attributes: {}, children, losses: isAssumed ? [...losses, "values-assumed"] : losses };
}

/** A mask within its box, row by row. An empty mask has no box. */
function masked(
  runs: readonly number[],
  size: readonly [number, number],
  losses: readonly LabelLossCode[],
): CvatShape | undefined {
  const height = size[0];
  const box = maskEdges(runs, height);
  if (!box) return undefined;
  const [left, top, right, bottom] = box;
  const [columns, rows] = [right - left, bottom - top];
  if (columns * rows > MOST_PIXELS) return undefined;
  const pixels = new Uint8Array(columns * rows);
  for (const [start, end] of stretches(runs))
    for (let i = start; i < end; i++) pixels[((i % height) - top) * columns + Math.floor(i / height) - left] = 1;
  return {
    name: "mask",
    attributes: { rle: runsIn(pixels).join(", "), left, top, width: columns, height: rows },
    children: [],
    losses,
  };
}

/** The runs of pixels, beginning with those outside. */
function runsIn(pixels: Uint8Array): number[] {
  const runs: number[] = [];
  let inside = 0;
  let start = 0;
  for (let i = 0; i <= pixels.length; i++) {
    if (i < pixels.length && pixels[i] === inside) continue;
    runs.push(i - start);
    start = i;
    inside = 1 - inside;
  }
  return runs;
}

const numberIn = (text: string | undefined): number | undefined => {
  const value =
    text === undefined || !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? undefined : Number(text);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
};

const numbersIn = (attributes: ReadonlyMap<string, string>, names: readonly string[]): number[] | undefined => {
  const numbers = names.map((name) => numberIn(attributes.get(name)));
  return numbers.every((each) => each !== undefined) ? numbers : undefined;
};

function pointsIn(text: string | undefined): number[][] | undefined {
  const points = (text ?? "").split(";").map((each) => each.split(",").map(numberIn));
  return points.every((each) => each.length === 2 && each.every((one) => one !== undefined))
    ? (points as number[][])
    : undefined;
}

/** A shape of CVAT as we have it; undefined where we have none of the kind, or it is none. */
export function fromCvat(element: XmlElement, size: ImageSize): Geometry | undefined {
  const { attributes } = element;
  switch (element.name) {
    case "box": {
      const box = numbersIn(attributes, ["xtl", "ytl", "xbr", "ybr"]);
      const turn = numberIn(attributes.get("rotation") ?? "0");
      if (!box || turn === undefined) return undefined;
      if (turn === 0) return { kind: "box", xyxy: box };
      return isFiniteBox(box) ? turned(box, turn) : undefined;
    }
    case "polygon":
    case "polyline": {
      const points = pointsIn(attributes.get("points"));
      return points && points.length >= (element.name === "polygon" ? 3 : 2)
        ? { kind: element.name, points }
        : undefined;
    }
    case "points": {
      const points = pointsIn(attributes.get("points"))?.map(
        (at, i): Keypoint => ({ name: String(i + 1), at, visibility: "visible" }),
      );
      return points && { kind: "keypoints", points };
    }
    case "skeleton": {
      const points = childrenOf(element, "points").map(namedPoint);
      return points.length > 0 && points.every((each) => each !== undefined)
        ? { kind: "keypoints", points }
        : undefined;
    }
    case "mask":
      return maskIn(attributes, size);
    default:
      return undefined;
  }
}

/** A box that is turned by degrees about its middle. */
export function turned([left, top, right, bottom]: readonly number[], degrees: number): Geometry {
  return {
    kind: "rotated-box",
    // Halved first: a sum may be larger than any number.
    center: [left! / 2 + right! / 2, top! / 2 + bottom! / 2],
    size: [right! - left!, bottom! - top!],
    angle: degrees / DEGREES,
  };
}

function namedPoint({ attributes }: XmlElement): Keypoint | undefined {
  const [at] = pointsIn(attributes.get("points")) ?? [];
  const name = attributes.get("label");
  if (!at || !name) return undefined;
  const isOut = attributes.get("outside") === "1";
  return { name, at, visibility: isOut ? "outside" : attributes.get("occluded") === "1" ? "occluded" : "visible" };
}

function maskIn(attributes: ReadonlyMap<string, string>, size: ImageSize): Geometry | undefined {
  const box = numbersIn(attributes, ["left", "top", "width", "height"]);
  if (!box || !size || !box.every((each) => Number.isSafeInteger(each) && each >= 0)) return undefined;
  const [left, top, columns, rows] = box as [number, number, number, number];
  if (columns * rows > MOST_PIXELS || left + columns > size[1] || top + rows > size[0]) return undefined;
  const pixels = new Uint8Array(columns * rows);
  let at = 0;
  for (const [i, text] of (attributes.get("rle") ?? "").split(",").entries()) {
    const run = numberIn(text);
    if (run === undefined || !Number.isSafeInteger(run) || run < 0 || at + run > pixels.length) return undefined;
    if (i % 2 === 1) pixels.fill(1, at, at + run);
    at += run;
  }
  if (at !== pixels.length) return undefined;
  return { kind: "mask", size: [...size], counts: countsOf(columnRuns(pixels, [left, top, columns, rows], size)) };
}

/** The runs, column by column of the whole image, of pixels that lie in a box row by row. */
function columnRuns(
  pixels: Uint8Array,
  [left, top, columns, rows]: readonly [number, number, number, number],
  [height, width]: readonly [number, number],
): number[] {
  const runs: number[] = [];
  let done = 0;
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      if (pixels[row * columns + column] !== 1) continue;
      const at = (left + column) * height + top + row;
      if (runs.length > 0 && at === done) runs[runs.length - 1]!++;
      else runs.push(at - done, 1);
      done = at + 1;
    }
  if (done < height * width) runs.push(height * width - done);
  return runs;
}
