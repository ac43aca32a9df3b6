import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContainerFacts } from "../spec/facts/container.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import { FIRST_FEW, LONGEST } from "../spec/limits.js";
import { tries } from "../tries.test.helper.js";
import { Collector, type StreamDescription } from "./collect.js";
import { columnsOf, fieldsOf, type Row } from "./rows.test.helper.js";

const STREAMS = 3;
const SECONDS = 1_700_000_000;
const ORIGIN = BigInt(SECONDS) * 1_000_000_000n + 17n;

const container = ContainerFacts.parse({});
const streams: StreamDescription[] = ["/c", "/a", "/b"].map((topic) => ({
  ...{
    topic,
    channels: 1,
    schemas: [],
    stampPath: "stamp",
    qosProfiles: undefined,
    latched: false,
    files: undefined,
    frameIds: [],
    frameIdCount: 0,
    stampOriginSeconds: SECONDS,
  },
}));

/** Samples as the file holds them, in stretches between holes. */
type Stretches = readonly (readonly Row[])[];

/** Collects stretches, each split into batches where `cuts` says. */
function collect(stretches: Stretches, cuts: readonly number[] = [], lane = true): RecordingFacts {
  const collector = new Collector(lane);
  const fold = (rows: readonly Row[], afterHole: boolean) =>
    collector.fold(columnsOf(rows, { afterHole }), fieldsOf(rows), STREAMS, ORIGIN, () => SECONDS);
  for (const [i, rows] of stretches.entries()) {
    const bounds = [...new Set([0, ...cuts.map((cut) => cut % (rows.length + 1)), rows.length])].sort((a, b) => a - b);
    if (rows.length === 0) fold(rows, i > 0);
    for (const [k, from] of bounds.slice(0, -1).entries()) fold(rows.slice(from, bounds[k + 1]), i > 0 && k === 0);
  }
  return collector.finish(container, streams, ORIGIN);
}

/** The relative log time of a sample whose log time is 0: it is no time. */
const UNSET = -Number(ORIGIN);
const timeOf = (row: Row, axis: "log" | "stamp"): number => {
  const time = row[axis];
  return typeof time === "number" && time !== UNSET ? time : Number.NaN;
};

// Few values, so that times repeat and step back often.
const rows: fc.Arbitrary<Row> = fc.record(
  {
    log: fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: -5, max: 30 }).map((time) => time * 1_000_000) },
      fc.constant(UNSET),
    ),
    stream: fc.nat(STREAMS - 1),
    publish: fc.integer({ min: -5, max: 30 }).map((time) => time * 1_000_000),
    size: fc.nat(100),
    offset: fc.nat(1_000),
    fit: fc.nat(5),
    stamp: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: -5, max: 30 }).map((time) => time * 1_000_000) },
      fc.constantFrom("zero" as const, "malformed" as const),
    ),
  },
  { requiredKeys: ["log", "stream", "publish", "size", "offset", "fit"] },
);
const recordings = fc.array(fc.array(rows, { maxLength: 40 }), { minLength: 1, maxLength: 3 });

/** The times of one stream on an axis, and what pairs of neighbours say: those before which nothing is amiss. */
function reference(stretches: Stretches, stream: number, axis: "log" | "stamp", misplaced = new Set<Row>()) {
  const [times, steps, intervals, stepped]: [number[], number[], number[], Set<Row>] = [[], [], [], new Set()];
  let [repeats, run, longest] = [0, 0, 0];
  for (const stretch of stretches) {
    let before = Number.NaN;
    let irregular = false;
    run = 0;
    for (const row of stretch.filter((candidate) => candidate.stream === stream)) {
      const time = timeOf(row, axis);
      if (!Number.isNaN(time)) times.push(time);
      const interval = misplaced.has(row) ? Number.NaN : time - before;
      before = misplaced.has(row) ? Number.NaN : time;
      run = interval === 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (interval < 0) {
        steps.push(-interval);
        stepped.add(row);
      } else if (interval === 0) repeats++;
      else if (interval > 0 && !irregular) intervals.push(interval);
      // A single repeat may be the way of the stream; a time that stands still is not.
      irregular = interval < 0 || run > 1;
    }
  }
  return { times, steps, stepped, intervals: intervals.sort((a, b) => b - a), repeats, longest };
}

