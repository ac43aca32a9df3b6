import type { SalvageLog } from "../salvage-log.js";

/** Samples that the files of a folder lost, under the numbers that their channels have in the whole. */
export class MissedSamples {
  readonly #missed = new Map<number, number>();

  constructor(readonly log: SalvageLog | undefined) {}

  /** Takes over what a file that was read has told. */
  take(channelOf: Uint32Array): void {
    for (const [channel, samples] of this.log?.missed ?? []) {
      const index = channelOf[channel]!;
      this.#missed.set(index, (this.#missed.get(index) ?? 0) + samples);
    }
    this.log?.missed.clear();
  }

  /** Tells it, once all files were read. */
  tell(): void {
    for (const [channel, samples] of this.#missed) this.log?.miss(channel, samples);
  }
}
