/**
 * The format of a compressed image as messages name it. compressed_image_transport writes `bgr8; jpeg compressed bgr8`,
 * compressed_depth_image_transport `16UC1; compressedDepth png`; others write the codec alone.
 *
 * @module
 */

/** What a format says. */
export interface NamedFormat {
  /** The codec; undefined where none is named that can be recognised. */
  readonly codec: string | undefined;
  /** Bytes before the picture: compressed depth has a header of its parameters. */
  readonly headBytes: number;
}

/** The header of compressed depth: a format of 4 bytes and two 32-bit floats. */
const DEPTH_HEAD = 12;

const CODECS: readonly (readonly [RegExp, string])[] = [
  [/\bjpe?g\b/, "jpeg"],
  [/\bpng\b/, "png"],
  [/\bwebp\b/, "webp"],
  [/\bavif\b/, "avif"],
  [/\btiff?\b/, "tiff"],
  [/\bgif\b/, "gif"],
  [/\bbmp\b/, "bmp"],
  [/\b(?:jpegxl|jxl)\b/, "jpegxl"],
];

/** Reads a format. */
export function readFormat(format: string): NamedFormat {
  const text = format.slice(0, 200).toLowerCase();
  // What stands behind the codec says how its pixels are coded.
  const codec = CODECS.find(([name]) => name.test(text))?.[1];
  if (!/\bcompresseddepth\b/.test(text)) return { codec, headBytes: 0 };
  // The transport wrote PNG alone before it had a choice.
  return { codec: /\brvl\b/.test(text) ? undefined : (codec ?? "png"), headBytes: DEPTH_HEAD };
}
