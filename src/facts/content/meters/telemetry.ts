import type { ContentFacts } from "../../../spec/facts/content.js";
import type { CanonicalValues, ContentMeasure, ContentMeter } from "../measure.js";
import { Thinned } from "../thinned.js";

class TelemetryMeasure implements ContentMeasure {
  readonly #first = new Thinned();
  #samples = 0;

  take(values: CanonicalValues): void {
    const list = values.list(0);
    const first = list.values[0]!;
    // What is not measured is NaN in many types, and Inf in REP-117.
    if (list.length === 0 || !Number.isFinite(first)) return;
    this.#samples++;
    this.#first.add(first);
  }

  finish(): Partial<ContentFacts> {
    const firstP50 = this.#first.quantile(0.5);
    return { telemetry: { samples: this.#samples, ...(firstP50 === undefined ? {} : { firstP50 }) } };
  }
}

export const telemetry: ContentMeter = {
  modality: "telemetry",
  fields: ["values"],
  measure: () => new TelemetryMeasure(),
};
