import { FIRST_FEW } from "../spec/facts/tally.js";
import type { Difference, DifferenceKind, DifferencePlace } from "../spec/verdict/diff.js";

/** A span of time as an exact integer: times of two epochs may lie farther apart than integers are exact. */
export const within = (ns: number): number =>
  Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Math.round(ns), Number.MAX_SAFE_INTEGER));

interface Kept {
  count: number;
  from: number;
  to: number;
  readonly first: { readonly logTime: number; readonly place: DifferencePlace }[];
}

/** The differences of one stream by kind: counts, times, and the first few places. */
export class DifferenceLog {
  readonly #kinds = new Map<DifferenceKind, Kept>();

  get empty(): boolean {
    return this.#kinds.size === 0;
  }

  /** Samples noted of one kind. */
  countOf(kind: DifferenceKind): number {
    return this.#kinds.get(kind)?.count ?? 0;
  }

  /** Notes one sample. `place` is called only when the place is kept. */
  note(kind: DifferenceKind, logTime: number, place: () => DifferencePlace): void {
    let kept = this.#kinds.get(kind);
    if (!kept) {
      kept = { count: 0, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY, first: [] };
      this.#kinds.set(kind, kept);
    }
    kept.count++;
    if (logTime < kept.from) kept.from = logTime;
    if (logTime > kept.to) kept.to = logTime;
    if (kept.first.length < FIRST_FEW) kept.first.push({ logTime, place: place() });
  }

  /** What was noted; `ns` makes an absolute time. */
  differences(ns: (relative: number) => string): Difference[] {
    return [...this.#kinds].map(([kind, { count, from, to, first }]) => ({
      kind,
      count,
      fromNs: ns(from),
      toNs: ns(to),
      first: first.map(({ logTime, place }) => ({ ...place, logTimeNs: ns(logTime) })),
    }));
  }
}
