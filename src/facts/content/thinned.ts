/** The most values that are kept. */
const MOST = 512;

/**
 * A series that is thinned as it grows: every value at first, then every second, every fourth. What is kept is spread evenly
 * over the recording and depends on nothing but the order of the values.
 */
export class Thinned {
  #kept: number[] = [];
  #stride = 1;
  #seen = 0;

  add(value: number): void {
    if (this.#seen++ % this.#stride !== 0) return;
    this.#kept.push(value);
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
