import type { ContentFacts } from "../../../spec/facts/content.js";
import { Covariance, covarianceFacts } from "../covariances.js";
import { magnitudeAt } from "../magnitude.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Numbers } from "../numbers.js";
import { Thinned } from "../thinned.js";

class MagnetometerMeasure implements ContentMeasure {
  readonly #numbers = new Numbers([{ field: 0, name: "field", size: 3, unit: "T", mayBeNaN: true }], true);
  readonly #covariance = new Covariance("covariance", 1, 3);
  readonly #magnitude = new Thinned();
  #samples = 0;

  take(values: CanonicalValues, at: SampleAt): void {
    this.#numbers.take(values, at);
    this.#covariance.take(values, at);
    const magnitude = magnitudeAt(values.numbers, values.slots[0]!);
    if (!(magnitude > 0 && magnitude < Number.POSITIVE_INFINITY)) return;
    this.#samples++;
    this.#magnitude.add(magnitude);
  }

  finish(): Partial<ContentFacts> {
    const [magnitudeP10, magnitudeP50, magnitudeP90] = [0.1, 0.5, 0.9].map((q) => this.#magnitude.quantile(q));
    return {
      numbers: this.#numbers.finish(),
      covariances: covarianceFacts([this.#covariance]),
      magnetometer: {
        samples: this.#samples,
        ...(magnitudeP50 === undefined ? {} : { magnitudeP10, magnitudeP50, magnitudeP90 }),
      },
    };
  }
}

export const magnetometer: ContentMeter = {
  modality: "magnetometer",
  fields: ["field", "covariance"],
  measure: () => new MagnetometerMeasure(),
};
