/**
 * A case of the conformance suite: what an implementation is given, and what it must make of it. Cases are plain JSON,
 * so that an implementation in any language can read them.
 *
 * @module
 */
import { z } from "zod";
import { Declaration } from "../declaration/declaration.js";
import { RecordingFacts } from "../facts/recording.js";
import { count } from "../units.js";
import { Evidence, Location, RuleOutcome, Severity } from "./finding.js";

export const CaseStatus = z.enum(["stable", "trial"]).meta({
  description: "`stable`: counted. `trial`: run and reported, never counted, while its requirement is still discussed.",
});
export type CaseStatus = z.infer<typeof CaseStatus>;

export const ExpectedFinding = z
  .strictObject({
    severity: Severity.optional(),
    cause: z.string().meta({ description: "Probable cause." }).optional(),
    at: Location.optional(),
    count: count("How many places are affected.").min(1).optional(),
    evidence: Evidence.optional(),
  })
  .meta({
    description: "A finding that must be there. What it leaves out is not compared; the words of a message never are.",
  });
export type ExpectedFinding = z.infer<typeof ExpectedFinding>;

export const CheckCase = z
  .strictObject({
    id: z.string().meta({ description: "Id of the rule and name of the case; the path of its file." }),
    stage: z.literal("check").meta({ description: "Facts and declaration in, findings of one rule out." }),
    description: z.string().meta({ description: "What is special here, in one sentence." }),
    rule: z.string().meta({ description: "Id of the rule under test." }),
    since: z.string().meta({ description: "Version of the specification in which the case first applied." }),
    status: CaseStatus.optional(),
    params: z
      .record(z.string(), z.unknown())
      .meta({ description: "Parameters of the rule; what is left out has its default." })
      .optional(),
    facts: RecordingFacts,
    declaration: Declaration.optional(),
    expect: z
      .strictObject({
        outcome: RuleOutcome,
        findings: z.array(ExpectedFinding).meta({ description: "All findings of the rule, in any order." }).optional(),
      })
      .meta({ description: "What the rule must say." }),
  })
  .meta({ description: "A case that needs no recording: facts and declaration in, findings of one rule out." });
export type CheckCase = z.infer<typeof CheckCase>;
