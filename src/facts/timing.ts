/**
 * Order, repeats, intervals and gaps of every stream along one time axis, folded batch by batch. What is kept grows
 * with the streams.
 *
 * @module
 */
import { type Tally, tally } from "../spec/facts/tally.js";
import { type Gap, LONGEST, type TimingFacts } from "../spec/facts/timing.js";
import { Growing } from "./growing.js";
import { measurePeriod } from "./period.js";
import type { Samples } from "./samples.js";
import { binOf, pageAt, quantileOf, SketchTable, slotAt } from "./sketch.js";

interface KeptGap {
  start: number;
  length: number;
  logTime: number;
  index: number;
  offset: number;
}

export class TimingCollector {
  readonly #samples = new Growing(0);
  /** Time of the sample before; NaN when no interval leads from it to the next. */
  readonly #previous = new Growing(Number.NaN);
  /**
   * Time of the sample before where it stood still or stepped back. The interval that leads away from such a sample says
   * nothing of the period: it would be told as lost samples, when the fault is told already.
   */
  readonly #anchor = new Growing(Number.NaN);
  /** Samples that stand out of order in the file; each makes one interval too long. */
  readonly #misplaced = new Growing(0);
  readonly #first = new Growing(Number.NaN);
  readonly #last = new Growing(Number.NaN);
  /** Earliest and latest time, brought up to date where a run of increasing times begins or ends. */
  readonly #earliest = new Growing(Number.POSITIVE_INFINITY);
  readonly #latest = new Growing(Number.NEGATIVE_INFINITY);
  /** The shortest interval that still belongs to the longest ones. */
  readonly #gapFloor = new Growing(0);
  /** Index of the last repeat, and the length of its run. */
  readonly #repeatedAt = new Growing(Number.NaN);
  readonly #run = new Growing(0);
  readonly #longestRun = new Growing(0);
  readonly #intervals = new SketchTable();
  readonly #columns = [
    ...[this.#samples, this.#previous, this.#anchor, this.#misplaced, this.#first, this.#last, this.#earliest],
    ...[this.#latest, this.#gapFloor, this.#repeatedAt, this.#run, this.#longestRun],
  ];
  readonly #gaps: KeptGap[][] = [];
  readonly #stepsBack: (Tally | undefined)[] = [];
  readonly #repeats: (Tally | undefined)[] = [];
  /** Whether each row of the last batch steps back. */
  readonly stepped = { any: false, rows: new Uint8Array(0) };

  /**
   * Folds one batch. `times` is the axis; a NaN is a sample without a time on it. `misplaced` names rows that are out of
   * order in the file, whose pairs say nothing of this axis.
   */
  fold(batch: Samples, times: Float64Array, misplaced?: { any: boolean; rows: Uint8Array }): void {
    const { streams, columns } = batch;
    for (const column of this.#columns) column.reach(streams);
    this.#intervals.reach(streams);
    if (columns.afterHole) this.endRuns();
    if (this.stepped.rows.length < columns.length) this.stepped.rows = new Uint8Array(columns.stream.length);
    this.stepped.any = false;
    const skipped = misplaced?.any === true ? misplaced.rows : undefined;
    for (let row = this.#regular(batch, times, 0, skipped); row < columns.length; ) {
      this.#unusual(batch, times, row, skipped?.[row] === 1);
      row = this.#regular(batch, times, row + 1, skipped);
    }
  }

  /**
   * Takes samples one after another as long as time goes on and nothing needs a second look; returns the first row that
   * does. There is no call in this loop, and none may come into it: it is where most of the collecting is done.
   */
  #regular(batch: Samples, times: Float64Array, from: number, skipped: Uint8Array | undefined): number {
    const { length, stream } = batch.columns;
    const samples = this.#samples.values;
    const previous = this.#previous.values;
    const anchor = this.#anchor.values;
    const gapFloor = this.#gapFloor.values;
    const { pageOf, numbers } = this.#intervals;
    let row = from;
    for (; row < length; row++) {
      const time = times[row]!;
      const s = stream[row]!;
      const interval = time - previous[s]!;
      // False for a NaN too.
      if (!(interval > 0 && interval <= gapFloor[s]!) || (skipped !== undefined && skipped[row] === 1)) {
        if (Number.isNaN(time) && Number.isNaN(previous[s]!) && Number.isNaN(anchor[s]!)) continue;
        break;
      }
      const bin = binOf(interval);
      const page = pageOf[pageAt(s, bin)]!;
      if (page < 0) break;
      const slot = slotAt(page, bin);
      numbers[slot]!++;
      numbers[slot + 1]! += interval;
      samples[s]!++;
      previous[s] = time;
    }
    return row;
  }

  /** A row that `#regular` left: no time, a first time, a long or new interval, a repeat, a step back. */
  #unusual(batch: Samples, times: Float64Array, row: number, misplaced: boolean): void {
    const s = batch.columns.stream[row]!;
    const time = times[row]!;
    if (Number.isNaN(time)) {
      this.#endRun(s);
      this.#anchor.values[s] = Number.NaN;
      return;
    }
    const before = this.#previous.values[s]!;
    const interval = time - before;
    this.#samples.values[s]!++;
    this.#previous.values[s] = time;
    if (misplaced) this.#misplace(s, before, time);
    else if (interval > 0) {
      this.#intervals.add(s, interval);
      if (interval > this.#gapFloor.values[s]! || this.#gapFloor.values[s] === 0)
        this.#keepGap(s, batch, row, before, interval);
    } else this.#irregular(s, batch, row, before, time);
  }

  /** A sample that stands out of order in the file: no interval leads to it or away from it. */
  #misplace(s: number, before: number, time: number): void {
    this.#jump(s, before, time);
    this.#misplaced.values[s]!++;
    this.#endRun(s);
    this.#anchor.values[s] = Number.NaN;
  }

