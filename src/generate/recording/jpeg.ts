/**
 * A small baseline JPEG encoder: 4:2:0, with the quantisation and luminance Huffman tables of ITU-T T.81 Annex K.
 * It exists because jpeg-js builds its tables anew for each picture, which costs more than the picture itself, and a
 * recording has hundreds of them. The tests decode its pictures with jpeg-js.
 *
 * @module
 */

/** An RGB picture, three bytes a pixel; both sides are multiples of 16. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8ClampedArray;
}

const unhex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));

/** Where in the block each coefficient comes from, in sending order. */
const zigzag = unhex(
  "000108100902030a11182019120b04050c131a21283029221b140d06070e151c232a313839322b241d160f171e252c333a3b342d261f272e353c" +
    "3d362f373e3f",
);
const luminance = unhex(
  "100b0a101828333d0c0c0e131a3a3c370e0d1018283945380e11161d3357503e12162538446d674d182337405168715c31404e5767797865485c5f" +
    "6270646763",
);
/** Coarser for colour, to which eyes are less sensitive. */
const chrominance = Uint8Array.from(
  { length: 64 },
  (_, index) => [17, 18, 24, 47, 66, 99][(index >> 3) + (index & 7)] ?? 99,
);

const dcCounts = unhex("00010501010101010100000000000000");
const dcSymbols = unhex("000102030405060708090a0b");
const acCounts = unhex("0002010303020403050504040000017d");
const acSymbols = unhex(
  "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a4344" +
    "45464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3" +
    "b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa",
);

interface Codes {
  readonly code: Uint16Array;
  readonly bits: Uint8Array;
}

function assignCodes(counts: Uint8Array, symbols: Uint8Array): Codes {
  const code = new Uint16Array(256);
  const bits = new Uint8Array(256);
  let next = 0;
  let position = 0;
  counts.forEach((count, index) => {
    for (let left = count; left > 0; left--) {
      const symbol = symbols[position++]!;
      code[symbol] = next++;
      bits[symbol] = index + 1;
    }
    next <<= 1;
  });
  return { code, bits };
}

const dcCodes = assignCodes(dcCounts, dcSymbols);
const acCodes = assignCodes(acCounts, acSymbols);

