import { AHEAD_NS, type LatencyFacts } from "../spec/facts/stream.js";
import { type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";
import { binOf, pageAt, SignedSketchTable, slotAt } from "./sketch.js";

/** States of a stamp, as the field columns give them. */
const NONE = 0;
const TIME = 1;
const ZERO = 2;

/** Whether stamps are set and well formed, and how long after them samples were logged. */
export class StampCollector {
  readonly #smallest = new Growing(Number.POSITIVE_INFINITY);
  readonly #largest = new Growing(Number.NEGATIVE_INFINITY);
  readonly #latency = new SignedSketchTable();
  readonly #zero: (Tally | undefined)[] = [];
  readonly #malformed: (Tally | undefined)[] = [];
  readonly #aheadOfLog: (Tally | undefined)[] = [];
  /** Log origin minus stamp origin of each stream; NaN until its first stamp. */
  readonly #shift = new Growing(Number.NaN);

  fold(batch: Samples): void {
    const { streams, columns } = batch;
    for (const column of [this.#smallest, this.#largest, this.#shift]) column.reach(streams);
    this.#latency.reach(streams);
    for (let row = this.#regular(batch, 0); row < columns.length; row = this.#regular(batch, row + 1))
      this.#unusual(batch, row);
  }

  /** Takes stamps that are times before their log time; returns the first row that is not. No call may come into it. */
  #regular(batch: Samples, from: number): number {
    const { logTime } = batch;
    const { length, stream } = batch.columns;
    const { stamp, stampState } = batch.fields;
    const smallest = this.#smallest.values;
    const largest = this.#largest.values;
    const shift = this.#shift.values;
    const { pageOf, numbers } = this.#latency.table;
    let row = from;
    for (; row < length; row++) {
      const state = stampState[row]!;
      if (state !== TIME) {
        if (state === NONE) continue;
        break;
      }
      const s = stream[row]!;
      const latency = logTime[row]! - stamp[row]! + shift[s]!;
      // False for a NaN too: the first stamp of a stream, or a log time that is none.
      if (!(latency >= 0)) break;
      const bin = binOf(latency);
      const page = pageOf[pageAt(s * 2, bin)]!;
      if (page < 0) break;
      const slot = slotAt(page, bin);
      numbers[slot]!++;
      numbers[slot + 1]! += latency;
      if (latency < smallest[s]!) smallest[s] = latency;
      if (latency > largest[s]!) largest[s] = latency;
    }
    return row;
  }

  /** A row that `#regular` left. */
  #unusual(batch: Samples, row: number): void {
    const s = batch.columns.stream[row]!;
    const state = batch.fields.stampState[row]!;
    if (state !== TIME) {
      this.#noTime(s, state, batch, row);
      return;
    }
    const apart = batch.logTime[row]! - batch.fields.stamp[row]!;
    if (Number.isNaN(apart)) return;
    const known = this.#shift.values[s]!;
    const latency = apart + (Number.isNaN(known) ? this.#findShift(s, batch) : known);
    this.#latency.add(s, latency);
    if (latency < this.#smallest.values[s]!) this.#smallest.values[s] = latency;
    if (latency > this.#largest.values[s]!) this.#largest.values[s] = latency;
    if (latency < -AHEAD_NS) batch.note((this.#aheadOfLog[s] ??= tally()), row, -latency);
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
    const p50Ns = this.#latency.quantile(s, 0.5);
    return {
      zero: this.#zero[s] ?? tally(),
      malformed: this.#malformed[s] ?? tally(),
      aheadOfLog: this.#aheadOfLog[s] ?? tally(),
      ...(p50Ns !== undefined
        ? {
            latency: {
              minNs: this.#smallest.values[s]!,
              p50Ns,
              p99Ns: this.#latency.quantile(s, 0.99)!,
              maxNs: this.#largest.values[s]!,
            },
          }
        : {}),
    };
  }
}
