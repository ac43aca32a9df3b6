/**
 * Licences as other formats name them: by the address of their page in the SPDX list (spdx.org/licenses), where they are in it.
 *
 * @module
 */
import ids from "spdx-license-ids/index.json" with { type: "json" };
import type { Rights, RightsSubject } from "../spec/declaration/rights.js";

const LISTED: ReadonlySet<string> = new Set(ids);

/** A licence that is named. */
export interface NamedLicense {
  /** Its expression, as it was declared. */
  readonly expression: string;
  /** Address of its page, where one id of the SPDX list says all. */
  readonly url?: string | undefined;
  /** Path of its text, where it is in no list. */
  readonly path?: string | undefined;
}

const named = ({ license, licenseFile }: Rights): NamedLicense => ({
  expression: license,
  url: LISTED.has(license) ? `https://spdx.org/licenses/${license}.html` : undefined,
  path: licenseFile?.path,
});

/** The licences of a subject, each once. */
export function licensesOf(rights: readonly Rights[], subject: RightsSubject): NamedLicense[] {
  const found = new Map<string, NamedLicense>();
  for (const each of rights)
    if (each.subjects.includes(subject) && !found.has(each.license)) found.set(each.license, named(each));
  return [...found.values()];
}
