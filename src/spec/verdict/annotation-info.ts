/**
 * What is in an annotation, without a verdict: the part of `tasuki info` that is about annotations.
 *
 * @module
 */
import { z } from "zod";
import { ControlMode } from "../annotation/control.js";
import { OutcomeStatus } from "../annotation/outcome.js";
import { AgentKind, AnnotationMethod, ReviewState } from "../annotation/provenance.js";
import { TrackCoverage, TrackKind, TrackLevel } from "../annotation/track.js";
import { byteCount, count, nanoseconds, share } from "../units.js";
import { AnnotationSummary, InputTrouble } from "./report.js";

/** How many labels are listed. */
export const MOST_LABELS = 20;

export const TrackInfo = z
  .strictObject({
    id: z.string().meta({ description: "Id of the track." }),
    kind: TrackKind,
    level: TrackLevel.optional(),
    coverage: TrackCoverage,
    segments: count("Its segments."),
    coveredShare: share("Part of the annotated time that they cover.").optional(),
    medianNs: nanoseconds("Median length of its segments.").optional(),
  })
  .meta({ description: "One line about a track." });
export type TrackInfo = z.infer<typeof TrackInfo>;

export const LabelInfo = z
  .strictObject({
    label: z.string().meta({ description: "Term of the activity, or else its first text." }),
    segments: count("Activities with this label."),
    totalNs: nanoseconds("Their length together."),
  })
  .meta({ description: "How often a label was given." });
export type LabelInfo = z.infer<typeof LabelInfo>;

export const OutcomeInfo = z
  .strictObject({
    level: TrackLevel.optional(),
    outcomes: z
      .partialRecord(OutcomeStatus, count("How often."))
      .meta({ description: "How often activities of this level ended so; what did not occur is absent." }),
    successShare: share(
      "Successes as a part of successes and failures; absent where there are none of both.",
    ).optional(),
  })
  .meta({ description: "How activities of a level ended." });
export type OutcomeInfo = z.infer<typeof OutcomeInfo>;

export const LanguageInfo = z
  .strictObject({
    language: z.string().meta({ description: "Language, a BCP 47 tag." }),
    texts: count("Texts in it."),
    derived: count("Those of them that were translated or reworded."),
  })
  .meta({ description: "How many texts there are in a language." });
export type LanguageInfo = z.infer<typeof LanguageInfo>;

export const ControlInfo = z
  .strictObject({
    mode: ControlMode,
    totalNs: nanoseconds("How long it was driven so."),
    interventionNs: nanoseconds("The part of it that was an intervention."),
  })
  .meta({ description: "How long a robot was driven in a mode." });
export type ControlInfo = z.infer<typeof ControlInfo>;

export const MakerInfo = z
  .strictObject({
    by: z.string().meta({ description: "Id of the agent." }),
    kind: AgentKind.optional(),
    method: AnnotationMethod,
    items: count("Items that it made so."),
  })
  .meta({ description: "How many items an agent made." });
export type MakerInfo = z.infer<typeof MakerInfo>;

export const AnnotationInfo = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the annotation." }),
    sizeBytes: byteCount("Size of the document."),
    id: z.string().meta({ description: "Id of the document." }),
    durationNs: nanoseconds("Length of what is annotated; 0 where nothing tells it."),
    frames: count("Frames, of an OpenLABEL document.").optional(),
    counts: AnnotationSummary.pick({
      tracks: true,
      segments: true,
      events: true,
      relations: true,
      geometries: true,
    }).meta({ description: "How many items there are of each kind." }),
    entities: count("Entities."),
    entityTypes: z
      .record(z.string(), count("How many."))
      .meta({ description: "How many entities there are of each type; the most frequent." }),
    tracks: z.array(TrackInfo).meta({ description: "The tracks." }),
    labels: z.array(LabelInfo).max(MOST_LABELS).meta({ description: "The labels that were given most often." }),
    labelCount: count("How many labels there are."),
    outcomes: z.array(OutcomeInfo).meta({ description: "How activities ended, by level." }),
    control: z.array(ControlInfo).meta({ description: "How the robot was driven." }),
    languages: z.array(LanguageInfo).meta({ description: "The languages of texts." }),
    geometries: z
      .record(z.string(), count("How many."))
      .meta({ description: "How many geometries there are of each kind." }),
    makers: z.array(MakerInfo).meta({ description: "Who made the items, and how." }),
    reviews: z
      .partialRecord(ReviewState, count("How many."))
      .meta({ description: "How many items were reviewed with which result." }),
    trouble: InputTrouble.optional(),
  })
  .meta({ description: "What is in an annotation." });
export type AnnotationInfo = z.infer<typeof AnnotationInfo>;
