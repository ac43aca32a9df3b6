/**
 * What is asked of plain numbers, whatever the modality: that they are finite, that a sensor with noise does not freeze, that
 * a sensor with a range does not reach its end.
 *
 * @module
 */
import type { ClippedComponent, NumbersFacts } from "../../spec/facts/content/numbers.js";
import { tally } from "../../spec/facts/note.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { wholeNanoseconds } from "../../spec/span.js";
import { Ends } from "./ends.js";
import type { CanonicalValues, SampleAt } from "./measure.js";

/** A shorter run of the same values is not kept. */
const SHORTEST_RUN_NS = 200_000_000;
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

/** Whether a number of a group is none that the format allows. */
function hasBad(numbers: Float64Array, slot: number, { size, mayBeNaN }: NumberGroup): boolean {
  for (let at = slot; at < slot + size; at++)
    if (!Number.isFinite(numbers[at]!) && !(mayBeNaN && Number.isNaN(numbers[at]!))) return true;
  return false;
}

/** Looks at the numbers of the samples of one stream. */
export class Numbers {
  readonly #nonFinite = tally();
  readonly #ends: Ends;
  #started = false;
  #runStartNs = Number.NaN;
  #runSamples = 0;
  #noted = false;
  #longest: { lengthNs: number; samples: number; at: Occurrence } | undefined;

  /** `sensor` says that the values have noise and a range, so that none repeat for long or pile up at an end. */
  constructor(
    readonly groups: readonly NumberGroup[],
    readonly sensor: boolean,
  ) {
    const size = groups.reduce((sum, group) => sum + group.size, 0);
    this.#ends = new Ends(sensor ? size : 0);
  }

  /** Takes a sample; `without` are bits of groups that it marks as not measured. False where a number is not finite. */
  take({ numbers, slots, absent }: CanonicalValues, at: SampleAt, without = 0): boolean {
    const { groups, sensor } = this;
    let bad: NumberGroup | undefined;
    let same = this.#started;
    let n = 0;
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      const end = n + group.size;
      if (absent[group.field] || ((without >> g) & 1) === 1) {
        if (sensor) this.#ends.skip(n, end);
      } else {
        const slot = slots[group.field]!;
        if (hasBad(numbers, slot, group)) bad ??= group;
        if (sensor && !group.estimated && !this.#ends.take(numbers, slot, n, end)) same = false;
      }
      n = end;
    }
    if (sensor) {
      this.#ends.keep();
      this.#run(same, at);
    }
    if (bad) at.batch.note(this.#nonFinite, at.row, undefined, { name: bad.name });
    return bad === undefined;
  }

  /** See {@link ContentMeasure.passOver}. */
  passOver(samples: number): void {
    if (!this.sensor) return;
    this.#started = false;
    this.#ends.passOver(samples);
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
      ...(longest ? { frozen: { ...longest, lengthNs: wholeNanoseconds(longest.lengthNs) } } : {}),
      clipped: this.#clipped(),
    };
  }

  #clipped(): ClippedComponent[] {
    let n = 0;
    return this.groups.flatMap(({ name, size, unit }) =>
      Array.from({ length: size }, (_, i) => ({ field: `${name}[${i}]`, unit, pile: this.#ends.piled(n++) })).flatMap(
        ({ field, unit, pile }) => (pile ? [{ field, unit, ...pile }] : []),
      ),
    );
  }
}