/** The picture as a JFIF file; `quality` as in libjpeg, 1 to 100. */
export function encodeJpeg({ width, height, rgb }: Picture, quality: number): Uint8Array {
  const factor = quality < 50 ? 50 / quality : 2 - quality / 50;
  const tables = [luminance, chrominance].map((table) =>
    table.map((step) => Math.min(255, Math.max(1, Math.floor(step * factor + 0.5)))),
  );
  const planes = separate(width, height, rgb);
  const scan = new Scan(width * height);
  const quantisers = tables.map(quantiser);
  for (let y = 0; y < height; y += 16) {
    for (let x = 0; x < width; x += 16) {
      for (const corner of [0, 8, 8 * width, 8 * width + 8]) {
        scan.block(planes[0], y * width + x + corner, width, quantisers[0]!, 0);
      }
      const half = (y / 2) * (width / 2) + x / 2;
      scan.block(planes[1], half, width / 2, quantisers[1]!, 1);
      scan.block(planes[2], half, width / 2, quantisers[1]!, 2);
    }
  }
  const sorted = tables.map((table) => [...zigzag].map((from) => table[from]!));
  const head = [
    ...[0xff, 0xd8],
    ...segment(0xe0, [...new TextEncoder().encode("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...sorted.flatMap((table, index) => segment(0xdb, [index, ...table])),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...segment(0xc4, [0x00, ...dcCounts, ...dcSymbols]),
    ...segment(0xc4, [0x10, ...acCounts, ...acSymbols]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ];
  return new Uint8Array(Buffer.concat([Uint8Array.from(head), scan.finish(), Uint8Array.of(0xff, 0xd9)]));
}

const segment = (marker: number, content: readonly number[]): number[] => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
};

/** Brightness at full size and two colour differences at half size, all around zero. */
function separate(width: number, height: number, rgb: Uint8ClampedArray): [Float32Array, Float32Array, Float32Array] {
  const brightness = new Float32Array(width * height);
  const blue = new Float32Array((width * height) / 4);
  const red = new Float32Array((width * height) / 4);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const r = rgb[pixel * 3]!;
      const g = rgb[pixel * 3 + 1]!;
      const b = rgb[pixel * 3 + 2]!;
      const half = (y >> 1) * (width >> 1) + (x >> 1);
      brightness[pixel] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
      blue[half] = blue[half]! + (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
      red[half] = red[half]! + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
    }
  }
  return [brightness, blue, red];
}

/** Arai, Agui and Nakajima's transform leaves each coefficient scaled; quantisation takes the scale out again. */
function quantiser(table: Uint8Array): Float64Array {
  const scale = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.5411961, 0.275899379];
  return Float64Array.from(table, (step, index) => 1 / (step * scale[index >> 3]! * scale[index & 7]! * 8));
}

/** Rounds what fits in 15 bits, several times faster than Math.round. */
const nearest = (value: number): number => ((value + 32768.5) | 0) - 32768;

/** Entropy-coded data under construction. */
class Scan {
  readonly #bytes: Uint8Array;
  readonly #block = new Float64Array(64);
  readonly #previous = [0, 0, 0];
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity * 3);
  }

  /** Codes the 8 x 8 samples that begin at `start` in a plane. */
  block(plane: Float32Array, start: number, stride: number, quantise: Float64Array, component: number): void {
    const block = this.#block;
    for (let index = 0; index < 64; index++) block[index] = plane[start + (index >> 3) * stride + (index & 7)]!;
    for (let row = 0; row < 64; row += 8) transform(block, row, 1);
    for (let column = 0; column < 8; column++) transform(block, column, 8);
    const level = nearest(block[0]! * quantise[0]!);
    this.#value(dcCodes, 0, level - this.#previous[component]!);
    this.#previous[component] = level;
    let zeros = 0;
    for (let index = 1; index < 64; index++) {
      const from = zigzag[index]!;
      const value = nearest(block[from]! * quantise[from]!);
      if (value === 0) {
        zeros++;
        continue;
      }
      for (; zeros > 15; zeros -= 16) this.#put(acCodes.code[0xf0]!, acCodes.bits[0xf0]!);
      this.#value(acCodes, zeros << 4, value);
      zeros = 0;
    }
    if (zeros > 0) this.#put(acCodes.code[0]!, acCodes.bits[0]!);
  }

  /** The coded bytes, padded with ones. */
  finish(): Uint8Array {
    this.#put(0x7f, 7);
    return this.#bytes.subarray(0, this.#length);
  }

  #value(codes: Codes, run: number, value: number): void {
    const size = 32 - Math.clz32(Math.abs(value));
    this.#put(codes.code[run | size]!, codes.bits[run | size]!);
    // A negative value is sent as its ones' complement.
    if (size > 0) this.#put((value < 0 ? value - 1 : value) & ((1 << size) - 1), size);
  }

  #put(code: number, bits: number): void {
    this.#pending = (this.#pending << bits) | code;
    this.#pendingBits += bits;
    while (this.#pendingBits >= 8) {
      this.#pendingBits -= 8;
      const byte = (this.#pending >>> this.#pendingBits) & 255;
      this.#bytes[this.#length++] = byte;
      // A stuffed zero tells data from a marker.
      if (byte === 255) this.#bytes[this.#length++] = 0;
    }
  }
}

/** One dimension of the cosine transform, in place. */
function transform(block: Float64Array, start: number, step: number): void {
  const at = (index: number): number => block[start + index * step]!;
  const sums = [at(0) + at(7), at(1) + at(6), at(2) + at(5), at(3) + at(4)] as const;
  const differences = [at(0) - at(7), at(1) - at(6), at(2) - at(5), at(3) - at(4)] as const;
  const outer = sums[0] - sums[3];
  const turned = (sums[1] - sums[2] + outer) * Math.SQRT1_2;
  const low = differences[3] + differences[2];
  const middle = (differences[2] + differences[1]) * Math.SQRT1_2;
  const high = differences[1] + differences[0];
  const shared = (low - high) * 0.382683433;
  const lower = 0.5411961 * low + shared;
  const upper = 1.306562965 * high + shared;
  const plus = differences[0] + middle;
  const minus = differences[0] - middle;
  const set = (index: number, value: number): void => {
    block[start + index * step] = value;
  };
  set(0, sums[0] + sums[3] + sums[1] + sums[2]);
  set(4, sums[0] + sums[3] - sums[1] - sums[2]);
  set(2, outer + turned);
  set(6, outer - turned);
  set(5, minus + lower);
  set(3, minus - lower);
  set(1, plus + upper);
  set(7, plus - upper);
}
