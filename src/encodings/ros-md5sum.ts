/**
 * The MD5 sum of a ROS 1 definition, by which publishers and subscribers know that they mean the same type: comments are
 * left out, constants come first, and a nested type stands as its own sum (genmsg, `compute_md5_text`).
 *
 * @module
 */
import { md5 } from "@noble/hashes/legacy.js";

/** A definition of a file begins behind a line of these, with a line that names it. */
const SEPARATOR = /^={10,}\s*$/;
const NAMED = /^MSG:\s*(\S+)\s*$/;
const BUILT_IN = new Set(
  "bool byte char int8 uint8 int16 uint16 int32 uint32 int64 uint64 float32 float64 string time duration".split(" "),
);

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The sum of the type `name` whose definition `text` gives, with all nested ones; undefined where one of them is missing. */
export function md5sumOf(text: string, name: string): string | undefined {
  const definitions = new Map<string, string[]>();
  let lines: string[] = [];
  definitions.set(name, lines);
  let separated = false;
  for (const line of text.split("\n")) {
    const named = separated ? NAMED.exec(line) : null;
    if (named) {
      lines = [];
      // The first of a name counts, as the parser takes it.
      if (!definitions.has(named[1]!)) definitions.set(named[1]!, lines);
    }
    separated = SEPARATOR.test(line);
    if (!separated && !named) lines.push(line);
  }
  const sums = new Map<string, string | undefined>();
  const sumOf = (type: string): string | undefined => {
    const definition = definitions.get(type);
    if (!definition) return undefined;
    if (sums.has(type)) return sums.get(type);
    // A type that holds itself has no sum.
    sums.set(type, undefined);
    const sum = textOf(definition, type, sumOf);
    const hash = sum === undefined ? undefined : hexOf(md5(new TextEncoder().encode(sum)));
    sums.set(type, hash);
    return hash;
  };
  return sumOf(name);
}

/** The text that the sum of one type is made of. */
function textOf(
  lines: readonly string[],
  type: string,
  sumOf: (type: string) => string | undefined,
): string | undefined {
  const constants: string[] = [];
  const fields: string[] = [];
  for (const line of lines) {
    const bare = line.split("#", 1)[0]!.trim();
    if (bare === "") continue;
    const [fieldType = "", name = ""] = bare.split(/\s+/);
    if (bare.includes("=")) {
      // The value of a string runs to the end of the line, "#" and all.
      const [left, value] = split(fieldType === "string" ? line : bare, "=");
      constants.push(`${fieldType} ${left.trim().slice(fieldType.length).trim()}=${value.trim()}`);
      continue;
    }
    const plain = fieldType.replace(/\[\d*\]$/, "");
    if (BUILT_IN.has(plain)) {
      fields.push(`${fieldType} ${name}`);
      continue;
    }
    const sum = sumOf(fullName(plain, type));
    if (sum === undefined) return undefined;
    fields.push(`${sum} ${name}`);
  }
  return [...constants, ...fields].join("\n");
}

const split = (text: string, at: string): [string, string] => {
  const index = text.indexOf(at);
  return [text.slice(0, index), text.slice(index + 1)];
};

/** A type without a package belongs to that of the type around it, but for the header. */
function fullName(type: string, around: string): string {
  if (type === "Header") return "std_msgs/Header";
  return type.includes("/") ? type : `${around.split("/", 1)[0]}/${type}`;
}
