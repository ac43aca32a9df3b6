/**
 * What rules of annotations share. Each looks at a whole document and gathers what it finds: one note for each kind of mistake,
 * with the first places, however many there are.
 *
 * @module
 */

import { note, tally } from "../spec/facts/note.js";
import type { Occurrence, Tally } from "../spec/facts/tally.js";
import type { Evidence } from "../spec/verdict/finding.js";
import type { AnnotationIndex } from "./annotation-index.js";
import {
  type AnnotationContext,
  defineRule,
  type NotChecked,
  type Note,
  notChecked,
  type Rule,
  type WrittenRule,
} from "./rule.js";

/** One mistake in a document. */
export interface Mistake {
  /** Name of the rule's message. */
  readonly message: string;
  /** Where it stands, as a JSON Pointer. */
  readonly field: string;
  readonly evidence: Evidence;
  /** By how much. */
  readonly byNs?: number;
}

/** Mistakes by their message: one note each, that tells how many there are. */
function* gathered(mistakes: Iterable<Mistake>): Generator<Note> {
  const kinds = new Map<string, { first: Mistake; tally: Tally }>();
  for (const mistake of mistakes) {
    let kind = kinds.get(mistake.message);
    if (!kind) {
      kind = { first: mistake, tally: tally() };
      kinds.set(mistake.message, kind);
    }
    note(kind.tally, () => placeOf(mistake), mistake.byNs);
  }
  for (const [message, { first, tally }] of kinds)
    yield { message, evidence: { ...first.evidence, affected: tally.count }, tally, at: { field: first.field } };
}

const placeOf = ({ field, evidence: { reason, expected, actual } }: Mistake): Occurrence => ({
  name: field,
  ...(reason === undefined ? {} : { reason }),
  ...(expected === undefined ? {} : { expected }),
  ...(actual === undefined ? {} : { actual }),
});

/** The reason of everything that waits for the recording that is annotated. */
export const NEEDS_RECORDING = "it needs the recording";

/** What a rule of annotations says beside what every rule does. */
type AnnotationRule<P> = Pick<
  WrittenRule<"annotation", P>,
  "id" | "requirement" | "statement" | "scope" | "why" | "fix" | "sources" | "params" | "messages"
> & {
  applies(annotation: AnnotationIndex, params: P, context: AnnotationContext): boolean | NotChecked;
  find(annotation: AnnotationIndex, params: P, context: AnnotationContext): Iterable<Mistake>;
};

/** Defines a rule over a document that could be read. */
export function defineAnnotationRule<P>({ applies, find, ...rule }: AnnotationRule<P>): Rule<"annotation", P> {
  return defineRule({
    ...rule,
    since: "0.1",
    subject: "annotation",
    applies: ({ index }, context, params) =>
      index ? applies(index, params, context) : notChecked("the annotation document cannot be read"),
    check: ({ index }, params, context) => gathered(find(index!, params, context)),
  });
}
