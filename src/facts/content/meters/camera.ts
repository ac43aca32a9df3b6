import { RAW_FIELDS, RawImageMeasure } from "../image/raw.js";
import type { ContentMeter } from "../measure.js";

export const camera: ContentMeter = {
  modality: "camera",
  fields: RAW_FIELDS,
  measure: () => new RawImageMeasure(),
};
