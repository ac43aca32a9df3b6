/**
 * What a case of the conformance suite gives a rule to look at.
 *
 * @module
 */
import { annotationFactsOf } from "./annotations.js";
import { openLabelFactsOf } from "./labels.js";
import type { Given } from "./rules/run.js";
import type { CheckCase } from "./spec/verdict/conformance-case.js";

/** Facts, declaration and annotation of a case; one with neither facts nor annotation has the facts of an empty recording. */
export const givenBy = async ({
  facts,
  declaration,
  handOver,
  annotation,
  annotationFiles,
  openlabel,
}: Pick<
  CheckCase,
  "facts" | "declaration" | "handOver" | "annotation" | "annotationFiles" | "openlabel"
>): Promise<Given> => ({
  recording: facts,
  declaration,
  handOver,
  annotation: annotation === undefined ? undefined : await annotationFactsOf(annotation, annotationFiles),
  openlabel: openlabel === undefined ? undefined : openLabelFactsOf(openlabel),
});