  /** A first sample, a repeat, a step back, or the sample after one of these. */
  #irregular(s: number, batch: Samples, row: number, previous: number, time: number): void {
    const anchor = this.#anchor.values;
    const before = Number.isNaN(previous) ? anchor[s]! : previous;
    anchor[s] = Number.NaN;
    if (time === before) {
      this.#repeat(s, batch, row);
      // One repeat may be the way of the stream, as of a coarse clock; a stamp that stands still is not.
      if (this.#run.values[s]! > 1) {
        anchor[s] = time;
        this.#endRun(s);
      }
      return;
    }
    this.#jump(s, before, time);
    if (time < before) {
      anchor[s] = time;
      this.#endRun(s);
      if (!this.stepped.any) this.stepped.rows.fill(0);
      this.stepped.any = true;
      this.stepped.rows[row] = 1;
      batch.note((this.#stepsBack[s] ??= tally()), row, before - time);
    }
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
    for (let s = 0; s < this.#previous.values.length; s++) this.#endRun(s);
    this.#anchor.values.fill(Number.NaN);
  }

  #endRun(s: number): void {
    const time = this.#previous.values[s]!;
    if (Number.isNaN(time)) return;
    this.#last.values[s] = time;
    if (time > this.#latest.values[s]!) this.#latest.values[s] = time;
    this.#previous.values[s] = Number.NaN;
  }

  #repeat(s: number, batch: Samples, row: number): void {
    const nth = this.#samples.values[s]!;
    const run = this.#repeatedAt.values[s] === nth - 1 ? this.#run.values[s]! + 1 : 1;
    this.#repeatedAt.values[s] = nth;
    this.#run.values[s] = run;
    if (run > this.#longestRun.values[s]!) this.#longestRun.values[s] = run;
    batch.note((this.#repeats[s] ??= tally()), row);
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
    };
    let at = gaps.length;
    while (at > 0 && gaps[at - 1]!.length < length) at--;
    gaps.splice(at, 0, gap);
    if (gaps.length > LONGEST) gaps.pop();
    if (gaps.length === LONGEST) this.#gapFloor.values[s] = gaps.at(-1)!.length;
  }

  /** The facts of a stream, once `endRuns` was called at the end. `axisOriginNs` is what its times count from. */
  finish(s: number, axisOriginNs: bigint, originNs: bigint): TimingFacts {
    const samples = this.#samples.values[s] ?? 0;
    const at = (time: number) => String(axisOriginNs + BigInt(Math.round(time)));
    const intervals = this.#intervals.histogram(s);
    const irregular = (this.#stepsBack[s]?.count ?? 0) + (this.#repeats[s]?.count ?? 0);
    const misplaced = this.#misplaced.values[s]! + irregular;
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
            intervalP50Ns: quantileOf(intervals, 0.5)!,
            intervalP99Ns: quantileOf(intervals, 0.99)!,
            intervalMaxNs: this.#gaps[s]![0]!.length,
          }
        : {}),
      ...(period ? { period } : {}),
      gaps: (this.#gaps[s] ?? []).map(
        (gap): Gap => ({
          startNs: at(gap.start),
          logTimeNs: String(originNs + BigInt(gap.logTime)),
          lengthNs: gap.length,
          index: gap.index,
          offset: gap.offset,
        }),
      ),
    };
  }
}
