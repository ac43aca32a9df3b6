/**
 * Measures raw images: cameras, and depth images, which come under the same types of message.
 *
 * @module
 */
import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import type { CanonicalValues, ContentMeasure, SampleAt } from "../measure.js";
import { Depths, isDepth } from "./depths.js";
import { Exposure } from "./exposure.js";
import { Images } from "./images.js";
import { layoutOf, type PixelLayout } from "./layout.js";
import { Pace, Places } from "./places.js";

export const RAW_FIELDS = ["widthPx", "heightPx", "rowBytes", "bigEndian", "encoding", "data"] as const;
const [ENCODING, DATA] = [4, 5];

/** A number of pixels or bytes, as far as it is one. */
const whole = (value: number | undefined): number => (Number.isSafeInteger(value) && value! >= 0 ? value! : 0);

export class RawImageMeasure implements ContentMeasure {
  readonly #sizeOff = tally();
  readonly #encodingUnknown = tally();
  readonly #images = new Images();
  readonly #exposure = new Exposure();
  /** By the first encoding of a depth image that occurs. */
  #depths: Depths | undefined;
  #depthImages = 0;
  #others = 0;
  readonly #pace = new Pace();
  readonly #places = new Places();
  #encoding: string | undefined;
  #layout: PixelLayout | undefined;

  take(values: CanonicalValues, at: SampleAt): void {
    const { numbers, slots } = values;
    const [widthPx, heightPx, rowBytes] = [0, 1, 2].map((field) => whole(numbers[slots[field]!]));
    const encoding = values.text(ENCODING) ?? "";
    if (encoding !== this.#encoding) {
      this.#encoding = encoding;
      this.#layout = layoutOf(encoding);
    }
    const layout = this.#layout;
    const data = values.data(DATA);
    this.#images.format(encoding, widthPx, heightPx, at);
    const depth = isDepth(encoding);
    if (depth) this.#depthImages++;
    else this.#others++;
    if (layout === undefined)
      at.batch.note(this.#encodingUnknown, at.row, undefined, { actual: encoding.slice(0, 200) });
    if (data === undefined) return;
    this.#measureSize(widthPx!, heightPx!, rowBytes!, data.length, at);
    if (layout === undefined || !this.#pace.due(at.timeNs)) return;
    const places = this.#places.pixels(widthPx!, heightPx!, rowBytes!, layout.pixelBytes, data.length);
    this.#images.compare(data, places, at);
    if (layout.light) this.#exposure.take(data, places, layout.light, at);
    if (!depth) return;
    this.#depths ??= new Depths(encoding);
    const bigEndian = numbers[slots[3]!] === 1;
    if (this.#depths.encoding === encoding) this.#depths.take(data, places, bigEndian);
  }

  #measureSize(widthPx: number, heightPx: number, rowBytes: number, size: number, { batch, row }: SampleAt): void {
    const { pixelBytes = 0, planes = 1 } = this.#layout ?? {};
    if (rowBytes < widthPx * pixelBytes) {
      const reason = `a row of ${widthPx} pixels needs ${widthPx * pixelBytes} B, and has ${rowBytes} B`;
      batch.note(this.#sizeOff, row, undefined, { reason });
      return;
    }
    const expected = rowBytes * heightPx;
    // Where colour has planes of its own, some count their rows and some do not.
    if (size === expected || size === Math.ceil(expected * planes)) return;
    const reason = `${heightPx} rows of ${rowBytes} B need ${expected} B, and there are ${size} B`;
    batch.note(this.#sizeOff, row, undefined, { reason });
  }

  finish(): Partial<ContentFacts> {
    const exposure = this.#exposure.finish();
    const pixels = {
      sizeOff: this.#sizeOff,
      encodingUnknown: this.#encodingUnknown,
      ...(exposure ? { exposure } : {}),
    };
    const depth = this.#depthImages > this.#others;
    return {
      ...(this.#depthImages + this.#others > 0 ? { modality: depth ? "depth" : "camera" } : {}),
      image: this.#images.finish(),
      pixels,
      ...(depth && this.#depths ? { depth: this.#depths.finish() } : {}),
    };
  }
}
