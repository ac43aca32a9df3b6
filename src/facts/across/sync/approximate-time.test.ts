/** The replay of ApproximateTime against a second writing of its rules, set by set. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../../../tries.test.helper.js";
import { ApproximateTime } from "./approximate-time.js";

const AGE_PENALTY = 0.1;

/**
 * The rules as time-and-sync.md tells them of `approximate_time.hpp`, on plain arrays: `deques` wait, `past` was passed over. Written
 * for reading, from the rules and not from the replay.
 */
class Rules {
  readonly deques: number[][];
  readonly past: number[][];
  readonly dropped: boolean[];
  readonly sets: number[][] = [];
  candidate: number[] | undefined;
  pivot: number | undefined;
  pivotTime = 0;

  constructor(
    streams: number,
    readonly queueSize: number,
  ) {
    this.deques = Array.from({ length: streams }, () => []);
    this.past = Array.from({ length: streams }, () => []);
    this.dropped = new Array(streams).fill(false);
  }

  add(stream: number, time: number): void {
    this.deques[stream]!.push(time);
    if (this.deques[stream]!.length === 1) this.process();
    if (this.deques[stream]!.length + this.past[stream]!.length > this.queueSize) {
      this.recover();
      this.deques[stream]!.shift();
      this.dropped[stream] = true;
      if (this.pivot !== undefined) {
        this.pivot = undefined;
        this.candidate = undefined;
        this.process();
      }
    }
  }

  recover(): void {
    for (const [i, deque] of this.deques.entries()) {
      deque.unshift(...this.past[i]!);
      this.past[i] = [];
    }
  }

  move(stream: number): void {
    this.past[stream]!.push(this.deques[stream]!.shift()!);
  }

  publish(): void {
    this.sets.push(this.candidate!);
    this.candidate = undefined;
    this.pivot = undefined;
    this.recover();
    for (const deque of this.deques) deque.shift();
  }

  /** Truncated to whole nanoseconds, as a product of a duration is. */
  aged = (end: number): number => Math.trunc((end - Math.max(...this.candidate!)) * (1 + AGE_PENALTY));
  began = (): number => Math.min(...this.candidate!);

  process(): void {
    while (this.deques.every((deque) => deque.length > 0)) {
      const heads = this.deques.map((deque) => deque[0]!);
      const [start, end] = [Math.min(...heads), Math.max(...heads)];
      const [first, last] = [heads.indexOf(start), heads.lastIndexOf(end)];
      for (const i of heads.keys()) if (i !== last) this.dropped[i] = false;
      if (this.pivot === undefined) {
        if (this.dropped[last]) {
          this.deques[first]!.shift();
          continue;
        }
        this.candidate = heads;
        for (const i of heads.keys()) this.past[i] = [];
        this.pivot = last;
        this.pivotTime = end;
        this.move(first);
      } else {
        const better = this.aged(end) < start - this.began();
        if (better) {
          this.candidate = heads;
          for (const i of heads.keys()) this.past[i] = [];
        }
        this.move(first);
      }
      if (first === this.pivot) this.publish();
      else if (this.aged(end) >= this.pivotTime - this.began()) this.publish();
      else if (this.deques.some((deque) => deque.length === 0)) this.lookAhead();
    }
  }

  /** With virtual messages: each empty stream goes on at the pivot, or at its last message where that is later. */
  lookAhead(): void {
    const moves: number[] = this.deques.map(() => 0);
    for (;;) {
      const times = this.deques.map((deque, i) => deque[0] ?? Math.max(this.past[i]!.at(-1)!, this.pivotTime));
      const [start, end] = [Math.min(...times), Math.max(...times)];
      if (this.aged(end) >= this.pivotTime - this.began()) {
        this.publish();
        return;
      }
      if (this.aged(end) < start - this.began()) {
        for (const [i, count] of moves.entries())
          for (let k = 0; k < count; k++) this.deques[i]!.unshift(this.past[i]!.pop()!);
        return;
      }
      const first = times.indexOf(start);
      this.move(first);
      moves[first]!++;
    }
  }
}

