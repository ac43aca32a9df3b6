/**
 * Order, repeats, intervals and gaps of every stream along one time axis, folded batch by batch. What is kept grows
 * with the streams.
 *
 * @module
 */
import { note, type Tally, tally } from "../spec/facts/tally.js";
import { type Gap, LONGEST, type TimingFacts } from "../spec/facts/timing.js";
import { Growing } from "./growing.js";
import { measurePeriod } from "./period.js";
import type { Samples } from "./samples.js";
import { Sketch } from "./sketch.js";

interface KeptGap {
  start: number;
  length: number;
  logTime: number;
  index: number;
  offset: number;
}

export class TimingCollector {
  readonly #samples = new Growing(0);
  /** Time of the sample before; NaN when there is none to compare with. */
  readonly #previous = new Growing(Number.NaN);
  readonly #previousLog = new Growing(Number.NaN);
  readonly #first = new Growing(Number.NaN);
  readonly #last = new Growing(Number.NaN);
  readonly #earliest = new Growing(Number.POSITIVE_INFINITY);
  readonly #latest = new Growing(Number.NEGATIVE_INFINITY);
  /** The shortest interval that still belongs to the longest ones. */
  readonly #gapFloor = new Growing(0);
  readonly #run = new Growing(0);
  readonly #longestRun = new Growing(0);
  readonly #intervals: (Sketch | undefined)[] = [];
  readonly #gaps: KeptGap[][] = [];
  readonly #stepsBack: (Tally | undefined)[] = [];
  readonly #repeats: (Tally | undefined)[] = [];

  /** Folds one batch. `times` is the axis; a NaN is a sample without a time on it. */
  fold(batch: Samples, times: Float64Array): void {
    const { streams, columns } = batch;
    const samples = this.#samples.reach(streams);
    const previous = this.#previous.reach(streams);
    const previousLog = this.#previousLog.reach(streams);
    const first = this.#first.reach(streams);
    const last = this.#last.reach(streams);
    const earliest = this.#earliest.reach(streams);
    const latest = this.#latest.reach(streams);
    const gapFloor = this.#gapFloor.reach(streams);
    const run = this.#run.reach(streams);
    this.#longestRun.reach(streams);
    if (columns.afterHole) previous.fill(Number.NaN);
    const { length, stream, logTime } = columns;
    // On the axis of stamps, pairs whose log times step back are a matter of file order and say nothing of stamps.
    const ordered = times === logTime;
    for (let row = 0; row < length; row++) {
      const time = times[row]!;
      // biome-ignore lint/suspicious/noSelfCompare: the fastest test for NaN, in a hot loop
      if (time !== time) continue;
      const s = stream[row]!;
      const interval = time - previous[s]!;
      samples[s]!++;
      last[s] = previous[s] = time;
      if (time < earliest[s]!) earliest[s] = time;
      if (time > latest[s]!) latest[s] = time;
      if (!ordered) {
        const log = logTime[row]!;
        const misplaced = log < previousLog[s]!;
        previousLog[s] = log;
        if (misplaced) continue;
      }
      if (interval > 0) {
        (this.#intervals[s] ??= new Sketch()).add(interval);
        run[s] = 0;
        if (interval > gapFloor[s]!) this.#keepGap(s, batch, row, time - interval, interval);
      } else if (interval === 0) this.#repeat(s, batch, row);
      else if (interval < 0) {
        run[s] = 0;
        note((this.#stepsBack[s] ??= tally()), () => batch.place(row), -interval);
      } else if (Number.isNaN(first[s]!)) first[s] = time;
    }
  }

  #repeat(s: number, batch: Samples, row: number): void {
    const run = ++this.#run.values[s]!;
    if (run > this.#longestRun.values[s]!) this.#longestRun.values[s] = run;
    note((this.#repeats[s] ??= tally()), () => batch.place(row));
  }

  /** Keeps the longest intervals in a small sorted list; its shortest is the floor for the next. */
  #keepGap(s: number, batch: Samples, row: number, start: number, length: number): void {
    const gaps = (this.#gaps[s] ??= []);
    const gap = { start, length, logTime: batch.columns.logTime[row]!, index: batch.index[row]!, offset: batch.offset(row) };
    let at = gaps.length;
    while (at > 0 && gaps[at - 1]!.length < length) at--;
    gaps.splice(at, 0, gap);
    if (gaps.length > LONGEST) gaps.pop();
    if (gaps.length === LONGEST) this.#gapFloor.values[s] = gaps.at(-1)!.length;
  }

  /** The facts of a stream; undefined where no sample had a time on this axis. `axisOriginNs` is what its times count from. */
  finish(s: number, axisOriginNs: bigint, originNs: bigint): TimingFacts {
    const samples = this.#samples.values[s] ?? 0;
    const at = (time: number) => String(axisOriginNs + BigInt(Math.round(time)));
    const intervals = this.#intervals[s];
    const period = intervals && measurePeriod(intervals);
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
      ...(intervals
        ? {
            intervalP50Ns: intervals.quantile(0.5)!,
            intervalP99Ns: intervals.quantile(0.99)!,
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
