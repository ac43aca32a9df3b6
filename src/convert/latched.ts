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

/** Most samples of a channel that are kept, and most bytes of all channels. */
const MOST = 64;
const MOST_BYTES = 16 * 1024 * 1024;

/** How many of its last samples a late subscriber of a channel would get; 0 where it is not latched. */
export function latchedDepth({ topic, metadata }: ChannelToWrite): number {
  if (/^(1|true)$/i.test(metadata.get("latching") ?? "")) return 1;
  const qos = metadata.get("offered_qos_profiles") ?? "";
  const latched = /\bdurability: *(1|transient_local)\b/i.test(qos);
  // Several publishers share the channel, and each of them repeats as many as its depth says.
  const depth = [...qos.matchAll(/\bdepth: *(\d+)/g)].reduce((sum, [, digits]) => sum + Number(digits), 0);
  if (topic === "/tf_static") return MOST;
  return latched ? Math.min(Math.max(depth, 1), MOST) : 0;
}

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
