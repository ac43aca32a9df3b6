/**
 * How far annotations of one recording agree: the result of `tasuki agree`. A figure never stands alone: which documents were
 * compared, how many raters and how many items it rests on stand beside it. Where a figure is not defined it has no value, and
 * says why.
 *
 * @module
 */
import { z } from "zod";
import { TrackKind, TrackLevel } from "../annotation/track.js";
import { count, nanoseconds } from "../units.js";

export const AgreementMeasure = z
  .enum([
    "krippendorff-alpha",
    "cohen-kappa",
    "mean-temporal-iou",
    "segmental-f1",
    "mean-boundary-error",
    "box-precision",
    "box-recall",
    "mean-box-iou",
  ])
  .meta({
    description:
      "`krippendorff-alpha`: labels of time bins, of all raters, beyond chance. `cohen-kappa`: the same of two. `mean-temporal-iou`: overlap of each segment with its best partner. `segmental-f1`: segments found at `threshold`. `mean-boundary-error`: distance of bounds of partners. `box-precision`, `box-recall`: boxes of the second and of the first document that have a partner at `threshold`. `mean-box-iou`: overlap of boxes that have a partner.",
  });
export type AgreementMeasure = z.infer<typeof AgreementMeasure>;

export const AgreementItem = z.enum(["bin", "segment", "boundary", "box"]).meta({
  description:
    "What was counted. `bin`: time bins. `segment`: segments of both. `boundary`: bounds of partners. `box`: boxes.",
});
export type AgreementItem = z.infer<typeof AgreementItem>;

export const UndefinedReason = z.enum(["no-items", "one-label", "too-many"]).meta({
  description:
    "Why a figure has no value. `no-items`: there is nothing to compare. `one-label`: only one label occurs, so that agreement by chance is certain. `too-many`: more overlaps than are compared.",
});
export type UndefinedReason = z.infer<typeof UndefinedReason>;

export const MeasuredAgreement = z
  .strictObject({
    measure: AgreementMeasure,
    documents: z
      .array(count("Place of a document in the list, from 0."))
      .min(2)
      .meta({ description: "The documents that were compared." }),
    value: z.number().meta({ description: "The figure; absent where it is not defined.", unit: "beside" }).optional(),
    unit: z.enum(["1", "ns"]).meta({ description: "Unit of the figure; `1` for a bare number." }),
    undefinedBecause: UndefinedReason.optional(),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: "Overlap from which two count as one.", unit: "1" })
      .optional(),
    raters: count("How many raters were compared."),
    items: count("How many items the figure rests on."),
    itemKind: AgreementItem,
  })
  .meta({ description: "One figure of agreement with what it rests on." });
export type MeasuredAgreement = z.infer<typeof MeasuredAgreement>;

export const TrackAgreement = z
  .strictObject({
    track: z.string().meta({ description: "Id of the track, as the first of the documents gives it." }),
    kind: TrackKind,
    level: TrackLevel.optional(),
    documents: z
      .array(count("Place of a document in the list, from 0."))
      .meta({ description: "The documents that have it." }),
    figures: z.array(MeasuredAgreement).meta({ description: "How far they agree." }),
  })
  .meta({ description: "Agreement of a track that documents share." });
export type TrackAgreement = z.infer<typeof TrackAgreement>;

export const BoxAgreement = z
  .strictObject({
    kind: z.enum(["box", "cuboid"]).meta({ description: "Boxes in images, or cuboids in space." }),
    place: z.string().meta({ description: "Topic of the images, or name of the frame." }),
    documents: z
      .array(count("Place of a document in the list, from 0."))
      .meta({ description: "The documents that have such." }),
    figures: z.array(MeasuredAgreement).meta({ description: "How far they agree." }),
  })
  .meta({ description: "Agreement of boxes in images of a stream, or in a frame." });
export type BoxAgreement = z.infer<typeof BoxAgreement>;

export const ComparedDocument = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the annotation." }),
    id: z.string().meta({ description: "Id of the document." }),
    unshared: z.array(z.string()).meta({ description: "Ids of its tracks that no other document has." }),
  })
  .meta({ description: "A document that was compared." });
export type ComparedDocument = z.infer<typeof ComparedDocument>;

export const AgreementReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    binNs: nanoseconds("Width of the time bins that labels were compared on.").min(1),
    documents: z.array(ComparedDocument).meta({ description: "The documents, in the order they were given." }),
    tracks: z.array(TrackAgreement).meta({ description: "Agreement of segments, by track." }),
    boxes: z.array(BoxAgreement).meta({ description: "Agreement of boxes, by place." }),
  })
  .meta({ description: "How far annotations of one recording agree." });
export type AgreementReport = z.infer<typeof AgreementReport>;
