/**
 * What a compressed picture is, by its bytes alone: its codec, its size, and whether its structure is whole. Nothing is
 * decoded; lengths are checked before they are followed.
 *
 * @module
 */
import { inspectAvif } from "./avif.js";
import { inspectJpeg } from "./jpeg.js";
import { inspectPng } from "./png.js";
import { standsAt } from "./stands-at.js";
import { inspectWebp } from "./webp.js";

/** What the bytes of a picture say. */
export interface Inspected {
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** What is broken about it, in plain words. */
  readonly reason?: string;
}

/** A picture of a codec that was recognised. */
export interface Picture extends Inspected {
  readonly codec: string;
}

/** Codecs by their first bytes. Those without `inspect` are recognised and not looked into. */
const CODECS: readonly {
  readonly codec: string;
  readonly is: (data: Uint8Array) => boolean;
  readonly inspect?: (data: Uint8Array) => Inspected;
}[] = [
  { codec: "jpeg", is: (data) => standsAt(data, 0, [0xff, 0xd8, 0xff]), inspect: inspectJpeg },
  { codec: "png", is: (data) => standsAt(data, 0, [0x89, 0x50, 0x4e, 0x47]), inspect: inspectPng },
  {
    codec: "webp",
    is: (data) => standsAt(data, 0, "RIFF") && standsAt(data, 8, "WEBP"),
    inspect: inspectWebp,
  },
  {
    codec: "avif",
    is: (data) => standsAt(data, 4, "ftypavif") || standsAt(data, 4, "ftypavis"),
    inspect: inspectAvif,
  },
  {
    codec: "tiff",
    is: (data) => standsAt(data, 0, [0x49, 0x49, 0x2a, 0]) || standsAt(data, 0, [0x4d, 0x4d, 0, 0x2a]),
  },
  { codec: "gif", is: (data) => standsAt(data, 0, "GIF8") },
  { codec: "bmp", is: (data) => standsAt(data, 0, "BM") },
  { codec: "jpegxl", is: (data) => standsAt(data, 0, [0xff, 0x0a]) || standsAt(data, 4, "JXL ") },
];

/** Looks into a picture; undefined where its codec is not recognised. */
export function inspectPicture(data: Uint8Array): Picture | undefined {
  for (const { codec, is, inspect } of CODECS) if (is(data)) return { codec, ...inspect?.(data) };
  return undefined;
}
