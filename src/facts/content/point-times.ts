import type { CloudColumn, PointTime } from "../../spec/facts/content/point-cloud.js";
import { Thinned } from "./thinned.js";

/** Units, and how many of each are a second. */
const UNITS = [
  ["s", 1],
  ["ms", 1e3],
  ["us", 1e6],
  ["ns", 1e9],
] as const;
/** A sweep takes so long, in seconds: the fastest scanners turn 250 times a second, the slowest need two seconds. */
const SHORTEST = 0.004;
const LONGEST = 2;
/** Dates of recordings, in seconds since 1970: 1990 to 2100. */
const EARLIEST = 631_152_000;
const LATEST = 4_102_444_800;

/** The times that points carry: their unit and what they count from follow from their size. */
export class PointTimes {
  readonly #least = new Thinned();
  readonly #most = new Thinned();
  #column: CloudColumn | undefined;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;

  /** Begins a cloud. */
  begin(): void {
    this.#low = Number.POSITIVE_INFINITY;
    this.#high = Number.NEGATIVE_INFINITY;
  }

  add(value: number): void {
    if (value < this.#low) this.#low = value;
    if (value > this.#high) this.#high = value;
  }

  /** Ends a cloud whose times stand in a column. */
  end(column: CloudColumn): void {
    if (!Number.isFinite(this.#low) || !Number.isFinite(this.#high)) return;
    this.#column ??= column;
    this.#least.add(this.#low);
    this.#most.add(this.#high);
  }

  finish(): PointTime | undefined {
    const [least, most] = [this.#least.quantile(0.5), this.#most.quantile(0.5)];
    if (!this.#column || least === undefined || most === undefined) return undefined;
    const { name, type } = this.#column;
    // Other types cannot hold a date as well as a sweep.
    const dated = type === "float64" && UNITS.find(([, per]) => least >= EARLIEST * per && most <= LATEST * per);
    const span = most - least;
    const unit = dated || UNITS.find(([, per]) => span >= SHORTEST * per && span < LONGEST * per);
    return { name, type, ...(unit ? { unit: unit[0] } : {}), absolute: Boolean(dated), least, most };
  }
}
