import type { ContentFacts } from "../../../spec/facts/content.js";
import { FIRST_FEW, tally } from "../../../spec/facts/tally.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Quaternions } from "../quaternions.js";

const TRANSLATION = [0, 1, 2];
const ROTATION = [3, 4, 5, 6];
const CHILDREN = 7;

class TransformsMeasure implements ContentMeasure {
  readonly #nonFinite = tally();
  readonly #quaternions = new Quaternions();
  #bad = 0;

  take(values: CanonicalValues, at: SampleAt): void {
    const lists = [...TRANSLATION, ...ROTATION].map((field) => values.list(field));
    const length = Math.min(...lists.map((list) => list.length));
    for (let i = 0; i < length; i++) {
      const finite = lists.every(({ values: numbers }) => Number.isFinite(numbers[i]!));
      const [x, y, z, w] = ROTATION.map((field) => lists[field]!.values[i]!) as [number, number, number, number];
      const unit = Math.abs(x * x + y * y + z * z + w * w - 1) < 1e-3;
      // The name of the frame is read only where it is kept.
      const name = (finite && unit) || this.#bad++ > 2 * FIRST_FEW ? undefined : values.texts(CHILDREN)[i];
      const more = name === undefined ? undefined : { name };
      if (finite) this.#quaternions.take(x, y, z, w, at, more);
      else at.batch.note(this.#nonFinite, at.row, undefined, more);
    }
  }

  finish(): Partial<ContentFacts> {
    return { numbers: { nonFinite: this.#nonFinite }, quaternions: this.#quaternions.finish() };
  }
}

export const transforms: ContentMeter = {
  modality: "transforms",
  fields: [
    "translationsX",
    "translationsY",
    "translationsZ",
    "rotationsX",
    "rotationsY",
    "rotationsZ",
    "rotationsW",
    "children",
  ],
  measure: () => new TransformsMeasure(),
};
