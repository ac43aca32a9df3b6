import { tally } from "../spec/facts/note.js";
import type { DecodeFacts, DecodeFaultKind } from "../spec/facts/stream.js";
import type { Tally } from "../spec/facts/tally.js";
import { Growing } from "./growing.js";
import type { Samples } from "./samples.js";

/** Kinds by the code in the fit column; the codes are those of `Fit` in encodings/encoding.ts. */
const KINDS: readonly (DecodeFaultKind | undefined)[] = [
  undefined,
  "short",
  "trailing",
  "malformed",
  undefined,
  "compressed",
];
const FITS = 0;
const UNSUPPORTED = 4;

/** Whether payloads fit their schemas. */
export class DecodeCollector {
  readonly #unchecked = new Growing(0);
  readonly #faults: (Partial<Record<DecodeFaultKind, Tally>> | undefined)[] = [];

  /** Takes one sample. */
  take(batch: Samples, row: number): void {
    const code = batch.fields.fit[row]!;
    if (code === FITS) return;
    const s = batch.columns.stream[row]!;
    if (code === UNSUPPORTED) this.#unchecked.reach(batch.streams)[s]!++;
    else this.#fault(s, KINDS[code]!, batch, row);
  }

  #fault(s: number, kind: DecodeFaultKind, batch: Samples, row: number): void {
    const faults = (this.#faults[s] ??= {});
    faults[kind] ??= tally();
    batch.note(faults[kind], row, undefined, { actual: `${batch.columns.size[row]} bytes` });
  }

  /** The facts of a stream with so many samples. */
  finish(s: number, samples: number): DecodeFacts {
    const unchecked = this.#unchecked.values[s] ?? 0;
    return {
      checked: samples - unchecked,
      unchecked,
      faults: this.#faults[s] ?? {},
    };
  }
}
