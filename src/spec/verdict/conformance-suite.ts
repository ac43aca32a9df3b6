/**
 * The conformance suite as a whole: what is in it, what an implementation is known to fail, and what a run showed.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { byteCount, count } from "../units.js";
import { CaseStatus, ConformanceStage } from "./conformance-case.js";

export const IndexedCase = z
  .strictObject({
    id: z.string().meta({ description: "Id of the case: its path below `cases/`, without its ending." }),
    stage: ConformanceStage,
    rule: z.string().meta({ description: "Rule under test." }).optional(),
    level: z.int().min(1).max(5).meta({ description: "Level that the rule belongs to.", unit: "1" }).optional(),
    since: z.string().meta({ description: "Version of the specification in which the case first applied." }),
    status: CaseStatus,
    sha256: Sha256,
    recording: z
      .strictObject({
        file: z.string().meta({ description: "Path of the recording below `cases/`." }),
        sizeBytes: byteCount("Size of the recording."),
        sha256: Sha256,
      })
      .meta({ description: "The recording of the case." })
      .optional(),
  })
  .meta({ description: "One case in the index of the suite." });
export type IndexedCase = z.infer<typeof IndexedCase>;

export const RuleCoverage = z
  .strictObject({
    rule: z.string().meta({ description: "Id of the rule." }),
    pass: count("Cases that it must pass."),
    fail: count("Cases that it must fail."),
    other: count("Cases with any other outcome."),
    params: z
      .array(z.string())
      .meta({ description: "Numeric parameters that have a passing and a failing case which give them a value." }),
  })
  .meta({ description: "How well a rule is covered by stable cases of the stage `check`." });
export type RuleCoverage = z.infer<typeof RuleCoverage>;

export const SuiteIndex = z
  .strictObject({
    suite: z.string().meta({ description: "Version of the suite." }),
    specification: z.string().meta({ description: "Version of the specification." }),
    cases: z.array(IndexedCase).meta({ description: "All cases, by id." }),
    coverage: z.array(RuleCoverage).meta({ description: "All rules, by id." }),
  })
  .meta({ description: "Index of the conformance suite (`suite.json`)." });
export type SuiteIndex = z.infer<typeof SuiteIndex>;

export const ExpectedFailures = z
  .strictObject({
    implementation: z.string().meta({ description: "Name of the implementation." }),
    failures: z
      .array(
        z
          .strictObject({
            id: z.string().meta({ description: "Id of the case." }),
            reason: z.string().min(1).meta({ description: "Why it fails." }),
            issue: z.string().meta({ description: "Where that is tracked, such as a URL." }).optional(),
          })
          .meta({ description: "One case that is known to fail." }),
      )
      .meta({ description: "The cases; one that passes after all is an error, so that the list stays true." }),
  })
  .meta({ description: "What an implementation is known to fail." });
export type ExpectedFailures = z.infer<typeof ExpectedFailures>;

export const CaseVerdict = z
  .enum(["passed", "failed", "skipped", "errored", "expected-failure", "unexpected-pass"])
  .meta({
    description:
      "`passed`: it answered as it must. `failed`: it did not. `skipped`: it said that it does not do this; never a " +
      "pass. `errored`: it broke, was silent or said nothing sensible. `expected-failure`: failed, and listed as such. " +
      "`unexpected-pass`: passed, though listed as a failure; the list is wrong.",
  });
export type CaseVerdict = z.infer<typeof CaseVerdict>;

export const CaseResult = z
  .strictObject({
    id: z.string().meta({ description: "Id of the case." }),
    stage: ConformanceStage,
    rule: z.string().meta({ description: "Rule under test." }).optional(),
    status: CaseStatus,
    verdict: CaseVerdict,
    reasons: z.array(z.string()).meta({ description: "What differs, why it was skipped, or how it broke." }),
  })
  .meta({ description: "What became of one case." });
export type CaseResult = z.infer<typeof CaseResult>;

export const Implementation = z
  .looseObject({
    implementation: z.string().meta({ description: "Name of the implementation." }),
    version: z.string().meta({ description: "Its version." }),
    specification: z.string().meta({ description: "Version of the specification that it implements." }),
    stages: z.array(ConformanceStage).meta({ description: "Stages that it answers; cases of others are skipped." }),
    rules: z
      .array(z.string())
      .meta({ description: "Rules that it knows; where given, `check` cases of others are skipped." })
      .optional(),
  })
  .meta({ description: "Who an implementation is and what it does." });
export type Implementation = z.infer<typeof Implementation>;

export const CaseCounts = z
  .strictObject({
    passed: count("Cases that passed."),
    failed: count("Cases that failed, broke, or passed though listed as failures."),
    skipped: count("Cases that were skipped."),
    expectedFailures: count("Cases that failed as listed."),
  })
  .meta({ description: "How many cases had which result." });
export type CaseCounts = z.infer<typeof CaseCounts>;

export const SuiteReport = z
  .strictObject({
    suite: z.string().meta({ description: "Version of the suite." }),
    specification: z.string().meta({ description: "Version of the specification." }),
    implementation: Implementation,
    counts: CaseCounts.meta({ description: "Stable cases." }),
    trial: CaseCounts.meta({ description: "Trial cases, which are never counted." }),
    results: z.array(CaseResult).meta({ description: "What became of every case." }),
  })
  .meta({ description: "What a run of the suite showed." });
export type SuiteReport = z.infer<typeof SuiteReport>;
