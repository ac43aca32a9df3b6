/**
 * Reading declarations and hand-over statements: strict JSON, closed objects but for vendors' `x_` keys.
 *
 * @module
 */
import type { z } from "zod";
import { Declaration, withoutVendorKeys } from "./spec/declaration/declaration.js";
import { HandOver } from "./spec/delivery/hand-over.js";
import { readJson } from "./strict-json.js";
import { TasukiError } from "./trouble.js";

/** What is read of a declaration: 16 MiB, nested no deeper than any declaration is. */
const LIMITS = { longest: 16 * 1024 * 1024, deepest: 64 };

/** Reads the text of a declaration. Throws a `TasukiError` that names what is wrong and where. */
export const parseDeclaration = (text: string, name: string): Declaration =>
  toDeclaration(documentIn(text, name, "bad-declaration"), name);

/** Reads the text of a hand-over statement. Throws a `TasukiError` that names what is wrong and where. */
export const parseHandOver = (text: string, name: string): HandOver =>
  toHandOver(documentIn(text, name, "bad-hand-over"), name);

/** Takes a document that was parsed already. */
export function toDeclaration(document: unknown, name: string): Declaration {
  const parsed = Declaration.safeParse(withoutVendorKeys(document));
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  throw new TasukiError("bad-declaration", `${name} does not follow the declaration schema: ${issues}`);
}

/** Takes a statement that was parsed already. */
export function toHandOver(document: unknown, name: string): HandOver {
  const parsed = HandOver.safeParse(withoutVendorKeys(document));
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  throw new TasukiError("bad-hand-over", `${name} does not follow the schema of hand-over statements: ${issues}`);
}

function documentIn(text: string, name: string, code: "bad-declaration" | "bad-hand-over"): unknown {
  const read = readJson(text, LIMITS);
  if ("reason" in read) throw new TasukiError(code, `${name}: ${read.reason}`);
  return read.document;
}

/** The first things that are wrong, and where. */
function issuesOf({ issues }: z.ZodError): string {
  const first = issues.slice(0, 5).map(({ path, message }) => `${path.join(".") || "the document"}: ${message}`);
  const more = issues.length - first.length;
  return `${first.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}
