/**
 * A draft of a document that somebody has to complete: a tree of the document's own shape, whose leaves say how they are known.
 * What nobody has said yet leaves a gap. Of the tree, what follows its schema already is the document; the rest are suggestions.
 *
 * @module
 */
import type { z } from "zod";
import type { PartyRole } from "../spec/declaration/party.js";
import { VectorElement } from "../spec/declaration/vector.js";
import type { Text } from "../spec/language.js";
import { elementOf, isRequired, propertyOf } from "./shape.js";

/** A value without parts. */
export type Plain = string | number | boolean;
/** A document, or a part of one. */
export type Json = Plain | null | Json[] | { [key: string]: Json };

/** How a value is known: read from the samples, concluded from names and customs, or given by a person. */
export type KnownBy = "measured" | "guessed" | "given";

/** A value that is known. */
export class Known {
  constructor(
    readonly value: Plain | readonly string[] | readonly number[],
    readonly by: KnownBy,
    readonly words: Text,
  ) {}
}

/** A value that no file can tell. */
export class Needed {
  constructor(
    /** Who knows it. */
    readonly from: PartyRole,
    readonly words: Text,
    readonly hints: {
      /** What it may be, where that is less than the schema allows. */
      readonly choices?: readonly string[] | undefined;
      /** What it probably is. */
      readonly guess?: Plain | readonly string[] | undefined;
      /** True where the same was said beside it already. */
      readonly again?: boolean | undefined;
      /** True where leaving it out would say something that nobody knows. */
      readonly blocks?: boolean | undefined;
    } = {},
  ) {}
}

/** A part of a draft. A value that stands for itself needs no mark, such as the topic of a stream. */
export type DraftNode = Plain | Known | Needed | readonly DraftNode[] | DraftObject;
/** An object of a draft. */
export interface DraftObject {
  readonly [key: string]: DraftNode | undefined;
}

export const measured = (value: Plain | readonly string[], en: string, ja: string): Known =>
  new Known(value, "measured", { en, ja });
export const guessed = (value: Plain | readonly string[], en: string, ja: string): Known =>
  new Known(value, "guessed", { en, ja });
export const needed = (from: PartyRole, en: string, ja: string, hints: Needed["hints"] = {}): Needed =>
  new Needed(from, { en, ja }, hints);

/** Whether a part has parts of its own: a list. */
export const isList = (node: DraftNode): node is readonly DraftNode[] => Array.isArray(node);
/** Whether a part has parts of its own: an object. */
export const isObject = (node: DraftNode): node is DraftObject =>
  typeof node === "object" && !isList(node) && !(node instanceof Known) && !(node instanceof Needed);

/** What stands in lists whose items hold by their place: all of them stand there, or none. */
const BY_PLACE: ReadonlySet<z.ZodType> = new Set([VectorElement]);

/** What of a draft can stand in the document already; undefined where nothing can. */
export function activeOf(node: DraftNode, schema: z.ZodType | undefined): Json | undefined {
  if (node instanceof Known) return typeof node.value === "object" ? [...node.value] : node.value;
  if (node instanceof Needed) return undefined;
  if (isList(node)) {
    const element = elementOf(schema);
    const items = node.map((item) => activeOf(item, element)).filter((item) => item !== undefined);
    if (items.length < node.length && element && BY_PLACE.has(element)) return undefined;
    return items.length > 0 || node.length === 0 ? items : undefined;
  }
  if (!isObject(node)) return node;
  const active: { [key: string]: Json } = {};
  for (const [key, part] of Object.entries(node)) {
    if (part === undefined) continue;
    if (part instanceof Needed && part.hints.blocks) return undefined;
    const property = propertyOf(schema, key);
    const value = activeOf(part, property) ?? (isList(part) && isRequired(property) ? [] : undefined);
    if (value !== undefined) active[key] = value;
  }
  return Object.keys(active).length > 0 && (schema === undefined || schema.safeParse(active).success)
    ? active
    : undefined;
}

/** A draft whose lists begin with what can stand in the document: places in both are then the same. */
export function arranged(node: DraftNode, schema: z.ZodType | undefined): DraftNode {
  if (isList(node)) {
    const element = elementOf(schema);
    const ready = (item: DraftNode) => activeOf(item, element) !== undefined;
    const items = [...node.filter(ready), ...node.filter((item) => !ready(item))];
    return items.map((item) => arranged(item, element));
  }
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, arranged(part, propertyOf(schema, key))] as const],
    ),
  );
}

/** Where a part stands in a draft. */
export type Path = readonly (string | number)[];

/** Every leaf of a draft that bears a mark, with its place and the schema of it. */
export function* markedIn(
  node: DraftNode,
  schema: z.ZodType | undefined,
  path: Path = [],
): Generator<{ path: Path; leaf: Known | Needed; schema: z.ZodType | undefined }> {
  if (node instanceof Known || node instanceof Needed) yield { path, leaf: node, schema };
  else if (isList(node)) for (const [i, item] of node.entries()) yield* markedIn(item, elementOf(schema), [...path, i]);
  else if (isObject(node))
    for (const [key, part] of Object.entries(node))
      if (part !== undefined) yield* markedIn(part, propertyOf(schema, key), [...path, key]);
}
