import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { MAX_DEPTH, SchemaError } from "./encoding.js";

const utf8 = new TextEncoder();
const BUILT_IN = new Set(
  "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float32 float64 string time duration byte char".split(" "),
);
/** Stands between the definitions of a text that holds several. */
const SEPARATOR = /^={3,}\s*$/m;

/** A definition as genmsg sees it: what its checksum is made of. */
interface Definition {
  readonly constants: readonly string[];
  readonly fields: readonly (readonly [type: string, name: string])[];
}

/**
 * The md5sum by which ROS 1 tells message types apart: of the definition without comments, with the sums of the types
 * that it uses in place of their names (genmsg, `compute_md5_text`). Throws a `SchemaError` where the text does not say.
 */
export function ros1Md5(name: string, definition: string): string {
  const [own = "", ...others] = definition.split(SEPARATOR);
  const texts = new Map<string, string>([[name, own]]);
  for (const other of others) {
    const [, type, text] = /^\s*MSG:\s*(\S+)[^\n]*\n?([\s\S]*)$/.exec(other) ?? [];
    if (type !== undefined && !texts.has(type)) texts.set(type, text!);
  }
  const sums = new Map<string, string>();
  const sumOf = (type: string, depth: number): string => {
    const known = sums.get(type);
    if (known !== undefined) return known;
    const text = texts.get(type);
    if (text === undefined) throw new SchemaError(`type ${type} is not defined`);
    if (depth > MAX_DEPTH) throw new SchemaError(`types are nested more than ${MAX_DEPTH} deep`);
    const { constants, fields } = linesOf(text);
    const lines = fields.map(([fieldType, field]) => {
      const bare = fieldType.replace(/\[.*$/, "");
      return BUILT_IN.has(bare) ? `${fieldType} ${field}` : `${sumOf(resolve(bare, type, texts), depth + 1)} ${field}`;
    });
    const sum = bytesToHex(md5(utf8.encode([...constants, ...lines].join("\n").trim())));
    sums.set(type, sum);
    return sum;
  };
  return sumOf(name, 0);
}

function linesOf(text: string): Definition {
  const constants: string[] = [];
  const fields: [string, string][] = [];
  for (const raw of text.split("\n")) {
    const line = raw.replace(/#.*$/s, "").trim();
    const [, type, rest] = /^(\S+)\s+(.*)$/s.exec(line) ?? [];
    if (line === "") continue;
    if (type === undefined) throw new SchemaError(`"${line}" is no field`);
    // Everything behind the equals sign belongs to a string constant, comments too.
    const source = type === "string" ? raw.trim().slice(type.length) : rest!;
    const equals = source.indexOf("=");
    if (rest!.includes("="))
      constants.push(`${type} ${source.slice(0, equals).trim()}=${source.slice(equals + 1).trim()}`);
    else fields.push([type, rest!.trim()]);
  }
  return { constants, fields };
}

/** The full name of a type that is used inside another. */
function resolve(type: string, inside: string, texts: ReadonlyMap<string, string>): string {
  if (type.includes("/")) return type;
  if (type === "Header") return "std_msgs/Header";
  const beside = `${inside.slice(0, inside.lastIndexOf("/"))}/${type}`;
  if (texts.has(beside)) return beside;
  return [...texts.keys()].find((name) => name.endsWith(`/${type}`)) ?? beside;
}
