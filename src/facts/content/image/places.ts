/**
 * Where images are looked at: a grid over the pixels, or places spread over the bytes.
 *
 * @module
 */

/** Places along each side of an image. */
const SIDE = 32;
/** The most places of one image. */
export const MOST_PLACES = SIDE * SIDE;
/** Images are looked into at most so often. */
const EVERY_NS = 100_000_000;

/** Says when the next image is to be looked into. */
export class Pace {
  #last = Number.NaN;

  due(timeNs: number): boolean {
    if (timeNs >= this.#last && timeNs - this.#last < EVERY_NS) return false;
    this.#last = timeNs;
    return true;
  }
}

/** Byte offsets in an image; found anew when its size changes. */
export class Places {
  readonly offsets = new Float64Array(MOST_PLACES);
  length = 0;
  #key: readonly number[] = [];

  /** Pixels on a grid, as far as the image has their bytes. */
  pixels(widthPx: number, heightPx: number, rowBytes: number, pixelBytes: number, size: number): this {
    const key = [widthPx, heightPx, rowBytes, pixelBytes, size];
    if (key.every((part, i) => part === this.#key[i])) return this;
    this.#key = key;
    this.length = 0;
    const [rows, columns] = [Math.min(SIDE, heightPx), Math.min(SIDE, widthPx)];
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        const row = Math.floor(((i + 0.5) * heightPx) / rows);
        const column = Math.floor(((j + 0.5) * widthPx) / columns);
        const offset = row * rowBytes + column * pixelBytes;
        if (offset + pixelBytes <= size) this.offsets[this.length++] = offset;
      }
    return this;
  }

  /** Bytes spread over a file. */
  spread(size: number): this {
    if (this.#key[0] === size) return this;
    this.#key = [size];
    this.length = Math.min(MOST_PLACES, size);
    for (let i = 0; i < this.length; i++) this.offsets[i] = Math.floor((i * size) / this.length);
    return this;
  }
}
