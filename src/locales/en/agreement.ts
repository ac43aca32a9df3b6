import type { AgreementItem, AgreementMeasure, UndefinedReason } from "../../spec/verdict/agreement.js";
import { grouped } from "../grouped.js";

const one = (count: number, name: string, names: string) => `${grouped(count)} ${count === 1 ? name : names}`;

/** Words about agreement. */
export const agreement = {
  head: (documents: number, bin: string) => `Agreement of ${grouped(documents)} annotations, on time bins of ${bin}`,
  columns: ["figure", "of", "value", "raters", "items"] as readonly string[],
  measures: {
    "krippendorff-alpha": "Krippendorff's alpha",
    "cohen-kappa": "Cohen's kappa",
    "mean-temporal-iou": "mean temporal IoU",
    "segmental-f1": "segmental F1",
    "mean-boundary-error": "mean boundary error",
    "box-precision": "precision",
    "box-recall": "recall",
    "mean-box-iou": "mean IoU",
  } satisfies Record<AgreementMeasure, string> as Record<AgreementMeasure, string>,
  items: (count: number, kind: AgreementItem) =>
    ({
      bin: one(count, "bin", "bins"),
      segment: one(count, "segment", "segments"),
      boundary: one(count, "bound", "bounds"),
      box: one(count, "box", "boxes"),
    })[kind],
  track: (name: string, kind: string, level: string) => `Track ${name}: ${[kind, level].filter(Boolean).join(", ")}`,
  boxes: { box: (place: string) => `Boxes in images of ${place}`, cuboid: (place: string) => `Cuboids in ${place}` },
  undefined: "undefined",
  because: {
    "no-items": "there is nothing to compare",
    "one-label": "only one label occurs, so that agreement by chance is certain",
    "too-many": "too many overlap to be compared",
  } satisfies Record<UndefinedReason, string> as Record<UndefinedReason, string>,
  why: (figures: string, reason: string) => `undefined, ${reason}: ${figures}`,
  unshared: (document: string, tracks: string) => `Not compared, only in ${document}: ${tracks}`,
};

export const agreeCommand = {
  summary: "say how far annotations of one recording agree",
  description:
    "Say how far two or more annotations of one recording agree: labels beyond chance (Krippendorff's alpha, Cohen's kappa), " +
    "segments (temporal IoU, F1 at 10, 25 and 50 %, distance of bounds) and boxes. Nothing is judged.",
  annotations: "annotations of one recording, one of each rater",
  bin: "width of the time bins that labels are compared on: a number with ns, us, ms or s",
  format: "form of the result",
  output: "write the result to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 all were compared, 2 one could not be read, or they cannot be compared.",
};
