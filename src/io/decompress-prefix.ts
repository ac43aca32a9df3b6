/**
 * What can be had of a compressed frame that is damaged or cut off: its blocks up to the first that cannot be undone.
 * Nothing proves that they are right, so whoever uses them says so.
 *
 * @module
 */

/** The decompressed beginning of a frame, at most `limit` bytes. Never throws. */
export async function decompressPrefix(compression: string, frame: Uint8Array, limit: number): Promise<Uint8Array> {
  const output = new Prefix(limit);
  try {
    if (compression === "zstd") {
      const { Decompress } = await import("fzstd");
      const stream = new Decompress((block) => output.add(block));
      // Block by block, so that what comes before the damage is given out before it is met.
      for (let at = 0; at < frame.length && !output.full; at += STEP)
        stream.push(frame.slice(at, at + STEP), at + STEP >= frame.length);
    } else if (compression === "lz4") lz4Blocks(frame, output);
  } catch {
    // The damage: what came before it stands.
  }
  return output.bytes();
}

/** Bytes of a frame that are handed over at a time. */
const STEP = 16_384;

/** Output that grows up to a limit. */
class Prefix {
  buffer = new Uint8Array(65_536);
  length = 0;
  constructor(readonly limit: number) {}

  get full(): boolean {
    return this.length >= this.limit;
  }
  add(block: Uint8Array): void {
    const room = Math.min(block.length, this.limit - this.length);
    this.reserve(room);
    this.buffer.set(block.subarray(0, room), this.length);
    this.length += room;
  }
  reserve(size: number): void {
    if (this.length + size <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.length + size, this.buffer.length * 2));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}

const LZ4_MAGIC = 0x184d2204;

/** The blocks of an lz4 frame (lz4_Frame_format.md), as far as they can be undone. Reading beyond the end throws. */
function lz4Blocks(frame: Uint8Array, output: Prefix): void {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  if (view.getUint32(0, true) !== LZ4_MAGIC) return;
  const flags = view.getUint8(4);
  const blockChecksums = (flags & 0x10) !== 0;
  let at = 6 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0) + 1;
  for (;;) {
    const head = view.getUint32(at, true);
    if (head === 0) return;
    const size = head & 0x7fffffff;
    const block = frame.subarray(at + 4, at + 4 + size);
    if ((head & 0x80000000) !== 0) output.add(block);
    else lz4Block(block, output);
    // A block that is cut off is undone as far as it goes, and is the last.
    if (block.length < size || output.full) return;
    at += 4 + size + (blockChecksums ? 4 : 0);
  }
}

/** Undoes one block; references go back into what was undone before. Returns at the first sequence that is not whole. */
function lz4Block(block: Uint8Array, output: Prefix): void {
  let at = 0;
  const more = (length: number): number => {
    let sum = length;
    if (length !== 15) return sum;
    for (;;) {
      const byte = block[at++];
      if (byte === undefined) return Number.POSITIVE_INFINITY;
      sum += byte;
      if (byte !== 255) return sum;
    }
  };
  while (at < block.length && !output.full) {
    const token = block[at++]!;
    const literals = more(token >> 4);
    output.add(block.subarray(at, Math.min(block.length, at + literals)));
    at += literals;
    // The last sequence has no match.
    if (at + 2 > block.length) return;
    const distance = block[at]! | (block[at + 1]! << 8);
    at += 2;
    const matched = more(token & 15) + 4;
    if (distance === 0 || distance > output.length) throw new Error("a match before the beginning");
    const length = Math.min(matched, output.limit - output.length);
    if (matched === Number.POSITIVE_INFINITY) return;
    output.reserve(length);
    const { buffer } = output;
    for (let i = 0; i < length; i++, output.length++) buffer[output.length] = buffer[output.length - distance]!;
  }
}
