/**
 * How the pixels of an encoding lie: the names of sensor_msgs/image_encodings, which Foxglove's RawImage shares, and the
 * types of OpenCV.
 *
 * @module
 */

/** How the pixels of an encoding lie. */
export interface PixelLayout {
  /** Bytes from one pixel to the next in a row; of the first plane, where there are several. */
  readonly pixelBytes: number;
  /** Bytes of all planes for each byte of the first. */
  readonly planes: number;
  /** Where the brightness of a pixel stands: which bytes of it, and what counts as black and as saturated. */
  readonly light?: { readonly offset: number; readonly channels: number; readonly black: number };
}

/** Up to this value of 255 a channel is black. */
const BLACK = 4;
/** The same of a luma channel, whose black is 16. */
const BLACK_LUMA = 20;

const colour = (channels: number, shown: number): PixelLayout => ({
  pixelBytes: channels,
  planes: 1,
  light: { offset: 0, channels: shown, black: BLACK },
});
const wide = (channels: number): PixelLayout => ({ pixelBytes: 2 * channels, planes: 1 });
const luma = (pixelBytes: number, offset: number, planes = 1): PixelLayout => ({
  pixelBytes,
  planes,
  light: { offset, channels: 1, black: BLACK_LUMA },
});

const LAYOUTS: Readonly<Record<string, PixelLayout>> = {
  rgb8: colour(3, 3),
  bgr8: colour(3, 3),
  rgba8: colour(4, 3),
  bgra8: colour(4, 3),
  mono8: colour(1, 1),
  "8UC1": colour(1, 1),
  "8UC3": colour(3, 3),
  rgb16: wide(3),
  bgr16: wide(3),
  rgba16: wide(4),
  bgra16: wide(4),
  mono16: wide(1),
  uyvy: luma(2, 1),
  yuv422: luma(2, 1),
  yuyv: luma(2, 0),
  yuv422_yuy2: luma(2, 0),
  nv12: luma(1, 0, 1.5),
  nv21: luma(1, 0, 1.5),
  nv24: luma(1, 0, 3),
};
for (const order of ["rggb", "bggr", "gbrg", "grbg"])
  Object.assign(LAYOUTS, { [`bayer_${order}8`]: colour(1, 1), [`bayer_${order}16`]: wide(1) });

/** The layout of an encoding; undefined where it is unknown. */
export function layoutOf(encoding: string): PixelLayout | undefined {
  if (Object.hasOwn(LAYOUTS, encoding)) return LAYOUTS[encoding];
  // OpenCV has 512 channels at most.
  const [, bits, channels = "1"] =
    /^(8|16|32|64)(?:(?<=8|16)[US]|(?<=32)[SF]|(?<=64)F)(?:C(\d{1,3}))?$/.exec(encoding) ?? [];
  const many = Number(channels);
  if (bits === undefined || many < 1 || many > 512) return undefined;
  return { pixelBytes: (Number(bits) / 8) * many, planes: 1 };
}
