/**
 * Reading declarations and hand-over statements: strict JSON or YAML, closed objects but for vendors' `x_` keys.
 *
 * @module
 */
import type { z } from "zod";
import { Declaration } from "./spec/declaration/declaration.js";
import { HandOver } from "./spec/delivery/hand-over.js";
import { withoutVendorKeys } from "./spec/vendor-keys.js";
import { DOCUMENT_LIMITS, type ReadJson, readJson } from "./strict-json.js";
import { readYaml } from "./strict-yaml.js";
import { TasukiError } from "./trouble.js";

/** Reads the text of a declaration in JSON. Throws a `TasukiError` that names what is wrong and where. */
export const parseDeclaration = (text: string, name: string): Declaration =>
  toDeclaration(documentOf(readJson(text, DOCUMENT_LIMITS), name, "bad-declaration"), name);

/** Reads the text of a hand-over statement in JSON. Throws a `TasukiError` that names what is wrong and where. */
export const parseHandOver = (text: string, name: string): HandOver =>
  toHandOver(documentOf(readJson(text, DOCUMENT_LIMITS), name, "bad-hand-over"), name);

/** Whether a name is that of a file in YAML. */
export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

const readFileText = async (text: string, name: string): Promise<ReadJson> =>
  isYaml(name) ? await readYaml(text, DOCUMENT_LIMITS) : readJson(text, DOCUMENT_LIMITS);

/** Reads the text of a declaration in the language that the name of its file tells: YAML, or JSON. */
export const parseDeclarationFile = async (text: string, name: string): Promise<Declaration> =>
  toDeclaration(documentOf(await readFileText(text, name), name, "bad-declaration"), name);

/** Reads the text of a hand-over statement in the language that the name of its file tells: YAML, or JSON. */
export const parseHandOverFile = async (text: string, name: string): Promise<HandOver> =>
  toHandOver(documentOf(await readFileText(text, name), name, "bad-hand-over"), name);

/** Takes a document that was parsed already. */
export function toDeclaration(document: unknown, name: string): Declaration {
  const parsed = Declaration.safeParse(withoutVendorKeys(document));
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error, document);
  throw new TasukiError("bad-declaration", `${name} does not follow the declaration schema: ${issues}`);
}

/** Takes a statement that was parsed already. */
export function toHandOver(document: unknown, name: string): HandOver {
  const parsed = HandOver.safeParse(withoutVendorKeys(document));
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error, document);
  throw new TasukiError("bad-hand-over", `${name} does not follow the schema of hand-over statements: ${issues}`);
}

function documentOf(read: ReadJson, name: string, code: "bad-declaration" | "bad-hand-over"): unknown {
  if ("reason" in read) throw new TasukiError(code, `${name}: ${read.reason}`);
  return read.document;
}

/** The first things that are wrong, and where. A line of a draft that nobody filled in is the usual one. */
function issuesOf({ issues }: z.ZodError, document: unknown): string {
  const wrong = ({ path, message }: z.core.$ZodIssue) => {
    const reason = "it has no value";
    return isEmpty(document, path) ? reason : message;
  };
  const first = issues.slice(0, 5).map((each) => `${each.path.join(".") || "the document"}: ${wrong(each)}`);
  const more = issues.length - first.length;
  const reason = `and ${more} more`;
  return [...first, ...(more > 0 ? [reason] : [])].join("; ");
}

/** Whether nothing stands at a place of a document. */
const isEmpty = (document: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], document) === null;
