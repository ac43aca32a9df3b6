import type { PublishFacts } from "../spec/facts/stream.js";
import { type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

/** What publish times say beside log times. */
export class PublishCollector {
  readonly #equalsLog = new Growing(0);
  readonly #zero = new Growing(0);
  readonly #afterLog: (Tally | undefined)[] = [];

  fold(batch: Samples): void {
    const equalsLog = this.#equalsLog.reach(batch.streams);
    const zeros = this.#zero.reach(batch.streams);
    const { length, stream, publishTime } = batch.columns;
    const { logTime } = batch;
    const zero = -Number(batch.originNs);
    for (let row = 0; row < length; row++) {
      const s = stream[row]!;
      const publish = publishTime[row]!;
      const ahead = publish - logTime[row]!;
      if (ahead === 0) equalsLog[s]!++;
      else if (ahead > 0) batch.note((this.#afterLog[s] ??= tally()), row, ahead);
      if (publish === zero) zeros[s]!++;
    }
  }

  finish(s: number): PublishFacts {
    return {
      equalsLog: this.#equalsLog.values[s] ?? 0,
      zero: this.#zero.values[s] ?? 0,
      afterLog: this.#afterLog[s] ?? tally(),
    };
  }
}
