/**
 * The environment: where data were made, under which conditions, with what and in front of whom.
 *
 * @module
 */
import { z } from "zod";
import { localText } from "../annotation/language.js";
import { Identifier } from "./clock.js";
import { Country } from "./party.js";

export const EnvironmentKind = z.enum(["real", "simulated", "mixed"]).meta({
  description:
    "`real`: the world. `simulated`: a simulator. `mixed`: a real robot with simulated parts, or the other way round.",
});
export type EnvironmentKind = z.infer<typeof EnvironmentKind>;

export const Site = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the site; a pseudonym will do." }),
    kind: z
      .enum([
        "laboratory",
        "factory",
        "warehouse",
        "home",
        "office",
        "shop",
        "hospital",
        "road",
        "field",
        "air",
        "other",
      ])
      .meta({ description: "What kind of place it is." })
      .optional(),
    indoor: z.boolean().meta({ description: "Whether it is indoors." }).optional(),
    country: Country.optional(),
  })
  .meta({ description: "Where data were recorded." });
export type Site = z.infer<typeof Site>;

export const Simulator = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the simulator." }),
    version: z.string().min(1).meta({ description: "Its version." }),
    scene: z.string().min(1).meta({ description: "Scene or map, with its version." }).optional(),
  })
  .meta({ description: "What simulated the data." });
export type Simulator = z.infer<typeof Simulator>;

export const Workpiece = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the object or of its class." }),
    name: localText("Its name, by language tag.").optional(),
    material: z.string().min(1).meta({ description: "What it is made of." }).optional(),
    massKg: z.number().positive().meta({ description: "Its mass in kilograms.", unit: "kg" }).optional(),
    source: z
      .string()
      .min(1)
      .meta({ description: "Where it can be had, such as a catalogue number or a data set of objects." })
      .optional(),
  })
  .meta({ description: "What is worked on or handled." });
export type Workpiece = z.infer<typeof Workpiece>;

export const PeoplePresent = z.enum(["none", "staff", "participants", "public"]).meta({
  description:
    "Who may be seen or heard. `none`: nobody. `staff`: people of the recorder. `participants`: others who agreed. `public`: people " +
    "who were not asked.",
});
export type PeoplePresent = z.infer<typeof PeoplePresent>;

export const Environment = z
  .strictObject({
    kind: EnvironmentKind,
    site: Site.optional(),
    simulator: Simulator.optional(),
    conditions: z
      .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean()]))
      .meta({
        description: "Conditions that change what sensors see, by name, such as `lighting`, `weather` or `floor`.",
      })
      .optional(),
    workpieces: z
      .array(Workpiece)
      .meta({ description: "What is worked on or handled; empty where there is nothing." })
      .optional(),
    people: PeoplePresent.optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What a provider declares of the environment." });
export type Environment = z.infer<typeof Environment>;
