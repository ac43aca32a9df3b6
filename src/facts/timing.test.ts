import { describe, expect, it } from "vitest";
import { TimingFacts } from "../spec/facts/timing.js";
import { LONGEST } from "../spec/limits.js";
import { type Place, type Row, sampling } from "./rows.test.helper.js";
import type { Samples } from "./samples.js";
import { Slot, StreamState } from "./stream-state.js";
import { TimingCollector } from "./timing.js";

const ORIGIN = 1_700_000_000_000_000_123n;
const at = (time: number) => String(ORIGIN + BigInt(time));

const timing = (axis: number = Slot.log) => new TimingCollector(new StreamState(), axis);

function reach(collector: TimingCollector, batch: Samples): void {
  collector.state.reach(batch.streams);
  collector.reach(batch.streams);
}

/** Folds the log times of a batch; returns which rows step back. */
function fold(collector: TimingCollector, batch: Samples): boolean[] {
  reach(collector, batch);
  if (batch.columns.afterHole) collector.endRuns();
  return Array.from({ length: batch.columns.length }, (_, row) =>
    collector.take(batch, row, batch.columns.logTime[row]!),
  );
}

/** Facts of the log times of one stream, given as batches. */
function logFacts(batches: readonly (readonly [readonly Row[], Place?])[], stream = 0): TimingFacts {
  const collector = timing();
  const samples = sampling(ORIGIN);
  for (const [rows, place] of batches) fold(collector, samples(rows, place));
  collector.endRuns();
  return TimingFacts.parse(collector.finish(stream, ORIGIN, ORIGIN));
}
const ofTimes = (...times: number[]) => logFacts([[times.map((log) => ({ log }))]]);

/** Facts of the stamps of one stream, beside its log times. */
function stampFacts(batches: readonly (readonly Row[])[]): TimingFacts {
  const [log, stamps] = [timing(), timing(Slot.stamp)];
  const samples = sampling(ORIGIN);
  for (const rows of batches) {
    const batch = samples(rows);
    const stepped = fold(log, batch);
    reach(stamps, batch);
    for (const row of rows.keys()) stamps.take(batch, row, batch.fields.stamp[row]!, stepped[row]);
  }
  stamps.endRuns();
  return TimingFacts.parse(stamps.finish(0, 0n, ORIGIN));
}

