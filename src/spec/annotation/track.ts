/**
 * Segments stand on tracks, as on the tiers of a score. Segments of one track do not overlap unless the track says so; what
 * happens at once, such as the work of two hands or the labels of two annotators, stands on tracks of its own. A complete track
 * promises that nothing is left out; a sparse one does not.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { localText } from "./language.js";

export const TrackKind = z.enum(["activity", "control", "quality"]).meta({
  description:
    "What its segments say. `activity`: what is done. `control`: who or what drives. `quality`: what the data are good for.",
});
export type TrackKind = z.infer<typeof TrackKind>;

export const TrackLevel = z.enum(["task", "subtask", "primitive"]).meta({
  description:
    "How coarse its activities are. `task`: what was asked for. `subtask`: a step of it. `primitive`: a single motion.",
});
export type TrackLevel = z.infer<typeof TrackLevel>;

export const TrackCoverage = z.enum(["complete", "sparse"]).meta({
  description: "`complete`: its segments cover all that is annotated without a gap. `sparse`: they need not.",
});
export type TrackCoverage = z.infer<typeof TrackCoverage>;

export const Track = z
  .strictObject({
    id: Identifier,
    kind: TrackKind,
    level: TrackLevel.optional(),
    levelName: z
      .string()
      .min(1)
      .meta({ description: "What the program calls this level, such as `short_horizon_task`." })
      .optional(),
    name: localText("Its name, by language tag.").optional(),
    coverage: TrackCoverage,
    overlap: z.boolean().meta({ description: "Whether its segments may overlap." }).default(false),
    parent: Identifier.meta({ description: "Id of the track that it divides further." }).optional(),
    actor: Identifier.meta({ description: "Id of the entity that acts, such as one of two hands." }).optional(),
    stream: Identifier.meta({ description: "Id of the stream that its boundaries were set on." }).optional(),
  })
  .meta({ description: "A row of segments." });
export type Track = z.infer<typeof Track>;
