import type { PublishFacts } from "../spec/facts/stream.js";
import { type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

/** How many samples and bytes each stream has, what its publish times say, and whether the file is in order. */
export class CountCollector {
  readonly samples = new Growing(0);
  readonly bytes = new Growing(0);
  readonly logTimesDecrease = tally();
  readonly logTimeZero: (Tally | undefined)[] = [];
  total = 0;
  #previous = Number.NEGATIVE_INFINITY;
  readonly #equalsLog = new Growing(0);
  readonly #publishZero = new Growing(0);
  readonly #afterLog: (Tally | undefined)[] = [];

  /** Folds one batch, and tells each row which sample of its stream it is. */
  fold(batch: Samples): void {
    const { columns, streams } = batch;
    for (const column of [this.samples, this.bytes, this.#equalsLog, this.#publishZero]) column.reach(streams);
    for (let row = this.#regular(batch, 0); row < columns.length; row = this.#regular(batch, row + 1))
      this.#unusual(batch, row);
    this.total += columns.length;
  }

  /** Counts samples that are in order and were published before they were logged. No call may come into it. */
  #regular(batch: Samples, from: number): number {
    const { length, stream, logTime, publishTime, size } = batch.columns;
    const { index, zeroTime, originNs } = batch;
    const publishZero = -Number(originNs);
    const samples = this.samples.values;
    const bytes = this.bytes.values;
    const equalsLog = this.#equalsLog.values;
    let previous = this.#previous;
    let row = from;
    for (; row < length; row++) {
      const time = logTime[row]!;
      const publish = publishTime[row]!;
      if (time < previous || publish > time || time === zeroTime || publish === publishZero) break;
      const s = stream[row]!;
      index[row] = samples[s]!++;
      bytes[s]! += size[row]!;
      if (publish === time) equalsLog[s]!++;
      previous = time;
    }
    this.#previous = previous;
    return row;
  }

  /** A sample out of order, published late, or without a time. */
  #unusual(batch: Samples, row: number): void {
    const { columns, zeroTime } = batch;
    const s = columns.stream[row]!;
    const time = columns.logTime[row]!;
    const publish = columns.publishTime[row]!;
    batch.index[row] = this.samples.values[s]!++;
    this.bytes.values[s]! += columns.size[row]!;
    if (publish === time) this.#equalsLog.values[s]!++;
    if (publish === -Number(batch.originNs)) this.#publishZero.values[s]!++;
    if (time === zeroTime) {
      batch.forgetLogTime(row);
      batch.note((this.logTimeZero[s] ??= tally()), row);
      return;
    }
    if (publish > time) batch.note((this.#afterLog[s] ??= tally()), row, publish - time);
    if (time < this.#previous) batch.note(this.logTimesDecrease, row, this.#previous - time);
    this.#previous = time;
  }

  /** What the publish times of a stream say. */
  publish(s: number): PublishFacts {
    return {
      equalsLog: this.#equalsLog.values[s] ?? 0,
      zero: this.#publishZero.values[s] ?? 0,
      afterLog: this.#afterLog[s] ?? tally(),
    };
  }
}
