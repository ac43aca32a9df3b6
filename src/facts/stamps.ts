import { AHEAD_NS, type LatencyFacts } from "../spec/facts/stream.js";
import { note, type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";
import { SignedSketch } from "./sketch.js";

/** `sec` of an int32 that was written as -1, read as unsigned: some drivers' word for "no time". */
const ERROR_SECONDS = 0xffffffff;

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

  /** Takes stamps that are no times out of the stamp column, so that each is told once and by its own name. */
  fold(batch: Samples): void {
    const { streams, originNs } = batch;
    const smallest = this.#smallest.reach(streams);
    const largest = this.#largest.reach(streams);
    const shift = this.#shift.reach(streams);
    const { length, stream, logTime } = batch.columns;
    const { stamp, stampSeconds, stampNanoseconds } = batch.fields;
    for (let row = 0; row < length; row++) {
      const seconds = stampSeconds[row]!;
      // biome-ignore lint/suspicious/noSelfCompare: the fastest test for NaN, in a hot loop
      if (seconds !== seconds) continue;
      const s = stream[row]!;
      const nanoseconds = stampNanoseconds[row]!;
      if (nanoseconds < 0 || nanoseconds >= 1e9 || seconds === ERROR_SECONDS || seconds < 0) {
        note((this.#malformed[s] ??= tally()), () => ({
          ...batch.place(row),
          actual: `${seconds} s + ${nanoseconds} ns`,
        }));
        stamp[row] = Number.NaN;
        continue;
      }
      if (seconds === 0 && nanoseconds === 0) {
        note((this.#zero[s] ??= tally()), () => batch.place(row));
        stamp[row] = Number.NaN;
        continue;
      }
      // biome-ignore lint/suspicious/noSelfCompare: as above
      if (shift[s] !== shift[s]) {
        const origin = batch.stampOriginSeconds(s);
        shift[s] = Number(originNs - BigInt(Math.trunc(origin)) * 1_000_000_000n);
      }
      const latency = logTime[row]! - stamp[row]! + shift[s]!;
      (this.#latency[s] ??= new SignedSketch()).add(latency);
      if (latency < smallest[s]!) smallest[s] = latency;
      if (latency > largest[s]!) largest[s] = latency;
      if (latency < -AHEAD_NS)
        note((this.#aheadOfLog[s] ??= tally()), () => batch.place(row), -latency);
    }
  }

  finish(s: number): { zero: Tally; malformed: Tally; aheadOfLog: Tally; latency?: LatencyFacts } {
    const sketch = this.#latency[s];
    // A stamp in another epoch lies so far off that its distance is no safe integer; it is told to 256 ns or so.
    const whole = (value: number) => Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Math.round(value)));
    return {
      zero: this.#zero[s] ?? tally(),
      malformed: this.#malformed[s] ?? tally(),
      aheadOfLog: this.#aheadOfLog[s] ?? tally(),
      ...(sketch
        ? {
            latency: {
              minNs: whole(this.#smallest.values[s]!),
              p50Ns: sketch.quantile(0.5)!,
              p99Ns: sketch.quantile(0.99)!,
              maxNs: whole(this.#largest.values[s]!),
            },
          }
        : {}),
    };
  }
}
