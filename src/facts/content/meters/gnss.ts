import type { GnssFacts } from "../../../spec/facts/content/gnss.js";
import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import type { Occurrence } from "../../../spec/facts/tally.js";
import { Covariance, covarianceFacts } from "../covariances.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";

const FIELDS = ["latitude", "longitude", "altitude", "status", "covariance", "covarianceType"] as const;
const [LATITUDE, LONGITUDE, ALTITUDE, STATUS, COVARIANCE, TYPE] = [0, 1, 2, 3, 4, 5];
/** Fixes that are nearer give no speed: jitter of their times would make it. */
const NEAREST_NS = 50_000_000;
/** Fixes that are farther apart give none that means anything. */
const FARTHEST_NS = 10_000_000_000;
const METRES_PER_DEGREE = 111_320;

/** A range that grows. */
class Range {
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;

  add(value: number): void {
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }
}

/** The largest value, and where. */
class Largest {
  value = Number.NEGATIVE_INFINITY;
  at: Occurrence = {};

  add(value: number, { batch, row }: SampleAt): void {
    // What is infinite cannot be said.
    if (!(value > this.value && value < Number.POSITIVE_INFINITY)) return;
    this.value = value;
    this.at = batch.place(row);
  }
}

class GnssMeasure implements ContentMeasure {
  readonly #facts = {
    fixes: 0,
    outOfRange: tally(),
    zero: tally(),
    withoutPosition: tally(),
    covarianceDenied: tally(),
    covarianceMissing: tally(),
  };
  readonly #covariance = new Covariance("covariance", COVARIANCE, 3);
  readonly #latitude = new Range();
  readonly #longitude = new Range();
  readonly #fastest = new Largest();
  readonly #steepest = new Largest();
  /** The fix that speeds count from: latitude, longitude, altitude. */
  readonly #last = new Float64Array(3).fill(Number.NaN);
  #lastNs = Number.NaN;

  take(values: CanonicalValues, at: SampleAt): void {
    const { numbers, slots, absent } = values;
    const { batch, row } = at;
    const read = (field: number) => (absent[field] ? Number.NaN : numbers[slots[field]!]!);
    const [latitude, longitude, status] = [read(LATITUDE), read(LONGITUDE), read(STATUS)];
    if (status < 0) return;
    const facts = this.#facts;
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) {
      if (!Number.isNaN(status)) batch.note(facts.withoutPosition, row);
      return;
    }
    facts.fixes++;
    this.#latitude.add(latitude);
    this.#longitude.add(longitude);
    const outside = Math.abs(latitude) > 90 || Math.abs(longitude) > 180;
    if (outside) batch.note(facts.outOfRange, row);
    if (latitude === 0 && longitude === 0) batch.note(facts.zero, row);
    this.#covariances(values, at, read(TYPE));
    if (!outside && (latitude !== 0 || longitude !== 0)) this.#step(latitude, longitude, read(ALTITUDE), at);
  }

  #covariances(values: CanonicalValues, at: SampleAt, type: number): void {
    if (values.absent[COVARIANCE]) return;
    const unknown = this.#covariance.finish().unknown;
    this.#covariance.take(values, at);
    const zero = this.#covariance.finish().unknown > unknown;
    if (type === 0 && !zero) at.batch.note(this.#facts.covarianceDenied, at.row);
    if (type > 0 && zero) at.batch.note(this.#facts.covarianceMissing, at.row);
  }

  /** Takes the speed since the fix before. */
  #step(latitude: number, longitude: number, altitude: number, at: SampleAt): void {
    const last = this.#last;
    const step = at.timeNs - this.#lastNs;
    if (step >= 0 && step < NEAREST_NS) return;
    if (step <= FARTHEST_NS && step > 0) {
      const around = ((((longitude - last[1]! + 180) % 360) + 360) % 360) - 180;
      const east = around * Math.cos((latitude * Math.PI) / 180);
      const seconds = step * 1e-9;
      this.#fastest.add((Math.hypot(latitude - last[0]!, east) * METRES_PER_DEGREE) / seconds, at);
      this.#steepest.add(Math.abs(altitude - last[2]!) / seconds, at);
    }
    last[0] = latitude;
    last[1] = longitude;
    last[2] = altitude;
    this.#lastNs = at.timeNs;
  }

  finish(): Partial<ContentFacts> {
    const [latitude, longitude] = [this.#latitude, this.#longitude];
    const gnss: GnssFacts = { ...this.#facts };
    if (gnss.fixes > 0) {
      gnss.latitude = [latitude.least, latitude.most];
      gnss.longitude = [longitude.least, longitude.most];
    }
    if (this.#fastest.value >= 0) [gnss.fastest, gnss.fastestAt] = [this.#fastest.value, this.#fastest.at];
    if (this.#steepest.value >= 0) [gnss.steepest, gnss.steepestAt] = [this.#steepest.value, this.#steepest.at];
    return { gnss, covariances: covarianceFacts([this.#covariance]) };
  }
}

export const gnss: ContentMeter = { modality: "gnss", fields: FIELDS, measure: () => new GnssMeasure() };
