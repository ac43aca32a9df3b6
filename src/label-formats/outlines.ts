/**
 * Edges, areas and pixels of shapes in an image.
 *
 * @module
 */
import type { Polygon, RotatedBox } from "../spec/annotation/geometry/plane.js";
import { stretches } from "../spec/annotation/geometry/run-lengths.js";

type Point = readonly number[];
/** The left, top, right and bottom edge of a shape. */
export type Edges = [number, number, number, number];

/** The edges of what holds all points. */
export function edgesOf(points: readonly Point[]): Edges {
  const edges: Edges = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const point of points) {
    const [x, y] = point as [number, number];
    edges[0] = Math.min(edges[0], x);
    edges[1] = Math.min(edges[1], y);
    edges[2] = Math.max(edges[2], x);
    edges[3] = Math.max(edges[3], y);
  }
  return edges;
}

/** What an outline encloses, by the shoelace formula. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  for (const [i, point] of points.entries()) {
    const next = points[(i + 1) % points.length]!;
    twice += point[0]! * next[1]! - next[0]! * point[1]!;
  }
  return Math.abs(twice) / 2;
}

/** The corners of a turned box, from the top left one on, clockwise as the image is seen. */
export function cornersOf({ center, size, angle }: RotatedBox): [number, number][] {
  const [x, y, width, height] = [center[0]!, center[1]!, size[0]! / 2, size[1]! / 2];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (dx: number, dy: number): [number, number] => [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  return [at(-width, -height), at(width, -height), at(width, height), at(-width, height)];
}

/** The most crossings of lines with columns that are computed for one shape. */
const MOST_CROSSINGS = 16_000_000;

/**
 * The runs, column by column, of the pixels whose middles lie in a polygon and in none of its holes (the even-odd rule);
 * undefined where that is too much work.
 */
export function pixelsOf(polygon: Polygon, height: number, width: number): number[] | undefined {
  const outlines = [polygon.points, ...(polygon.holes ?? [])];
  const [left, , right] = edgesOf(polygon.points);
  const first = Math.max(0, Math.floor(left));
  const last = Math.min(width, Math.ceil(right));
  const lines = outlines.reduce((sum, each) => sum + each.length, 0);
  if (lines * Math.max(0, last - first) > MOST_CROSSINGS) return undefined;
  const runs: number[] = [];
  let done = 0;
  for (let column = first; column < last; column++) {
    const crossings = crossingsAt(outlines, column + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = clamped(Math.ceil(crossings[i]! - 0.5), height);
      const to = clamped(Math.ceil(crossings[i + 1]! - 0.5), height);
      if (from >= to) continue;
      const start = column * height + from;
      // A stretch may go on from the end of the column before.
      if (runs.length > 0 && start === done) runs[runs.length - 1]! += to - from;
      else runs.push(start - done, to - from);
      done = column * height + to;
    }
  }
  if (done < height * width) runs.push(height * width - done);
  return runs;
}

const clamped = (row: number, height: number): number => Math.max(0, Math.min(height, row));

/** Where outlines cross a vertical line, in order. */
function crossingsAt(outlines: readonly (readonly Point[])[], x: number): number[] {
  const found: number[] = [];
  for (const points of outlines)
    for (const [i, from] of points.entries()) {
      const to = points[(i + 1) % points.length]!;
      if (from[0]! <= x === to[0]! <= x) continue;
      found.push(from[1]! + ((x - from[0]!) / (to[0]! - from[0]!)) * (to[1]! - from[1]!));
    }
  return found.sort((a, b) => a - b);
}

/** The runs of what is in any of several masks of one size. */
export function unionOf(masks: readonly (readonly number[])[], pixels: number): number[] {
  const all = masks.flatMap((runs) => [...stretches(runs)]).sort((a, b) => a[0] - b[0]);
  const runs: number[] = [];
  let done = 0;
  for (const [start, end] of all) {
    if (runs.length > 0 && start <= done) runs[runs.length - 1]! += Math.max(0, end - done);
    else runs.push(start - done, end - start);
    done = Math.max(done, end);
  }
  if (done < pixels) runs.push(pixels - done);
  return runs;
}
