/**
 * Words for people stand in one or more languages, each named by a registered BCP 47 tag. Which text was there first and which
 * was translated or reworded is kept, for a model that learns from both must know.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";

/** A language, as a tag. Whether the tag is a registered one is a rule. */
export const languageTag = () =>
  z.string().min(1).max(35).meta({ description: "Language, a BCP 47 tag such as `ja` or `en`." });

/** A short text in several languages. */
export const localText = (description: string) => z.record(z.string(), z.string()).meta({ description });

export const TextRole = z
  .enum(["instruction", "label", "description", "thought", "feedback", "question", "answer"])
  .meta({
    description:
      "What a text is. `instruction`: what the robot is told. `label`: what happens, in a few words. `description`: the same at length. `thought`: a plan or reason. `feedback`: what a person says of the result. `question`, `answer`: about what is seen.",
  });
export type TextRole = z.infer<typeof TextRole>;

export const TextOrigin = z.enum(["original", "translation", "paraphrase"]).meta({
  description:
    "`original`: written of what is seen. `translation`: of a text in another language. `paraphrase`: the same in other words.",
});
export type TextOrigin = z.infer<typeof TextOrigin>;

export const AnnotationText = z
  .strictObject({
    language: languageTag(),
    text: z.string().min(1).meta({ description: "The text." }),
    role: TextRole,
    origin: TextOrigin.optional(),
    by: Identifier.meta({
      description: "Id of the agent that wrote it, where it is not the one of the segment.",
    }).optional(),
  })
  .meta({ description: "A text in one language." });
export type AnnotationText = z.infer<typeof AnnotationText>;
