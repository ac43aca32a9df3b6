import type { ContentFacts } from "../../../spec/facts/content.js";
import type { CanonicalValues, ContentMeasure, ContentMeter } from "../measure.js";
import { Layout, Layouts } from "../vectors.js";

const [NAMES, VALUES] = [0, 1];

class ActionMeasure implements ContentMeasure {
  /** Labels of the dimensions of an array are no names of its elements. */
  readonly #layouts = new Layouts((names, length) => new Layout(names.length === length ? names : [], length));

  take(values: CanonicalValues): void {
    const list = values.list(VALUES);
    this.#layouts.of(values, NAMES, list.count)?.take(list);
  }

  finish(): Partial<ContentFacts> {
    return { vector: this.#layouts.finish() };
  }
}

export const action: ContentMeter = {
  modality: "action",
  fields: ["names", "values"],
  measure: () => new ActionMeasure(),
};
