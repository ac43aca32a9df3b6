/**
 * Agreements on premises: drafted from a comparison, and read.
 *
 * @module
 */

import { type AgreedPremise, PremisesAgreement } from "./spec/delivery/premises-agreement.js";
import { withoutVendorKeys } from "./spec/vendor-keys.js";
import type { ComparedPremise, PremisesComparison } from "./spec/verdict/premises-comparison.js";
import { DOCUMENT_LIMITS, readJson } from "./strict-json.js";
import { TasukiError } from "./trouble.js";

/** Options of {@link draftAgreement}. */
export interface DraftOptions {
  /** Id of the agreement; `agreement` where nothing is said. */
  readonly id?: string | undefined;
  /** Day of the draft, such as `2026-11-23`. */
  readonly date?: string | undefined;
}

/**
 * Drafts an agreement: what is identical is agreed; of everything else the one sensible target is proposed where there is one, and
 * stays open until people say so. Nobody has signed it.
 */
export function draftAgreement(
  { sides, premises }: PremisesComparison,
  { id = "agreement", date }: DraftOptions = {},
): PremisesAgreement {
  return {
    tasuki: "0.1",
    document: "agreement",
    id,
    revision: 1,
    ...(date === undefined ? {} : { date }),
    sides,
    premises: premises.map(drafted),
    signatures: [],
  };
}

function drafted(compared: ComparedPremise): AgreedPremise {
  const { premise, title, subject, unit, holdings, outcome, target, steps, deciders } = compared;
  const because = [...new Set(steps.flatMap(({ how }) => (how === undefined ? [] : [how])))].join("; ");
  return {
    premise,
    title,
    subject,
    ...(unit ? { unit } : {}),
    state: outcome === "identical" ? "agreed" : "open",
    ...(target === undefined ? {} : { target }),
    outcome,
    ...(because === "" ? {} : { because }),
    holdings,
    ...(deciders.length === 0 ? {} : { deciders }),
  };
}

/** Reads the text of an agreement. Throws a `TasukiError` that names what is wrong and where. */
export function parseAgreement(text: string, name: string): PremisesAgreement {
  const read = readJson(text, DOCUMENT_LIMITS);
  if ("reason" in read) throw new TasukiError("bad-agreement", `${name}: ${read.reason}`);
  return toAgreement(read.document, name);
}

/** Takes a document that was parsed already. */
export function toAgreement(document: unknown, name: string): PremisesAgreement {
  const parsed = PremisesAgreement.safeParse(withoutVendorKeys(document));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TasukiError(
    "bad-agreement",
    `${name} does not follow the schema of agreements: ${issue!.path.join(".") || "the document"}: ${issue!.message}`,
  );
}
