/**
 * What rules are run over, from what was handed in: the recording is measured, and what is declared of it, agreed on it and said
 * of its samples is read.
 *
 * @module
 */
import type { CheckOptions } from "./check.js";
import { toDeclaration, toHandOver } from "./declare.js";
import type { RecordingInput } from "./io/source.js";
import { readLabels } from "./labels.js";
import { measure } from "./measure.js";
import { toAgreement } from "./premises-agreement.js";
import type { Given } from "./rules/run.js";
import type { RecordingFacts } from "./spec/facts/recording.js";

/** Measures a recording and reads what goes with it. What is given goes before what the recording carries inside. */
export async function givenOf(input: RecordingInput, options: CheckOptions) {
  const given = options.declaration && toDeclaration(options.declaration, "the declaration");
  const labels = options.annotation && (await readLabels(options.annotation));
  const annotated = labels && "annotation" in labels ? labels.annotation.document : undefined;
  const handOver = options.handOver && toHandOver(options.handOver, "the hand-over statement");
  const measuring = { ...options, declaration: given, handOver, annotated, embedded: labels === undefined };
  const { facts, declaration: embedded, inside } = await measure(input, measuring);
  const agreement = options.agreement && toAgreement(options.agreement, "the agreement");
  const held = labels ?? (inside && { annotation: inside.annotation });
  const known: Given & { readonly recording: RecordingFacts } = {
    ...{ recording: facts, declaration: given ?? embedded, handOver, agreement },
    ...held,
  };
  return {
    facts,
    labels,
    inside,
    isGiven: given !== undefined,
    document: annotated ?? inside?.annotation.document,
    known,
  };
}
