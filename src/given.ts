/**
 * What rules are run over, from what was handed in: the recording is measured, and what is declared of it, agreed on it and said
 * of its samples is read.
 *
 * @module
 */
import type { CheckOptions } from "./check.js";
import { agreementIn, declarationIn, handOverIn } from "./handed-in.js";
import type { RecordingInput, Source } from "./io/source.js";
import type { Labels } from "./labels.js";
import { measure } from "./measure.js";
import type { Given } from "./rules/run.js";
import type { RecordingFacts } from "./spec/facts/recording.js";

/** Measures a recording and reads what goes with it. What is given goes before what the recording carries inside. */
export async function givenOf(input: RecordingInput, options: CheckOptions) {
  const given = await declarationIn(options.declaration);
  const handOver = await handOverIn(options.handOver);
  const agreement = await agreementIn(options.agreement);
  const labels = options.annotation && (await labelsIn(options.annotation));
  const annotated = labels && "annotation" in labels ? labels.annotation.document : undefined;
  const measuring = { ...options, declaration: given, handOver, annotated, embedded: labels === undefined };
  const { facts, declaration: embedded, inside } = await measure(input, measuring);
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

/** What reads labels is loaded where there are labels. */
async function labelsIn(source: Source): Promise<Labels> {
  const { readLabels } = await import("./labels.js");
  return await readLabels(source);
}
