/**
 * Tasks and episodes: what was to be done, and which part of a recording is one try at it.
 *
 * @module
 */
import { z } from "zod";
import { localText } from "../annotation/language.js";
import { OutcomeStatus } from "../annotation/outcome.js";
import { absoluteTime } from "../time.js";
import { Identifier } from "./clock.js";

export const TaskDeclaration = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the task." }),
    name: localText("What is to be done, by language tag."),
    description: localText("The same at length, by language tag.").optional(),
    version: z.string().min(1).meta({ description: "Version of the instruction, where it has changed." }).optional(),
  })
  .meta({ description: "What a robot or a driver was to do." });
export type TaskDeclaration = z.infer<typeof TaskDeclaration>;

export const Episode = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the episode, unlike any other of the delivery." }),
    task: Identifier.meta({ description: "Id of its task." }).optional(),
    startNs: absoluteTime("Log time of its first sample; the beginning of the recording when left out.").optional(),
    endNs: absoluteTime("Log time at which it ends (exclusive); the end of the recording when left out.").optional(),
    outcome: OutcomeStatus.optional(),
    operator: Identifier.meta({ description: "Pseudonym of the person who drove, where there was one." }).optional(),
  })
  .meta({ description: "One try at a task." });
export type Episode = z.infer<typeof Episode>;
