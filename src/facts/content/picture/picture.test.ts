import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encodeJpeg } from "../../../generate/recording/jpeg.js";
import { readFormat } from "./format.js";
import { inspectPicture } from "./picture.js";

const rgb = new Uint8ClampedArray(40 * 24 * 3).map((_, i) => (i * 37) % 256);
const jpeg = encodeJpeg({ width: 40, height: 24, rgb }, 70);

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const big = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const little = (value: number) => big(value).reverse();

/** A chunk of PNG; its checksum is not looked at. */
const chunk = (type: string, data: readonly number[]) => [...big(data.length), ...letters(type), ...data, 0, 0, 0, 0];
const pngOf = (...chunks: number[][]) => Uint8Array.from([0x89, ...letters("PNG\r\n\x1a\n"), ...chunks.flat()]);
const header = chunk("IHDR", [...big(40), ...big(24), 8, 2, 0, 0, 0]);
const pixels = chunk("IDAT", [...deflateSync(Buffer.from(rgb))]);
const png = pngOf(header, pixels, chunk("IEND", []));

const riff = (type: string, data: readonly number[]) =>
  Uint8Array.from([
    ...letters("RIFF"),
    ...little(12 + data.length),
    ...letters(`WEBP${type}`),
    ...little(data.length),
    ...data,
  ]);
const webp = riff("VP8L", [0x2f, ...little(39 | (23 << 14)), ...Array<number>(12).fill(7)]);
const lossy = riff("VP8 ", [0x10, 0, 0, 0x9d, 0x01, 0x2a, 40, 0, 24, 0, ...Array<number>(12).fill(7)]);
const extended = riff("VP8X", [0, 0, 0, 0, 39, 0, 0, 23, 0, 0, ...Array<number>(8).fill(7)]);
const avif = Uint8Array.from([
  ...big(16),
  ...letters("ftypavif"),
  ...big(0),
  ...big(12),
  ...letters("mdat"),
  1,
  2,
  3,
  4,
]);

describe("a picture", () => {
  it.each([
    ["jpeg", jpeg],
    ["png", png],
    ["webp", webp],
    ["webp", lossy],
    ["webp", extended],
  ])("%s is recognised with its size", (codec, data) => {
    expect(inspectPicture(data)).toEqual({ codec, widthPx: 40, heightPx: 24 });
  });

  it("avif is recognised", () => {
    expect(inspectPicture(avif)).toEqual({ codec: "avif" });
  });

  it("is none where no codec begins so", () => {
    for (const bytes of [[], [0xff], [1, 2, 3, 4, 5], Array<number>(64).fill(0)])
      expect(inspectPicture(Uint8Array.from(bytes))).toBeUndefined();
  });

  it.each([
    ["jpeg", jpeg, 3],
    ["png", png, 4],
    ["webp", webp, 12],
    ["avif", avif, 12],
  ] as const)("%s that is cut anywhere behind its magic is broken", (codec, data, magic) => {
    // A box of AVIF may end where another begins.
    const cuts = Array.from({ length: data.length - magic }, (_, i) => magic + i).filter(
      (length) => codec !== "avif" || length !== 16,
    );
    const whole = cuts.filter((length) => inspectPicture(data.subarray(0, length))?.reason === undefined);
    expect(whole).toEqual([]);
  });

  it.each([jpeg, png, webp, lossy, extended, avif])("survives a flip of any bit", (data) => {
    for (let i = 0; i < Math.min(data.length, 700) * 8; i++) {
      const flipped = data.slice();
      flipped[i >> 3]! ^= 1 << (i & 7);
      const { reason = "" } = inspectPicture(flipped) ?? {};
      expect(reason).toBeTypeOf("string");
    }
  });

  it("jpeg may be padded, or have notes behind its end", () => {
    for (const trailer of [Array<number>(5000).fill(0), letters("camera 7, 0xD9"), Array<number>(3000).fill(0xd9)])
      expect(inspectPicture(Uint8Array.of(...jpeg, ...trailer))?.reason).toBeUndefined();
  });

  it("jpeg whose rest is zeros lacks its end", () => {
    const zeroed = jpeg.slice().fill(0, Math.floor(jpeg.length * 0.7));
    expect(inspectPicture(zeroed)?.reason).toBe("its end is missing");
  });

  it("png says what is wrong with it", () => {
    expect(inspectPicture(pngOf(header, chunk("IEND", [])))?.reason).toBe("it holds no pixels");
    expect(inspectPicture(pngOf(pixels, header))?.reason).toBe("its header chunk is missing");
    expect(inspectPicture(pngOf(chunk("IHDR", [...big(0), ...big(24), 8, 2, 0, 0, 0]), pixels))?.reason).toBe(
      "its size is zero",
    );
    const mangled = Uint8Array.from([...png.subarray(0, 4), 0x0a, ...png.subarray(6)]);
    expect(inspectPicture(mangled)?.reason).toBe("its signature was changed on the way");
  });
});

describe("a format", () => {
  it.each([
    ["jpeg", "jpeg", 0],
    ["JPG", "jpeg", 0],
    ["rgb8; jpeg compressed bgr8", "jpeg", 0],
    ["mono16; png compressed ", "png", 0],
    ["bgr8; tiff compressed ", "tiff", 0],
    ["16UC1; compressedDepth png", "png", 12],
    ["16UC1; compressedDepth", "png", 12],
    ["16UC1; compressedDepth rvl", undefined, 12],
    ["webp", "webp", 0],
    ["h264", undefined, 0],
    ["", undefined, 0],
  ])('"%s"', (format, codec, headBytes) => {
    expect(readFormat(format)).toEqual({ codec, headBytes });
  });
});
