/**
 * A procedure says what is to be done, step by step; segments say what was done, and name the step. The plain form
 * `{name, description, steps: [{order, text}]}` is one: a procedure without an id is known by its name, a step without one by its
 * order. A text without a language is taken as it is, and a rule asks for its language.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { count } from "../units.js";
import { localText } from "./language.js";
import { Term } from "./ontology.js";

/** A text, in one language that nobody named, or in several that are named. */
const proceduralText = (description: string) =>
  z.union([z.string().min(1), localText("The text, by language tag.")]).meta({ description });

export const StepParameter = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the quantity, such as `torque`." }),
    unit: z.string().min(1).meta({ description: "Its unit, such as `N·m`." }),
    value: z.number().meta({ description: "What it is to be.", unit: "beside" }).optional(),
    least: z.number().meta({ description: "Least that is allowed.", unit: "beside" }).optional(),
    most: z.number().meta({ description: "Most that is allowed.", unit: "beside" }).optional(),
  })
  .meta({ description: "A quantity that a step is to keep." });
export type StepParameter = z.infer<typeof StepParameter>;

export const StepPart = z
  .strictObject({
    type: Term.meta({ description: "What it is, a term." }),
    quantity: count("How many.").optional(),
  })
  .meta({ description: "A part or a tool that a step needs." });
export type StepPart = z.infer<typeof StepPart>;

export const ProcedureStep = z
  .strictObject({
    id: Identifier.optional(),
    order: count("Its place among the steps, from 1."),
    text: proceduralText("What is to be done."),
    action: Term.meta({ description: "What is to be done, a term." }).optional(),
    dependsOn: z
      .array(z.string().min(1))
      .meta({ description: "Ids, or else orders, of steps that must be done before." })
      .optional(),
    optional: z.boolean().meta({ description: "Whether it may be left out." }).default(false),
    parts: z.array(StepPart).meta({ description: "Parts that it needs." }).optional(),
    tools: z.array(StepPart).meta({ description: "Tools that it needs." }).optional(),
    parameters: z.array(StepParameter).meta({ description: "Quantities that it is to keep." }).optional(),
  })
  .meta({ description: "A step of a procedure." });
export type ProcedureStep = z.infer<typeof ProcedureStep>;

export const ExternalReference = z
  .strictObject({
    scheme: z.string().min(1).meta({ description: "What kind of id it is, such as `isa95.work_master_id`." }),
    value: z.string().min(1).meta({ description: "The id." }),
  })
  .meta({ description: "What something is called in another system." });
export type ExternalReference = z.infer<typeof ExternalReference>;

export const Procedure = z
  .strictObject({
    id: Identifier.optional(),
    version: z.string().min(1).meta({ description: "Its version." }).optional(),
    approval: z
      .enum(["draft", "approved", "withdrawn"])
      .meta({
        description: "`draft`: it may still change. `approved`: it is fixed. `withdrawn`: it is no longer used.",
      })
      .optional(),
    name: proceduralText("Its name."),
    description: proceduralText("What it is about.").optional(),
    externalReferences: z
      .array(ExternalReference)
      .meta({ description: "What it is called in other systems." })
      .optional(),
    steps: z.array(ProcedureStep).meta({ description: "The steps." }),
  })
  .meta({ description: "What is to be done, step by step." });
export type Procedure = z.infer<typeof Procedure>;
