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
  skips = 0;
  skippedBytes = 0;
  readonly firstSkips: Skip[] = [];
  wholeChunks = 0;
  damagedChunks = 0;
  /** Whether samples were read that no checksum vouches for. */
  unchecked = false;
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

  skip(offset: number, sizeBytes: number, reason: string): void {
    this.skips++;
    this.skippedBytes += sizeBytes;
    if (this.firstSkips.length < FIRST_FEW)
      this.firstSkips.push({ ...(this.file === undefined ? {} : { file: this.file }), offset, sizeBytes, reason });
  }
}