describe("facts of a recording", () => {
  it("do not depend on how samples were split into batches", () => {
    fc.assert(
      fc.property(recordings, fc.array(fc.nat(40), { maxLength: 6 }), (stretches, cuts) => {
        expect(collect(stretches, cuts)).toEqual(collect(stretches));
      }),
      { numRuns: tries(300) },
    );
  });

  it("do not depend on whether samples took the fast lane", () => {
    const clock = fc.record({ stream: fc.nat(STREAMS - 1), step: fc.integer({ min: 1, max: 3 }), odd: fc.nat(60) });
    // Mostly regular samples, or the lane would stay empty; now and then one that is not.
    const mostlyRegular = fc.tuple(fc.array(clock, { maxLength: 300 }), rows).map(([steps, odd]) => {
      let now = 0;
      return steps.map(({ stream, step, odd: which }): Row => {
        now += step * 1_000_000;
        return which === 0
          ? { ...odd, stream }
          : { log: now, publish: now - 1000, stream, size: 7, stamp: now - 500_000_000 - 2000 };
      });
    });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(mostlyRegular, fc.array(rows, { maxLength: 40 })), { maxLength: 3 }),
        (stretches) => {
          expect(collect(stretches)).toEqual(collect(stretches, [], false));
        },
      ),
      { numRuns: tries(300) },
    );
  });

  it("are those that a plain look at the list gives", () => {
    fc.assert(
      fc.property(recordings, fc.array(fc.nat(40), { maxLength: 3 }), (stretches, cuts) => {
        const facts = RecordingFacts.parse(collect(stretches, cuts));
        const all = stretches.flat();
        const logs = all.map((row) => timeOf(row, "log")).filter((log) => !Number.isNaN(log));
        const decreases = logs.slice(1).flatMap((log, i) => (log < logs[i]! ? [logs[i]! - log] : []));
        expect(facts.samples).toBe(all.length);
        expect(facts.logTimesDecrease.count).toBe(decreases.length);
        expect(facts.logTimesDecrease.worst?.byNs).toBe(decreases.length > 0 ? Math.max(...decreases) : undefined);
        expect(facts.logTimesRepeat).toBe(logs.slice(1).filter((log, i) => log === logs[i]).length);
        const bound = (pick: (...times: number[]) => number) =>
          logs.length > 0 ? String(ORIGIN + BigInt(pick(...logs))) : undefined;
        expect([facts.logStartNs, facts.logEndNs]).toEqual([bound(Math.min), bound(Math.max)]);
        expect(facts.streams.map(({ topic }) => topic)).toEqual(["/a", "/b", "/c"]);

        for (const [stream, { topic }] of streams.entries()) {
          const found = facts.streams.find((candidate) => candidate.topic === topic)!;
          const own = all.filter((row) => row.stream === stream);
          const count = (test: (row: Row) => boolean) => own.filter(test).length;
          expect(found.samples).toBe(own.length);
          expect(found.bytes).toBe(own.reduce((sum, { size }) => sum + size!, 0));
          expect(found.publish.equalsLog).toBe(count(({ log, publish }) => publish === log));
          expect(found.publish.afterLog.count).toBe(count((row) => row.publish! > timeOf(row, "log")));
          expect(found.decode).toMatchObject({
            checked: count(({ fit }) => fit !== 4),
            unchecked: count(({ fit }) => fit === 4),
          });
          const faults = [undefined, "short", "trailing", "malformed", undefined, "compressed"] as const;
          for (const [code, kind] of faults.entries())
            if (kind) expect(found.decode.faults[kind]?.count ?? 0).toBe(count(({ fit }) => fit === code));
          expect(found.logTimeZero.count).toBe(count(({ log }) => log === UNSET));
          expect(found.stamp!.zero.count).toBe(count(({ stamp }) => stamp === "zero"));
          expect(found.stamp!.malformed.count).toBe(count(({ stamp }) => stamp === "malformed"));
          const latencies = own.flatMap(({ log, stamp }) =>
            typeof stamp === "number" && log !== UNSET ? [log + 17 - stamp] : [],
          );
          expect(found.stamp!.aheadOfLog.count).toBe(latencies.filter((latency) => latency < -1_000_000).length);
          expect(found.stamp!.latency?.minNs).toBe(latencies.length > 0 ? Math.min(...latencies) : undefined);
          expect(found.stamp!.latency?.maxNs).toBe(latencies.length > 0 ? Math.max(...latencies) : undefined);

          const { stepped } = reference(stretches, stream, "log");
          for (const axis of ["log", "stamp"] as const) {
            const timing = axis === "log" ? found.log : found.stamp!.timing;
            const expected = reference(stretches, stream, axis, axis === "log" ? undefined : stepped);
            const origin = axis === "log" ? ORIGIN : BigInt(SECONDS) * 1_000_000_000n;
            const at = (time: number | undefined) => (time === undefined ? undefined : String(origin + BigInt(time)));
            const sorted = [...expected.times].sort((a, b) => a - b);
            expect(timing.samples).toBe(expected.times.length);
            expect([timing.firstNs, timing.lastNs]).toEqual([at(expected.times[0]), at(expected.times.at(-1))]);
            expect([timing.minNs, timing.maxNs]).toEqual([at(sorted[0]), at(sorted.at(-1))]);
            expect(timing.stepsBack.count).toBe(expected.steps.length);
            expect(timing.stepsBack.first.map(({ byNs }) => byNs)).toEqual(expected.steps.slice(0, FIRST_FEW));
            expect(timing.stepsBack.worst?.byNs).toBe(
              expected.steps.length > 0 ? Math.max(...expected.steps) : undefined,
            );
            expect(timing.repeats.count).toBe(expected.repeats);
            expect(timing.longestRepeat).toBe(expected.longest);
            expect(timing.intervalMaxNs).toBe(expected.intervals[0]);
            expect(timing.gaps.map(({ lengthNs }) => lengthNs)).toEqual(expected.intervals.slice(0, LONGEST));
          }
        }
      }),
      { numRuns: tries(300) },
    );
  });

  it("tell a log time of 0 as 0", () => {
    const rows: Row[] = [
      { log: 5, stream: 0 },
      { log: UNSET, stream: 0 },
    ];
    const { logTimeZero, log } = collect([rows]).streams.find(({ topic }) => topic === "/c")!;
    expect(logTimeZero).toMatchObject({ count: 1, first: [{ index: 1, logTimeNs: "0" }] });
    expect(log).toMatchObject({ samples: 1, minNs: String(ORIGIN + 5n) });
  });

  it("fit their specification where stamps are of two epochs", () => {
    const booted = (1 - SECONDS) * 1e9;
    const facts = collect([
      [
        { log: 0, stamp: 0 },
        { log: 9, stamp: booted },
        { log: 20, stamp: 20 },
        { log: 30, stamp: 30 },
      ],
    ]);
    expect(RecordingFacts.safeParse(facts).error?.issues.map(({ path }) => path.join(".")) ?? []).toEqual([]);
  });
});
