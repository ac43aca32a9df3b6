import { RAW_FIELDS, RawImageMeasure } from "../image/raw.js";
import type { ContentMeter } from "../measure.js";

export const depth: ContentMeter = {
  modality: "depth",
  fields: RAW_FIELDS,
  measure: () => new RawImageMeasure(),
};
