/**
 * What was read of an OpenLABEL document, and what is wrong in it.
 *
 * @module
 */
import { z } from "zod";
import { byteCount, count } from "../units.js";
import { OpenLabelFaultKind } from "./openlabel-fault.js";
import { Tally } from "./tally.js";

/** Every way in which an OpenLABEL document can be wrong, each a key of {@link OpenLabelFacts}' `faults`. */
export const OpenLabelFaults = z.partialRecord(OpenLabelFaultKind, Tally).meta({
  description: "What is wrong, by kind, with JSON Pointers; a kind that is absent was looked for and not found.",
});
export type OpenLabelFaults = z.infer<typeof OpenLabelFaults>;

export const OpenLabelFacts = z
  .strictObject({
    sizeBytes: byteCount("Size of the document.").default(0),
    unreadable: z.string().meta({ description: "Why the text is no JSON that may be read." }).optional(),
    root: z
      .string()
      .meta({ description: "The key of the document's root; `vcd` in the format before OpenLABEL." })
      .optional(),
    version: z.string().meta({ description: "Version of the schema that it says it follows." }).optional(),
    objects: count("Objects.").default(0),
    actions: count("Actions.").default(0),
    events: count("Events.").default(0),
    contexts: count("Contexts.").default(0),
    relations: count("Relations.").default(0),
    frames: count("Frames.").default(0),
    geometries: count("Geometries of objects.").default(0),
    faults: OpenLabelFaults.default({}),
  })
  .meta({ description: "What was read of an OpenLABEL document." });
export type OpenLabelFacts = z.infer<typeof OpenLabelFacts>;
