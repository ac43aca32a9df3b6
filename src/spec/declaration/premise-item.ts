/**
 * The items of a hand-over.
 *
 * @module
 */
import { z } from "zod";

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
