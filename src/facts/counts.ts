import { note, type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

/** How many bytes each stream has, over what time, and whether the file as a whole is in order of log time. */
export class CountCollector {
  readonly bytes = new Growing(0);
  readonly logTimesDecrease = tally();
  readonly logTimeZero: (Tally | undefined)[] = [];
  total = 0;
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  #previous = Number.NEGATIVE_INFINITY;

  fold(batch: Samples): void {
    const bytes = this.bytes.reach(batch.streams);
    const { length, stream, logTime, size } = batch.columns;
    const zero = -Number(batch.originNs);
    let previous = this.#previous;
    for (let row = 0; row < length; row++) {
      const s = stream[row]!;
      const time = logTime[row]!;
      bytes[s]! += size[row]!;
      if (time < previous) note(this.logTimesDecrease, () => batch.place(row), previous - time);
      if (time === zero) note((this.logTimeZero[s] ??= tally()), () => batch.place(row));
      if (time < this.earliest) this.earliest = time;
      if (time > this.latest) this.latest = time;
      previous = time;
    }
    this.#previous = previous;
    this.total += length;
  }
}
