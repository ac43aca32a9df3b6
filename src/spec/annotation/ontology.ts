/**
 * What labels mean is said in ontologies, which are pinned: a label without the version of its list means something else next
 * year. A term is written `prefix:name`; the prefix stands for a pinned ontology.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { localText } from "./language.js";

export const Term = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}:[^\s:][^\s]{0,127}$/)
  .meta({ description: "A term of an ontology: `prefix:name`." });
export type Term = z.infer<typeof Term>;

/** Name of a file that stands beside the document. */
export const besideFile = (description: string) =>
  z
    .string()
    .regex(/^[^/\\]{1,255}$/)
    .meta({ description });

export const TermPolicy = z.enum(["closed", "open"]).meta({
  description: "`closed`: only terms that the ontology lists. `open`: others are allowed, such as proposals.",
});
export type TermPolicy = z.infer<typeof TermPolicy>;

export const OntologyPin = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/)
      .meta({ description: "What stands before the colon in its terms." }),
    iri: z.string().min(1).meta({ description: "Where the ontology is defined." }),
    version: z.string().min(1).meta({ description: "Its version." }),
    policy: TermPolicy,
    file: besideFile("File beside the document that lists its terms (`Ontology`).").optional(),
    sha256: Sha256.optional(),
  })
  .meta({ description: "An ontology in one version." });
export type OntologyPin = z.infer<typeof OntologyPin>;

export const OntologyTerm = z
  .strictObject({
    name: z.string().min(1).meta({ description: "What stands behind the colon." }),
    labels: localText("Its name for people, by language tag.").optional(),
    broader: z.string().meta({ description: "Name of the wider term of the same ontology." }).optional(),
    exactMatch: z
      .array(z.string())
      .meta({ description: "The same elsewhere, as IRIs that hold a version." })
      .optional(),
    deprecated: z.boolean().meta({ description: "Whether it is no longer to be used." }).optional(),
    replacedBy: z.string().meta({ description: "Name of the term to use instead." }).optional(),
  })
  .meta({ description: "A term that an ontology lists." });
export type OntologyTerm = z.infer<typeof OntologyTerm>;

export const Ontology = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the document is written to." }),
    document: z.literal("ontology").meta({ description: "What the document is." }),
    iri: z.string().min(1).meta({ description: "Where the ontology is defined." }),
    version: z.string().min(1).meta({ description: "Its version." }),
    terms: z.array(OntologyTerm).meta({ description: "The terms." }),
  })
  .meta({ description: "A list of terms in one version." });
export type Ontology = z.infer<typeof Ontology>;
