/**
 * A draft as it stands once somebody has filled in all of it. What a profile finds missing even then, the draft does not ask for.
 *
 * @module
 */
import type { z } from "zod";
import { type DraftNode, isList, isObject, type Json, Known, Needed } from "./draft.js";
import { choicesOf, elementOf, kindOf, propertyOf } from "./shape.js";

/** Stands where nobody knows the words yet. */
const WORDS = "–";

/** A draft with something in every place: a guess or a choice where there is one, else anything. It is no document, and says nothing. */
export function filledOut(node: DraftNode, schema: z.ZodType | undefined): Json {
  if (node instanceof Known) return typeof node.value === "object" ? [...node.value] : node.value;
  if (node instanceof Needed) return standIn(node, schema);
  if (isList(node)) return node.map((item) => filledOut(item, elementOf(schema)));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, filledOut(part, propertyOf(schema, key))] as const],
    ),
  );
}

function standIn({ hints }: Needed, schema: z.ZodType | undefined): Json {
  const { guess } = hints;
  if (guess !== undefined) return typeof guess === "object" ? [...guess] : guess;
  const kind = schema && kindOf(schema);
  if (kind === "boolean") return true;
  if (kind === "number" || kind === "int") return 1;
  const words = (hints.choices ?? choicesOf(schema))?.[0] ?? WORDS;
  return kind === "array" ? [words] : words;
}
