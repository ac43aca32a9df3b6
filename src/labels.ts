/**
 * Reading labels of either format, an annotation or an OpenLABEL document: their root tells which.
 *
 * @module
 */
import { annotationIn, LABEL_LIMITS } from "./annotations.js";
import type { Source } from "./io/source.js";
import { openLabelFacts, rootOf } from "./openlabel/document.js";
import type { AnnotationFacts } from "./spec/facts/annotation.js";
import type { OpenLabelFacts } from "./spec/facts/openlabel.js";
import { readJson, readJsonSource } from "./strict-json.js";

/** The name of a document that cannot tell by its root. */
const OPENLABEL_NAME = /\.openlabel\.json$/i;

/** What was read. */
export type Labels = { readonly annotation: AnnotationFacts } | { readonly openlabel: OpenLabelFacts };

/** Reads labels. Whatever is wrong with them is a fact. */
export async function readLabels(source: Source): Promise<Labels> {
  const read = await readJsonSource(source, LABEL_LIMITS);
  const isOpenLabel =
    "document" in read && rootOf(read.document) !== undefined ? true : OPENLABEL_NAME.test(source.name);
  return isOpenLabel
    ? { openlabel: openLabelFacts(read, source.size) }
    : { annotation: await annotationIn(read, source) };
}

/** Takes an OpenLABEL document that was parsed already, or its text. */
export function openLabelFactsOf(document: string | object): OpenLabelFacts {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return openLabelFacts(readJson(text, LABEL_LIMITS), new TextEncoder().encode(text).length);
}
