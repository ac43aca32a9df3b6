/**
 * Reading a declaration: strict JSON, no duplicate keys, closed objects but for vendors' `x_` keys.
 *
 * @module
 */
import { Declaration, withoutVendorKeys } from "./spec/declaration/declaration.js";
import { TasukiError } from "./trouble.js";

/** The longest declaration that is read, in characters. */
const LONGEST = 16 * 1024 * 1024;

/** Finds a key that one object of a JSON text gives twice. The text must be valid JSON. */
function duplicateKey(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let key: string | undefined;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      // A string followed by a colon was a key.
      const keys = open.at(-1);
      const name = JSON.parse(key!) as string;
      if (keys?.has(name)) return name;
      keys?.add(name);
    } else key = token;
  }
  return undefined;
}

/** Reads the text of a declaration. Throws a `TasukiError` that names what is wrong and where. */
export function parseDeclaration(text: string, name: string): Declaration {
  if (text.length > LONGEST) throw new TasukiError("bad-declaration", `${name} is longer than ${LONGEST} characters`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new TasukiError("bad-declaration", `${name} is not valid JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const twice = duplicateKey(text);
  if (twice !== undefined) throw new TasukiError("bad-declaration", `${name} gives the key "${twice}" twice`);
  return toDeclaration(document, name);
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
