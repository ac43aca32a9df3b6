/**
 * What sensors of the benchmark's recordings see: pictures, coded or not, and clouds, of the structure that real ones have.
 *
 * @module
 */

/** Bytes that look like sensor noise: no compressor gains on them. A small xorshift, so that files are the same every time. */
function noise(length: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

/** A picture as a sensor gives it: smooth in its high bits, noisy in its low ones. */
export function smooth(length: number, seed: number): Uint8Array {
  const bytes = noise(length, seed);
  for (let i = 0; i < length; i++) bytes[i] = ((i >> 12) & 0xf8) | (bytes[i]! & 0x07);
  return bytes;
}

/** A segment of a JPEG: its marker, its length, its content. */
const segment = (marker: number, content: readonly number[]): number[] => [
  ...[0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff],
  ...content,
];

/** A JPEG of so many bytes: all segments of a camera's, and noise in place of what is coded. */
export function jpeg(widthPx: number, heightPx: number, length: number, seed: number): Uint8Array {
  const tables = [0, 1].flatMap((table) => segment(0xdb, [table, ...new Array<number>(64).fill(8 + table)]));
  const codes = [0x00, 0x10, 0x01, 0x11].flatMap((table) => segment(0xc4, [table, ...new Array<number>(178).fill(1)]));
  const size = [heightPx >> 8, heightPx & 0xff, widthPx >> 8, widthPx & 0xff];
  const head = [
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...tables,
    ...segment(0xc0, [8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...codes,
    ...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
  ];
  const bytes = noise(length, seed);
  // Coded data has no marker inside.
  for (let i = 0; i < length; i++) if (bytes[i] === 0xff) bytes[i] = 0x7f;
  bytes.set(head);
  bytes.set([0xff, 0xd9], length - 2);
  return bytes;
}

/** Columns of a cloud, and the bytes of one point. */
export const cloudFields = ["x", "y", "z", "intensity"].map((name, i) => ({
  ...{ name, offset: 4 * i, datatype: 7, count: 1 },
}));
export const POINT_BYTES = 16;

/** What a rotating scanner in a room sees: rings of walls, with the noise of its distances. */
export function cloud(points: number, seed: number): Uint8Array {
  const values = new Float32Array(noise(points * POINT_BYTES, seed).buffer);
  const words = new Uint32Array(values.buffer);
  for (let i = 0; i < points; i++) {
    const azimuth = (2 * Math.PI * i) / points;
    const elevation = (((i % 32) - 16) * Math.PI) / 180;
    const distance = 4 + Math.sin(3 * azimuth) + words[4 * i]! * 5e-12;
    values[4 * i] = distance * Math.cos(elevation) * Math.cos(azimuth);
    values[4 * i + 1] = distance * Math.cos(elevation) * Math.sin(azimuth);
    values[4 * i + 2] = distance * Math.sin(elevation);
    values[4 * i + 3] = words[4 * i + 3]! & 0xff;
  }
  return new Uint8Array(values.buffer);
}
