/**
 * What rules of deliveries share.
 *
 * @module
 */
import type { DeliveryFacts } from "../spec/facts/delivery.js";
import type { DeliveryDifferenceKind } from "../spec/verdict/verification.js";
import { firstEvidence, NEEDS_DELIVERY, type NotChecked, type Note, notChecked } from "./rule.js";

/** What is asked of a delivery that is packed; of a folder that is still to be packed it cannot be told. */
export const whenPacked = ({ packed }: DeliveryFacts, asked = true): boolean | NotChecked =>
  packed ? asked : notChecked(NEEDS_DELIVERY);

/** The reason of everything that waits for the hand-over statement. */
export const NEEDS_STATEMENT = "the hand-over statement cannot be read";

/** A note for each kind of difference that was found; the rule has a message of the kind's name. */
export function* differenceNotes(
  { differences }: DeliveryFacts,
  kinds: readonly DeliveryDifferenceKind[],
): Generator<Note> {
  for (const kind of kinds) {
    const tally = differences[kind];
    if (tally) yield { message: kind, evidence: { ...firstEvidence(tally), affected: tally.count }, tally };
  }
}

/** The path of a recording as facts have it, from one that a person wrote: a folder may end with a slash, or be named by its metadata. */
export const recordingOf = (path: string): string =>
  path
    .replace(/^(\.\/)+/, "")
    .replace(/(^|\/)metadata\.yaml$/, "")
    .replace(/\/+$/, "") || ".";
