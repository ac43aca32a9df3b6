/**
 * A bzip2 compressor for recordings of tests and cases: blocks are sorted plainly, and have one flat code. No library of ours
 * writes the format.
 *
 * @module
 */

/** Bytes of a block: few enough that they fit whatever they are. */
const BLOCK = 700_000;
const GROUP = 50;

/** Bits, the most significant first. */
class BitWriter {
  readonly #bytes: number[] = [];
  #bits = 0;
  #count = 0;
  write(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.#bits = (this.#bits << 1) | ((bit < 32 ? value >>> bit : Math.floor(value / 2 ** bit)) & 1);
      if (++this.#count < 8) continue;
      this.#bytes.push(this.#bits);
      this.#bits = this.#count = 0;
    }
  }
  bytes(): Uint8Array {
    while (this.#count > 0) this.write(0, 1);
    return Uint8Array.from(this.#bytes);
  }
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});
const crcOf = (bytes: Uint8Array) => {
  let crc = -1;
  for (const byte of bytes) crc = (crc << 8) ^ CRC_TABLE[((crc >>> 24) ^ byte) & 0xff]!;
  return ~crc >>> 0;
};

/** Four equal bytes are followed by how many more there are. */
function runLengths(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let end = at + 1;
    while (end < bytes.length && end - at < 259 && bytes[end] === bytes[at]) end++;
    for (let i = at; i < Math.min(end, at + 4); i++) out.push(bytes[i]!);
    if (end - at >= 4) out.push(end - at - 4);
    at = end;
  }
  return Uint8Array.from(out);
}

/** Last bytes of all rotations, sorted by prefix doubling, and where the first rotation went. */
function sortedRotations(bytes: Uint8Array): { last: Uint8Array; origin: number } {
  const { length } = bytes;
  let rank = Uint32Array.from(bytes);
  let order = sortedBy(
    rank,
    256,
    Uint32Array.from(bytes, (_, i) => i),
  );
  let ranks = 0;
  for (let step = 0; ; step = step === 0 ? 1 : step * 2) {
    // What stands so many places before the rotations in their order is sorted by what follows it.
    if (step > 0)
      order = sortedBy(
        rank,
        ranks,
        order.map((i) => (i + length - (step % length)) % length),
      );
    const next = new Uint32Array(length);
    ranks = 0;
    for (let at = 0; at < length; at++) {
      const [i, before] = [order[at]!, order[at - 1]!];
      const isSame = at > 0 && rank[i] === rank[before] && rank[(i + step) % length] === rank[(before + step) % length];
      if (!isSame) ranks++;
      next[i] = ranks - 1;
    }
    rank = next;
    if (ranks === length || step >= length) break;
  }
  // Of rotations that are the same, the first one counts as first.
  return {
    last: Uint8Array.from(order, (i) => bytes[(i + length - 1) % length]!),
    origin: order.findIndex((i) => rank[i] === rank[0]),
  };
}

/** Places sorted by their ranks, of which there are so many; those of one rank keep their order. */
function sortedBy(rank: Uint32Array, ranks: number, places: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks + 1);
  for (const each of rank) starts[each + 1]!++;
  for (let i = 1; i <= ranks; i++) starts[i]! += starts[i - 1]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[starts[rank[place]!]!++] = place;
  return sorted;
}

/** Bytes as places in a list that moves each to its front; runs of the first place as digits 1 and 2 in base two. */
function symbolsOf(last: Uint8Array, used: readonly number[]): number[] {
  const list = [...used];
  const symbols: number[] = [];
  let zeros = 0;
  const flush = () => {
    for (; zeros > 0; zeros = (zeros - 1 - ((zeros - 1) & 1)) / 2) symbols.push((zeros - 1) & 1);
  };
  for (const byte of last) {
    const place = list.indexOf(byte);
    if (place === 0) {
      zeros++;
      continue;
    }
    flush();
    list.splice(place, 1);
    list.unshift(byte);
    symbols.push(place + 1);
  }
  flush();
  return [...symbols, used.length + 1];
}

/** A bzip2 stream of these bytes. */
export function compressBzip2(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  for (const letter of "BZh9") out.write(letter.charCodeAt(0), 8);
  let combined = 0;
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const crc = crcOf(block);
    combined = (((combined << 1) | (combined >>> 31)) ^ crc) >>> 0;
    writeBlock(out, runLengths(block), crc);
  }
  out.write(0x177245385090, 48);
  out.write(combined, 32);
  return out.bytes();
}

function writeBlock(out: BitWriter, block: Uint8Array, crc: number): void {
  const { last, origin } = sortedRotations(block);
  const used = [...new Set(block)].sort((a, b) => a - b);
  const symbols = symbolsOf(last, used);
  out.write(0x314159265359, 48);
  out.write(crc, 32);
  out.write(0, 1);
  out.write(origin, 24);
  const rows = Array.from({ length: 16 }, (_, row) => used.filter((byte) => byte >> 4 === row));
  for (const row of rows) out.write(row.length > 0 ? 1 : 0, 1);
  for (const row of rows)
    if (row.length > 0)
      for (let column = 0; column < 16; column++) out.write(row.some((b) => (b & 15) === column) ? 1 : 0, 1);
  const selectors = Math.ceil(symbols.length / GROUP);
  out.write(2, 3);
  out.write(selectors, 15);
  for (let i = 0; i < selectors; i++) out.write(0, 1);
  const alphabet = used.length + 2;
  const width = Math.ceil(Math.log2(alphabet));
  // Two equal tables, each of codes of one length.
  for (let table = 0; table < 2; table++) {
    out.write(width, 5);
    for (let symbol = 0; symbol < alphabet; symbol++) out.write(0, 1);
  }
  for (const symbol of symbols) out.write(symbol, width);
}
