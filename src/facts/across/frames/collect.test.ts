import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameFacts } from "../../../spec/facts/frames.js";
import type { SampleAt } from "../../content/measure.js";
import { Samples } from "../../samples.js";
import { FrameCollector } from "./collect.js";
import { StampTimes } from "./stamp-times.js";

const S = 1e9;
const T0 = 1_780_000_000;

/** A collector that is told transforms and stamps one by one; seconds count from a fixed date. */
class Told {
  readonly collector = new FrameCollector();
  readonly #batch = this.#samples(1, false);

  #samples(length: number, afterHole: boolean, stamps: readonly number[] = []): Samples {
    const columns = {
      ...{ length, stream: new Uint32Array(length).fill(1), logTime: new Float64Array(length), afterHole },
      ...{ publishTime: new Float64Array(length), sequence: new Uint32Array(length), size: new Uint32Array(length) },
      ...{ offset: new Uint32Array(length), fileOffset: 0, chunked: false, recordHead: 0 },
    };
    const fields = {
      ...{ fit: new Uint8Array(length), stamp: Float64Array.from(stamps), stampState: new Uint8Array(length) },
      ...{ stampSeconds: new Float64Array(length), stampNanoseconds: new Float64Array(length) },
    };
    const originNs = BigInt(T0) * BigInt(S);
    return new Samples(columns, fields, 2, originNs, () => T0, new Float64Array(length));
  }

  get at(): SampleAt {
    return { batch: this.#batch, row: 0, timeNs: 0, axisNs: 0 };
  }

  edge(parent: string, child: string) {
    return this.collector.edge(parent, child, 0, this.at)!;
  }

  send(parent: string, child: string, seconds: number, [x, y, z, turn = 0]: readonly number[], stream = 0): this {
    const { at } = this;
    this.#batch.logTime[0] = seconds * S + 2e6;
    const edge = this.collector.edge(parent, child, stream, at);
    const value = Float64Array.of(x!, y!, z!, 0, 0, Math.sin(turn / 2), Math.cos(turn / 2));
    const whole = Math.floor(seconds);
    if (edge) this.collector.take(edge, stream, value, T0 + whole, Math.round((seconds - whole) * S), at);
    return this;
  }

  /** A batch that begins behind a hole. */
  hole(): this {
    this.collector.begin(this.#samples(0, true), new Int32Array(0));
    return this;
  }

  stamps(seconds: readonly number[]): this {
    const samples = this.#samples(
      seconds.length,
      false,
      seconds.map((each) => each * S),
    );
    this.collector.begin(samples, new Int32Array(seconds.length));
    return this;
  }

  facts(latched: readonly number[] = []) {
    return this.collector.finish(true, {
      ...{ topics: ["/tf", "/camera", "/tf_static"], framesOf: () => ["camera"], stampOriginSeconds: () => T0 },
      ...{
        isLatched: (stream) => latched.includes(stream),
        knowsNoStatic: () => false,
        originNs: BigInt(T0) * BigInt(S),
      },
    });
  }
}

const every = (hertz: number, from: number, until: number): number[] =>
  Array.from({ length: Math.round((until - from) * hertz) }, (_, i) => from + i / hertz);

