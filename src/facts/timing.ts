/**
 * Order, repeats, intervals and gaps of every stream along one time axis. What is kept grows with the streams.
 *
 * @module
 */

import { tally } from "../spec/facts/note.js";
import type { Tally } from "../spec/facts/tally.js";
import type { Gap, TimingFacts } from "../spec/facts/timing.js";
import { LONGEST } from "../spec/limits.js";
import { wholeNanoseconds } from "../spec/span.js";
import { Growing } from "./growing.js";
import { measurePeriod } from "./period.js";
import type { Samples } from "./samples.js";
import { AxisSlot, STRIDE, type StreamState } from "./stream-state.js";

interface KeptGap {
  start: number;
  length: number;
  logTime: number;
  index: number;
  offset: number;
  file: string | undefined;
}

export class TimingCollector {
  /** Samples that stand out of order in the file; each makes one interval too long. */
  readonly #misplaced = new Growing(0);
  readonly #first = new Growing(Number.NaN);
  readonly #last = new Growing(Number.NaN);
  /** Earliest and latest time, brought up to date where a run of increasing times begins or ends. */
  readonly #earliest = new Growing(Number.POSITIVE_INFINITY);
  readonly #latest = new Growing(Number.NEGATIVE_INFINITY);
  /** Index of the last repeat, and the length of its run. */
  readonly #repeatedAt = new Growing(Number.NaN);
  readonly #run = new Growing(0);
  readonly #longestRun = new Growing(0);
  readonly #rare = [
    ...[this.#misplaced, this.#first, this.#last, this.#earliest, this.#latest],
    ...[this.#repeatedAt, this.#run, this.#longestRun],
  ];
  readonly #gaps: KeptGap[][] = [];
  readonly #stepsBack: (Tally | undefined)[] = [];
  readonly #repeats: (Tally | undefined)[] = [];

  /** `axis` is where the numbers of this axis stand in a stream's row. */
  constructor(
    readonly state: StreamState,
    readonly axis: number,
  ) {}

  /** Makes room for so many streams. */
  reach(streams: number): void {
    for (const column of this.#rare) column.reach(streams);
  }

  #get(s: number, slot: number): number {
    return this.state.get(s, this.axis + slot);
  }
  #set(s: number, slot: number, value: number): void {
    this.state.set(s, this.axis + slot, value);
  }

  /**
   * Takes one sample with its time on this axis; NaN is none. A `misplaced` sample stands out of order in the file, and
   * its pairs say nothing of this axis. Returns whether time steps back.
   */
  take(batch: Samples, row: number, time: number, misplaced = false): boolean {
    const s = batch.columns.stream[row]!;
    if (Number.isNaN(time)) {
      this.#endRun(s);
      this.#set(s, AxisSlot.anchor, Number.NaN);
      return false;
    }
    const before = this.#get(s, AxisSlot.previous);
    const interval = time - before;
    this.state.add(s, this.axis + AxisSlot.samples, 1);
    this.#set(s, AxisSlot.previous, time);
    if (misplaced) this.#misplace(s, before, time);
    else if (interval > 0) {
      this.state.intervals(s, this.axis).add(interval);
      const floor = this.#get(s, AxisSlot.gapFloor);
      if (interval > floor || floor === 0) this.#keepGap(s, batch, row, before, interval);
    } else return this.#irregular(s, batch, row, before, time);
    return false;
  }

