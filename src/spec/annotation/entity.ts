/**
 * Entities are the things that annotations speak of: objects, parts, hands, grippers, people. An entity is one thing through
 * the whole recording, so that its id is its track.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { localText } from "./language.js";
import { Term } from "./ontology.js";

/** What else is known of an item, by name. */
export const attributes = () =>
  z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .meta({ description: "What else is known, by name: a text, a number or a truth value." })
    .optional();

export const Entity = z
  .strictObject({
    id: Identifier,
    type: Term.meta({ description: "What it is, a term." }).optional(),
    name: localText("Its name, by language tag.").optional(),
    attributes: attributes(),
  })
  .meta({ description: "A thing that annotations speak of." });
export type Entity = z.infer<typeof Entity>;
