/**
 * What a verification becomes as facts that rules look at.
 *
 * @module
 */
import type { DeliveryFacts } from "../spec/facts/delivery.js";
import { note, tally } from "../spec/facts/note.js";
import type { DeliveryDifference } from "../spec/verdict/verification.js";

/** Differences by their kind: however many there are, the first few are kept. */
export function tallied(differences: readonly DeliveryDifference[]): DeliveryFacts["differences"] {
  const kinds: DeliveryFacts["differences"] = {};
  for (const { kind, path, reason, expected, actual } of differences)
    note((kinds[kind] ??= tally()), () => ({
      file: path,
      name: path,
      ...(reason === undefined ? {} : { reason }),
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    }));
  return kinds;
}
