import { FIRST_FEW, LISTED } from "../spec/limits.js";

/** A stretch of a file that could not be used. */
export interface Skip {
  /** The file, of a recording in several. */
  readonly file?: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly reason: string;
}

/** Samples of a channel whose definition is lost, and with it what they were. */
export interface UndefinedSamples {
  readonly file: string | undefined;
  /** The channel's id in the file: in a bag, that of the connection. */
  readonly id: number;
  samples: number;
  /** Log times of the first and the last that were met. */
  fromNs: bigint | undefined;
  toNs: bigint | undefined;
}

/**
 * What a reader tells of a damaged file to those who save what it holds. A reader that is given one goes on behind damage
 * wherever it can, and gives what can be had of damaged parts, marked as unverified.
 */
export class SalvageLog {
  /** The file that is being read, of a recording in several. */
  file: string | undefined;
  /** Whether samples are wanted that stand in a damaged part, where nothing says that they are right. */
  unverified = true;
  skips = 0;
  /** Stretches of which the reader cannot tell whether samples were lost with them, and how many. */
  uncountedSkips = 0;
  skippedBytes = 0;
  readonly firstSkips: Skip[] = [];
  wholeChunks = 0;
  damagedChunks = 0;
  /** Whether samples were read that no checksum vouches for. */
  unchecked = false;
  /** Whether part of what was lost is not counted. */
  uncounted = false;
  /** Samples that are lost, by the index of the channel, as far as the reader counts them itself. */
  readonly missed = new Map<number, number>();
  attachmentsLost = 0;
  /** Samples of channels that nothing defines, by channel; those beyond the first of them are counted together. */
  readonly undefinedChannels = new Map<string, UndefinedSamples>();
  undefinedSamples = 0;
  /** Samples that the file says it had, by the index of the channel. */
  readonly expected = new Map<number, number>();
  /** Whether they are all that it had. */
  expectedExact = false;
  /** Samples of all channels together, where it says them. */
  expectedSamples: number | undefined;
  /** Whether all that is damaged stands behind the last sample, such as in an index. */
  samplesWhole = false;
  /** Whether the file ends before the place where it says that its index begins. */
  cutOff = false;

  /** A stretch cannot be used; `counted` where the reader tells itself what is lost with it. */
  skip(offset: number, sizeBytes: number, reason: string, counted = false): void {
    this.skips++;
    if (!counted) this.uncountedSkips++;
    this.skippedBytes += sizeBytes;
    if (this.firstSkips.length < FIRST_FEW)
      this.firstSkips.push({ ...(this.file === undefined ? {} : { file: this.file }), offset, sizeBytes, reason });
  }

  /** A sample of a channel that nothing defines, by the channel's id. */
  strayed(id: number, timeNs: bigint): void {
    this.undefinedSamples++;
    const known = this.#undefined(id);
    if (!known) return;
    known.samples++;
    if (known.fromNs === undefined || timeNs < known.fromNs) known.fromNs = timeNs;
    if (known.toNs === undefined || timeNs > known.toNs) known.toNs = timeNs;
  }

  /** The file says that a channel that nothing defines had so many samples. */
  stated(id: number, samples: number): void {
    const known = this.#undefined(id);
    const more = samples - (known?.samples ?? 0);
    if (more <= 0) return;
    this.undefinedSamples += more;
    if (known) known.samples = samples;
  }

  #undefined(id: number): UndefinedSamples | undefined {
    const key = `${id} ${this.file ?? ""}`;
    let known = this.undefinedChannels.get(key);
    if (!known && this.undefinedChannels.size < LISTED) {
      known = { file: this.file, id, samples: 0, fromNs: undefined, toNs: undefined };
      this.undefinedChannels.set(key, known);
    }
    return known;
  }

  /** So many samples of a channel are lost. */
  miss(channel: number, samples: number): void {
    this.missed.set(channel, (this.missed.get(channel) ?? 0) + samples);
  }
}
