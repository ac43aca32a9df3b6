/**
 * Sync groups: streams that are meant to be acquired together, what keeps them together, and how closely.
 *
 * @module
 */
import { z } from "zod";
import { nanoseconds } from "../units.js";
import { Identifier } from "./clock.js";

export const SyncKind = z.enum(["hardware-trigger", "shared-clock", "software", "none"]).meta({
  description:
    "What keeps the members together. `hardware-trigger`: one electrical signal starts every acquisition. `shared-clock`: each " +
    "device acquires by itself, at times that one clock sets for all. `software`: a program asks for the samples. `none`: " +
    "nothing; they are only meant to be used together.",
});
export type SyncKind = z.infer<typeof SyncKind>;

export const SyncBasis = z.enum(["stamp", "log"]).meta({
  description:
    "Which times are compared. `stamp`: acquisition stamps; those of different declared clocks are brought together by the " +
    "offset that is declared between them. `log`: log times, for streams without stamps.",
});
export type SyncBasis = z.infer<typeof SyncBasis>;

export const SyncMember = z
  .strictObject({
    topic: z.string().min(1).meta({ description: "Topic, exactly as recorded." }),
    phaseNs: nanoseconds(
      "How much later than the reference it is meant to be acquired; negative where earlier. Taken as 0 when left out.",
    ).optional(),
  })
  .meta({ description: "A stream of a sync group." });
export type SyncMember = z.infer<typeof SyncMember>;

export const SyncGroup = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the group." }),
    members: z
      .array(SyncMember)
      .min(2)
      .max(64)
      .meta({ description: "The streams that belong together, the reference among them." }),
    reference: z.string().min(1).meta({ description: "Topic of the member that the others are compared with." }),
    kind: SyncKind,
    toleranceNs: nanoseconds(
      "Largest distance of samples that belong together, once the phase is taken off. Left out, the default of the kind holds.",
    )
      .min(0)
      .optional(),
    basis: SyncBasis.meta({ description: "Which times are compared; taken as `stamp` when left out." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "Streams that are meant to be acquired together." });
export type SyncGroup = z.infer<typeof SyncGroup>;
