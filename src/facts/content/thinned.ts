/** The most values that are kept. */
const MOST = 512;

/**
 * A series that is thinned as it grows: every value at first, then every second, every fourth. What is kept is spread evenly
 * over the recording and depends on nothing but the order of the values. What is not finite is left out.
 */
export class Thinned {
  #kept: number[] = [];
  #stride = 1;
  /** How many values are left out until the next is kept. */
  #skip = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) return;
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.#kept.push(value);
    this.#skip = this.#stride - 1;
    if (this.#kept.length < MOST) return;
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
    this.#stride *= 2;
  }

  /** What was kept, in its order. */
  values(): readonly number[] {
    return this.#kept;
  }

  /** A quantile of what was kept; undefined where there is nothing. */
  quantile(q: number): number | undefined {
    const sorted = Float64Array.from(this.#kept).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  }
}
