/**
 * What samples that repeat a stamp hold: the payload of the one before, which was then sent twice, or another.
 *
 * @module
 */
import type { RepeatFacts } from "../spec/facts/stream.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";
import { AxisSlot, Slot, type StreamState } from "./stream-state.js";

/** The sample before is looked for among so many rows; farther back it costs more than it tells. */
const NEARBY = 256;

export class RepeatCollector {
  readonly #compared = new Growing(0);
  readonly #same = new Growing(0);

  constructor(readonly state: StreamState) {}

  /** Takes one sample, before the axis of stamps does, which forgets the stamp before. */
  take(batch: Samples, row: number): void {
    const { stamp, samePayload } = batch.fields;
    const s = batch.columns.stream[row]!;
    const time = stamp[row]!;
    const { previous, anchor } = AxisSlot;
    // NaN, which is no stamp, equals nothing.
    if (time !== this.state.get(s, Slot.stamp + previous) && time !== this.state.get(s, Slot.stamp + anchor)) return;
    const { stream } = batch.columns;
    const end = Math.max(0, row - NEARBY);
    let before = row - 1;
    while (before >= end && stream[before] !== s) before--;
    if (before < end || stamp[before] !== time || samePayload === undefined) return;
    this.#compared.reach(batch.streams)[s]!++;
    if (samePayload(row, before)) this.#same.reach(batch.streams)[s]!++;
  }

  finish(s: number): RepeatFacts {
    return { compared: this.#compared.values[s] ?? 0, samePayload: this.#same.values[s] ?? 0 };
  }
}
