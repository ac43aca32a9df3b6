/**
 * What one coded picture of a video is, by its first bytes. Nothing is decoded.
 *
 * @module
 */
import { readAnnexB } from "./annex-b.js";
import { readAv1 } from "./av1.js";
import { readVp9 } from "./vp9.js";

/** What the bytes of one sample say. */
export interface Coded {
  readonly keyframe: boolean;
  /** Whether it brings all that a decoder needs to begin with it. */
  readonly parameters: boolean;
  /** Why it is not coded as its format requires, in plain words. */
  readonly reason?: string;
}

/** How samples of each codec are read; by the names of Foxglove's CompressedVideo. */
export const CODECS: Readonly<Record<string, (data: Uint8Array) => Coded>> = {
  h264: (data) => readAnnexB(data, "h264"),
  h265: (data) => readAnnexB(data, "h265"),
  vp9: readVp9,
  av1: readAv1,
};
