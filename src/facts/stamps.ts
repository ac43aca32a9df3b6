import { AHEAD_NS, type LatencyFacts } from "../spec/facts/stream.js";
import { type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";
import { SignedSketch } from "./sketch.js";

/** States of a stamp, as the field columns give them. */
const NONE = 0;
const TIME = 1;
const ZERO = 2;

/** Whether stamps are set and well formed, and how long after them samples were logged. */
export class StampCollector {
  readonly #smallest = new Growing(Number.POSITIVE_INFINITY);
  readonly #largest = new Growing(Number.NEGATIVE_INFINITY);
  readonly #latency: (SignedSketch | undefined)[] = [];
  readonly #zero: (Tally | undefined)[] = [];
  readonly #malformed: (Tally | undefined)[] = [];
  readonly #aheadOfLog: (Tally | undefined)[] = [];
  /** Log origin minus stamp origin of each stream; NaN until its first stamp. */
  readonly #shift = new Growing(Number.NaN);

  fold(batch: Samples): void {
    const { streams } = batch;
    const smallest = this.#smallest.reach(streams);
    const largest = this.#largest.reach(streams);
    const shift = this.#shift.reach(streams);
    const { length, stream } = batch.columns;
    const { logTime } = batch;
    const { stamp, stampState } = batch.fields;
    for (let row = 0; row < length; row++) {
      const state = stampState[row]!;
      if (state === NONE) continue;
      const s = stream[row]!;
      if (state !== TIME) {
        this.#noTime(s, state, batch, row);
        continue;
      }
      let latency = logTime[row]! - stamp[row]! + shift[s]!;
      if (Number.isNaN(latency)) {
        if (Number.isNaN(logTime[row]!)) continue;
        latency = logTime[row]! - stamp[row]! + this.#findShift(s, batch);
      }
      (this.#latency[s] ??= new SignedSketch()).add(latency);
      if (latency < smallest[s]!) smallest[s] = latency;
      if (latency > largest[s]!) largest[s] = latency;
      if (latency < -AHEAD_NS) batch.note((this.#aheadOfLog[s] ??= tally()), row, -latency);
    }
  }

  #findShift(s: number, { originNs, stampOriginSeconds }: Samples): number {
    const shift = Number(originNs - BigInt(stampOriginSeconds(s)) * 1_000_000_000n);
    this.#shift.values[s] = shift;
    return shift;
  }

  #noTime(s: number, state: number, batch: Samples, row: number): void {
    if (state === ZERO) {
      batch.note((this.#zero[s] ??= tally()), row);
      return;
    }
    const { stampSeconds, stampNanoseconds } = batch.fields;
    const actual = `${stampSeconds[row]} s + ${stampNanoseconds[row]} ns`;
    batch.note((this.#malformed[s] ??= tally()), row, undefined, { actual });
  }

  finish(s: number): { zero: Tally; malformed: Tally; aheadOfLog: Tally; latency?: LatencyFacts } {
    const sketch = this.#latency[s];
    return {
      zero: this.#zero[s] ?? tally(),
      malformed: this.#malformed[s] ?? tally(),
      aheadOfLog: this.#aheadOfLog[s] ?? tally(),
      ...(sketch
        ? {
            latency: {
              minNs: this.#smallest.values[s]!,
              p50Ns: sketch.quantile(0.5)!,
              p99Ns: sketch.quantile(0.99)!,
              maxNs: this.#largest.values[s]!,
            },
          }
        : {}),
    };
  }
}
