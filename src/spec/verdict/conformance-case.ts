/**
 * A case of the conformance suite: what an implementation is given, and what it must make of it. Cases are plain JSON,
 * so that an implementation in any language can read them.
 *
 * @module
 */
import { z } from "zod";
import { Declaration } from "../declaration/declaration.js";
import { HandOver } from "../delivery/hand-over.js";
import { PremisesAgreement } from "../delivery/premises-agreement.js";
import { DeliveryFacts } from "../facts/delivery.js";
import { RecordingFacts } from "../facts/recording.js";
import { count } from "../units.js";
import { withoutVendorKeys } from "../vendor-keys.js";
import { CaseRecording } from "./conformance-recording.js";
import { Evidence, Location, RuleOutcome, Severity } from "./finding.js";
import { Profile } from "./profile.js";
import { Verdict } from "./report.js";

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

export const CaseFile = z
  .strictObject({
    name: z.string().meta({ description: "Name of the file." }),
    text: z.string().meta({ description: "Its text, in UTF-8." }),
  })
  .meta({ description: "A file beside another." });
export type CaseFile = z.infer<typeof CaseFile>;

export const CheckCase = z
  .strictObject({
    id: z.string().meta({ description: "Id of the rule and name of the case; the path of its file." }),
    stage: z.literal("check").meta({ description: "Facts, declaration and annotation in, findings of one rule out." }),
    description: z.string().meta({ description: "What is special here, in one sentence." }),
    rule: z.string().meta({ description: "Id of the rule under test." }),
    since: z.string().meta({ description: "Version of the specification in which the case first applied." }),
    status: CaseStatus.optional(),
    params: z
      .record(z.string(), z.unknown())
      .meta({ description: "Parameters of the rule; what is left out has its default." })
      .optional(),
    facts: RecordingFacts.meta({
      description: "What the bytes of a recording show. Without it, a case with `annotation` has no recording.",
    }).optional(),
    declaration: Declaration.optional(),
    handOver: HandOver.optional(),
    agreement: PremisesAgreement.optional(),
    annotation: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .meta({ description: "An annotation document, or its text, which need not be right." })
      .optional(),
    annotationFiles: z.array(CaseFile).meta({ description: "Files that stand beside the annotation." }).optional(),
    openlabel: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .meta({ description: "An OpenLABEL document, or its text, which need not be right." })
      .optional(),
    delivery: DeliveryFacts.meta({
      description: "What a delivery as a whole shows. A case with it has no recording.",
    }).optional(),
    expect: z
      .strictObject({
        outcome: RuleOutcome,
        findings: z.array(ExpectedFinding).meta({ description: "All findings of the rule, in any order." }).optional(),
      })
      .meta({ description: "What the rule must say." }),
  })
  .meta({
    description: "A case that needs no recording: facts, declaration and annotation in, findings of one rule out.",
  });
export type CheckCase = z.infer<typeof CheckCase>;

/** What every case with a recording says. */
const withRecording = {
  id: z.string().meta({ description: "Path of the case's file below `cases/`, without its ending." }),
  description: z.string().meta({ description: "What is special here, in one sentence." }),
  since: z.string().meta({ description: "Version of the specification in which the case first applied." }),
  status: CaseStatus.optional(),
  recording: CaseRecording,
};

export const ReadCase = z
  .strictObject({
    ...withRecording,
    stage: z.literal("read").meta({ description: "Recording in, facts out." }),
    expect: z
      .strictObject({
        outcome: z.enum(["read", "refused"]).meta({
          description:
            "`read`: facts come out, however damaged the file is. `refused`: the file is no recording at all.",
        }),
        facts: z
          .record(z.string(), z.unknown())
          .meta({
            description:
              "A part of the facts (RecordingFacts). What it leaves out is not compared; `null` says that a fact is " +
              "absent; `{near, within}` stands for a number that is estimated.",
          })
          .optional(),
      })
      .meta({ description: "What the reader must find." }),
  })
  .meta({ description: "A case for readers: recording in, facts out." });
export type ReadCase = z.infer<typeof ReadCase>;

export const ExpectedRule = z
  .strictObject({
    id: z.string().meta({ description: "Id of the rule." }),
    outcome: RuleOutcome,
    findings: z.array(ExpectedFinding).meta({ description: "All findings of the rule, in any order." }).optional(),
  })
  .meta({ description: "What must become of one rule." });
export type ExpectedRule = z.infer<typeof ExpectedRule>;

export const WholeCase = z
  .strictObject({
    ...withRecording,
    stage: z.literal("whole").meta({ description: "Recording, declaration and profile in, verdict out." }),
    declaration: Declaration.optional(),
    handOver: HandOver.optional(),
    profile: z
      .union([z.string().meta({ description: "Id of a profile." }), Profile])
      .meta({ description: "Profile by its id, or as a document; `default` where it is left out." })
      .optional(),
    expect: z
      .strictObject({
        verdict: Verdict,
        level: z.int().min(0).max(5).meta({ description: "Level reached.", unit: "1" }),
        rules: z
          .array(ExpectedRule)
          .meta({ description: "What must become of these rules; others are not compared." })
          .optional(),
      })
      .meta({ description: "What must be concluded." }),
  })
  .meta({ description: "A case for the whole way: recording, declaration and profile in, verdict out." });
export type WholeCase = z.infer<typeof WholeCase>;

export const ConformanceCase = z
  .discriminatedUnion("stage", [CheckCase, ReadCase, WholeCase])
  .meta({ description: "A case of the conformance suite." });
export type ConformanceCase = z.infer<typeof ConformanceCase>;

export const ConformanceStage = z
  .enum(["read", "check", "whole"])
  .meta({ description: "Which part of an implementation a case is for; each may be claimed alone." });
export type ConformanceStage = z.infer<typeof ConformanceStage>;

/** The documents of a case in which vendors may add keys. */
const PLAIN: ReadonlySet<string> = new Set(["declaration", "handOver", "agreement"]);

/** A copy of a case as it is parsed: what it declares and states is without the keys that vendors may add. */
export function withPlainDeclaration(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  const said = Object.entries(document).filter(([key]) => PLAIN.has(key));
  return { ...document, ...Object.fromEntries(said.map(([key, value]) => [key, withoutVendorKeys(value)])) };
}
