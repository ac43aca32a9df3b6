import { tally } from "../spec/facts/note.js";
import type { PublishFacts } from "../spec/facts/stream.js";
import type { Tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";
import { Slot, type StreamState } from "./stream-state.js";

/** How many samples and bytes each stream has, what its publish times say, and whether the file is in order. */
export class CountCollector {
  readonly logTimesDecrease = tally();
  /** Samples that have the log time of the sample before them, of whatever stream. */
  logTimesRepeat = 0;
  #previousLog = Number.NEGATIVE_INFINITY;
  readonly logTimeZero: (Tally | undefined)[] = [];
  readonly #publishZero = new Growing(0);
  readonly #afterLog: (Tally | undefined)[] = [];

  constructor(readonly state: StreamState) {}

  /** Takes one sample, and says which of its stream it is. */
  take(batch: Samples, row: number): void {
    const { columns, originNs, index, zeroTime } = batch;
    const { state } = this;
    const s = columns.stream[row]!;
    const time = columns.logTime[row]!;
    const publish = columns.publishTime[row]!;
    index[row] = state.get(s, Slot.samples);
    state.add(s, Slot.samples, 1);
    state.add(s, Slot.bytes, columns.size[row]!);
    if (publish === time) state.add(s, Slot.equalsLog, 1);
    if (publish === -Number(originNs)) this.#publishZero.reach(batch.streams)[s]!++;
    if (time === zeroTime) {
      batch.forgetLogTime(row);
      batch.note((this.logTimeZero[s] ??= tally()), row);
      return;
    }
    if (publish > time) batch.note((this.#afterLog[s] ??= tally()), row, publish - time);
  }

  /** Holds the order of a whole batch, over all streams, once its samples are counted. */
  foldOrder(batch: Samples): void {
    const { length, logTime, repeats = 0 } = batch.columns;
    const { zeroTime } = batch;
    let previous = this.#previousLog;
    for (let row = repeats; row < length; row++) {
      const time = logTime[row]!;
      if (time > previous) previous = time;
      else if (time !== zeroTime) {
        if (time < previous) batch.note(this.logTimesDecrease, row, previous - time);
        else this.logTimesRepeat++;
        previous = time;
      }
    }
    this.#previousLog = previous;
  }

  /** Takes a sample that repeats an earlier one: it is there, and says nothing of the order or of time. */
  takeRepeated({ columns, index }: Samples, row: number): void {
    const { state } = this;
    const s = columns.stream[row]!;
    index[row] = state.get(s, Slot.samples);
    state.add(s, Slot.samples, 1);
    state.add(s, Slot.bytes, columns.size[row]!);
    if (columns.publishTime[row] === columns.logTime[row]) state.add(s, Slot.equalsLog, 1);
  }

  /** What the publish times of a stream say. */
  publish(s: number): PublishFacts {
    return {
      equalsLog: this.state.get(s, Slot.equalsLog),
      zero: this.#publishZero.values[s] ?? 0,
      afterLog: this.#afterLog[s] ?? tally(),
    };
  }
}
