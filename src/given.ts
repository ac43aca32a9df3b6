/**
 * What rules are run over, from what was handed in: the recording is measured, and what is declared of it, agreed on it and said
 * of its samples is read.
 *
 * @module
 */
import type { CheckOptions } from "./check.js";
import type { RecordingInput } from "./io/source.js";
import { measure } from "./measure.js";
import type { Given } from "./rules/run.js";
import type { RecordingFacts } from "./spec/facts/recording.js";

/**
 * Measures a recording and reads what goes with it. What is given goes before what the recording carries inside. Schemas of
 * documents are loaded where there is such a document: most of the time of a short check would go into making them.
 */
export async function givenOf(input: RecordingInput, options: CheckOptions) {
  const given =
    options.declaration && (await import("./declare.js")).toDeclaration(options.declaration, "the declaration");
  const labels = options.annotation && (await (await import("./labels.js")).readLabels(options.annotation));
  const annotated = labels && "annotation" in labels ? labels.annotation.document : undefined;
  const handOver =
    options.handOver && (await import("./declare.js")).toHandOver(options.handOver, "the hand-over statement");
  const measuring = { ...options, declaration: given, handOver, annotated, embedded: labels === undefined };
  const { facts, declaration: embedded, inside } = await measure(input, measuring);
  const agreement =
    options.agreement && (await import("./premises-agreement.js")).toAgreement(options.agreement, "the agreement");
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
