/**
 * Levels and profiles: what a consumer asks for.
 *
 * @module
 */
import { z } from "zod";
import { Text } from "../language.js";
import { ConformanceClass } from "./conformance-class.js";

export const Level = z
  .strictObject({
    level: z.int().min(1).max(5).meta({ description: "Number of the level.", unit: "1" }),
    name: Text.meta({ description: "Name of the level." }),
    says: Text.meta({ description: "What reaching it says, for a reader of a board paper." }),
    classes: z.array(ConformanceClass).meta({ description: "Classes that the level adds to those below." }),
  })
  .meta({ description: "A step of the ladder. Levels are cumulative." });
export type Level = z.infer<typeof Level>;

export const Profile = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .meta({ description: "Id of the profile." }),
    title: z.union([z.string(), Text]).meta({
      description: "What it is for, in a few words; those of the specification say it in every language.",
    }),
    why: z.union([z.string(), Text]).meta({ description: "Why it asks for this, in a sentence." }).optional(),
    level: z.int().min(1).max(5).meta({ description: "Level that it asks for.", unit: "1" }),
    classes: z
      .array(ConformanceClass)
      .meta({ description: "Classes that it asks for beside those of the level." })
      .optional(),
    params: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .meta({
        description:
          "Parameters by rule id. A profile may only tighten them: the rule is run with those of the specification as well, and " +
          "what either finds counts.",
      })
      .optional(),
  })
  .meta({ description: "What a consumer asks of a recording, as data." });
export type Profile = z.infer<typeof Profile>;