describe("times of a stream", () => {
  it("in order have bounds and intervals, and nothing to blame", () => {
    expect(ofTimes(100, 200, 250)).toEqual({
      samples: 3,
      firstNs: at(100),
      lastNs: at(250),
      minNs: at(100),
      maxNs: at(250),
      stepsBack: { count: 0, first: [] },
      repeats: { count: 0, first: [] },
      longestRepeat: 0,
      intervalP05Ns: 50,
      intervalP50Ns: 50,
      intervalP99Ns: 100,
      intervalMaxNs: 100,
      gaps: [
        { startNs: at(100), logTimeNs: at(200), lengthNs: 100, index: 1, offset: 0 },
        { startNs: at(200), logTimeNs: at(250), lengthNs: 50, index: 2, offset: 0 },
      ],
    });
  });

  it("may be none, or one", () => {
    const nothing = {
      stepsBack: { count: 0, first: [] },
      repeats: { count: 0, first: [] },
      longestRepeat: 0,
      gaps: [],
    };
    expect(ofTimes()).toEqual({ samples: 0, ...nothing });
    const one = { firstNs: at(-5), lastNs: at(-5), minNs: at(-5), maxNs: at(-5) };
    expect(ofTimes(-5)).toEqual({ samples: 1, ...one, ...nothing });
  });

  it("step back: each is counted, the worst is kept, and order decides first and last", () => {
    const facts = ofTimes(50, 100, 40, 60, 59, 58, 57, 56, 55, 10, 20);
    expect(facts).toMatchObject({ firstNs: at(50), lastNs: at(20), minNs: at(10), maxNs: at(100) });
    expect(facts.stepsBack.count).toBe(7);
    expect(facts.stepsBack.first.map(({ index, byNs }) => [index, byNs])).toEqual([
      [2, 60],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 1],
    ]);
    expect(facts.stepsBack.worst).toMatchObject({ index: 2, byNs: 60, logTimeNs: at(40) });
    // What leads away from a step back is told by the step, not as a gap.
    expect(facts.gaps.map(({ lengthNs }) => lengthNs)).toEqual([50]);
  });

  it("repeat: every repeat is counted, and the longest run", () => {
    const facts = ofTimes(1, 1, 2, 3, 3, 3, 3, 2, 2, 2, 9);
    expect(facts.repeats.count).toBe(6);
    expect(facts.repeats.first.map(({ index }) => index)).toEqual([1, 4, 5, 6, 8]);
    expect(facts.longestRepeat).toBe(3);
    expect(facts.stepsBack.count).toBe(1);
  });

  it("keep the longest intervals, longest first, the earlier before the later", () => {
    const lengths = Array.from({ length: 200 }, (_, i) => 1 + ((i * 7919) % 101));
    let time = 0;
    const facts = ofTimes(0, ...lengths.map((length) => (time += length)));
    const expected = lengths
      .map((length, i) => ({ length, index: i + 1 }))
      .sort((a, b) => b.length - a.length || a.index - b.index)
      .slice(0, LONGEST);
    expect(facts.gaps.map(({ lengthNs, index }) => ({ length: lengthNs, index }))).toEqual(expected);
    expect(facts.intervalMaxNs).toBe(expected[0]?.length);
  });

  it("are not compared across a hole, nor do repeats run through one", () => {
    const rows = (...times: number[]): Row[] => times.map((log) => ({ log }));
    const facts = logFacts([[rows(5, 5, 10)], [rows(1_000, 1_000)], [rows(1_000, 1_000, 900), { afterHole: true }]]);
    expect(facts.gaps.map(({ lengthNs }) => lengthNs)).toEqual([990, 5]);
    expect(facts.repeats.first.map(({ index }) => index)).toEqual([1, 4, 6]);
    expect(facts.longestRepeat).toBe(1);
    expect(facts.stepsBack).toMatchObject({ count: 1, first: [{ index: 7, byNs: 100 }] });
    expect(facts).toMatchObject({ samples: 8, minNs: at(5), maxNs: at(1_000), lastNs: at(900) });
    // A step back over the hole is none either; yet it counts for the bounds.
    const back = logFacts([[rows(50, 60)], [rows(1, 2), { afterHole: true }]]);
    expect(back).toMatchObject({
      stepsBack: { count: 0 },
      firstNs: at(50),
      minNs: at(1),
      maxNs: at(60),
      lastNs: at(2),
    });
  });

  it("stand at exact places, in chunks and out of them", () => {
    const rows: Row[] = [
      { log: 7, offset: 31, stream: 1 },
      { log: 9, offset: 131, stream: 0 },
      { log: 5, offset: 231, stream: 1 },
    ];
    const inChunk = logFacts([[rows, { fileOffset: 4_000, recordHead: 31 }]], 1);
    const step = { index: 1, logTimeNs: at(5), byNs: 2 };
    expect(inChunk.stepsBack.first).toEqual([{ ...step, offset: 4_000, chunkOffset: 200 }]);
    const loose = logFacts([[rows, { fileOffset: 4_000, recordHead: 31, chunked: false }]], 1);
    expect(loose.stepsBack.first).toEqual([{ ...step, offset: 4_200 }]);
  });

  it("that come in pairs, as under a coarse clock, still have intervals and gaps", () => {
    const facts = ofTimes(...[0, 10, 20, 5_000, 5_010].flatMap((time) => [time, time]));
    expect(facts.repeats.count).toBe(5);
    expect(facts.intervalMaxNs).toBe(4_980);
    expect(facts.gaps[0]).toMatchObject({ startNs: at(20), lengthNs: 4_980, index: 6 });
  });

  it("of many streams are kept apart, however late one appears", () => {
    const collector = timing();
    const samples = sampling(ORIGIN);
    const streams = [0, 63, 64, 200];
    for (const [round, time] of [10, 20, 15].entries()) {
      const rows = streams.slice(0, 2 + round).map((stream) => ({ log: time + stream, stream }));
      fold(collector, samples(rows));
    }
    collector.endRuns();
    const facts = streams.map((stream) => collector.finish(stream, 0n, 0n));
    expect(facts.map(({ samples }) => samples)).toEqual([3, 3, 2, 1]);
    expect(facts.map(({ stepsBack }) => stepsBack.count)).toEqual([1, 1, 1, 0]);
    expect(facts.map(({ maxNs }) => maxNs)).toEqual(["20", "83", "84", "215"]);
    expect(collector.finish(5, 0n, 0n).samples).toBe(0);
  });
});

describe("stamps of a stream", () => {
  it("that are none end a run: what stands before is not compared with what follows", () => {
    const facts = stampFacts([
      [{ log: 1, stamp: "zero" }, { log: 2, stamp: 20 }, { log: 3 }, { log: 4, stamp: 20 }],
      [
        { log: 5, stamp: 20 },
        { log: 6, stamp: "malformed" },
        { log: 7, stamp: 20 },
        { log: 8, stamp: 10 },
      ],
    ]);
    expect(facts).toMatchObject({ samples: 5, firstNs: "20", lastNs: "10", longestRepeat: 1 });
    expect(facts.repeats).toMatchObject({ count: 1, first: [{ index: 4, logTimeNs: at(5) }] });
    expect(facts.stepsBack).toMatchObject({ count: 1, first: [{ index: 7, byNs: 10 }] });
    expect(stampFacts([[{ log: 1 }, { log: 2, stamp: "malformed" }]]).samples).toBe(0);
  });

  it("say nothing where log times step back: then the file is out of order, not the sensor", () => {
    const rows: Row[] = [
      { log: 10, stamp: 1 },
      { log: 30, stamp: 3 },
      { log: 20, stamp: 2 },
      { log: 40, stamp: 4 },
      { log: 50, stamp: 3 },
    ];
    for (const batches of [[rows], rows.map((row) => [row])]) {
      const facts = stampFacts(batches);
      expect(facts.stepsBack).toMatchObject({ count: 1, first: [{ index: 4, byNs: 1 }] });
      expect(facts.gaps.map(({ lengthNs }) => lengthNs)).toEqual([2]);
      expect(facts).toMatchObject({ samples: 5, minNs: "1", maxNs: "4", firstNs: "1", lastNs: "3" });
    }
  });

  it("say nothing across a sample that is out of order, though that one has no stamp", () => {
    const facts = stampFacts([[{ log: 30, stamp: 3 }, { log: 10 }, { log: 20, stamp: 2 }]]);
    expect(facts.stepsBack.count).toBe(0);
  });
});