  /** A sample that stands out of order in the file: no interval leads to it or away from it. */
  #misplace(s: number, before: number, time: number): void {
    this.#jump(s, before, time);
    this.#misplaced.values[s]!++;
    this.#endRun(s);
    this.#set(s, AxisSlot.anchor, Number.NaN);
  }

  /** A first sample, a repeat, a step back, or the sample after one of these. */
  #irregular(s: number, batch: Samples, row: number, previous: number, time: number): boolean {
    const before = Number.isNaN(previous) ? this.#get(s, AxisSlot.anchor) : previous;
    this.#set(s, AxisSlot.anchor, Number.NaN);
    if (time === before) {
      // One repeat may be the way of the stream, as of a coarse clock; a stamp that stands still is not.
      if (this.#repeat(s, batch, row) > 1) {
        this.#set(s, AxisSlot.anchor, time);
        this.#endRun(s);
      }
      return false;
    }
    this.#jump(s, before, time);
    if (!(time < before)) return false;
    this.#set(s, AxisSlot.anchor, time);
    this.#endRun(s);
    batch.note((this.#stepsBack[s] ??= tally()), row, before - time);
    return true;
  }

  /** A run of increasing times ends at `before` (NaN when there was none) and another begins. */
  #jump(s: number, before: number, time: number): void {
    const earliest = this.#earliest.values;
    const latest = this.#latest.values;
    if (Number.isNaN(this.#first.values[s]!)) this.#first.values[s] = time;
    if (before > latest[s]!) latest[s] = before;
    if (time < earliest[s]!) earliest[s] = time;
  }

  /** Ends every run of times: no sample that follows is compared with one before. Due at holes and at the end. */
  endRuns(): void {
    for (let s = 0; s < this.#last.values.length; s++) {
      this.#endRun(s);
      if (s * STRIDE < this.state.values.length) this.#set(s, AxisSlot.anchor, Number.NaN);
    }
  }

  #endRun(s: number): void {
    const time = this.#get(s, AxisSlot.previous);
    if (Number.isNaN(time)) return;
    this.#last.values[s] = time;
    if (time > this.#latest.values[s]!) this.#latest.values[s] = time;
    this.#set(s, AxisSlot.previous, Number.NaN);
  }

  /** Counts a repeat; returns how many stand in a row. */
  #repeat(s: number, batch: Samples, row: number): number {
    const nth = this.#get(s, AxisSlot.samples);
    const run = this.#repeatedAt.values[s] === nth - 1 ? this.#run.values[s]! + 1 : 1;
    this.#repeatedAt.values[s] = nth;
    this.#run.values[s] = run;
    if (run > this.#longestRun.values[s]!) this.#longestRun.values[s] = run;
    batch.note((this.#repeats[s] ??= tally()), row);
    return run;
  }

  /** Keeps the longest intervals in a small sorted list; its shortest is the floor for the next. */
  #keepGap(s: number, batch: Samples, row: number, start: number, length: number): void {
    const gaps = (this.#gaps[s] ??= []);
    const gap = {
      start,
      length,
      logTime: batch.columns.logTime[row]!,
      index: batch.index[row]!,
      offset: batch.offset(row),
      file: batch.columns.file,
    };
    let at = gaps.length;
    while (at > 0 && gaps[at - 1]!.length < length) at--;
    gaps.splice(at, 0, gap);
    if (gaps.length > LONGEST) gaps.pop();
    if (gaps.length === LONGEST) this.#set(s, AxisSlot.gapFloor, gaps.at(-1)!.length);
  }

  /** The facts of a stream, once `endRuns` was called at the end. `axisOriginNs` is what its times count from. */
  finish(s: number, axisOriginNs: bigint, originNs: bigint): TimingFacts {
    const samples = this.#get(s, AxisSlot.samples);
    const at = (time: number) => String(axisOriginNs + BigInt(Math.round(time)));
    const intervals = this.state.intervals(s, this.axis);
    const irregular = (this.#stepsBack[s]?.count ?? 0) + (this.#repeats[s]?.count ?? 0);
    const misplaced = (this.#misplaced.values[s] ?? 0) + irregular;
    const period = measurePeriod(intervals, misplaced);
    return {
      samples,
      ...(samples > 0
        ? {
            firstNs: at(this.#first.values[s]!),
            lastNs: at(this.#last.values[s]!),
            minNs: at(this.#earliest.values[s]!),
            maxNs: at(this.#latest.values[s]!),
          }
        : {}),
      stepsBack: this.#stepsBack[s] ?? tally(),
      repeats: this.#repeats[s] ?? tally(),
      longestRepeat: this.#longestRun.values[s] ?? 0,
      ...(intervals.count > 0
        ? {
            ...resolution(this.#gaps[s]!, this.#latest.values[s]! - this.#earliest.values[s]!),
            intervalP05Ns: intervals.quantile(0.05)!,
            intervalP50Ns: intervals.quantile(0.5)!,
            intervalP99Ns: intervals.quantile(0.99)!,
            intervalMaxNs: wholeNanoseconds(this.#gaps[s]![0]!.length),
          }
        : {}),
      ...(period ? { period } : {}),
      gaps: (this.#gaps[s] ?? []).map(
        (gap): Gap => ({
          startNs: at(gap.start),
          logTimeNs: String(originNs + BigInt(gap.logTime)),
          lengthNs: wholeNanoseconds(gap.length),
          ...(gap.file === undefined ? {} : { file: gap.file }),
          index: gap.index,
          offset: gap.offset,
        }),
      ),
    };
  }
}

/** The largest step that the longest intervals and the span are multiples of, which a coarse clock shows. */
function resolution(gaps: readonly KeptGap[], span: number): { resolutionNs?: number } {
  if (gaps.length < LONGEST || ![span, ...gaps.map(({ length }) => length)].every(Number.isSafeInteger)) return {};
  const step = gaps.reduce((divisor, { length }) => commonDivisor(divisor, length), span);
  return { resolutionNs: step };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
