/**
 * What is known of a rule without running it: the catalogue of requirements.
 *
 * @module
 */
import { z } from "zod";
import { ContainerKind } from "../facts/container.js";
import { Text } from "../language.js";
import { ConformanceClass } from "./conformance-class.js";
import { Requirement } from "./finding.js";

export const RuleSubject = z.enum(["recording", "stream", "annotation", "openlabel", "delivery"]).meta({
  description:
    "What a rule looks at: the whole recording, each stream, the annotation, an OpenLABEL document, or a delivery as a whole.",
});
export type RuleSubject = z.infer<typeof RuleSubject>;

export const RuleMetadata = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9-]+$/)
      .meta({ description: "Id: class and the good state, such as `time/stamps-increase`. Never changes meaning." }),
    requirement: Requirement,
    class: ConformanceClass,
    since: z.string().meta({ description: "Version of the specification in which the rule first applied." }),
    subject: RuleSubject,
    containers: z
      .array(ContainerKind)
      .meta({ description: "The containers that the rule is about; on others it is not applicable." }),
    statement: Text.meta({ description: "The requirement in one sentence." }),
    scope: Text.meta({
      description:
        "When the rule applies, and when it cannot be checked; terms that rules share are defined in conformance/INTERPRETING.md.",
    }),
    why: Text.meta({ description: "What goes wrong when it is broken." }),
    fix: Text.meta({ description: "What to do about it." }),
    sources: z.array(z.string()).meta({ description: "Where the requirement or its threshold comes from." }),
    params: z
      .record(z.string(), z.unknown())
      .meta({ description: "JSON Schema of the parameters that a profile may tighten, with their defaults." }),
    causes: z
      .array(z.string())
      .meta({ description: "Every probable cause that a finding of the rule may give; empty where it gives none." }),
    messages: z
      .record(z.string(), Text)
      .meta({ description: "Words of the rule's findings, by name; `{name}` stands for a piece of evidence." }),
  })
  .meta({ description: "A rule of the specification." });
export type RuleMetadata = z.infer<typeof RuleMetadata>;
