import { FIRST_FEW } from "../spec/facts/tally.js";

/** A stretch of a file that could not be used. */
export interface Skip {
  /** The file, of a recording in several. */
  readonly file?: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly reason: string;
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

  /** So many samples of a channel are lost. */
  miss(channel: number, samples: number): void {
    this.missed.set(channel, (this.missed.get(channel) ?? 0) + samples);
  }
}
