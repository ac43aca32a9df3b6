/** Pictures: the smallest that are whole. */
import { type BodyMaker, diagonal, NUMBER_MARK } from "./body.js";

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

/** What a camera that compresses is calibrated to; by a name and version of ROS its matrices are in capitals or not. */
const [FOCAL, CENTRE] = [20, 8];
const intrinsics = [FOCAL, 0, CENTRE, 0, FOCAL, CENTRE, 0, 0, 1];
const projection = [FOCAL, 0, CENTRE, 0, 0, FOCAL, CENTRE, 0, 0, 0, 1, 0];
const upright = diagonal(1, 1, 1);
const straight = [0, 0, 0, 0, 0];
export const calibration: BodyMaker = () => ({
  messages: [
    {
      ...{ header: { frame_id: "camera" }, width: 16, height: 16, distortion_model: "plumb_bob" },
      ...{ d: straight, k: intrinsics, r: upright, p: projection },
      ...{ D: straight, K: intrinsics, R: upright, P: projection },
    },
  ],
  numbers: [],
  at() {},
});

/** Pictures that follow each other; with any rate at which they are looked at, each is compared with another. */
const PICTURES = 7;
export const WIDTH_PX = 32;
export const HEIGHT_PX = 24;

/** Raw pictures in which each pixel is what a function of its place makes of it. */
function raw(
  encoding: string,
  pixelBytes: number,
  write: (data: DataView, at: number, across: number, down: number, picture: number) => void,
): object[] {
  return Array.from({ length: PICTURES }, (_, picture) => {
    const data = new Uint8Array(WIDTH_PX * HEIGHT_PX * pixelBytes);
    const view = new DataView(data.buffer);
    for (let i = 0; i < WIDTH_PX * HEIGHT_PX; i++)
      write(view, i * pixelBytes, (i % WIDTH_PX) / WIDTH_PX, Math.floor(i / WIDTH_PX) / HEIGHT_PX, picture);
    return { width: WIDTH_PX, height: HEIGHT_PX, encoding, step: WIDTH_PX * pixelBytes, data };
  });
}

/** Something that is another in each picture, from 0 to 1. */
const grain = (across: number, down: number, picture: number): number => {
  const value = Math.sin(127.1 * across + 311.7 * down + 74.7 * picture) * 43_758.545;
  return value - Math.floor(value);
};

/** A camera that does not compress, by day or by night. */
export const image: BodyMaker = (random) => {
  const daylight = random.magnitude(0.3, 1.1);
  const messages = raw("rgb8", 3, (data, at, across, down, picture) => {
    const light = daylight * (20 + 140 * across + 40 * down + 12 * grain(across, down, picture));
    for (let channel = 0; channel < 3; channel++) data.setUint8(at + channel, Math.round(light * (1 - 0.1 * channel)));
  });
  for (const { data } of messages as { data: Uint8Array }[]) data.set(NUMBER_MARK, 0);
  return { messages, numbers: [], at() {} };
};

/** Depths of a table and a wall, as so many of a unit a metre; a part of the pixels has the value of what was not measured. */
export function depths(encoding: "16UC1" | "32FC1", perMetre: number, missing: number, marked = 0, size = 1): object[] {
  const single = encoding === "32FC1";
  return raw(encoding, single ? 4 : 2, (data, at, across, down, picture) => {
    const metres = size * (0.6 + 1.5 * down + 0.4 * across) + 0.01 * grain(across, down, picture);
    const value = grain(down, across, picture) < missing ? marked : metres * perMetre;
    if (single) data.setFloat32(at, value, true);
    else data.setUint16(at, Math.round(value), true);
  });
}

/** A depth camera, of either encoding, in the hand or in a hall. */
export const depth: BodyMaker = (random) => {
  const [size, missing] = [random.magnitude(0.2, 4), random.between(0, 0.4)];
  return {
    messages: random.chance(0.5)
      ? depths("16UC1", 1000, missing, 0, size)
      : depths("32FC1", 1, missing, Number.NaN, size),
    numbers: [],
    at() {},
  };
};

const startCode = [0, 0, 0, 1];
const PARAMETERS = [
  ...[...startCode, 0x67, 0x42, 0xc0, 0x1e, 0xd9, 0x00, 0xa0, 0x47, 0xfe, 0x88],
  ...[...startCode, 0x68, 0xce, 0x3c, 0x80],
];
/** A picture of H.264: its slice ends with its number. */
const slice = (type: number): number[] => [...startCode, type, 0x88, 0x84, 0x21, 0x3f, ...NUMBER_MARK, 0x80];
/** Pictures from one keyframe to the next. */
const GROUP = 10;

/** The samples from one keyframe to the next, with parameter sets or without. */
export const group = (parameters: boolean): Uint8Array[] =>
  Array.from({ length: GROUP }, (_, i) =>
    Uint8Array.from(i > 0 ? slice(0x41) : [...(parameters ? PARAMETERS : []), ...slice(0x65)]),
  );

/** A camera that sends H.264. */
export const video: BodyMaker = () => ({
  messages: group(true).map((data) => ({ frame_id: "camera", format: "h264", data })),
  numbers: [],
  at() {},
});