const both = (streams: number, queueSize: number, arrivals: readonly (readonly [number, number])[]) => {
  const rules = new Rules(streams, queueSize);
  const sets: number[][] = [];
  const replay = new ApproximateTime(streams, queueSize, AGE_PENALTY, (times) => sets.push([...times]));
  for (const [stream, time] of arrivals) {
    rules.add(stream, time);
    replay.add(stream, time);
  }
  return { rules: rules.sets, replay: sets };
};

/** Streams of their own rates, phases, jitter and losses, in the order in which they arrive. */
const arrivalsOf = fc
  .record({
    streams: fc.array(
      fc.record({
        period: fc.integer({ min: 1, max: 60 }),
        phase: fc.integer({ min: 0, max: 60 }),
        latency: fc.integer({ min: 0, max: 200 }),
        jitters: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 }),
        lost: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    queueSize: fc.integer({ min: 1, max: 12 }),
    count: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ streams, queueSize, count }) => ({
    streams: streams.length,
    queueSize,
    arrivals: streams
      .flatMap(({ period, phase, latency, jitters, lost }, s) => {
        const times = Array.from({ length: count }, (_, i) => phase + i * period + jitters[i % jitters.length]!);
        times.sort((a, b) => a - b);
        return times.flatMap((time, i) =>
          lost[i % lost.length] && i % 3 === 0 ? [] : [[s, time, time + latency] as const],
        );
      })
      .sort((a, b) => a[2] - b[2] || a[0] - b[0])
      .map(([s, time]) => [s, time] as const),
  }));

describe("ApproximateTime", () => {
  it("gives the sets that the published rules give, on random streams", () => {
    let sets = 0;
    fc.assert(
      fc.property(arrivalsOf, ({ streams, queueSize, arrivals }) => {
        const { rules, replay } = both(streams, queueSize, arrivals);
        sets += rules.length;
        expect(replay).toEqual(rules);
      }),
      { numRuns: tries(4000), seed: 7 },
    );
    // A replay that never gives anything would agree with nothing.
    expect(sets).toBeGreaterThan(10_000);
  });

  it("gives them in any order of arrival, too", () => {
    const anything = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 99 })), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 8 }), (arrivals, queueSize) => {
        const ordered = new Map<number, number>();
        const rising = arrivals.map(([stream, step]): [number, number] => {
          const time = (ordered.get(stream) ?? 0) + step;
          ordered.set(stream, time);
          return [stream, time];
        });
        const { rules, replay } = both(3, queueSize, rising);
        expect(replay).toEqual(rules);
      }),
      { numRuns: tries(4000), seed: 11 },
    );
  });

  it("puts samples of one trigger together, whatever comes late", () => {
    const arrivals = Array.from({ length: 20 }, (_, i) => [
      [0, i * 100] as const,
      ...(i === 0 ? [] : [[1, (i - 1) * 100 + 3] as const]),
    ]).flat();
    const { replay } = both(2, 10, arrivals);
    expect(replay.slice(0, 17)).toEqual(Array.from({ length: 17 }, (_, i) => [i * 100, i * 100 + 3]));
  });

  it("uses each sample once, and keeps order", () => {
    fc.assert(
      fc.property(arrivalsOf, ({ streams, queueSize, arrivals }) => {
        const distinct = arrivals.every(
          ([s, time], i) => !arrivals.some(([t, other], k) => k < i && s === t && time === other),
        );
        fc.pre(distinct);
        const { replay } = both(streams, queueSize, arrivals);
        for (let s = 0; s < streams; s++)
          for (let i = 1; i < replay.length; i++) expect(replay[i]![s]).toBeGreaterThan(replay[i - 1]![s]!);
      }),
      { numRuns: tries(500), seed: 3 },
    );
  });
});
