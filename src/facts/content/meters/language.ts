import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import { isGarbled } from "../garbled.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";

/** How much of a text is looked at. */
const LONGEST = 4096;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f]/;

class LanguageMeasure implements ContentMeasure {
  readonly #empty = tally();
  readonly #control = tally();
  readonly #replaced = tally();
  readonly #garbled = tally();
  #texts = 0;

  take(values: CanonicalValues, { batch, row }: SampleAt): void {
    const text = values.text(0)?.slice(0, LONGEST);
    if (text === undefined) return;
    this.#texts++;
    if (text.trim() === "") batch.note(this.#empty, row);
    else if (text.includes("\ufffd")) batch.note(this.#replaced, row);
    else if (isGarbled(text)) batch.note(this.#garbled, row);
    else if (CONTROL.test(text)) batch.note(this.#control, row);
  }

  finish(): Partial<ContentFacts> {
    return {
      language: {
        texts: this.#texts,
        empty: this.#empty,
        control: this.#control,
        replaced: this.#replaced,
        garbled: this.#garbled,
      },
    };
  }
}

export const language: ContentMeter = {
  modality: "language",
  fields: ["text"],
  measure: () => new LanguageMeasure(),
};
