import type { ContentFacts } from "../../../spec/facts/content.js";
import { Covariance, covarianceFacts } from "../covariances.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Numbers } from "../numbers.js";
import { Quaternions } from "../quaternions.js";

const [POSITION, ORIENTATION] = [0, 1];
const groups = [
  { field: POSITION, name: "position", size: 3, unit: "m" },
  { field: ORIENTATION, name: "orientation", size: 4, unit: "1" },
];

class PoseMeasure implements ContentMeasure {
  readonly #numbers = new Numbers(groups, false);
  readonly #quaternions = new Quaternions();
  readonly #covariance = new Covariance("covariance", 2, 6);

  take(values: CanonicalValues, at: SampleAt): void {
    this.#numbers.take(values, at);
    this.#covariance.take(values, at);
    if (!values.absent[ORIENTATION]) this.#quaternions.take(values.numbers, values.slots[ORIENTATION]!, at);
  }

  finish(): Partial<ContentFacts> {
    return {
      numbers: this.#numbers.finish(),
      quaternions: this.#quaternions.finish(),
      covariances: covarianceFacts([this.#covariance]),
    };
  }
}

export const pose: ContentMeter = {
  modality: "pose",
  fields: ["position", "orientation", "covariance"],
  measure: () => new PoseMeasure(),
};
