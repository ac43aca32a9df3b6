import { latchedDepth } from "../readers/latched.js";
import type { ExactTimes } from "../readers/reader.js";
import type { ChannelToWrite } from "../writers/writer.js";
import type { Rows } from "./rows.js";

/** A sample that was kept. */
export interface KeptSample {
  readonly channel: number;
  readonly sequence: number;
  readonly logTime: number;
  readonly publishTime: number;
  /** Absolute times, where the relative ones are rounded. */
  readonly exact: ExactTimes | undefined;
  readonly payload: Uint8Array;
}

/** Most bytes of all channels that are kept. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The last samples of latched channels, for the beginning of the next part. */
export class Latched {
  readonly #depths: number[] = [];
  readonly #kept = new Map<number, KeptSample[]>();
  #bytes = 0;

  /** Makes the next channel known. */
  channel(channel: ChannelToWrite): void {
    this.#depths.push(latchedDepth(channel));
  }

  /** Keeps what is latched of `rows[from, to)`. */
  take(rows: Rows, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const depth = this.#depths[rows.channel[row]!]!;
      if (depth > 0) this.#keep(rows, row, depth);
    }
  }

  #keep(rows: Rows, row: number, depth: number): void {
    const channel = rows.channel[row]!;
    const start = rows.offset[row]!;
    const payload = rows.bytes.slice(start, start + rows.size[row]!);
    const kept = this.#kept.get(channel) ?? [];
    this.#kept.set(channel, kept);
    kept.push({
      channel,
      sequence: rows.sequence[row]!,
      logTime: rows.logTime[row]!,
      publishTime: rows.publishTime[row]!,
      exact: rows.exact?.get(row),
      payload,
    });
    this.#bytes += payload.length;
    while (kept.length > depth || (this.#bytes > MOST_BYTES && kept.length > 1))
      this.#bytes -= kept.shift()!.payload.length;
  }

  /** What is kept, in the order of log time. */
  samples(): KeptSample[] {
    return [...this.#kept.values()].flat().sort((a, b) => a.logTime - b.logTime);
  }
}
