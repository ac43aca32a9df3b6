/** Pictures: the smallest that are whole. */
import { type BodyMaker, NUMBER_MARK } from "./body.js";

const segment = (marker: number, ...body: readonly number[]): number[] => [
  ...[0xff, marker],
  ...[(body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
];

/** A Huffman table with one symbol, 0, of one bit. */
const oneSymbol = (table: number): number[] => segment(0xc4, table, 1, ...new Array(15).fill(0), 0);

/** A grey JPEG of this size, in which a comment holds the number of the picture. */
export function greyJpeg(widthPx: number, heightPx: number): Uint8Array {
  const blocks = Math.ceil(widthPx / 8) * Math.ceil(heightPx / 8);
  const size = [heightPx >> 8, heightPx & 0xff, widthPx >> 8, widthPx & 0xff];
  // Two bits a block: no difference of brightness, and the end of the block.
  const scan = new Array(blocks >> 2).fill(0);
  if (blocks & 3) scan.push(0xff >> (2 * (blocks & 3)));
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xfe, ...NUMBER_MARK),
    ...segment(0xdb, 0, ...new Array(64).fill(16)),
    ...segment(0xc0, 8, ...size, 1, 1, 0x11, 0),
    ...[...oneSymbol(0x00), ...oneSymbol(0x10)],
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
    ...[...scan, 0xff, 0xd9],
  ]);
}

/** A camera that compresses. */
export const camera: BodyMaker = () => ({
  messages: [{ header: { frame_id: "camera" }, format: "jpeg", data: greyJpeg(16, 16) }],
  numbers: [],
  at() {},
});
