/**
 * What is asked of a definition before a parser sees it. The parsers are made for honest text: a crafted one of a few
 * kilobytes can keep them busy for minutes, or take the memory of the whole process.
 *
 * @module
 */
import { MAX_SCHEMA_BYTES, SchemaError, type SchemaSource } from "./encoding.js";

/** The longest IDL that is parsed, in bytes: the parser's time and memory grow faster than the text. */
const MAX_IDL_BYTES = 64 * 1024;
/** The most types that one definition may bring; the parser compares each with each. */
const MAX_TYPES = 2000;
/** A name of this length is held to the rules before the parser's expression, which backtracks, is. */
const LONG_NAME = 16;

/** Names of fields (`lower_case`) and of constants (`UPPER_CASE`), without doubled or trailing underscores. */
const isName = (name: string): boolean =>
  !name.includes("__") && !name.endsWith("_") && (/^[a-z][a-z0-9_]*$/.test(name) || /^[A-Z][A-Z0-9_]*$/.test(name));

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a definition, unless no parser should be given it. */
export function definitionText(schema: SchemaSource): string {
  if (schema.data.length > MAX_SCHEMA_BYTES)
    throw new SchemaError(`the definition is longer than ${MAX_SCHEMA_BYTES} bytes`);
  let text: string;
  try {
    text = utf8.decode(schema.data);
  } catch {
    throw new SchemaError("the definition is not valid UTF-8");
  }
  screen(text, schema.encoding);
  return text;
}

/** Refuses text that no parser should be given. */
function screen(text: string, schemaEncoding: string): void {
  if (schemaEncoding === "ros2idl") {
    if (text.trim() === "") throw new SchemaError("the definition is empty");
    if (text.length > MAX_IDL_BYTES)
      throw new SchemaError(`the definition is longer than ${MAX_IDL_BYTES} bytes, which are read of IDL`, true);
    return;
  }
  if (text.length > MAX_SCHEMA_BYTES) throw new SchemaError(`the definition is longer than ${MAX_SCHEMA_BYTES} bytes`);
  let types = 1;
  for (const line of text.split("\n")) {
    if (line.startsWith("=")) types++;
    if (schemaEncoding !== "ros2msg") continue;
    const name = line.split("#", 1)[0]!.trim().split(/\s+/)[1]?.split("=", 1)[0] ?? "";
    if (name.length > LONG_NAME && /^\w+$/.test(name) && !isName(name))
      throw new SchemaError(`the definition cannot be parsed: ${name.slice(0, 80)} is no name of a field or constant`);
  }
  if (types > MAX_TYPES) throw new SchemaError(`the definition brings more than ${MAX_TYPES} types`, true);
}
