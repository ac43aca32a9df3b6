import { describe, expect, it } from "vitest";
import { PAUSE_LENGTHS } from "../spec/limits.js";
import { measurePeriod } from "./period.js";
import { randomness } from "./rows.test.helper.js";
import { Sketch, SketchTable } from "./sketch.js";

const MS = 1_000_000;

/** The positive intervals between times, as a stream's timing collects them. */
function intervalsOf(times: readonly number[]): Sketch {
  const table = new SketchTable();
  table.reach(1);
  for (const [i, time] of times.entries()) {
    const interval = i === 0 ? 0 : time - times[i - 1]!;
    if (interval > 0) table.add(0, interval);
  }
  return new Sketch(table, 0);
}

/** Times of a periodic stream with normal jitter, and how many were dropped between its first and its last. */
function simulate(seed: number, count: number, periodNs: number, jitterNs: number, drops: number) {
  const random = randomness(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const kept = Array.from({ length: count }, (_, i) => i).filter(() => random() >= drops);
  const times = kept.map((i) => Math.round(i * periodNs + jitterNs * normal()));
  return { times, missing: kept.at(-1)! - kept[0]! + 1 - kept.length };
}

const off = (measured: number, actual: number) => Math.abs(measured / actual - 1);

describe("the period of a stream", () => {
  it.each([1, 2, 3, 4, 5])("is found through jitter and drops (%i)", (seed) => {
    const { times, missing } = simulate(seed, 20_000, 1e9 / 30, 3 * MS, 0.3);
    const period = measurePeriod(intervalsOf(times))!;
    expect(period.periodic).toBe(true);
    expect(off(period.periodNs, 1e9 / 30)).toBeLessThan(0.003);
    expect(period.rateHz).toBeCloseTo(1e9 / period.periodNs, 9);
    expect(off(period.missing, missing)).toBeLessThan(0.02);
    expect(period.missingShare).toBeCloseTo(0.3, 1);
    // The difference of two stamps jitters by the square root of two times as much; its median is 0.67 of that.
    expect(off(period.jitterP50Ns, 0.6745 * Math.SQRT2 * 3 * MS)).toBeLessThan(0.15);
    expect(period.jitterP95Ns).toBeGreaterThan(period.jitterP50Ns);
  });

  it.each([
    { what: "losses lie on multiples of it", pause: (random: number) => 2 + Math.floor(4 * random), from: 0.99, to: 1 },
    { what: "pauses of a node do not", pause: (random: number) => 1.5 + 4 * random, from: 0.25, to: 0.55 },
  ])("tells whether $what", ({ pause, from, to }) => {
    const random = randomness(5);
    let time = 0;
    const times = Array.from({ length: 2_000 }, () => {
      time += (random() < 0.15 ? pause(random()) : 1) * 300 * MS;
      return time;
    });
    const { periodic, multiplesShare } = measurePeriod(intervalsOf(times))!;
    expect(periodic).toBe(true);
    expect(multiplesShare).toBeGreaterThanOrEqual(from);
    expect(multiplesShare).toBeLessThanOrEqual(to);
  });

  it("is exact where nothing disturbs it", () => {
    const { times } = simulate(1, 2_000, 5 * MS, 0, 0);
    expect(measurePeriod(intervalsOf(times))).toEqual({
      periodNs: 5 * MS,
      rateHz: 200,
      periodic: true,
      missing: 0,
      missingShare: 0,
      jitterP50Ns: 0,
      jitterP95Ns: 0,
    });
  });

  it.each([1, 100, 7_000])("survives one gap of %i samples", (lost) => {
    const times = Array.from({ length: 2_000 }, (_, i) => (i < 1_000 ? i : i + lost) * 5 * MS);
    const period = measurePeriod(intervalsOf(times))!;
    expect(period).toMatchObject({ periodic: true, missing: lost });
    expect(period.pauses).toEqual([{ periods: lost + 1, intervals: 1, missing: lost }]);
    expect(off(period.periodNs, 5 * MS)).toBeLessThan(1e-9);
    expect(period.missingShare).toBeCloseTo(lost / (2_000 + lost), 12);
  });

  it("tells losses by their length, the longest together where there are too many", () => {
    let time = 0;
    const times = Array.from({ length: 60_000 }, (_, i) => (time += (i % 200 === 100 ? 2 + i / 200 : 1) * 5 * MS));
    const { missing, pauses } = measurePeriod(intervalsOf(times.map(Math.round)))!;
    expect(pauses).toHaveLength(PAUSE_LENGTHS);
    expect(pauses![0]).toEqual({ periods: 3, intervals: 1, missing: 2 });
    expect(pauses!.reduce((sum, { intervals }) => sum + intervals, 0)).toBe(300);
    expect(pauses!.reduce((sum, each) => sum + each.missing, 0)).toBe(missing);
    expect(pauses!.at(-1)!.missing).toBeGreaterThan((pauses!.at(-1)!.periods - 1) * pauses!.at(-1)!.intervals);
  });

  it("does not count a pause of hours as samples that are missing", () => {
    const times = Array.from({ length: 2_000 }, (_, i) => i * 5 * MS + (i < 1_000 ? 0 : 3_600e9));
    expect(measurePeriod(intervalsOf(times))).toMatchObject({ periodNs: 5 * MS, periodic: true, missing: 0 });
  });

  it("is that of the more frequent rate where a camera slows down", () => {
    // Ten seconds of 30 Hz, then ten of 10 Hz.
    const times = Array.from({ length: 400 }, (_, i) => Math.round((i < 300 ? i : 300 + 3 * (i - 300)) * (1e9 / 30)));
    const period = measurePeriod(intervalsOf(times))!;
    expect(period.periodic).toBe(true);
    expect(off(period.periodNs, 1e9 / 30)).toBeLessThan(0.003);
  });

  it("is none where two unlike intervals alternate", () => {
    // 25 ms, 10 ms, 25 ms …
    const times = Array.from({ length: 1_000 }, (_, i) => (17.5 * i + (i % 2) * 7.5) * MS);
    expect(measurePeriod(intervalsOf(times))).toMatchObject({ periodic: false, missing: 0, missingShare: 0 });
  });

  it.each([1, 2, 3, 4, 5])("is none where samples come at random (%i)", (seed) => {
    const random = randomness(seed);
    let time = 0;
    const times = Array.from({ length: 5_000 }, () => (time += Math.ceil(-Math.log(1 - random()) * 20 * MS)));
    expect(measurePeriod(intervalsOf(times))).toMatchObject({ periodic: false, missing: 0, missingShare: 0 });
  });

  it.each([1, 2, 3])("is none where stamps of a burst differ by nanoseconds (%i)", (seed) => {
    const random = randomness(seed);
    let time = 0;
    const times = Array.from({ length: 1_000 }, () => (time += 1 + Math.floor(3 * random())));
    expect(measurePeriod(intervalsOf(times))).toMatchObject({ periodic: false });
    const counter = Array.from({ length: 1_000 }, (_, i) => i);
    expect(measurePeriod(intervalsOf(counter))).toMatchObject({ periodic: false });
  });

  it("is not spoken of after a few samples", () => {
    expect(measurePeriod(intervalsOf([]))).toBeUndefined();
    expect(measurePeriod(intervalsOf(Array.from({ length: 8 }, (_, i) => i * MS)))).toBeUndefined();
    expect(measurePeriod(intervalsOf(Array.from({ length: 9 }, (_, i) => i * MS)))).toMatchObject({ periodNs: MS });
  });
});
