import type { DepthFacts } from "../../../spec/facts/content/depth.js";
import { Thinned } from "../thinned.js";
import { MOST_PLACES, type Places } from "./places.js";

/** Encodings of depth images (REP-118). */
export type DepthEncoding = NonNullable<DepthFacts["encoding"]>;
export const isDepth = (encoding: string): encoding is DepthEncoding => encoding === "16UC1" || encoding === "32FC1";

/** Measures the depths of images of one encoding. */
export class Depths {
  #looked = 0;
  #places = 0;
  #measured = 0;
  #whole = 0;
  #zero = 0;
  #negative = 0;
  #max = 0;
  readonly #medians = new Thinned();
  readonly #values = new Float64Array(MOST_PLACES);

  constructor(readonly encoding: DepthEncoding) {}

  take(data: Uint8Array, { offsets, length }: Places, bigEndian: boolean): void {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const float = this.encoding === "32FC1";
    let n = 0;
    for (let i = 0; i < length; i++) {
      const value = float ? view.getFloat32(offsets[i]!, !bigEndian) : view.getUint16(offsets[i]!, !bigEndian);
      if (value === 0) this.#zero++;
      else if (value < 0 && Number.isFinite(value)) this.#negative++;
      else if (value > 0 && Number.isFinite(value)) {
        if (Number.isInteger(value)) this.#whole++;
        this.#values[n++] = float ? value : value / 1000;
      }
    }
    this.#looked++;
    this.#places += length;
    this.#measured += n;
    if (n === 0) return;
    const sorted = this.#values.subarray(0, n).sort();
    this.#max = Math.max(this.#max, sorted[n - 1]!);
    this.#medians.add(sorted[n >> 1]!);
  }

  finish(): DepthFacts {
    const medianM = this.#medians.quantile(0.5);
    const part = (count: number) => count / this.#places;
    return {
      looked: this.#looked,
      encoding: this.encoding,
      measured: this.#measured,
      ...(medianM === undefined ? {} : { medianM, maxM: this.#max, wholeShare: this.#whole / this.#measured }),
      ...(this.#places === 0 ? {} : { zeroShare: part(this.#zero), negativeShare: part(this.#negative) }),
    };
  }
}
