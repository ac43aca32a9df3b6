/**
 * Which samples of a long recording are measured in full. Statistics such as how a velocity goes with its position need samples
 * that follow each other, and do not grow better by the hour: the first minute of a stream is taken in full, and then some seconds
 * of every two minutes. Between these spans every sample is still looked at, and taken if anything in it is new.
 *
 * @module
 */

/** So long from its first sample on, all samples of a stream are taken. */
export const WHOLE_NS = 60e9;
/** Then all in the first part of each period, counted alike for all streams, so that streams can be compared. */
export const PERIOD_NS = 120e9;
export const PART_NS = 6e9;

/**
 * The spans that are measured in full. Periods are counted from the epoch and not from where times count from, which differs
 * from container to container.
 */
export class Spans {
  readonly #phaseNs: number;
  /** The period of the last time that was asked for, and where its part ends. The next time is mostly in it too. */
  #fromNs = Number.NaN;
  #partNs = Number.NaN;
  #toNs = Number.NaN;

  /** @param originNs What times count from, in nanoseconds since the epoch. */
  constructor(readonly originNs: bigint) {
    this.#phaseNs = Number(originNs % BigInt(PERIOD_NS));
  }

  /** Whether a sample of a stream whose first one is that of `firstNs` is in one. What has no time is. */
  hold(timeNs: number, firstNs: number): boolean {
    if (!(timeNs - firstNs >= WHOLE_NS)) return true;
    if (!(timeNs >= this.#fromNs && timeNs < this.#toNs)) {
      this.#fromNs = Math.floor((timeNs + this.#phaseNs) / PERIOD_NS) * PERIOD_NS - this.#phaseNs;
      this.#partNs = this.#fromNs + PART_NS;
      this.#toNs = this.#fromNs + PERIOD_NS;
    }
    return timeNs < this.#partNs;
  }
}
