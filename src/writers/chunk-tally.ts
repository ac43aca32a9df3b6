import { Origin } from "./origin.js";

/** What the chunk at hand holds: how many samples of which channel, and from when to when. */
export class ChunkTally {
  readonly origin = new Origin();
  /** Channels with samples in this chunk, in the order of their first. */
  readonly channels: number[] = [];
  /** Samples of each channel. */
  counts = new Uint32Array(64);
  #earliest = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  #startNs: bigint | undefined;
  #endNs: bigint | undefined;

  get originNs(): bigint {
    return this.origin.ns;
  }
  set originNs(ns: bigint) {
    // What was relative to the origin before becomes absolute.
    this.#takeTimes();
    this.origin.ns = ns;
  }
  /** Log time of the first sample, in time; 0 where there is none. */
  get startNs(): bigint {
    this.#takeTimes();
    return this.#startNs ?? 0n;
  }
  /** Log time of the last sample, in time; 0 where there is none. */
  get endNs(): bigint {
    this.#takeTimes();
    return this.#endNs ?? 0n;
  }

  #takeTimes(): void {
    if (this.#latest < this.#earliest) return;
    const start = this.origin.absolute(this.#earliest);
    const end = this.origin.absolute(this.#latest);
    if (this.#startNs === undefined || start < this.#startNs) this.#startNs = start;
    if (this.#endNs === undefined || end > this.#endNs) this.#endNs = end;
    this.#earliest = Number.POSITIVE_INFINITY;
    this.#latest = Number.NEGATIVE_INFINITY;
  }

  /** Makes room for a channel. */
  know(channel: number): void {
    if (channel < this.counts.length) return;
    const larger = new Uint32Array(Math.max(channel + 1, this.counts.length * 2));
    larger.set(this.counts);
    this.counts = larger;
  }

  /** Counts a sample of a channel that is known. */
  add(channel: number, logTime: number): void {
    if (logTime < this.#earliest) this.#earliest = logTime;
    if (logTime > this.#latest) this.#latest = logTime;
    if (this.counts[channel]!++ === 0) this.channels.push(channel);
  }

  /** Begins another chunk. */
  clear(): void {
    for (const channel of this.channels) this.counts[channel] = 0;
    this.channels.length = 0;
    this.#startNs = undefined;
    this.#endNs = undefined;
  }
}
