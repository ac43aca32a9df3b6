/**
 * The text of a ROS 1 definition line by line: what a rewritten definition keeps of it, comments included, which the
 * parsers of `.msg` text throw away.
 *
 * @module
 */
import { SchemaError } from "../encoding.js";

/** A field; a constant is one with a value. */
export interface Ros1Field {
  /** Lines of comment, or empty lines, above it. */
  readonly comments: readonly string[];
  /** Type as written, such as `byte`, `Header` or `geometry_msgs/Point`. */
  readonly type: string;
  /** Elements of an array of fixed length, -1 where the length is free; undefined where it is no array. */
  readonly array: number | undefined;
  readonly name: string;
  /** Value of a constant, as written. */
  readonly value: string | undefined;
  /** Comment behind it, with its `#`; empty where there is none. */
  readonly comment: string;
}

export interface Ros1Message {
  /** Full name, such as `std_msgs/Header`. */
  readonly name: string;
  readonly fields: readonly Ros1Field[];
  /** Comments below the last field. */
  readonly closing: readonly string[];
}

const LINE = /^([A-Za-z][\w/]*)(?:\[(\d*)\])?\s+([A-Za-z_]\w*)\s*(.*)$/;

function fieldOf(line: string, comments: string[]): Ros1Field {
  const [, type, length, name, rest] = LINE.exec(line) ?? [];
  const isConstant = rest?.startsWith("=");
  if (type === undefined || name === undefined || rest === undefined || !(isConstant || /^(#|$)/.test(rest)))
    throw new SchemaError(`the definition cannot be parsed: ${line.slice(0, 80)}`);
  const array = length === undefined ? undefined : length === "" ? -1 : Number(length);
  const text = isConstant ? rest.slice(1) : rest;
  // The value of a string constant goes to the end of its line, `#` included.
  const hash = isConstant && type === "string" ? -1 : text.indexOf("#");
  return {
    comments,
    type,
    array,
    name,
    value: isConstant ? (hash < 0 ? text : text.slice(0, hash)).trim() : undefined,
    comment: hash < 0 ? "" : text.slice(hash),
  };
}

/** Reads the fields of one message. */
export function parseMessage(name: string, lines: readonly string[]): Ros1Message {
  const fields: Ros1Field[] = [];
  let comments: string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    if (line === "" || line.startsWith("#")) comments.push(line);
    else {
      fields.push(fieldOf(line, comments));
      comments = [];
    }
  }
  return { name, fields, closing: comments };
}

/** Reads a definition with the types that it brings; of two with one name, the first. The root has the schema's name. */
export function parseDefinition(name: string, text: string): Map<string, Ros1Message> {
  const messages = new Map<string, Ros1Message>();
  let section: string[] = [];
  let current = name;
  const finish = () => {
    if (!messages.has(current)) messages.set(current, parseMessage(current, section));
  };
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed.startsWith("==")) {
      finish();
      section = [];
      current = "";
    } else if (trimmed.startsWith("MSG:")) {
      // The root may say its own name too.
      if (current === "") current = trimmed.slice(4).trim().split(/\s/, 1)[0]!;
    } else section.push(line);
  }
  finish();
  return messages;
}
