/**
 * What a conversion of labels or premises loses, gathered by code.
 *
 * @module
 */

import { note, tally } from "./spec/facts/note.js";
import type { Tally } from "./spec/facts/tally.js";
import type { LabelLossCode } from "./spec/verdict/label-loss.js";
import type { PremiseLossCode } from "./spec/verdict/premise-loss.js";

/** Losses by code. */
export class Losses<Code extends string> {
  readonly #codes = new Map<Code, Tally>();

  /** Counts a loss at a place, a JSON Pointer; `byNs` says how much time is lost, where that can be said. */
  lose(code: Code, field: string, byNs?: number): void {
    const known = this.#codes.get(code) ?? tally();
    this.#codes.set(code, known);
    note(known, () => ({ name: field }), byNs);
  }

  /** Losses by code, in order. */
  list(): { code: Code; places: Tally }[] {
    return [...this.#codes].map(([code, places]) => ({ code, places })).sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}

/** Losses of labels. */
export class LabelLosses extends Losses<LabelLossCode> {}

/** Losses of premises. */
export class PremiseLosses extends Losses<PremiseLossCode> {}
