/**
 * Reading XML that strangers wrote: well-formed or refused, no entity but the five that XML itself has, nothing fetched, and no
 * nesting or size that exhausts a reader.
 *
 * @module
 */
import { SaxesParser } from "saxes";

/** What may be read. */
export interface XmlLimits {
  /** The longest text, in characters. */
  readonly longest: number;
  /** How deep elements may be nested. */
  readonly deepest: number;
}

/** An element. Comments and processing instructions are passed over. */
export interface XmlElement {
  /** Its name, with its prefix where it has one. */
  readonly name: string;
  /** Its attributes. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The elements right below it, in order. */
  readonly children: readonly XmlElement[];
  /** All character data right below it, joined, without white space at both ends. */
  readonly text: string;
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/** A document that was read, or why it was not. */
export type ReadXml = { readonly root: XmlElement } | { readonly reason: string };

class Refusal {
  constructor(readonly why: { readonly reason: string }) {}
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  readonly pieces: string[];
}

/** Reads a text. */
export function readXml(text: string, { longest, deepest }: XmlLimits): ReadXml {
  if (text.length > longest) return { reason: `it is longer than ${longest} characters` };
  const parser = new SaxesParser({ position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  // The parser goes on after an error; the first one is what is wrong.
  const refuse = (why: { reason: string }): never => {
    throw new Refusal(why);
  };
  parser.on("error", ({ message }) => refuse({ reason: `it is not well-formed XML: ${message.replace(/\.$/, "")}` }));
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= deepest) refuse({ reason: `it is nested deeper than ${deepest} levels` });
    // A map: a name such as `__proto__` is only a name.
    open.push({ name, attributes: new Map(Object.entries(attributes)), children: [], line: parser.line, pieces: [] });
  });
  const takeText = (piece: string) => open.at(-1)?.pieces.push(piece);
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("closetag", () => {
    const { pieces, ...element } = open.pop()!;
    const closed = { ...element, text: pieces.join("").trim() };
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.why;
  }
  // The parser refuses a document without one.
  return { root: root! };
}

/** The elements of one name right below another. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** The first element of a name right below another. */
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);
