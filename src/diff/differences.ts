import { FIRST_FEW } from "../spec/limits.js";
import type { Difference, DifferenceKind, DifferencePlace } from "../spec/verdict/diff.js";

/** How far two times lie apart, or both as text where that is more than an exact number of nanoseconds: times of two epochs. */
export function apart(aNs: bigint, bNs: bigint): Pick<DifferencePlace, "byNs" | "valueA" | "valueB"> {
  const byNs = Number(bNs - aNs);
  return Number.isSafeInteger(byNs) ? { byNs } : { valueA: String(aNs), valueB: String(bNs) };
}

interface Kept {
  count: number;
  fromNs: bigint;
  toNs: bigint;
  readonly first: DifferencePlace[];
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
  note(kind: DifferenceKind, logTimeNs: bigint, place: () => DifferencePlace): void {
    let kept = this.#kinds.get(kind);
    if (!kept) {
      kept = { count: 0, fromNs: logTimeNs, toNs: logTimeNs, first: [] };
      this.#kinds.set(kind, kept);
    }
    kept.count++;
    if (logTimeNs < kept.fromNs) kept.fromNs = logTimeNs;
    if (logTimeNs > kept.toNs) kept.toNs = logTimeNs;
    if (kept.first.length < FIRST_FEW) kept.first.push({ ...place(), logTimeNs: String(logTimeNs) });
  }

  /** What was noted. */
  differences(): Difference[] {
    return [...this.#kinds].map(([kind, { count, fromNs, toNs, first }]) => ({
      kind,
      count,
      fromNs: String(fromNs),
      toNs: String(toNs),
      first,
    }));
  }
}
