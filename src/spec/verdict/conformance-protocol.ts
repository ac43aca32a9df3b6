/**
 * How the runner of the suite speaks with an implementation: one JSON document a line, over standard input and output.
 * Each request is answered by exactly one line. Answers may carry more keys than are named here.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../units.js";
import { Evidence, Location, RuleOutcome, Severity } from "./finding.js";
import { Verdict } from "./report.js";

export const StartRequest = z
  .strictObject({
    cmd: z.literal("start").meta({ description: "The first request; answered by `Implementation`." }),
    protocol: z.literal(1).meta({ description: "Version of this protocol.", unit: "1" }),
  })
  .meta({ description: "Asks an implementation who it is." });
export type StartRequest = z.infer<typeof StartRequest>;

export const RunRequest = z
  .strictObject({
    cmd: z.literal("run").meta({ description: "Answered by a `RunAnswer`." }),
    case: z
      .record(z.string(), z.unknown())
      .meta({ description: "The case, without `expect` and without `recording`." }),
    recording: z.string().meta({ description: "Path of the case's recording, where it has one." }).optional(),
  })
  .meta({ description: "Gives an implementation one case." });
export type RunRequest = z.infer<typeof RunRequest>;

export const StopRequest = z
  .strictObject({ cmd: z.literal("stop").meta({ description: "The last request; it is not answered." }) })
  .meta({ description: "Tells an implementation to end." });
export type StopRequest = z.infer<typeof StopRequest>;

export const RunnerRequest = z
  .discriminatedUnion("cmd", [StartRequest, RunRequest, StopRequest])
  .meta({ description: "What the runner says." });
export type RunnerRequest = z.infer<typeof RunnerRequest>;

export const AnsweredFinding = z
  .looseObject({
    rule: z.string().meta({ description: "Id of the rule; needed in answers of the stage `whole`." }).optional(),
    severity: Severity.optional(),
    cause: z.string().meta({ description: "Probable cause." }).optional(),
    at: Location.optional(),
    count: count("How many places are affected; 1 where it is left out.").min(1).optional(),
    evidence: Evidence.optional(),
  })
  .meta({ description: "A finding, as far as it is compared." });
export type AnsweredFinding = z.infer<typeof AnsweredFinding>;

export const AnsweredReport = z
  .looseObject({
    verdict: Verdict,
    level: z.int().min(0).max(5).meta({ description: "Level reached.", unit: "1" }),
    rules: z
      .array(
        z
          .looseObject({ id: z.string().meta({ description: "Id of the rule." }), outcome: RuleOutcome })
          .meta({ description: "What became of one rule." }),
      )
      .meta({ description: "What became of every rule." }),
    findings: z.array(AnsweredFinding).meta({ description: "What is broken." }),
  })
  .meta({ description: "A report, as far as it is compared; a RecordingReport is one." });
export type AnsweredReport = z.infer<typeof AnsweredReport>;

const id = z.string().meta({ description: "Id of the case." });

export const RunAnswer = z
  .union([
    z
      .looseObject({
        id,
        outcome: RuleOutcome,
        findings: z
          .array(AnsweredFinding)
          .meta({ description: "What the rule found; none where it is left out." })
          .optional(),
      })
      .meta({ description: "Of the stage `check`." }),
    z
      .looseObject({
        id,
        facts: z
          .record(z.string(), z.unknown())
          .meta({ description: "The facts (RecordingFacts); what is left out has its default." }),
      })
      .meta({ description: "Of the stage `read`." }),
    z
      .looseObject({ id, refused: z.string().meta({ description: "Why the file is no recording." }) })
      .meta({ description: "Of the stage `read`, where the file is no recording at all." }),
    z.looseObject({ id, report: AnsweredReport }).meta({ description: "Of the stage `whole`." }),
    z
      .looseObject({ id, skipped: z.string().meta({ description: "Why it is not done." }) })
      .meta({ description: "Of any stage, where the implementation does not do this." }),
    z
      .looseObject({ id, error: z.string().meta({ description: "What broke." }) })
      .meta({ description: "Of any stage, where the implementation itself broke." }),
  ])
  .meta({ description: "What an implementation says of one case." });
export type RunAnswer = z.infer<typeof RunAnswer>;
