/** Sequence numbers: whether each sample's is one above that of the sample before. */
import type { SequenceFacts } from "../spec/facts/stream.js";
import { FIRST_FEW, type Tally, tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

export class SequenceCollector {
  /** Number of the sample before; NaN where none is known. */
  readonly #previous = new Growing(Number.NaN);
  readonly #steps = new Growing(0);
  readonly #missing = new Growing(0);
  readonly #decreases = new Growing(0);
  readonly #jumps: (Tally | undefined)[] = [];

  /** Folds a whole batch, once its samples are counted. */
  fold(batch: Samples): void {
    const { length, stream, sequence, afterHole } = batch.columns;
    const previous = this.#previous.reach(batch.streams);
    const steps = this.#steps.reach(batch.streams);
    if (afterHole) previous.fill(Number.NaN);
    for (let row = 0; row < length; row++) {
      const s = stream[row]!;
      const number = sequence[row]!;
      const step = number - previous[s]!;
      previous[s] = number;
      if (step === 1) steps[s]!++;
      else if (step !== 0) this.#irregular(batch, row, s, step);
    }
  }

  #irregular(batch: Samples, row: number, s: number, step: number): void {
    if (step < 0) this.#decreases.reach(batch.streams)[s]!++;
    if (!(step > 1)) return;
    this.#missing.reach(batch.streams)[s]! += step - 1;
    const jumps = (this.#jumps[s] ??= tally());
    // A number that counts over all streams jumps at every sample; nobody wants each of these places made.
    if (jumps.first.length < FIRST_FEW) batch.note(jumps, row);
    else jumps.count++;
  }

  /** What the sequence numbers of a stream say. */
  finish(s: number): SequenceFacts {
    return {
      steps: this.#steps.values[s] ?? 0,
      jumps: this.#jumps[s] ?? tally(),
      missing: this.#missing.values[s] ?? 0,
      decreases: this.#decreases.values[s] ?? 0,
    };
  }
}