describe("a transform", () => {
  it("has its topics, stamps, rate, first value and largest motion", () => {
    const told = new Told();
    for (const t of every(50, 0, 4)) told.send("base", "camera", t, [t / 4, 0, 0, t / 8]);
    const [edge] = told.facts().edges;
    expect(edge).toMatchObject({ parent: "base", child: "camera", latched: false, topics: ["/tf"], samples: 200 });
    expect([edge!.firstNs, edge!.lastNs]).toEqual([`${T0}000000000`, `${T0 + 3}980000000`]);
    expect(edge!.rateHz).toBeCloseTo(50, 6);
    expect(edge!.longestNs).toBeCloseTo(0.02 * S, -1);
    expect(edge!.latencyNs).toBeCloseTo(2e6, -2);
    expect(edge!.translation).toEqual([0, 0, 0]);
    expect(edge!.moved).toBeCloseTo(3.98 / 4, 9);
    expect(edge!.turned).toBeCloseTo(3.98 / 8, 6);
    expect(edge).toMatchObject({ changes: 199, conflicts: 0, returns: 0, jumps: 0, gaps: [] });
  });

  it("is static where its stream is; one value tells of no change", () => {
    const told = new Told().send("base", "camera", 0, [1, 2, 3], 2).send("base", "camera", 5, [1, 2, 3], 2);
    expect(told.facts([2]).edges[0]).toMatchObject({
      latched: true,
      latchedSamples: 2,
      changes: 0,
      moved: 0,
      turned: 0,
    });
  });

  it("counts values that differ at one stamp", () => {
    const told = new Told();
    for (const t of every(10, 0, 2)) told.send("odom", "base", t, [t, 0, 0]).send("odom", "base", t, [t, 0.3, 0]);
    expect(told.facts().edges[0]).toMatchObject({ conflicts: 20, samples: 40 });
  });

  it("counts values that take turns, and not those of a motion or of noise at rest", () => {
    const turns = new Told();
    for (const [i, t] of every(50, 0, 4).entries()) turns.send("odom", "base", t, [t, i % 2 === 0 ? 0 : 0.3, 0]);
    const { returns, steps } = turns.facts().edges[0]!;
    expect(returns / steps).toBeGreaterThan(0.95);
    const noisy = new Told();
    let state = 7;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5;
    for (const t of every(50, 0, 20)) noisy.send("odom", "base", t, [0.1 * random(), 0.1 * random(), 0.1 * random()]);
    const noise = noisy.facts().edges[0]!;
    expect(noise.steps).toBeGreaterThan(900);
    expect(noise.returns / noise.steps).toBeLessThan(0.15);
  });

  it("has gaps where it moved across one, and none where it stood still or the recording has a hole", () => {
    const drive = (at: (t: number) => number) => {
      const told = new Told();
      for (const t of [...every(50, 0, 2), ...every(50, 3, 5)]) told.send("odom", "base", t, [at(t), 0, 0]);
      return told.facts().edges[0]!;
    };
    expect(drive((t) => t).gaps.map(({ lengthNs }) => lengthNs / S)).toEqual([expect.closeTo(1.02, 6)]);
    expect(drive(() => 1).gaps).toEqual([]);
    expect(drive(() => 1).longestNs! / S).toBeCloseTo(1.02, 6);
    const holed = new Told();
    for (const t of every(50, 0, 2)) holed.send("odom", "base", t, [t, 0, 0]);
    holed.hole();
    for (const t of every(50, 3, 5)) holed.send("odom", "base", t, [t, 0, 0]);
    expect(holed.facts().edges[0]).toMatchObject({ gaps: [], jumps: 0 });
  });

  it("jumps where no speed explains a step", () => {
    const drive = (at: (t: number) => number) => {
      const told = new Told();
      for (const t of every(50, 0, 10)) told.send("odom", "base", t, [at(t), 0, 0]);
      return told.facts().edges[0]!;
    };
    expect(drive((t) => 20 * t).jumps).toBe(0);
    expect(drive((t) => t * t).jumps).toBe(0);
    expect(drive((t) => t + (t < 5 ? 0 : 1)).jump).toMatchObject({ atNs: `${T0 + 5}000000000`, toStart: false });
    expect(drive((t) => t + (t < 5 ? 0 : 1)).jump!.distance).toBeCloseTo(1 + 0.02 - 1.5 * 0.02, 2);
    expect(drive((t) => t + (t < 5 ? 0 : 0.05)).jumps).toBe(0);
    expect(drive((t) => (t < 5 ? t : t - 5)).jump).toMatchObject({ toStart: true });
  });

  it("is taken over by another parent", () => {
    const told = new Told();
    for (const t of every(10, 0, 1)) told.send("map", "base", t, [0, 0, 0]).send("odom", "base", t, [0, 0, 0]);
    expect(told.facts().edges.map(({ parent, takeovers }) => [parent, takeovers])).toEqual([
      ["map", 9],
      ["odom", 10],
    ]);
  });

  it("is none without a name or to itself", () => {
    const told = new Told().send("", "a", 0, [0, 0, 0]).send("a", "/a", 0, [0, 0, 0]).send("/a", "b", 0, [0, 0, 0]);
    const { unnamed, toItself, slashed, edges } = told.facts();
    expect([unnamed.count, toItself.count, slashed.count, edges.length]).toEqual([1, 1, 1, 1]);
  });

  it("has valid facts, whatever it says", () => {
    const any = fc.oneof(
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.constantFrom(0, 1e300, -1e300, 1e-320),
    );
    const time = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -1, 1.5, 2 ** 40, 2 ** 53, 1e300, Number.NaN, 4294967295, T0),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time, any, any, any), { maxLength: 12 }), (all) => {
        const told = new Told();
        for (const [seconds, nanoseconds, x, y, w] of all) {
          const edge = told.send("a", "b", 0, [0, 0, 0]).edge("a", "b");
          told.collector.take(edge, 0, Float64Array.of(x, y, 0, x, 0, y, w), seconds, nanoseconds, told.at);
        }
        const { error } = FrameFacts.safeParse(told.facts());
        expect(error?.issues).toBeUndefined();
      }),
    );
  });

  it("is kept for so many alone, and the facts say that some are missing", () => {
    const told = new Told();
    for (let i = 0; i < 1500; i++) told.send("base", `frame_${i}`, 1, [0, 0, 0]);
    const { complete, edges } = told.facts();
    expect([complete, edges.length]).toEqual([false, 1024]);
  });
});

