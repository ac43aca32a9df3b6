import { type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

/** How many bytes each stream has, and whether the file as a whole is in order of log time. */
export class CountCollector {
  readonly bytes = new Growing(0);
  readonly logTimesDecrease = tally();
  readonly logTimeZero: (Tally | undefined)[] = [];
  total = 0;
  #previous = Number.NEGATIVE_INFINITY;

  fold(batch: Samples): void {
    const bytes = this.bytes.reach(batch.streams);
    const { length, stream, size } = batch.columns;
    const { logTime } = batch;
    let previous = this.#previous;
    for (let row = 0; row < length; row++) {
      const s = stream[row]!;
      const time = logTime[row]!;
      bytes[s]! += size[row]!;
      if (time < previous) batch.note(this.logTimesDecrease, row, previous - time);
      // Not where the time is NaN.
      if (!Number.isNaN(time)) previous = time;
    }
    for (const row of batch.zeros) batch.note((this.logTimeZero[stream[row]!] ??= tally()), row);
    this.#previous = previous;
    this.total += length;
  }
}
