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
  readonly #firstAfterStamp = new Thinned();
  readonly #lastAfterStamp = new Thinned();
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

  /** Ends a cloud whose times stand in a column; its stamp is in seconds since 1970, NaN where it has none. */
  end(column: CloudColumn, stampSeconds: number): void {
    if (!Number.isFinite(this.#low) || !Number.isFinite(this.#high)) return;
    this.#column ??= column;
    this.#least.add(this.#low);
    this.#most.add(this.#high);
    const dated = datedUnit(column.type, this.#low, this.#high);
    if (!dated) return;
    this.#firstAfterStamp.add((this.#low / dated[1] - stampSeconds) * 1e9);
    this.#lastAfterStamp.add((this.#high / dated[1] - stampSeconds) * 1e9);
  }

  finish(): PointTime | undefined {
    const [least, most] = [this.#least.quantile(0.5), this.#most.quantile(0.5)];
    if (!this.#column || least === undefined || most === undefined) return undefined;
    const { name, type } = this.#column;
    const dated = datedUnit(type, least, most);
    const [first, last] = [this.#firstAfterStamp.quantile(0.5), this.#lastAfterStamp.quantile(0.5)];
    const span = most - least;
    const unit = dated || UNITS.find(([, per]) => span >= SHORTEST * per && span < LONGEST * per);
    return {
      ...{ name, type, ...(unit ? { unit: unit[0] } : {}), absolute: Boolean(dated), least, most },
      ...(dated && first !== undefined ? { firstAfterStampNs: first, lastAfterStampNs: last! } : {}),
    };
  }
}

/** The unit in which both are dates. Other types than doubles cannot hold a date as well as a sweep. */
const datedUnit = (type: string, least: number, most: number): (typeof UNITS)[number] | undefined =>
  type === "float64" ? UNITS.find(([, per]) => least >= EARLIEST * per && most <= LATEST * per) : undefined;
