import type { DecodeFacts, DecodeFaultKind } from "../spec/facts/stream.js";
import { type Tally, tally } from "../spec/facts/tally.js";
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
  readonly #checked = new Growing(0);
  readonly #unchecked = new Growing(0);
  readonly #faults: (Partial<Record<DecodeFaultKind, Tally>> | undefined)[] = [];

  fold(batch: Samples): void {
    const checked = this.#checked.reach(batch.streams);
    const unchecked = this.#unchecked.reach(batch.streams);
    const { length, stream } = batch.columns;
    const { fit } = batch.fields;
    for (let row = 0; row < length; row++) {
      const s = stream[row]!;
      const code = fit[row]!;
      if (code === UNSUPPORTED) unchecked[s]!++;
      else {
        checked[s]!++;
        if (code !== FITS) this.#fault(s, KINDS[code]!, batch, row);
      }
    }
  }

  #fault(s: number, kind: DecodeFaultKind, batch: Samples, row: number): void {
    const faults = (this.#faults[s] ??= {});
    faults[kind] ??= tally();
    batch.note(faults[kind], row, undefined, { actual: `${batch.columns.size[row]} bytes` });
  }

  finish(s: number): DecodeFacts {
    return {
      checked: this.#checked.values[s] ?? 0,
      unchecked: this.#unchecked.values[s] ?? 0,
      faults: this.#faults[s] ?? {},
    };
  }
}
