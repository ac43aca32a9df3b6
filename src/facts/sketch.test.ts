import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { randomness } from "./rows.test.helper.js";
import { SignedSketch, Sketch, SketchTable } from "./sketch.js";

/** A bin is no wider than this part of its values. */
const WIDTH = 1 / 64;
const parts = fc.constantFrom(0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1);
/** Whole numbers over 18 orders of magnitude, each order as likely as any other. */
const magnitudes = fc
  .tuple(fc.integer({ min: 0, max: 59 }), fc.double({ min: 1, max: 2, noNaN: true }))
  .map(([octave, mantissa]) => Math.round(2 ** octave * mantissa));

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** One histogram of a table that has others beside it. */
function sketchOf(): Sketch {
  const table = new SketchTable();
  table.reach(3);
  table.add(0, 5);
  table.add(2, 7);
  return new Sketch(table, 1);
}

function signedSketchOf(): SignedSketch {
  const table = new SketchTable();
  table.reach(3);
  table.add(2, 7);
  return new SignedSketch(new Sketch(table, 0), new Sketch(table, 1));
}

describe("a sketch", () => {
  it("knows quantiles to the width of a bin", () => {
    fc.assert(
      fc.property(fc.array(magnitudes, { minLength: 1, maxLength: 300 }), parts, (values, part) => {
        const sketch = sketchOf();
        for (const value of values) sketch.add(value);
        const exact = ascending(values)[Math.max(0, Math.ceil(part * values.length) - 1)]!;
        const told = sketch.quantile(part)!;
        expect(Math.abs(told - exact) / exact).toBeLessThanOrEqual(WIDTH);
      }),
      { numRuns: tries(500) },
    );
  });

  it("keeps exact sums and counts, in ascending bins", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { maxLength: 200 }), (values) => {
        const sketch = sketchOf();
        for (const value of values) sketch.add(value);
        const bins = [...sketch.bins()];
        expect(bins.reduce((sum, bin) => sum + bin.sum, 0)).toBe(values.reduce((sum, value) => sum + value, 0));
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
        expect(sketch.count).toBe(values.length);
        expect(bins.map(({ index }) => index)).toEqual(ascending(bins.map(({ index }) => index)));
      }),
    );
  });

  it("does not grow with the number of values", () => {
    const sketch = sketchOf();
    const random = randomness(1);
    for (let i = 0; i < 200_000; i++) sketch.add(10_000_000 * (1 + random()));
    expect([...sketch.bins()].length).toBeLessThanOrEqual(2 * 64);
    for (let i = 0; i < 200_000; i++) sketch.add(2 ** (80 * random()));
    expect([...sketch.bins()].length).toBeLessThanOrEqual(64 * 64);
    expect(sketch.count).toBe(400_000);
  });

  it("takes values beyond its range at its ends", () => {
    const sketch = sketchOf();
    for (const value of [0, 0.25, 1e30]) sketch.add(value);
    expect([...sketch.bins()].map(({ index, count }) => [index, count])).toEqual([
      [0, 2],
      [64 * 64 - 1, 1],
    ]);
    expect(sketch.quantile(1)).toBe(1e30);
  });

  it("has no quantiles without values", () => {
    expect(sketchOf().quantile(0.5)).toBeUndefined();
    expect(signedSketchOf().quantile(0.5)).toBeUndefined();
    expect([...sketchOf().bins()]).toEqual([]);
  });
});

describe("a signed sketch", () => {
  it("knows quantiles of either sign", () => {
    const signed = fc.tuple(magnitudes, fc.boolean()).map(([value, negative]) => (negative ? -value : value));
    fc.assert(
      fc.property(fc.array(signed, { minLength: 1, maxLength: 300 }), parts, (values, part) => {
        const sketch = signedSketchOf();
        for (const value of values) sketch.add(value);
        const sorted = ascending(values);
        const told = sketch.quantile(part)!;
        // On the boundary between two values, either will do.
        const rank = part * values.length;
        const last = values.length - 1;
        const near = [rank - 1, rank].map((at) => sorted[Math.min(last, Math.max(0, Math.round(at)))]!);
        near.push(sorted[Math.min(last, Math.floor(rank))]!, sorted[Math.max(0, Math.ceil(rank) - 1)]!);
        expect(near.some((exact) => Math.abs(told - exact) <= WIDTH * Math.abs(exact))).toBe(true);
      }),
      { numRuns: tries(500) },
    );
  });
});
