import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Glance, MOST_PLACES, Sweeps } from "../sweeps.js";
import { Thinned } from "../thinned.js";

const FIELDS = ["angleMin", "angleMax", "angleIncrement", "timeIncrement", "scanTime", "rangeMin", "rangeMax"] as const;
const RANGES = FIELDS.length;
const INTENSITIES = RANGES + 1;
/** Drivers count the last ray of a sweep in or out. */
const RAYS_APART = 1;
/** Limits and times are single-precision numbers, and many drivers round them. */
const ROUNDED = 1.01;

/** A time of single precision in words. */
const seconds = (value: number): string => String(Number(value.toPrecision(6)));

class LaserScanMeasure implements ContentMeasure {
  readonly #misfit = tally();
  readonly #overlong = tally();
  readonly #sweeps = new Sweeps();
  readonly #glance = new Glance();
  readonly #scanTimes = new Thinned();
  #rays = 0;
  #zero = 0;
  #below = 0;
  #above = 0;

  take(values: CanonicalValues, at: SampleAt): void {
    const { batch, row } = at;
    const [angleMin, angleMax, increment, between, scanTime, rangeMin, rangeMax] = FIELDS.map(
      (_, field) => values.numbers[values.slots[field]!]!,
    ) as [number, number, number, number, number, number, number];
    const ranges = values.list(RANGES);
    const intensities = values.list(INTENSITIES).count;
    const rays = Math.round((angleMax - angleMin) / increment) + 1;
    const misfit =
      increment === 0 && ranges.count > 1
        ? "the angle between rays is 0"
        : Math.abs(rays - ranges.count) > RAYS_APART
          ? `${ranges.count} ranges, the angles say ${rays}`
          : intensities > 0 && intensities !== ranges.count
            ? `${intensities} intensities for ${ranges.count} ranges`
            : undefined;
    if (misfit !== undefined) batch.note(this.#misfit, row, undefined, { reason: misfit });
    if (scanTime > 0) this.#scanTimes.add(scanTime);
    const taken = Math.abs(between) * (ranges.count - 1);
    if (scanTime > 0 && taken > scanTime * ROUNDED)
      batch.note(this.#overlong, row, undefined, { expected: seconds(scanTime), actual: seconds(taken) });

    const glance = this.#glance;
    glance.begin();
    const places = Math.min(ranges.length, MOST_PLACES);
    const limited = rangeMax > rangeMin && rangeMin >= 0;
    for (let k = 0; k < places; k++) {
      const range = ranges.values[Math.floor((k * ranges.length) / places)]!;
      glance.add(range);
      if (range === 0) this.#zero++;
      else if (limited && range < rangeMin / ROUNDED && range !== Number.NEGATIVE_INFINITY) this.#below++;
      else if (limited && range > rangeMax * ROUNDED && range !== Number.POSITIVE_INFINITY) this.#above++;
    }
    this.#rays += places;
    this.#sweeps.take(glance, at);
  }

  finish(): Partial<ContentFacts> {
    const scanTimeS = this.#scanTimes.quantile(0.5);
    return {
      laserScan: {
        ...(scanTimeS === undefined ? {} : { scanTimeS }),
        misfit: this.#misfit,
        overlong: this.#overlong,
        rays: this.#rays,
        zero: this.#zero,
        below: this.#below,
        above: this.#above,
        sweeps: this.#sweeps.finish(),
      },
    };
  }
}

export const laserScan: ContentMeter = {
  modality: "laser-scan",
  fields: [...FIELDS, "ranges", "intensities"],
  measure: () => new LaserScanMeasure(),
};
