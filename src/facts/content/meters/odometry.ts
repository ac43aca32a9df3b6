import type { ContentFacts } from "../../../spec/facts/content.js";
import type { TurningSignal } from "../../across/motion.js";
import { Covariance, covarianceFacts, covarianceState, usualCovariances } from "../covariances.js";
import { magnitudeAt } from "../magnitude.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Numbers } from "../numbers.js";
import { Quaternions } from "../quaternions.js";
import { RateWindows, travel, turning } from "../rate-windows.js";
import { Thinned } from "../thinned.js";
import { type UsualFields, UsualStates } from "../usual.js";

const FIELDS = [
  "position",
  "orientation",
  "linearVelocity",
  "angularVelocity",
  "poseCovariance",
  "velocityCovariance",
] as const;
const [POSITION, ORIENTATION, LINEAR, ANGULAR] = [0, 1, 2, 3];
const groups = [
  { field: POSITION, name: "position", size: 3, unit: "m" },
  { field: ORIENTATION, name: "orientation", size: 4, unit: "1" },
  { field: LINEAR, name: "linearVelocity", size: 3, unit: "m/s" },
  { field: ANGULAR, name: "angularVelocity", size: 3, unit: "rad/s" },
];

class OdometryMeasure implements ContentMeasure {
  // A base that stands still repeats its values.
  readonly #numbers = new Numbers(groups, false);
  readonly #quaternions = new Quaternions();
  readonly #covariances = FIELDS.slice(4).map((name, i) => new Covariance(name, 4 + i, 6));
  readonly #turning = new RateWindows(turning, 4);
  readonly #travel = new RateWindows(travel, 3);
  readonly #speeds = new Thinned();
  readonly #usual = new UsualStates();
  /** Whether the last sample that was taken has an orientation. */
  #oriented = false;

  constructor(readonly signal: TurningSignal | undefined) {}

  take(values: CanonicalValues, at: SampleAt): void {
    const { numbers, slots, absent } = values;
    const finite = this.#numbers.take(values, at);
    for (const covariance of this.#covariances) covariance.take(values, at);
    const q = slots[ORIENTATION]!;
    const oriented = !absent[ORIENTATION] && this.#quaternions.take(numbers, q, at);
    this.#oriented = oriented;
    if (!finite) return;
    // Many leave the twist empty; the orientation is what odometry is for.
    if (oriented) this.signal?.orientation(at.axisNs, numbers, q);
    if (!absent[LINEAR]) this.#speeds.add(magnitudeAt(numbers, slots[LINEAR]!));
    if (oriented && !absent[ANGULAR]) this.#turning.take(numbers, q, slots[ANGULAR]!, at.timeNs);
    if (!absent[POSITION] && !absent[LINEAR]) this.#travel.take(numbers, slots[POSITION]!, slots[LINEAR]!, at.timeNs);
  }

  get usual(): UsualFields | undefined {
    if (!this.#oriented) return undefined;
    return this.#usual.of(covarianceState(this.#covariances), () => {
      const shared = usualCovariances(this.#covariances);
      return (
        shared && { ...shared, finite: [...shared.finite, POSITION, ORIENTATION, LINEAR, ANGULAR], unit: [ORIENTATION] }
      );
    });
  }

  passOver(samples: number): void {
    for (const covariance of this.#covariances) covariance.passOver(samples);
    this.#quaternions.passOver(samples);
  }

  finish(): Partial<ContentFacts> {
    const [turned, travelled] = [this.#turning.finish(), this.#travel.finish()];
    const speedP95 = this.#speeds.quantile(0.95);
    return {
      numbers: this.#numbers.finish(),
      quaternions: this.#quaternions.finish(),
      covariances: covarianceFacts(this.#covariances),
      motion: {
        ...(turned ? { turning: turned } : {}),
        ...(travelled ? { travel: travelled } : {}),
        ...(speedP95 === undefined ? {} : { speedP95 }),
      },
    };
  }
}

export const odometry: ContentMeter = {
  modality: "odometry",
  fields: FIELDS,
  measure: (_, stream, { motion }) => new OdometryMeasure(motion.signal(stream, "odometry")),
};
