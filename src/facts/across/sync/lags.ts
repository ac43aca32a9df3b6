import type { PairContents } from "../../../spec/facts/sync.js";

/** Lags that are tried, either way. */
const FARTHEST = 3;
const LAGS = 2 * FARTHEST + 1;
/** Changes that are kept of each stream. */
const KEPT = 4;
/** Fewer say nothing. */
const FEWEST = 64;

/** How well the changes of two sizes agree when one is shifted by some samples. */
export class Lags {
  readonly #reference = new Float64Array(KEPT);
  readonly #member = new Float64Array(KEPT);
  readonly #products = new Float64Array(LAGS);
  #referenceSquares = 0;
  #memberSquares = 0;
  #sizes: [number, number] | undefined;
  #inRow = 0;
  #compared = 0;

  /** Takes the sizes of two samples that belong together; `follows` where they are the next ones of both streams. */
  add(reference: number, member: number, follows: boolean): void {
    const before = follows ? this.#sizes : undefined;
    this.#sizes = [reference, member];
    if (!before) {
      this.#inRow = 0;
      return;
    }
    const [x, y] = [reference - before[0], member - before[1]];
    const at = this.#inRow++ % KEPT;
    this.#reference[at] = x;
    this.#member[at] = y;
    if (this.#inRow < KEPT) return;
    this.#compared++;
    this.#referenceSquares += x * x;
    this.#memberSquares += y * y;
    const past = (values: Float64Array, lag: number): number => values[(at - lag + KEPT) % KEPT]!;
    for (let lag = 0; lag <= FARTHEST; lag++) {
      // A member that is behind shows now what the reference showed then.
      this.#products[FARTHEST + lag]! += y * past(this.#reference, lag);
      if (lag > 0) this.#products[FARTHEST - lag]! += x * past(this.#member, lag);
    }
  }

  finish(): PairContents | undefined {
    const scale = Math.sqrt(this.#referenceSquares * this.#memberSquares);
    if (this.#compared < FEWEST || !(scale > 0) || !Number.isFinite(scale)) return undefined;
    const correlations = [...this.#products].map((sum) => Math.max(-1, Math.min(1, sum / scale)));
    const best = Math.max(...correlations);
    return {
      compared: this.#compared,
      lag: correlations.indexOf(best) - FARTHEST,
      best,
      atZero: correlations[FARTHEST]!,
    };
  }
}
