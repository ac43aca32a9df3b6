import type { ContentFacts } from "../../../spec/facts/content.js";
import { FIRST_FEW, tally } from "../../../spec/facts/tally.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, NumberList, SampleAt } from "../measure.js";
import { Quaternions } from "../quaternions.js";

/** Three fields of the translation, then four of the rotation. */
const NUMBERS = 7;
const ROTATION = 3;
const CHILDREN = 7;

class TransformsMeasure implements ContentMeasure {
  readonly #nonFinite = tally();
  readonly #quaternions = new Quaternions();
  readonly #lists: NumberList[] = [];
  /** The numbers of one transform. */
  readonly #one = new Float64Array(NUMBERS);
  #named = 0;

  take(values: CanonicalValues, at: SampleAt): void {
    let length = Number.POSITIVE_INFINITY;
    for (let field = 0; field < NUMBERS; field++) {
      const list = values.list(field);
      this.#lists[field] = list;
      length = Math.min(length, list.length);
    }
    const one = this.#one;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let field = 0; field < NUMBERS; field++) {
        one[field] = this.#lists[field]!.values[i]!;
        sum += one[field]!;
      }
      const finite = Number.isFinite(sum);
      const unit = Math.abs(one[3]! * one[3]! + one[4]! * one[4]! + one[5]! * one[5]! + one[6]! * one[6]! - 1) < 1e-3;
      // The name of the frame is read only where it may be kept.
      const keeps = !(finite && unit) && this.#named < 2 * FIRST_FEW;
      const name = keeps ? values.texts(CHILDREN)[i] : undefined;
      if (keeps) this.#named++;
      const more = name === undefined ? undefined : { name };
      if (finite) this.#quaternions.take(one, ROTATION, at, more);
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
