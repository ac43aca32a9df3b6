/**
 * Responsibilities: who supplies which item of a hand-over, and whether it is there. What is nobody's task is nobody's fault
 * and stays missing.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "./clock.js";

export const PremiseItem = z
  .enum([
    "parties",
    "clocks",
    "stamps",
    "sync",
    "frames",
    "vectors",
    "calibration",
    "robot",
    "sensors",
    "environment",
    "software",
    "tasks",
    "episodes",
    "annotation",
    "guideline",
    "license",
    "rights",
    "privacy",
    "lineage",
    "splits",
    "encryption",
  ])
  .meta({
    description:
      "What a hand-over is asked for. `stamps`: clock, reference and origin of every stamped stream. `vectors`: meaning of state and action " +
      "vectors. `guideline`: what annotators were told. `license`: under which terms recordings, annotations and models stand. `rights`: what is " +
      "decided for each action. `splits`: which recordings train and which test. The others are parts of the declaration of the same name.",
  });
export type PremiseItem = z.infer<typeof PremiseItem>;

/** What any hand-over is asked for. */
export const ASKED_OF_ANY: readonly PremiseItem[] = [
  ...(["parties", "clocks", "stamps", "robot", "sensors", "environment", "software"] as const),
  ...(["license", "rights", "privacy", "lineage"] as const),
];

export const SupplyState = z.enum(["supplied", "promised", "not-applicable"]).meta({
  description:
    "`supplied`: it is there. `promised`: it comes by the date. `not-applicable`: there is none, for the reason that is given.",
});
export type SupplyState = z.infer<typeof SupplyState>;

export const Responsibility = z
  .strictObject({
    item: PremiseItem,
    party: Identifier.meta({ description: "Id of the party that supplies it." }),
    state: SupplyState,
    due: z.iso.date().meta({ description: "Last day of a promise." }).optional(),
    date: z.iso.date().meta({ description: "Day on which the state was last looked at." }).optional(),
    reason: z.string().min(1).meta({ description: "Why there is none, or why it is late." }).optional(),
  })
  .meta({ description: "Who supplies an item, and whether it is there." });
export type Responsibility = z.infer<typeof Responsibility>;
