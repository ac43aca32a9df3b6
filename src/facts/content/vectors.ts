import type { VectorFacts } from "../../spec/facts/content/vector.js";
import { NAMED_ELEMENTS, NAMED_LAYOUTS } from "../../spec/limits.js";
import type { CanonicalValues, NumberList } from "./measure.js";

/** Vectors of one layout: names and length. */
export class Layout {
  samples = 0;
  readonly #least: Float64Array;
  readonly #most: Float64Array;

  constructor(
    readonly names: readonly string[],
    readonly length: number,
  ) {
    const elements = Math.min(length, NAMED_ELEMENTS);
    this.#least = new Float64Array(elements).fill(Number.POSITIVE_INFINITY);
    this.#most = new Float64Array(elements).fill(Number.NEGATIVE_INFINITY);
  }

  take({ values }: NumberList): void {
    this.samples++;
    const [least, most] = [this.#least, this.#most];
    for (let i = 0; i < least.length; i++) {
      const value = values[i]!;
      if (!Number.isFinite(value)) continue;
      if (value < least[i]!) least[i] = value;
      if (value > most[i]!) most[i] = value;
    }
  }

  finish(): VectorFacts["layouts"][number] {
    const { names, length, samples } = this;
    return {
      names: names.slice(0, NAMED_ELEMENTS),
      length,
      samples,
      elements: Array.from(this.#least, (least, i) => (Number.isFinite(least) ? { least, most: this.#most[i]! } : {})),
    };
  }
}

/** The layouts of one stream: several where several programs publish on one topic. */
export class Layouts<L extends Layout> {
  readonly #known = new Map<string, L>();
  #others = 0;
  #latest: L | undefined;
  #signature = Number.NaN;

  constructor(readonly make: (names: readonly string[], length: number) => L) {}

  /** The layout of a sample, by its length and the field that holds its names; undefined where there are too many. */
  of(values: CanonicalValues, names: number, length: number): L | undefined {
    const signature = values.signature(names);
    if (this.#latest && signature === this.#signature && length === this.#latest.length) return this.#latest;
    const key = `${signature} ${length}`;
    let layout = this.#known.get(key);
    if (!layout) {
      if (this.#known.size === NAMED_LAYOUTS) {
        this.#others++;
        return undefined;
      }
      layout = this.make(values.texts(names), length);
      this.#known.set(key, layout);
    }
    this.#latest = layout;
    this.#signature = signature;
    return layout;
  }

  /** Counts samples of the layout of the one that was taken last. */
  passOver(samples: number): void {
    if (this.#latest) this.#latest.samples += samples;
  }

  all(): readonly L[] {
    return [...this.#known.values()];
  }

  finish(): VectorFacts {
    return { layouts: this.all().map((layout) => layout.finish()), others: this.#others };
  }
}
