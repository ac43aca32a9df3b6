/**
 * Tasuki itself as an implementation under test.
 *
 * @module
 */
import { givenBy } from "../case-input.js";
import { checkRecording } from "../check.js";
import type { RecordingInput } from "../io/source.js";
import { measure } from "../measure.js";
import { resolveProfile } from "../profile.js";
import { levels } from "../profiles/index.js";
import { judge } from "../report/judge.js";
import { troubled } from "../reporting.js";
import { rules } from "../rules/index.js";
import { runRule } from "../rules/run.js";
import { CheckCase, type ConformanceCase, WholeCase, withPlainDeclaration } from "../spec/verdict/conformance-case.js";
import type { AnsweredReport, RunAnswer } from "../spec/verdict/conformance-protocol.js";
import type { Implementation } from "../spec/verdict/conformance-suite.js";
import { TasukiError } from "../trouble.js";
import { SPECIFICATION, VERSION } from "../version.js";
import type { Contender } from "./run.js";

/** Who this library is. */
export const OWN: Implementation = {
  implementation: "tasuki",
  version: VERSION,
  specification: SPECIFICATION,
  stages: ["read", "check", "whole"],
  rules: rules.map(({ id }) => id),
};

/** Gives the bytes of a case's recording. */
export type OpenCase = (given: ConformanceCase) => Promise<RecordingInput>;

/** This library, answering in process. */
export const ownContender = (open: OpenCase): Contender => ({
  start: async () => OWN,
  run: (given) => answerCase(given, () => open(given)),
  stop: async () => {},
});

/** What a runner sends: a case without what it expects. */
const given = {
  check: CheckCase.omit({ expect: true }),
  whole: WholeCase.omit({ expect: true, recording: true }),
} as const;

/** Answers one case. `document` is a case, with or without what it expects. */
export async function answerCase(document: object, open: () => Promise<RecordingInput>): Promise<RunAnswer> {
  const { expect: _, recording: __, ...asked } = withPlainDeclaration(document) as Record<string, unknown>;
  const id = String(asked["id"]);
  const stage = asked["stage"];
  if (stage === "check") {
    const parsed = given.check.safeParse(asked);
    return parsed.success ? answerCheck(parsed.data) : refuse(id, parsed.error.issues[0]!.message);
  }
  if (stage === "read") {
    try {
      return { id, facts: (await measure(await open())).facts };
    } catch (error) {
      if (error instanceof TasukiError) return { id, refused: error.message };
      throw error;
    }
  }
  if (stage !== "whole") return { id, skipped: `the stage ${String(stage)} is not known` };
  const parsed = given.whole.safeParse(asked);
  return parsed.success
    ? { id, report: await reportOf(parsed.data, open) }
    : refuse(id, parsed.error.issues[0]!.message);
}

const refuse = (id: string, reason: string): RunAnswer => ({
  id,
  error: `the case does not follow its schema: ${reason}`,
});

async function answerCheck(asked: Omit<CheckCase, "expect">): Promise<RunAnswer> {
  const { id, rule: ruleId, params } = asked;
  const rule = rules.find((each) => each.id === ruleId);
  if (!rule) return { id, skipped: `the rule ${ruleId} is not known` };
  const given = await givenBy(asked);
  const run = runRule(rule, given, params ? { [ruleId]: params } : {});
  const startNs = given.recording?.logStartNs;
  const { findings } = judge([run], resolveProfile(), levels, startNs, "en");
  return { id, outcome: run.outcome, findings };
}

async function reportOf(
  { id, declaration, handOver, profile }: Omit<WholeCase, "expect" | "recording">,
  open: () => Promise<RecordingInput>,
): Promise<AnsweredReport> {
  try {
    return await checkRecording(await open(), { declaration, handOver, profile });
  } catch (error) {
    if (error instanceof TasukiError) return troubled(id, error);
    throw error;
  }
}
