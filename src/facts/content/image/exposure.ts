import type { ExposureFacts } from "../../../spec/facts/content/pixels.js";
import { tally } from "../../../spec/facts/note.js";
import type { SampleAt } from "../measure.js";
import type { PixelLayout } from "./layout.js";
import type { Places } from "./places.js";

/** From this value of 255 a channel is saturated. */
const WHITE = 254;
/** So many of the places make the image. */
const NEARLY_ALL = 0.99;

/** Measures how bright images are. */
export class Exposure {
  #looked = 0;
  readonly #black = tally();
  readonly #saturated = tally();
  readonly #levels = new Uint8Array(256);

  take(
    data: Uint8Array,
    { offsets, length }: Places,
    { offset, channels, black }: NonNullable<PixelLayout["light"]>,
    { batch, row }: SampleAt,
  ): void {
    if (length === 0) return;
    this.#looked++;
    let [dark, bright] = [0, 0];
    for (let i = 0; i < length; i++) {
      const place = offsets[i]! + offset;
      let [least, most] = [255, 0];
      for (let channel = 0; channel < channels; channel++) {
        const value = data[place + channel]!;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      this.#levels[most] = 1;
      if (most <= black) dark++;
      if (least >= WHITE) bright++;
    }
    if (dark >= NEARLY_ALL * length) batch.note(this.#black, row);
    if (bright >= NEARLY_ALL * length) batch.note(this.#saturated, row);
  }

  finish(): ExposureFacts | undefined {
    if (this.#looked === 0) return undefined;
    const levels = this.#levels.reduce((sum, each) => sum + each, 0);
    return { looked: this.#looked, black: this.#black, saturated: this.#saturated, levels };
  }
}
