/** The clock model against simulated clocks and networks, whose truth is known. */
import { describe, expect, it } from "vitest";
import { LatencyFloor } from "./floor.js";
import type { Point } from "./line.js";
import { clockModel } from "./model.js";

const MS = 1e6;
const S = 1e9;

/** A generator of numbers from 0 to 1 that is the same every time. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Simulation {
  readonly seed: number;
  readonly rateHz?: number;
  readonly seconds?: number;
  readonly meanDelayMs?: number;
  readonly driftPpm?: number;
  /** What is added to a stamp, by true time. */
  readonly stampError?: (time: number) => number;
  /** What is added to a log time, by true time. */
  readonly logError?: (time: number) => number;
  /** What is added to the delay, by true time. */
  readonly queue?: (time: number) => number;
}

/** Samples through the same bounded state that the collector keeps. */
function simulate({
  seed,
  rateHz = 30,
  seconds = 60,
  meanDelayMs = 2,
  driftPpm = 0,
  stampError = () => 0,
  logError = () => 0,
  queue = () => 0,
}: Simulation) {
  const random = randomFrom(seed);
  const floor = new LatencyFloor();
  let end = Number.NaN;
  let open: Point | undefined;
  let before: { log: number; stamp: number } | undefined;
  let limit = 0;
  let arrived = 0;
  for (let i = 0; i < rateHz * seconds; i++) {
    const time = (i / rateHz) * S;
    const delay = MS - meanDelayMs * MS * Math.log(1 - random()) + (random() < 0.02 ? random() * 40 * MS : 0);
    // A queue keeps the order.
    arrived = Math.max(arrived + 1000, time + delay + queue(time));
    const stamp = Math.round(time * (1 + driftPpm * 1e-6) + stampError(time));
    const log = Math.round(arrived + logError(time));
    const latency = log - stamp;
    if (before) {
      const change = latency - (before.log - before.stamp);
      if (Math.abs(change) > limit)
        limit = floor.keep({
          ...{ log, change, index: i, offset: i * 100 },
          ...{ logInterval: log - before.log, stampInterval: stamp - before.stamp },
        });
    }
    before = { log, stamp };
    if (!(log < end)) {
      if (open) floor.close(open);
      end = floor.endOf(log);
      open = { log, latency, samples: 0 };
    }
    open =
      latency < open!.latency ? { log, latency, samples: open!.samples + 1 } : { ...open!, samples: open!.samples + 1 };
  }
  return clockModel(floor.points(open), floor.jumps, S / rateHz, String);
}

const p95 = (values: number[]): number => values.map(Math.abs).sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
const SEEDS = Array.from({ length: 100 }, (_, i) => 1 + i * 7919);

describe("the clock model", () => {
  it.each([
    { rateHz: 30, seconds: 60, meanDelayMs: 2, driftPpm: 50, within: 0.5 },
    { rateHz: 30, seconds: 60, meanDelayMs: 2, driftPpm: -200, within: 0.6 },
    { rateHz: 30, seconds: 60, meanDelayMs: 10, driftPpm: 50, within: 2.5 },
    { rateHz: 200, seconds: 60, meanDelayMs: 2, driftPpm: 5, within: 0.1 },
    { rateHz: 30, seconds: 600, meanDelayMs: 2, driftPpm: 50, within: 0.05 },
  ])("finds a drift of $driftPpm ppm at $rateHz Hz in $seconds s within $within ppm", ({ within, ...simulation }) => {
    const errors = SEEDS.map((seed) => {
      const { segments, steps } = simulate({ seed, ...simulation });
      expect([seed, steps]).toEqual([seed, []]);
      return segments[0]!.driftPpm! - simulation.driftPpm;
    });
    expect(p95(errors)).toBeLessThan(within);
  });

  it.each([
    { what: "5 ms of a device", rateHz: 30, stampMs: 5, logMs: 0 },
    { what: "5 ms of a device, back", rateHz: 30, stampMs: -5, logMs: 0 },
    { what: "5 ms at 10 Hz", rateHz: 10, stampMs: 5, logMs: 0 },
    { what: "5 ms at 200 Hz", rateHz: 200, stampMs: 5, logMs: 0 },
    { what: "2 s of a device", rateHz: 30, stampMs: 2000, logMs: 0 },
    { what: "300 ms of the recorder", rateHz: 30, stampMs: 0, logMs: 300 },
    { what: "300 ms of the recorder, back", rateHz: 30, stampMs: 0, logMs: -300 },
  ])("finds a step of $what", ({ rateHz, stampMs, logMs }) => {
    let found = 0;
    let extra = 0;
    let axisRight = 0;
    for (const seed of SEEDS) {
      const when = (20 + (seed % 37)) * S;
      const { steps } = simulate({
        ...{ seed, rateHz, seconds: 90 },
        stampError: (time) => (time >= when ? stampMs * MS : 0),
        logError: (time) => (time >= when ? logMs * MS : 0),
      });
      const size = (stampMs - logMs) * MS;
      const right = steps.filter(
        ({ stepNs, logTimeNs }) =>
          Math.abs(stepNs - size) < 3 * MS + 0.1 * Math.abs(size) &&
          Math.abs(Number(logTimeNs) - when) < 2 * S + Math.abs(logMs) * MS,
      );
      found += Math.min(1, right.length);
      extra += steps.length - right.length;
      if (right[0] && (right[0].axis === "unknown" || (right[0].axis === "stamp") === (stampMs !== 0))) axisRight++;
    }
    expect(
      { found: found >= 95, extra: extra <= 2, axisRight: axisRight >= 0.97 * found },
      JSON.stringify({ found, extra, axisRight }),
    ).toEqual({
      found: true,
      extra: true,
      axisRight: true,
    });
  });

  it("is not borne down by the moments at which the clock of the log stood still", () => {
    for (const seed of SEEDS.slice(0, 30)) {
      // Log times are the ticks of a clock that is played back; it stalls for 0.2 s, twice.
      const ticks = (time: number) => Math.floor(time / (10.06 * MS)) * 10.06 * MS - time;
      const stalls = (time: number) => [45 * S, 46 * S].find((from) => time > from && time < from + 0.2 * S);
      const { segments, steps } = simulate({
        ...{ seed, rateHz: 100, seconds: 90 },
        logError: (time) => (stalls(time) ?? time) - time + ticks(stalls(time) ?? time),
      });
      expect(steps).toEqual([]);
      expect(segments[0]!.offsetNs).toBeGreaterThan(0);
      // Without care it is 200 ms.
      expect(segments[0]!.offsetNs).toBeLessThan(30 * MS);
    }
  });

  it("takes a queue that fills and empties for no step", () => {
    let steps = 0;
    let excursions = 0;
    for (const seed of SEEDS) {
      const model = simulate({ seed, seconds: 90, queue: (time) => (time > 40 * S && time < 52 * S ? 30 * MS : 0) });
      steps += model.stepCount;
      excursions += model.excursions;
    }
    expect(steps).toBeLessThanOrEqual(2);
    expect(excursions).toBeGreaterThan(90);
  });

  it("finds no step in a clock that is kept right by slewing", () => {
    const steps = SEEDS.map(
      (seed) => simulate({ seed, seconds: 300, stampError: (time) => 0.4 * MS * Math.sin(time / (20 * S)) }).stepCount,
    );
    expect(steps.filter((count) => count > 0)).toEqual([]);
  });
});
