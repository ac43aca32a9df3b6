import { tally } from "../spec/facts/note.js";
import type { LatencyFacts } from "../spec/facts/stream.js";
import type { Tally } from "../spec/facts/tally.js";
import { AHEAD_NS } from "../spec/limits.js";
import { ClockCollector } from "./clock/collect.js";
import type { Samples } from "./samples.js";
import { Slot, type StreamState } from "./stream-state.js";

/** States of a stamp, as the field columns give them. */
const NONE = 0;
const TIME = 1;
const ZERO = 2;

/** Whether stamps are set and well formed, and how long after them samples were logged. */
export class StampCollector {
  readonly #zero: (Tally | undefined)[] = [];
  readonly #malformed: (Tally | undefined)[] = [];
  readonly #aheadOfLog: (Tally | undefined)[] = [];

  readonly clock: ClockCollector;

  constructor(readonly state: StreamState) {
    this.clock = new ClockCollector(state);
  }

  /** Takes one sample. */
  take(batch: Samples, row: number): void {
    const stampState = batch.fields.stampState[row]!;
    if (stampState === NONE) return;
    const s = batch.columns.stream[row]!;
    if (stampState !== TIME) {
      this.#noTime(s, stampState, batch, row);
      return;
    }
    const apart = batch.logTime[row]! - batch.fields.stamp[row]!;
    if (Number.isNaN(apart)) return;
    const latency = apart + this.#shift(s, batch);
    const { state } = this;
    this.clock.take(s, batch, row, latency);
    state.latency(s).add(latency);
    if (latency < state.get(s, Slot.smallestLatency)) state.set(s, Slot.smallestLatency, latency);
    if (latency > state.get(s, Slot.largestLatency)) state.set(s, Slot.largestLatency, latency);
    if (latency < -AHEAD_NS) batch.note((this.#aheadOfLog[s] ??= tally()), row, -latency);
  }

  /** Log origin minus stamp origin of a stream, found at its first stamp. */
  #shift(s: number, { originNs, stampOriginSeconds }: Samples): number {
    const known = this.state.get(s, Slot.shift);
    if (!Number.isNaN(known)) return known;
    const shift = Number(originNs - BigInt(stampOriginSeconds(s)) * 1_000_000_000n);
    this.state.set(s, Slot.shift, shift);
    return shift;
  }

  #noTime(s: number, stampState: number, batch: Samples, row: number): void {
    if (stampState === ZERO) {
      batch.note((this.#zero[s] ??= tally()), row);
      return;
    }
    const { stampSeconds, stampNanoseconds } = batch.fields;
    const actual = `${stampSeconds[row]} s + ${stampNanoseconds[row]} ns`;
    batch.note((this.#malformed[s] ??= tally()), row, undefined, { actual });
  }

  finish(s: number): { zero: Tally; malformed: Tally; aheadOfLog: Tally; latency?: LatencyFacts } {
    const { state } = this;
    const sketch = state.latency(s);
    const p50Ns = sketch.quantile(0.5);
    return {
      zero: this.#zero[s] ?? tally(),
      malformed: this.#malformed[s] ?? tally(),
      aheadOfLog: this.#aheadOfLog[s] ?? tally(),
      ...(p50Ns === undefined
        ? {}
        : {
            latency: {
              minNs: state.get(s, Slot.smallestLatency),
              p05Ns: sketch.quantile(0.05)!,
              p50Ns,
              p95Ns: sketch.quantile(0.95)!,
              p99Ns: sketch.quantile(0.99)!,
              maxNs: state.get(s, Slot.largestLatency),
            },
          }),
    };
  }
}
