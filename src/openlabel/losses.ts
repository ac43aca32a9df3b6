/** What a conversion loses, gathered by code. */
import { note, type Tally, tally } from "../spec/facts/tally.js";
import type { LabelLoss, LabelLossCode } from "../spec/verdict/label-loss.js";

export class LabelLosses {
  readonly #codes = new Map<LabelLossCode, Tally>();

  lose(code: LabelLossCode, field: string): void {
    const known = this.#codes.get(code) ?? tally();
    this.#codes.set(code, known);
    note(known, () => ({ name: field }));
  }

  list(): LabelLoss[] {
    return [...this.#codes].map(([code, places]) => ({ code, places })).sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
