/**
 * What images have in common, raw or compressed: which formats they have, and how long they stay the same.
 *
 * @module
 */
import type { ImageFacts, ImageFormat, SameRun } from "../../../spec/facts/content/image.js";
import type { Occurrence } from "../../../spec/facts/tally.js";
import { MOST_FORMATS } from "../../../spec/limits.js";
import type { SampleAt } from "../measure.js";
import { MOST_PLACES, type Places } from "./places.js";

/** Measures what images have in common. */
export class Images {
  readonly #formats: ImageFormat[] = [];
  #current: ImageFormat | undefined;
  #formatCount = 0;

  readonly #before = new Uint8Array(MOST_PLACES);
  #sizeBefore = -1;
  #timeBefore = Number.NaN;
  #compared = 0;
  /** The run that goes on. */
  #images = 1;
  #beganNs = Number.NaN;
  #second: Occurrence | undefined;
  #longest: SameRun | undefined;

  /** Takes the format of an image. */
  format(encoding: string, widthPx: number | undefined, heightPx: number | undefined, { batch, row }: SampleAt): void {
    const is = (each: ImageFormat) =>
      each.encoding === encoding && each.widthPx === widthPx && each.heightPx === heightPx;
    if (this.#current === undefined || !is(this.#current)) {
      this.#current = this.#formats.find(is);
      if (this.#current === undefined) {
        this.#formatCount = Math.min(this.#formatCount + 1, MOST_FORMATS + 1);
        if (this.#formats.length === MOST_FORMATS) return;
        const size = { ...(widthPx === undefined ? {} : { widthPx }), ...(heightPx === undefined ? {} : { heightPx }) };
        this.#current = { ...size, encoding: encoding.slice(0, 200), samples: 0, first: batch.place(row) };
        this.#formats.push(this.#current);
      }
    }
    this.#current.samples++;
  }

  /** Compares an image with the one before, in some places. */
  compare(data: Uint8Array, { offsets, length }: Places, { batch, row, timeNs }: SampleAt): void {
    // A sample that is sent again under its old time says nothing of the sensor.
    if (timeNs === this.#timeBefore) return;
    const onward = timeNs > this.#timeBefore;
    const before = this.#before;
    let same = onward && data.length === this.#sizeBefore && length > 0;
    // An image of one value alone, such as a black one or an empty mask, may well stay so.
    let plain = true;
    for (let i = 0; i < length; i++) {
      const value = data[offsets[i]!]!;
      if (value !== before[i]) same = false;
      before[i] = value;
      if (value !== before[0]) plain = false;
    }
    if (onward) this.#compared++;
    if (same && !plain) {
      this.#images++;
      if (this.#images === 2) this.#second = batch.place(row);
      const lengthNs = timeNs - this.#beganNs;
      if (lengthNs > (this.#longest?.lengthNs ?? 0))
        this.#longest = { images: this.#images, lengthNs, ...(this.#second ? { second: this.#second } : {}) };
    } else {
      this.#images = 1;
      this.#beganNs = timeNs;
    }
    this.#sizeBefore = data.length;
    this.#timeBefore = timeNs;
  }

  finish(): ImageFacts {
    return {
      formats: this.#formats,
      formatCount: this.#formatCount,
      compared: this.#compared,
      ...(this.#longest ? { longestSame: this.#longest } : {}),
    };
  }
}
