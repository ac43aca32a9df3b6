import type { PairCounters } from "../../../spec/facts/sync.js";

/** So many samples in a row, and a difference of counters lasts. */
const LASTING = 16;

/** What sequence numbers of samples that belong together differ by, at first and at last. */
export class Counters {
  #compared = 0;
  #run = 0;
  #difference = Number.NaN;
  #first: number | undefined;
  #last: number | undefined;

  add(reference: number, member: number): void {
    // A number of 0 may be none.
    if (reference === 0 && member === 0) return;
    this.#compared++;
    const difference = member - reference;
    this.#run = difference === this.#difference ? this.#run + 1 : 1;
    this.#difference = difference;
    if (this.#run < LASTING) return;
    this.#first ??= difference;
    this.#last = difference;
  }

  finish(referenceSkips: number, memberSkips: number): PairCounters | undefined {
    if (this.#first === undefined || this.#last === undefined) return undefined;
    return { compared: this.#compared, first: this.#first, last: this.#last, referenceSkips, memberSkips };
  }
}
