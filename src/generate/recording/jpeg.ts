import jpeg from "jpeg-js";

/** An RGB picture, three bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8ClampedArray;
}

/** The picture as a JFIF file; `quality` as in libjpeg, 1 to 100. */
export function encodeJpeg({ width, height, rgb }: Picture, quality: number): Uint8Array {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
  return new Uint8Array(jpeg.encode({ width, height, data }, quality).data);
}
