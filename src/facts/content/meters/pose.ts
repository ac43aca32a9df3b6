import type { ContentFacts } from "../../../spec/facts/content.js";
import type { TurningSignal } from "../../across/motion.js";
import { Covariance, covarianceFacts, covarianceState, usualCovariances } from "../covariances.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Numbers } from "../numbers.js";
import { Quaternions } from "../quaternions.js";
import { type UsualFields, UsualStates } from "../usual.js";

const [POSITION, ORIENTATION] = [0, 1];
const groups = [
  { field: POSITION, name: "position", size: 3, unit: "m" },
  { field: ORIENTATION, name: "orientation", size: 4, unit: "1" },
];

class PoseMeasure implements ContentMeasure {
  readonly #numbers = new Numbers(groups, false);
  readonly #quaternions = new Quaternions();
  readonly #covariance = new Covariance("covariance", 2, 6);
  readonly #usual = new UsualStates();
  /** Whether the last sample that was taken has an orientation. */
  #oriented = false;

  constructor(readonly signal: TurningSignal | undefined) {}

  take(values: CanonicalValues, at: SampleAt): void {
    const { numbers, slots, absent } = values;
    const finite = this.#numbers.take(values, at);
    this.#covariance.take(values, at);
    const q = slots[ORIENTATION]!;
    const oriented = !absent[ORIENTATION] && this.#quaternions.take(numbers, q, at);
    this.#oriented = oriented;
    if (finite && oriented) this.signal?.orientation(at.axisNs, numbers, q);
  }

  get usual(): UsualFields | undefined {
    if (!this.#oriented) return undefined;
    return this.#usual.of(covarianceState([this.#covariance]), () => {
      const shared = usualCovariances([this.#covariance]);
      return shared && { ...shared, finite: [...shared.finite, POSITION, ORIENTATION], unit: [ORIENTATION] };
    });
  }

  passOver(samples: number): void {
    this.#covariance.passOver(samples);
    this.#quaternions.passOver(samples);
  }

  finish(): Partial<ContentFacts> {
    return {
      numbers: this.#numbers.finish(),
      quaternions: this.#quaternions.finish(),
      covariances: covarianceFacts([this.#covariance]),
    };
  }
}

export const pose: ContentMeter = {
  modality: "pose",
  fields: ["position", "orientation", "covariance"],
  measure: (_, stream, { motion }) => new PoseMeasure(motion.signal(stream, "pose")),
};
