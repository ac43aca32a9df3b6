import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";

const [FORMAT, RATE, CHANNELS, DATA] = [0, 1, 2, 3];
/** Bytes of one value, by format. */
const VALUE_BYTES: Readonly<Record<string, number>> = { "pcm-s16": 2 };
/** The most values of a piece that are looked at. */
const LOOKED_AT = 1000;
/** The most channels of one stream of sound that are believed. */
const MOST_CHANNELS = 1024;
const isCount = (channels: number): boolean => Number.isInteger(channels) && channels > 0 && channels <= MOST_CHANNELS;

class AudioMeasure implements ContentMeasure {
  readonly #formats = new Set<string>();
  readonly #undescribed = tally();
  readonly #partial = tally();
  #described = 0;
  #frameBytes: number | undefined;
  #uniform = true;
  #values = 0;
  #zero = 0;
  #full = 0;

  take(values: CanonicalValues, { batch, row }: SampleAt): void {
    const { numbers, slots, absent } = values;
    // Types without these fields describe their sound elsewhere.
    if (absent[FORMAT] || absent[RATE] || absent[CHANNELS]) return;
    const format = values.text(FORMAT)?.slice(0, 64) ?? "";
    const [rate, channels] = [numbers[slots[RATE]!]!, numbers[slots[CHANNELS]!]!];
    if (this.#formats.size < 8) this.#formats.add(format);
    if (format === "" || !(rate > 0) || !(channels > 0)) batch.note(this.#undescribed, row);
    else this.#described++;
    const bytes = VALUE_BYTES[format];
    const data = values.data(DATA);
    if (bytes === undefined || data === undefined || !isCount(channels)) return;
    const frameBytes = bytes * channels;
    this.#frameBytes ??= frameBytes;
    if (this.#frameBytes !== frameBytes) this.#uniform = false;
    if (data.length % frameBytes !== 0) batch.note(this.#partial, row);
    this.#listen(data);
  }

  /** Looks at values of 16 bits, little end first, spread over the piece. */
  #listen(data: Uint8Array): void {
    const count = data.length >> 1;
    const stride = Math.max(1, Math.ceil(count / LOOKED_AT));
    for (let i = 0; i < count; i += stride) {
      const value = ((data[2 * i]! | (data[2 * i + 1]! << 8)) << 16) >> 16;
      this.#values++;
      if (value === 0) this.#zero++;
      if (value >= 32767 || value <= -32768) this.#full++;
    }
  }

  finish(): Partial<ContentFacts> {
    const uniform = this.#uniform && this.#frameBytes !== undefined;
    return {
      audio: {
        formats: [...this.#formats],
        described: this.#described,
        undescribed: this.#undescribed,
        ...(uniform ? { frameBytes: this.#frameBytes } : {}),
        partial: this.#partial,
        values: this.#values,
        zero: this.#zero,
        full: this.#full,
      },
    };
  }
}

export const audio: ContentMeter = {
  modality: "audio",
  fields: ["format", "sampleRate", "channels", "data"],
  measure: () => new AudioMeasure(),
};
