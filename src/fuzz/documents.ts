/**
 * Documents that are fed in: declarations and profiles as anybody may write them, and facts that no reader would measure
 * but that the schema accepts.
 *
 * @module
 */
import fc from "fast-check";
import { rules } from "../rules/index.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { HandOver } from "../spec/delivery/hand-over.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import { arbitraryOf } from "./arbitrary.js";
import type { Dice } from "./dice.js";
import { declaration, json, spoil } from "./hostile.js";

/** A document, as text where it is text. */
export type Document =
  | { readonly document: "declaration"; readonly text: string }
  | { readonly document: "profile"; readonly text: string }
  | {
      readonly document: "facts";
      readonly facts: unknown;
      readonly declaration: unknown;
      readonly handOver?: unknown;
      readonly params: unknown;
    };

export type FactsDocument = Document & { document: "facts" };

/** Facts, now and then a declaration, and parameters for some of the rules: all as their schemas demand. */
export const factsDocuments: fc.Arbitrary<FactsDocument> = fc.record({
  document: fc.constant("facts" as const),
  facts: arbitraryOf(RecordingFacts),
  declaration: fc.option(arbitraryOf(Declaration), { nil: undefined }),
  handOver: fc.option(arbitraryOf(HandOver), { nil: undefined }),
  params: fc.record(Object.fromEntries(rules.map(({ id, params }) => [id, arbitraryOf(params)])), {
    requiredKeys: [],
    noNullPrototype: true,
  }),
});

const PROFILE = {
  id: "fuzz",
  title: "Fuzz",
  level: 2,
  classes: ["clock", "delivery"],
  params: { "time/gaps-bounded": { factor: 5 }, "time/latency-bounded": {}, "clock/stamps-near-log": { allowedNs: 1 } },
};

/** The document of a seed and a counter. */
export function documentOf(dice: Dice, seed: number, counter: number): Document {
  const which = dice.weighted([
    [4, "facts"],
    [3, "declaration"],
    [1, "profile"],
  ] as const);
  if (which === "facts")
    return fc.sample(factsDocuments, { seed: (Math.imul(seed, 0x9e3779b1) + counter) | 0, numRuns: 1 })[0]!;
  if (which === "declaration") return { document: which, text: declaration(dice) };
  if (dice.chance(0.1)) return { document: which, text: json(dice) };
  const profile = structuredClone(PROFILE) as Record<string, unknown>;
  for (let left = dice.few(3); left > 0; left--) spoil(dice, profile);
  return { document: which, text: JSON.stringify(profile) };
}
