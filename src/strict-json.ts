/**
 * Reading JSON that strangers wrote: every key once in an object, no number that is none, and no nesting that exhausts a reader.
 *
 * @module
 */
import type { Source } from "./io/source.js";

/** What may be read. */
export interface JsonLimits {
  /** The longest text, in characters. */
  readonly longest: number;
  /** How deep arrays and objects may be nested. */
  readonly deepest: number;
}

/** What is read of a declaration, an agreement, a profile and the like: 16 MiB, nested no deeper than any of them is. */
export const DOCUMENT_LIMITS: JsonLimits = { longest: 16 * 1024 * 1024, deepest: 64 };

/** A document that was read, or why it was not. */
export type ReadJson = { readonly document: unknown } | { readonly reason: string };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACE = 0x20;

/** Keys that change an object instead of becoming part of it, in some reader or other. */
export const TRAPS: ReadonlySet<string> = new Set(["__proto__"]);

/** The place of a key below another place, as a JSON Pointer. */
export const pointer = (field: string, key: PropertyKey): string =>
  `${field}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** Reads a file. */
export async function readJsonSource(source: Source, limits: JsonLimits): Promise<ReadJson> {
  const read = await readText(source, limits.longest);
  return "text" in read ? readJson(read.text, limits) : read;
}

/** The whole text of a file in UTF-8, or why there is none. */
export async function readText(
  source: Source,
  longest: number,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  if (source.size > longest) return { reason: `it is larger than ${longest} bytes` };
  const bytes = new Uint8Array(source.size);
  const read = await source.read(0, bytes);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, read)) };
  } catch {
    return { reason: "it is not valid UTF-8" };
  }
}

/** Reads a text. */
export function readJson(text: string, { longest, deepest }: JsonLimits): ReadJson {
  if (text.length > longest) return { reason: `it is longer than ${longest} characters` };
  if (text.charCodeAt(0) === 0xfeff) return { reason: "it begins with a byte order mark" };
  // Before the parser sees it: nesting is what parsers of other languages break on.
  const deep = tooDeep(text, deepest);
  if (deep !== undefined) return { reason: `it is nested deeper than ${deepest} levels` };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { reason: `not valid JSON: ${(error as Error).message}` };
  }
  return badKey(text) ?? { document };
}

/** The end of the string that begins at a quotation mark: where its last quotation mark stands. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  for (; end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** Where a text is nested too deeply. */
function tooDeep(text: string, deepest: number): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (++depth > deepest) return i;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return undefined;
}

/** What is wrong with a key of a text that is valid JSON, or with a number that it makes infinite. */
function badKey(text: string): { reason: string } | undefined {
  const open: (Set<string> | undefined)[] = [];
  let keyStart = 0;
  let keyEnd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= SPACE) continue;
    if (code === QUOTE) {
      keyStart = i;
      i = keyEnd = endOfString(text, i);
    } else if (code === OPEN_BRACE) open.push(new Set());
    else if (code === OPEN_BRACKET) open.push(undefined);
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) open.pop();
    else if (code === COLON) {
      // A string followed by a colon was a key; one with an escape may be written in several ways.
      const raw = text.slice(keyStart + 1, keyEnd);
      const name = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw;
      const keys = open.at(-1)!;
      if (keys.has(name)) return { reason: `it gives the key "${name}" twice` };
      if (TRAPS.has(name)) return { reason: `it has the key "${name}"` };
      keys.add(name);
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      const start = i;
      while (isNumeric(text.charCodeAt(i + 1))) i++;
      // Only what is long or has an exponent can be beyond what a number holds.
      if (i - start >= 4 && !Number.isFinite(Number(text.slice(start, i + 1))))
        return { reason: `it has the number ${text.slice(start, Math.min(i + 1, start + 32))}, which is too large` };
    }
  }
  return undefined;
}

/** Whether a character can stand inside a number. */
const isNumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || code === 0x2b || code === 0x65 || code === 0x45;
