/** Sequence numbers: whether each sample's is one above that of the sample before. */

import { tally } from "../spec/facts/note.js";
import type { SequenceFacts } from "../spec/facts/stream.js";
import type { Tally } from "../spec/facts/tally.js";
import { FIRST_FEW } from "../spec/limits.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

/** Numbers that are left out, and where. */
class Jumps {
  readonly #missing = new Growing(0);
  readonly #places: (Tally | undefined)[] = [];

  take(batch: Samples, row: number, s: number, step: number): void {
    this.#missing.reach(batch.streams)[s]! += step - 1;
    const jumps = (this.#places[s] ??= tally());
    // A number that counts over all streams jumps at every sample; nobody wants each of these places made.
    if (jumps.first.length < FIRST_FEW) batch.note(jumps, row);
    else jumps.count++;
  }
  missing(s: number): number {
    return this.#missing.values[s] ?? 0;
  }
  places(s: number): Tally {
    return this.#places[s] ?? tally();
  }
}

export class SequenceCollector {
  /** Number of the sample before in this file; NaN where there is none. */
  readonly #previous = new Growing(Number.NaN);
  /** Number of the last sample in an earlier file, until there is one in this file. */
  readonly #earlier = new Growing(Number.NaN);
  readonly #steps = new Growing(0);
  readonly #decreases = new Growing(0);
  readonly #jumps = new Jumps();
  readonly #splitJumps = new Jumps();
  #file: string | undefined;

  /** Folds a whole batch, once its samples are counted. */
  fold(batch: Samples): void {
    const { length, stream, sequence, afterHole, file, repeats = 0 } = batch.columns;
    const previous = this.#previous.reach(batch.streams);
    const steps = this.#steps.reach(batch.streams);
    if (file !== this.#file) this.#beginFile(batch.streams);
    this.#file = file;
    if (afterHole) {
      previous.fill(Number.NaN);
      this.#earlier.values.fill(Number.NaN);
    }
    for (let row = repeats; row < length; row++) {
      const s = stream[row]!;
      const number = sequence[row]!;
      const step = number - previous[s]!;
      previous[s] = number;
      if (step === 1) steps[s]!++;
      else if (step !== 0) this.#irregular(batch, row, s, step);
    }
  }

  /** What streams had before, they had in an earlier file. */
  #beginFile(streams: number): void {
    const earlier = this.#earlier.reach(streams);
    for (const [s, number] of this.#previous.values.entries()) if (!Number.isNaN(number)) earlier[s] = number;
    this.#previous.values.fill(Number.NaN);
  }

  #irregular(batch: Samples, row: number, s: number, step: number): void {
    if (Number.isNaN(step)) this.#first(batch, row, s);
    else if (step > 1) this.#jumps.take(batch, row, s, step);
    else this.#decreases.reach(batch.streams)[s]!++;
  }

  /** The first sample of a stream in a file. */
  #first(batch: Samples, row: number, s: number): void {
    const earlier = this.#earlier.reach(batch.streams);
    const step = batch.columns.sequence[row]! - earlier[s]!;
    earlier[s] = Number.NaN;
    if (step === 1) this.#steps.values[s]!++;
    else if (step > 1) this.#splitJumps.take(batch, row, s, step);
  }

  /** What the sequence numbers of a stream say. */
  finish(s: number): SequenceFacts {
    return {
      steps: this.#steps.values[s] ?? 0,
      jumps: this.#jumps.places(s),
      missing: this.#jumps.missing(s),
      splitJumps: this.#splitJumps.places(s),
      splitMissing: this.#splitJumps.missing(s),
      decreases: this.#decreases.values[s] ?? 0,
    };
  }
}
