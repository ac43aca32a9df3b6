/**
 * Latched samples that a file repeats of those before it, so that it can be used alone. From Lyrical on, rosbag2 does that with
 * `--repeat-transient-local`: it writes them first, at the time of the last sample of the file before
 * (rosbag2, docs/design/repeat_transient_local_messages_during_recording.md). Parts that Tasuki splits have them at their own times.
 *
 * @module
 */
import { latchedDepth, MOST_LATCHED } from "../latched.js";
import type { Batch, ChannelDescription } from "../reader.js";

/** Finds the samples at the beginning of a file that are those of latched channels in earlier files, byte by byte. */
export class LatchedRepeats {
  /** Whether each channel is latched, and whether any is. */
  readonly #isLatched: boolean[] = [];
  #any = false;
  /** Digests of the last samples of each latched stream. */
  readonly #last = new Map<number, string[]>();
  /** Whether all samples of the file so far were repeated. */
  #atStart = false;
  /** Samples that were repeated, by stream. */
  readonly counts = new Map<number, number>();

  constructor(readonly hash: (bytes: Uint8Array) => string) {}

  /** Begins a file. */
  begin(): void {
    this.#atStart = true;
  }

  /** How many samples at the beginning of a batch repeat those of earlier files. */
  take({ length, channel, stream, offset, size, bytes }: Batch, channels: readonly ChannelDescription[]): number {
    while (this.#isLatched.length < channels.length) {
      const latched = latchedDepth(channels[this.#isLatched.length]!) > 0;
      this.#isLatched.push(latched);
      this.#any ||= latched;
    }
    if (!this.#any) return 0;
    let repeated = 0;
    for (let row = 0; row < length; row++) {
      if (!this.#isLatched[channel[row]!]) {
        this.#atStart = false;
        continue;
      }
      const s = stream[row]!;
      const start = offset[row]!;
      const digest = this.hash(bytes.subarray(start, start + size[row]!));
      const last = this.#last.get(s) ?? [];
      if (this.#atStart && last.includes(digest)) {
        repeated++;
        this.counts.set(s, (this.counts.get(s) ?? 0) + 1);
        continue;
      }
      this.#atStart = false;
      this.#last.set(s, last);
      last.push(digest);
      if (last.length > MOST_LATCHED) last.shift();
    }
    return repeated;
  }
}
