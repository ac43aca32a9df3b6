/**
 * A draft as JSON, where no comment can stand: the marks are a list of their own, under a key of ours.
 *
 * @module
 */
import type { z } from "zod";
import type { Language } from "../spec/language.js";
import { activeOf, type DraftNode, Known, markedIn, type Path } from "./draft.js";
import { DRAFTED_FOR_KEY, type DraftedFor } from "./drafted-for.js";
import { choicesOf } from "./shape.js";

/** The key that the marks stand under. */
export const MARKS_KEY = "x_tasuki_init";

/** A place in a document, as a JSON Pointer (RFC 6901). */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** A mark in JSON. */
export interface JsonMark {
  /** Place in the document, a JSON Pointer; of what is needed, where it will stand. */
  readonly path: string;
  readonly mark: "measured" | "guessed" | "needed";
  /** Role of the party that knows it. */
  readonly from?: string;
  readonly words: string;
  readonly choices?: readonly string[];
  readonly guess?: unknown;
}

/** The marks of a part of a draft. */
export const marksOf = (
  draft: DraftNode,
  schema: z.ZodType | undefined,
  language: Language,
  base: Path = [],
): JsonMark[] =>
  [...markedIn(draft, schema, base)].flatMap(({ path, leaf, schema: part }): JsonMark[] => {
    const words = leaf.words[language];
    if (leaf instanceof Known) return leaf.by === "given" ? [] : [{ path: pointerOf(path), mark: leaf.by, words }];
    const { guess, choices = choicesOf(part) } = leaf.hints;
    return [
      {
        ...{ path: pointerOf(path), mark: "needed", from: leaf.from, words },
        ...(choices ? { choices } : {}),
        ...(guess === undefined ? {} : { guess }),
      },
    ];
  });

/** Renders a draft. */
export function renderDraftJson(
  draft: DraftNode,
  schema: z.ZodType,
  language: Language,
  draftedFor?: DraftedFor,
): string {
  const document = {
    ...(activeOf(draft, schema) as object),
    ...(draftedFor ? { [DRAFTED_FOR_KEY]: draftedFor } : {}),
    [MARKS_KEY]: marksOf(draft, schema, language),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
