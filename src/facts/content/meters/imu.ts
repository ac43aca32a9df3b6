import type { ContentFacts } from "../../../spec/facts/content.js";
import type { TurningSignal } from "../../across/motion.js";
import { Covariance, covarianceFacts, covarianceState, usualCovariances } from "../covariances.js";
import { magnitudeAt } from "../magnitude.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Numbers } from "../numbers.js";
import { Quaternions } from "../quaternions.js";
import { RateWindows, turning } from "../rate-windows.js";
import { RestWindows } from "../rest-windows.js";
import { Thinned } from "../thinned.js";
import { type UsualFields, UsualStates } from "../usual.js";

const FIELDS = [
  "angularVelocity",
  "specificForce",
  "orientation",
  "angularVelocityCovariance",
  "specificForceCovariance",
  "orientationCovariance",
] as const;
const [ROTATION, FORCE, ORIENTATION] = [0, 1, 2];
const groups = [
  { field: ROTATION, name: "angularVelocity", size: 3, unit: "rad/s" },
  { field: FORCE, name: "specificForce", size: 3, unit: "m/s²" },
  { field: ORIENTATION, name: "orientation", size: 4, unit: "1", estimated: true },
];

class ImuMeasure implements ContentMeasure {
  readonly #numbers = new Numbers(groups, true);
  readonly #quaternions = new Quaternions();
  /** The covariances of rotation, force and orientation, in this order. */
  readonly #covariances = FIELDS.slice(3).map((name, i) => new Covariance(name, 3 + i, 3, true));
  readonly #turning = new RateWindows(turning, 4);
  readonly #speed = new Thinned();
  readonly #rest = new RestWindows();
  readonly #usual = new UsualStates();
  #absent: readonly boolean[] = [];
  /** Whether the last sample that was taken has an orientation. */
  #oriented = false;

  constructor(readonly signal: TurningSignal | undefined) {}

  take(values: CanonicalValues, at: SampleAt): void {
    const { numbers, slots, absent } = values;
    this.#absent = absent;
    let without = 0;
    for (let i = 0; i < 3; i++) if (!this.#covariances[i]!.take(values, at)) without |= 1 << i;
    const finite = this.#numbers.take(values, at, without);
    const rotates = !absent[ROTATION] && (without & 1) === 0;
    const orientation = absent[ORIENTATION] || (without & 4) !== 0 ? -1 : slots[ORIENTATION]!;
    const oriented = orientation >= 0 && this.#quaternions.take(numbers, orientation, at);
    this.#oriented = oriented;
    if (!finite) return;
    const rotation = slots[ROTATION]!;
    if (rotates) {
      const speed = magnitudeAt(numbers, rotation);
      this.#speed.add(speed);
      this.signal?.rate(at.axisNs, speed);
      if (oriented) this.#turning.take(numbers, orientation, rotation, at.timeNs);
    }
    if (!absent[FORCE] && (without & 2) === 0)
      this.#rest.take(numbers, slots[FORCE]!, oriented ? orientation : -1, at.timeNs);
  }

  get usual(): UsualFields | undefined {
    const oriented = this.#oriented;
    return this.#usual.of(2 * covarianceState(this.#covariances) + Number(oriented), () => {
      const shared = usualCovariances(this.#covariances);
      const taken = [ROTATION, FORCE, ORIENTATION].filter((field) => !this.#covariances[field]!.marked);
      const isSensed = (field: number) => field !== ORIENTATION && !this.#absent[field];
      const lively = taken.find(isSensed);
      const unit = taken.filter((field) => field === ORIENTATION && !this.#absent[field]);
      if (!shared || lively === undefined || unit.length > Number(oriented)) return undefined;
      return { ...shared, between: taken.filter(isSensed), lively, unit, finite: [...shared.finite, ...unit] };
    });
  }

  passOver(samples: number): void {
    for (const covariance of this.#covariances) covariance.passOver(samples);
    this.#numbers.passOver(samples);
    if (this.#oriented) this.#quaternions.passOver(samples);
  }

  finish(): Partial<ContentFacts> {
    const turned = this.#turning.finish();
    const speed = this.#speed.quantile(0.99);
    return {
      numbers: this.#numbers.finish(),
      quaternions: this.#quaternions.finish(),
      covariances: covarianceFacts(this.#covariances),
      motion: {
        ...(turned ? { turning: turned } : {}),
        ...(speed === undefined ? {} : { angularSpeedP99: speed }),
      },
      imu: this.#rest.finish(),
    };
  }
}

export const imu: ContentMeter = {
  modality: "imu",
  fields: FIELDS,
  measure: (_, stream, { motion }) => new ImuMeasure(motion.signal(stream, "gyroscope")),
};
