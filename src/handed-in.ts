/**
 * Documents that whoever calls hands in, held to their schemas. These are loaded where there is such a document: a short check would
 * spend most of its time on making them.
 *
 * @module
 */
import type { Declaration } from "./spec/declaration/declaration.js";
import type { HandOver } from "./spec/delivery/hand-over.js";
import type { PremisesAgreement } from "./spec/delivery/premises-agreement.js";

/** The declaration that was handed in. Throws a `TasukiError` that names what is wrong and where. */
export async function declarationIn(document: Declaration | undefined): Promise<Declaration | undefined> {
  if (!document) return undefined;
  const { toDeclaration } = await import("./declare.js");
  return toDeclaration(document, "the declaration");
}

/** The hand-over statement that was handed in. Throws a `TasukiError` that names what is wrong and where. */
export async function handOverIn(document: HandOver | undefined): Promise<HandOver | undefined> {
  if (!document) return undefined;
  const { toHandOver } = await import("./declare.js");
  return toHandOver(document, "the hand-over statement");
}

/** The agreement on premises that was handed in. Throws a `TasukiError` that names what is wrong and where. */
export async function agreementIn(document: PremisesAgreement | undefined): Promise<PremisesAgreement | undefined> {
  if (!document) return undefined;
  const { toAgreement } = await import("./premises-agreement.js");
  return toAgreement(document, "the agreement");
}
