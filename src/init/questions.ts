/**
 * What a draft needs, as questions that a person can answer one by one, and the answers put in their places.
 *
 * @module
 */
import type { z } from "zod";
import type { PartyRole } from "../spec/declaration/party.js";
import type { Text } from "../spec/language.js";
import { type DraftNode, type DraftObject, isList, isObject, Known, markedIn, Needed, type Path } from "./draft.js";
import { pointerOf } from "./render-json.js";
import { choicesOf, kindOf } from "./shape.js";

/** What can be given for an answer. */
export type Answer = string | number | boolean | readonly string[];

/** How a question is answered: by one of its choices, by several, by yes or no, by a number, or in words. */
export type QuestionKind = "choice" | "several" | "yes-no" | "number" | "words" | "list";

/** A question about one place of a draft. */
export interface Question {
  /** The place, a JSON Pointer into the draft. */
  readonly place: string;
  /** Who knows it. */
  readonly from: PartyRole;
  readonly words: Text;
  readonly kind: QuestionKind;
  readonly choices: readonly string[];
  readonly guess?: Answer;
  /** Why an answer cannot stand there; undefined where it can. */
  readonly refuse: (answer: Answer) => string | undefined;
}

/** Places that nobody is asked for at a terminal: there are too many, and a file is the better form. */
const UNASKED = /^\/(responsibilities|splits)(\/|$)|\/vector\//;

function kindOfQuestion(schema: z.ZodType, choices: readonly string[]): QuestionKind {
  const kind = kindOf(schema);
  if (kind === "array") return choices.length > 0 ? "several" : "list";
  if (kind === "boolean") return "yes-no";
  if (choices.length > 0) return "choice";
  return kind === "number" || kind === "int" ? "number" : "words";
}

/** Everything that a draft needs, in its order. */
export function questionsOf(draft: DraftNode, schema: z.ZodType): Question[] {
  const questions: Question[] = [];
  for (const { path, leaf, schema: part } of markedIn(draft, schema)) {
    const place = pointerOf(path);
    if (!(leaf instanceof Needed) || part === undefined || UNASKED.test(place)) continue;
    const choices = kindOf(part) === "boolean" ? [] : (leaf.hints.choices ?? choicesOf(part) ?? []);
    questions.push({
      ...{ place, from: leaf.from, words: leaf.words, choices, kind: kindOfQuestion(part, choices) },
      ...(leaf.hints.guess === undefined ? {} : { guess: leaf.hints.guess }),
      refuse(answer) {
        const read = part.safeParse(answer);
        return read.success ? undefined : read.error.issues[0]!.message;
      },
    });
  }
  return questions;
}

/** A draft with answers in their places. What cannot stand where it was asked for is left out. */
export function answered(draft: DraftObject, schema: z.ZodType, answers: ReadonlyMap<string, Answer>): DraftObject {
  const fits = new Map(
    questionsOf(draft, schema).flatMap(({ place, refuse }) => {
      const answer = answers.get(place);
      return answer === undefined || refuse(answer) !== undefined ? [] : [[place, answer] as const];
    }),
  );
  const fill = (node: DraftNode, path: Path): DraftNode => {
    if (node instanceof Needed) {
      const answer = fits.get(pointerOf(path));
      return answer === undefined ? node : new Known(answer, "given", node.words);
    }
    if (isList(node)) return node.map((item, i) => fill(item, [...path, i]));
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, part]) => (part === undefined ? [] : [[key, fill(part, [...path, key])]])),
    );
  };
  return fill(draft, []) as DraftObject;
}
