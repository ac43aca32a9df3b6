/**
 * What a draft needs, as questions that a person can answer one by one, and the answers put in their places.
 *
 * @module
 */
import type { z } from "zod";
import type { PartyRole } from "../spec/declaration/party.js";
import type { Text } from "../spec/language.js";
import { kindOf as fieldKindOf } from "../spec/modality/field.js";
import { type DraftNode, type DraftObject, isList, isObject, Known, markedIn, Needed, type Path } from "./draft.js";
import { pointerOf } from "./render-json.js";
import { choicesOf, elementOf, innermost, kindOf } from "./shape.js";

/** What can be given for an answer. */
export type Answer = string | number | boolean | readonly string[] | readonly number[];

/**
 * How a question is answered: by one of its choices, by several, by yes or no, by a number, in words, by several words, by
 * several numbers, or by one word for each element of a vector.
 */
export type QuestionKind = "choice" | "several" | "yes-no" | "number" | "words" | "list" | "numbers" | "each";

/** A question about one place of a draft, or about the same of every element of a vector. */
export interface Question {
  /** The place, a JSON Pointer into the draft; of a vector, that of its first element. */
  readonly place: string;
  /** All places that the answer goes to. */
  readonly places: readonly string[];
  /** What it is asked about, such as a stream, by the names in the file. */
  readonly about: string;
  /** Who knows it. */
  readonly from: PartyRole;
  readonly words: Text;
  readonly kind: QuestionKind;
  readonly choices: readonly string[];
  readonly guess?: Answer;
  /** How many numbers or words are asked for; undefined where any number of them will do. */
  readonly length?: number | undefined;
  /** Unit of the numbers, where the schema has one for all of them. */
  readonly unit?: string | undefined;
  /** Why an answer cannot stand there; undefined where it can. */
  readonly refuse: (answer: Answer) => string | undefined;
}

/** Places that nobody is asked for at a terminal: there are too many, and a file is the better form. */
const UNASKED = /^\/(responsibilities|splits)(\/|$)/;
/** Where the elements of a vector stand. */
const VECTOR = "vector";
/** The names of elements differ; all else may be the same of all. */
const NAME = "name";
/** How many elements of a vector are named. */
const NAMED = 8;

type Marked = ReturnType<typeof markedIn> extends Generator<infer Each> ? Each : never;

/** Whether a place is a part of an element of a vector. */
const isInVector = (path: Path): boolean => path.at(-3) === VECTOR;

function kindOfQuestion(schema: z.ZodType, choices: readonly string[], path: Path): QuestionKind {
  const kind = kindOf(schema);
  if (kind === "array") return choices.length > 0 ? "several" : isOfNumbers(schema) ? "numbers" : "list";
  if (kind === "boolean") return "yes-no";
  if (choices.length > 0) return "choice";
  if (isInVector(path)) return "each";
  return kind === "number" || kind === "int" ? "number" : "words";
}

const isOfNumbers = (schema: z.ZodType): boolean => {
  const element = elementOf(schema);
  return element !== undefined && ["number", "int"].includes(kindOf(element));
};

/** What a place is about: the part of the document, and what the item of a list is called there. */
function aboutOf(draft: DraftNode, path: Path): string {
  const [part, ...steps] = path.slice(0, -1);
  const names: string[] = part === undefined ? [] : [String(part)];
  let node = part === undefined ? draft : partOf(draft, part);
  for (const step of steps) {
    if (step === VECTOR) return [...names, elementsIn(partOf(node, step))].join(" ");
    node = partOf(node, step);
    const called = ["topic", "id", "parent"].map((key) => textOf(partOf(node, key))).find((text) => text !== undefined);
    if (called !== undefined) names.push(called);
    else if (typeof step === "string") names.push(step);
  }
  return names.join(" ");
}

const partOf = (node: DraftNode | undefined, step: string | number): DraftNode | undefined => {
  if (node === undefined) return undefined;
  if (isList(node)) return typeof step === "number" ? node[step] : undefined;
  return isObject(node) && Object.hasOwn(node, step) ? node[step] : undefined;
};
const textOf = (node: DraftNode | undefined): string | undefined => {
  const value = node instanceof Known ? node.value : node;
  return typeof value === "string" ? value : undefined;
};

/** The names of the elements of a vector, or how many there are. */
function elementsIn(vector: DraftNode | undefined): string {
  const elements = vector !== undefined && isList(vector) ? vector : [];
  const names = elements.flatMap((element) => textOf(partOf(element, NAME)) ?? []);
  const shown = names.slice(0, NAMED).join(", ") + (names.length > NAMED ? ", …" : "");
  return shown === "" ? `${VECTOR} ×${elements.length}` : `${VECTOR} ×${elements.length} (${shown})`;
}

/** Everything that a draft needs, in its order; the same of all elements of a vector is asked once. */
export function questionsOf(draft: DraftNode, schema: z.ZodType): Question[] {
  const groups = new Map<string, Marked[]>();
  for (const each of markedIn(draft, schema)) {
    const { path, leaf } = each;
    if (!(leaf instanceof Needed) || each.schema === undefined || UNASKED.test(pointerOf(path))) continue;
    const key = pointerOf(isInVector(path) ? path.with(-2, "*") : path);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => questionAbout(group, draft));
}

/** What is answered of each element of a vector; one answer may hold for all. */
const partsOf = (kind: QuestionKind, answer: Answer): readonly Answer[] =>
  kind === "each" && typeof answer === "object" ? answer : [answer];

function questionAbout(group: readonly Marked[], draft: DraftNode): Question {
  const [{ path, leaf, schema }] = group as [Marked & { leaf: Needed }];
  const part = schema!;
  const choices = kindOf(part) === "boolean" ? [] : (leaf.hints.choices ?? choicesOf(part) ?? []);
  const kind = kindOfQuestion(part, choices, path);
  const field = kind === "numbers" ? fieldKindOf(innermost(part)) : undefined;
  const length = kind === "each" ? group.length : field?.kind === "numbers" ? field.length : undefined;
  const unit = kind === "numbers" ? part.meta()?.["unit"] : undefined;
  const guesses = group.map((each) => (each.leaf as Needed).hints.guess);
  const guess = new Set(guesses).size === 1 ? guesses[0] : guesses.includes(undefined) ? undefined : guesses.join(" ");
  const mustDiffer = path.at(-1) === NAME;
  return {
    ...{ place: pointerOf(path), places: group.map((each) => pointerOf(each.path)), about: aboutOf(draft, path) },
    ...{ from: leaf.from, words: leaf.words, choices, kind, length },
    ...(typeof unit === "string" && unit !== "beside" ? { unit } : {}),
    ...(guess === undefined ? {} : { guess }),
    refuse(answer) {
      const each = partsOf(kind, answer);
      if (kind === "each" && each.length !== group.length && (each.length !== 1 || mustDiffer))
        return `${each.length} / ${group.length}`;
      for (const one of each) {
        const read = part.safeParse(one);
        if (!read.success) return read.error.issues[0]!.message;
      }
      return undefined;
    },
  };
}

/** A draft with answers in their places. What cannot stand where it was asked for is left out. */
export function answered(draft: DraftObject, schema: z.ZodType, answers: ReadonlyMap<string, Answer>): DraftObject {
  const fits = new Map(
    questionsOf(draft, schema).flatMap(({ place, places, kind, refuse }) => {
      const answer = answers.get(place);
      if (answer === undefined || refuse(answer) !== undefined) return [];
      const each = partsOf(kind, answer);
      return places.map((one, i) => [one, each[i] ?? each[0]!] as const);
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
