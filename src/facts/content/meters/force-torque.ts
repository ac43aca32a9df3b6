import type { ContentFacts } from "../../../spec/facts/content.js";
import { magnitudeAt } from "../magnitude.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Numbers } from "../numbers.js";
import { Thinned } from "../thinned.js";
import type { UsualFields } from "../usual.js";

const groups = [
  { field: 0, name: "force", size: 3, unit: "N" },
  { field: 1, name: "torque", size: 3, unit: "N·m" },
];

class ForceTorqueMeasure implements ContentMeasure {
  readonly #numbers = new Numbers(groups, true);
  readonly #magnitudes = [new Thinned(), new Thinned()];

  take(values: CanonicalValues, at: SampleAt): void {
    if (!this.#numbers.take(values, at)) return;
    const { numbers, slots } = values;
    for (let i = 0; i < 2; i++) this.#magnitudes[i]!.add(magnitudeAt(numbers, slots[i]!));
  }

  readonly usual: UsualFields = { between: [0, 1], lively: 0 };

  passOver(samples: number): void {
    this.#numbers.passOver(samples);
  }

  finish(): Partial<ContentFacts> {
    const [forceP99, torqueP99] = this.#magnitudes.map((each) => each.quantile(0.99));
    return {
      numbers: this.#numbers.finish(),
      forceTorque: {
        ...(forceP99 === undefined ? {} : { forceP99 }),
        ...(torqueP99 === undefined ? {} : { torqueP99 }),
      },
    };
  }
}

export const forceTorque: ContentMeter = {
  modality: "force-torque",
  fields: ["force", "torque"],
  measure: () => new ForceTorqueMeasure(),
};
