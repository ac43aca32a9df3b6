/**
 * Licences: expressions of SPDX, and what well-known licences say of themselves.
 *
 * @module
 */
import parse, { type Parsed } from "spdx-expression-parse";
import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import type { RightsAction } from "../spec/declaration/rights.js";

/** No expression of a licence is longer; what is longer would keep the parser busy. */
const LONGEST = 1000;

/** The licences that an expression names, each with what it is joined by; undefined where it is no expression of SPDX. */
export function licensesIn(expression: string): string[] | undefined {
  if (expression.length > LONGEST) return undefined;
  try {
    return leavesOf(parse(expression));
  } catch {
    return undefined;
  }
}

function leavesOf(parsed: Parsed): string[] {
  return "license" in parsed ? [parsed.license] : [...leavesOf(parsed.left), ...leavesOf(parsed.right)];
}

/** Whether it is a licence of one's own, which is in no public list. */
export const isOwnLicense = (license: string): boolean => license.includes("LicenseRef-");

const deprecated = new Set(deprecatedIds);
/** Whether SPDX has another id for it now. */
export const isDeprecated = (license: string): boolean => deprecated.has(license);

/** Licences that permit everybody to copy, change, hand on and earn money with. */
const OPEN =
  /^(CC0-1\.0|PDDL-1\.0|ODC-By-1\.0|ODbL-1\.0|CDLA-Permissive-[12]\.0|CDLA-Sharing-1\.0|CC-BY(-SA)?-[1-4]\.[05]|MIT|MIT-0|Apache-2\.0|BSD-[23]-Clause|0BSD)$/;
const OPENED: readonly RightsAction[] = ["use", "reproduce", "modify", "derive", "distribute", "commercialize"];

/** What a licence of this name decides of an action by itself; undefined where it says nothing, or is not known here. */
export function decidedBy(license: string, action: RightsAction): "permitted" | "prohibited" | undefined {
  if (OPEN.test(license)) return OPENED.includes(action) ? "permitted" : undefined;
  if (!/^CC-BY-/.test(license)) return undefined;
  if (/-NC-|-NC$/.test(license) && action === "commercialize") return "prohibited";
  return undefined;
}
