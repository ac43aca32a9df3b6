/**
 * What a conversion of labels loses, gathered by code.
 *
 * @module
 */
import { note, type Tally, tally } from "./spec/facts/tally.js";
import type { LabelLoss, LabelLossCode } from "./spec/verdict/label-loss.js";

/** Losses by code. */
export class LabelLosses {
  readonly #codes = new Map<LabelLossCode, Tally>();

  /** Counts a loss at a place, a JSON Pointer; `byNs` says how much time is lost, where that can be said. */
  lose(code: LabelLossCode, field: string, byNs?: number): void {
    const known = this.#codes.get(code) ?? tally();
    this.#codes.set(code, known);
    note(known, () => ({ name: field }), byNs);
  }

  /** Losses by code, in order. */
  list(): LabelLoss[] {
    return [...this.#codes].map(([code, places]) => ({ code, places })).sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
