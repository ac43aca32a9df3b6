/**
 * How far annotators agree. A bare figure means nothing: how many annotators and how many items it rests on stand beside it,
 * and the width of the time bins where it was computed on such.
 *
 * @module
 */
import { z } from "zod";
import { count, nanoseconds } from "../units.js";
import { TrackLevel } from "./track.js";

export const AgreementMetric = z
  .enum([
    "cohen-kappa",
    "krippendorff-alpha",
    "gamma",
    "mean-iou",
    "mean-temporal-iou",
    "segmental-f1",
    "mean-boundary-error",
  ])
  .meta({
    description:
      "`cohen-kappa`: two annotators, beyond chance. `krippendorff-alpha`: two or more, with items left out. `gamma`: bounds and labels at once. `mean-iou`, `mean-temporal-iou`: overlap of shapes or intervals. `segmental-f1`: segments found at `threshold`. `mean-boundary-error`: distance of bounds, in nanoseconds.",
  });
export type AgreementMetric = z.infer<typeof AgreementMetric>;

export const AgreementFigure = z
  .strictObject({
    metric: AgreementMetric,
    on: z.enum(["type", "outcome", "boundary", "geometry", "text"]).meta({ description: "What was compared." }),
    level: TrackLevel.optional(),
    value: z.number().meta({
      description: "The figure: in nanoseconds for `mean-boundary-error`, else a bare number.",
      unit: "beside",
    }),
    interval95: z
      .array(z.number())
      .length(2)
      .meta({ description: "Where it lies with 95 % confidence: least and most.", unit: "beside" })
      .optional(),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: "Overlap from which two segments count as one.", unit: "1" })
      .optional(),
    binNs: nanoseconds("Width of the time bins that labels were compared on.").min(1).optional(),
    raters: count("How many annotators were compared."),
    items: count("How many items were compared."),
  })
  .meta({ description: "How far annotators agree, as one figure." });
export type AgreementFigure = z.infer<typeof AgreementFigure>;
