/**
 * Reading a declaration: strict JSON or YAML, closed objects but for vendors' `x_` keys.
 *
 * @module
 */
import { Declaration, withoutVendorKeys } from "./spec/declaration/declaration.js";
import { type ReadJson, readJson } from "./strict-json.js";
import { readYaml } from "./strict-yaml.js";
import { TasukiError } from "./trouble.js";

/** What is read of a declaration: 16 MiB, nested no deeper than any declaration is. */
const LIMITS = { longest: 16 * 1024 * 1024, deepest: 64 };

/** Reads the text of a declaration. Throws a `TasukiError` that names what is wrong and where. */
export function parseDeclaration(text: string, name: string): Declaration {
  return declarationOf(readJson(text, LIMITS), name);
}

/** Whether a name is that of a file in YAML. */
export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** Reads the text of a declaration in the language that the name of its file tells: YAML, or JSON. */
export async function parseDeclarationFile(text: string, name: string): Promise<Declaration> {
  return isYaml(name) ? declarationOf(await readYaml(text, LIMITS), name) : parseDeclaration(text, name);
}

function declarationOf(read: ReadJson, name: string): Declaration {
  if ("reason" in read) throw new TasukiError("bad-declaration", `${name}: ${read.reason}`);
  return toDeclaration(read.document, name);
}

/** Takes a document that was parsed already. */
export function toDeclaration(document: unknown, name: string): Declaration {
  const parsed = Declaration.safeParse(withoutVendorKeys(document));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join(".") || "the document"}: ${message}`);
  const more = parsed.error.issues.length - issues.length;
  throw new TasukiError(
    "bad-declaration",
    `${name} does not follow the declaration schema: ${issues.join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
  );
}
