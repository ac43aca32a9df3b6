/**
 * What is asked of plain numbers, whatever the modality: that they are finite, that a sensor with noise does not freeze, that
 * a sensor with a range does not reach its end.
 *
 * @module
 */
import type { ClippedComponent, NumbersFacts } from "../../spec/facts/content/numbers.js";
import { type Occurrence, tally } from "../../spec/facts/tally.js";
import type { CanonicalValues, SampleAt } from "./measure.js";
import { Thinned } from "./thinned.js";

/** A shorter run of the same values is not kept. */
const SHORTEST_RUN_NS = 200_000_000;
/** A component that came to its extreme less often just met something once. */
const FEWEST_VISITS = 3;
/** Samples at an extreme that make a pile, and as a part of those kept. */
const FEWEST_AT_EXTREME = 10;
const PILE = 0.01;
/** What counts as near the extreme, as a part of the range; a pile has twice as many samples as stand there. */
const NEAR = 0.1;
/** A component with fewer different values is a switch or a coarse counter. */
const FEWEST_VALUES = 20;

/** The numbers of one canonical field. */
export interface NumberGroup {
  /** Its place among the fields of the meter. */
  readonly field: number;
  readonly name: string;
  readonly size: number;
  readonly unit: string;
  /** Whether the format lets a number be NaN where it is not measured. */
  readonly mayBeNaN?: boolean;
  /** Whether it is an estimate, of which nothing is asked but that it is finite. */
  readonly estimated?: boolean;
}

/** What one component was at its ends. */
class Ends {
  readonly kept = new Thinned();
  readonly extreme = new Float64Array([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  readonly samples = new Float64Array(2);
  readonly visits = new Float64Array(2);
  #last = Number.NaN;
  seen = 0;

  add(value: number): void {
    this.seen++;
    this.kept.add(value);
    for (let end = 0; end < 2; end++) {
      const extreme = this.extreme[end]!;
      if (value === extreme) {
        this.samples[end]!++;
        if (this.#last !== value) this.visits[end]!++;
      } else if (end === 0 ? value < extreme : value > extreme) {
        this.extreme[end] = value;
        this.samples[end] = this.visits[end] = 1;
      }
    }
    this.#last = value;
  }

  /** The end at which values pile up; undefined where there is none. */
  piled(): number | undefined {
    const kept = this.kept.values();
    const [least, most] = [this.extreme[0]!, this.extreme[1]!];
    if (kept.length === 0 || new Set(kept).size < FEWEST_VALUES) return undefined;
    const middle = this.kept.quantile(0.5)!;
    const range = most - least;
    return [0, 1].find((end) => {
      const extreme = this.extreme[end]!;
      if (extreme === 0 || Math.abs(extreme - middle) < range / 4) return false;
      if (this.samples[end]! < FEWEST_AT_EXTREME || this.visits[end]! < FEWEST_VISITS) return false;
      // Those at the extreme are counted one by one; only their neighbours are told by what was kept.
      const at = (this.samples[end]! / this.seen) * kept.length;
      const near = kept.filter((value) => value !== extreme && Math.abs(value - extreme) < NEAR * range).length;
      return at >= PILE * kept.length && at > 2 * near;
    });
  }
}

/** Looks at the numbers of the samples of one stream. */
export class Numbers {
  readonly #nonFinite = tally();
  readonly #last: Float64Array;
  readonly #ends: readonly Ends[];
  #started = false;
  #runStartNs = Number.NaN;
  #runSamples = 0;
  #noted = false;
  #longest: { lengthNs: number; samples: number; at: Occurrence } | undefined;
  #samples = 0;

  /** `sensor` says that the values have noise and a range, so that none repeat for long or pile up at an end. */
  constructor(
    readonly groups: readonly NumberGroup[],
    readonly sensor: boolean,
  ) {
    const size = groups.reduce((sum, group) => sum + group.size, 0);
    this.#last = new Float64Array(size).fill(Number.NaN);
    this.#ends = sensor ? Array.from({ length: size }, () => new Ends()) : [];
  }

  /** Takes a sample; `without` are bits of groups that it marks as not measured. False where a number is not finite. */
  take({ numbers, slots, absent }: CanonicalValues, at: SampleAt, without = 0): boolean {
    let bad: NumberGroup | undefined;
    let same = this.#started;
    let n = 0;
    this.#samples++;
    for (let g = 0; g < this.groups.length; g++) {
      const group = this.groups[g]!;
      if (absent[group.field] || ((without >> g) & 1) === 1) {
        n += group.size;
        continue;
      }
      const slot = slots[group.field]!;
      for (let i = 0; i < group.size; i++, n++) {
        const value = numbers[slot + i]!;
        const finite = Number.isFinite(value);
        if (!finite && !(group.mayBeNaN && Number.isNaN(value))) bad ??= group;
        if (!this.sensor || group.estimated) continue;
        if (!Object.is(value, this.#last[n]!)) same = false;
        this.#last[n] = value;
        if (finite) this.#ends[n]!.add(value);
      }
    }
    if (this.sensor) this.#run(same, at);
    if (bad) at.batch.note(this.#nonFinite, at.row, undefined, { name: bad.name });
    return bad === undefined;
  }

  /** Goes on with the run of equal samples, or begins another. */
  #run(same: boolean, { batch, row, timeNs }: SampleAt): void {
    this.#started = true;
    if (!same || !(timeNs >= this.#runStartNs)) {
      this.#runStartNs = timeNs;
      this.#runSamples = 1;
      this.#noted = false;
      return;
    }
    this.#runSamples++;
    const lengthNs = timeNs - this.#runStartNs;
    if (lengthNs < SHORTEST_RUN_NS || lengthNs <= (this.#longest?.lengthNs ?? 0)) return;
    if (!this.#noted) this.#longest = { lengthNs, samples: this.#runSamples, at: batch.place(row) };
    this.#noted = true;
    this.#longest!.lengthNs = lengthNs;
    this.#longest!.samples = this.#runSamples;
  }

  finish(): NumbersFacts {
    if (!this.sensor) return { nonFinite: this.#nonFinite };
    const longest = this.#longest;
    return {
      nonFinite: this.#nonFinite,
      ...(longest ? { frozen: { ...longest, lengthNs: Math.round(longest.lengthNs) } } : {}),
      clipped: this.#clipped(),
    };
  }

  #clipped(): ClippedComponent[] {
    let n = 0;
    return this.groups.flatMap(({ name, size, unit }) =>
      Array.from({ length: size }, (_, i) => ({ field: `${name}[${i}]`, ends: this.#ends[n++]! })).flatMap(
        ({ field, ends }) => {
          const end = ends.piled();
          if (end === undefined) return [];
          const samples = ends.samples[end]!;
          const share = samples / ends.seen;
          return [{ field, extreme: ends.extreme[end]!, unit, samples, share, visits: ends.visits[end]! }];
        },
      ),
    );
  }
}
