import type { SweepFacts } from "../../spec/facts/content/sweep.js";
import { tally } from "../../spec/facts/note.js";
import type { SampleAt } from "./measure.js";

/** At most so many places of a sweep are looked at. */
export const MOST_PLACES = 1000;

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** What was seen of the values of one sweep: whether there is anything, and a number that is the same for the same values. */
export class Glance {
  fingerprint = 0;
  finite = 0;
  zeros = 0;
  seen = 0;

  begin(): void {
    this.fingerprint = 0x811c9dc5;
    this.finite = this.zeros = this.seen = 0;
  }

  add(value: number): void {
    this.seen++;
    if (value === 0) this.zeros++;
    if (Number.isFinite(value)) this.finite++;
    float[0] = value;
    const mixed = Math.imul(this.fingerprint ^ halves[0]!, 0x01000193);
    this.fingerprint = Math.imul(mixed ^ halves[1]! ^ (mixed >>> 15), 0x01000193);
  }
}

/** Finds sweeps that are blank, and runs of sweeps that are the same: noise makes each sweep of a live sensor another. */
export class Sweeps {
  readonly #blank = tally();
  readonly #repeated = tally();
  #fingerprint: number | undefined;
  #lastNs = Number.NaN;
  #sinceNs = Number.NaN;

  take({ fingerprint, finite, zeros, seen }: Glance, { batch, row, timeNs }: SampleAt): void {
    const blank = seen > 0 && zeros === seen;
    if (blank) batch.note(this.#blank, row);
    // Nothing in sight looks the same each time.
    const telling = !blank && finite > 0;
    if (!telling || fingerprint !== this.#fingerprint || !(timeNs >= this.#lastNs)) this.#sinceNs = timeNs;
    else if (timeNs > this.#lastNs) batch.note(this.#repeated, row, timeNs - this.#sinceNs);
    this.#fingerprint = telling ? fingerprint : undefined;
    this.#lastNs = timeNs;
  }

  finish(): SweepFacts {
    return { blank: this.#blank, repeated: this.#repeated };
  }
}
