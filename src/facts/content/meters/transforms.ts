import type { ContentFacts } from "../../../spec/facts/content.js";
import { FIRST_FEW, tally } from "../../../spec/facts/tally.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, NumberList, SampleAt } from "../measure.js";
import { Quaternions } from "../quaternions.js";

/** Three fields of the translation, then four of the rotation. */
const NUMBERS = 7;
const CHILDREN = 7;

class TransformsMeasure implements ContentMeasure {
  readonly #nonFinite = tally();
  readonly #quaternions = new Quaternions();
  readonly #lists: NumberList[] = [];
  #named = 0;

  take(values: CanonicalValues, at: SampleAt): void {
    let length = Number.POSITIVE_INFINITY;
    for (let field = 0; field < NUMBERS; field++) {
      const list = values.list(field);
      this.#lists[field] = list;
      length = Math.min(length, list.length);
    }
    for (let i = 0; i < length; i++) {
      const [x, y, z, w] = [this.#at(3, i), this.#at(4, i), this.#at(5, i), this.#at(6, i)];
      const finite = Number.isFinite(this.#at(0, i) + this.#at(1, i) + this.#at(2, i) + x + y + z + w);
      const unit = Math.abs(x * x + y * y + z * z + w * w - 1) < 1e-3;
      // The name of the frame is read only where it may be kept.
      const keeps = !(finite && unit) && this.#named < 2 * FIRST_FEW;
      const name = keeps ? values.texts(CHILDREN)[i] : undefined;
      if (keeps) this.#named++;
      const more = name === undefined ? undefined : { name };
      if (finite) this.#quaternions.take(x, y, z, w, at, more);
      else at.batch.note(this.#nonFinite, at.row, undefined, more);
    }
  }

  #at(field: number, i: number): number {
    return this.#lists[field]!.values[i]!;
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
