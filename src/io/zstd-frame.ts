/**
 * The head of a zstd frame (RFC 8878): what it says before anything is decompressed.
 *
 * @module
 */

/** What the head of a frame says. */
export interface FrameHead {
  /** Bytes of the content; undefined where the frame does not say. */
  readonly contentSize: number | undefined;
  /** Bytes of the window that a decompressor must keep. */
  readonly windowSize: number;
}

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];

/** Whether bytes begin as a zstd frame does. */
export const isZstd = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** Reads the head of a frame; undefined where the bytes are no frame, or end before the head does. */
export function readFrameHead(bytes: Uint8Array): FrameHead | undefined {
  const descriptor = bytes[4];
  if (!isZstd(bytes) || descriptor === undefined || descriptor & 0x08) return undefined;
  const single = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3]!;
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  const sizeAt = 5 + (single ? 0 : 1) + dictionaryBytes;
  if (bytes.length < sizeAt + sizeBytes) return undefined;
  let contentSize: number | undefined;
  if (sizeBytes > 0) {
    contentSize = sizeBytes === 2 ? 256 : 0;
    for (let i = sizeBytes - 1, value = 0; i >= 0; i--) {
      value = value * 256 + bytes[sizeAt + i]!;
      if (i === 0) contentSize += value;
    }
  }
  if (single) return { contentSize, windowSize: contentSize! };
  const window = bytes[5]!;
  const base = 2 ** (10 + (window >> 3));
  return { contentSize, windowSize: base + (base / 8) * (window & 7) };
}