describe("coverage", () => {
  const covered = (stamps: readonly number[], transforms: readonly number[]) => {
    const told = new Told().stamps(stamps);
    for (const t of transforms) told.send("base", "camera", t, [t, 0, 0]);
    return told.facts().coverage[0]!;
  };

  it("has nothing where the transform is there all the time", () => {
    expect(covered(every(30, 1, 9), every(50, 0, 10))).toMatchObject({ samples: 240, root: "base", edges: [] });
  });

  it("counts what is before, after and in gaps", () => {
    const { edges } = covered(every(30, 0, 10), [...every(50, 2, 5), ...every(50, 7, 9)]);
    const [{ before, after, inGaps, beforeNs, afterNs, gapNs }] = edges as [NonNullable<(typeof edges)[0]>];
    for (const [measured, expected] of [
      [before, 60],
      [after, 30],
      [inGaps, 60],
    ] as const)
      expect(Math.abs(measured - expected)).toBeLessThanOrEqual(2);
    expect(beforeNs / S).toBeCloseTo(2, 6);
    expect(afterNs / S).toBeCloseTo(10 - 1 / 30 - 8.98, 6);
    expect(gapNs / S).toBeCloseTo(2.02, 6);
  });

  it("is the same whether stamps or transforms are recorded first", () => {
    const late = new Told();
    for (const t of every(50, 3, 10)) late.send("base", "camera", t, [t, 0, 0]);
    expect(late.stamps(every(30, 0, 10)).facts().coverage).toEqual([covered(every(30, 0, 10), every(50, 3, 10))]);
  });

  it("counts stamps between two times as a plain count does, but for those in the two parts at the ends", () => {
    const second = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(second, { minLength: 1, maxLength: 300 }), second, second, (all, a, b) => {
        const times = new StampTimes();
        for (const each of all) times.take(each * S);
        const [from, to] = [Math.min(a, b) * S, Math.max(a, b) * S];
        const span = (Math.max(...all) - Math.min(...all)) * S;
        const part = Math.max(2 ** 21, (4 * span) / 1024);
        const near = (ns: number) => Math.abs(ns - from) <= part || Math.abs(ns - to) <= part;
        const inside = all.filter((each) => each * S > from && each * S < to).length;
        const unsure = all.filter((each) => near(each * S)).length;
        expect(times.samples + times.elsewhere).toBe(all.length);
        expect(Math.abs(times.between(from, to) - inside)).toBeLessThanOrEqual(unsure + 0.5);
      }),
    );
  });

  it("keeps as much of a million stamps as of ten, and is not led astray by one from another age", () => {
    const times = new StampTimes();
    for (let i = 0; i < 1_000_000; i++) times.take(i * 1e7);
    times.take(1e18);
    times.take(-1e300);
    expect([times.samples, times.elsewhere]).toEqual([1_000_000, 2]);
    expect(times.between(0, 5e12)).toBeGreaterThan(499_000);
    expect(times.between(0, 5e12)).toBeLessThan(501_000);
  });
});
