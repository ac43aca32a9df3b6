/** How long samples take from one stage to the next. */
import { latencyProfiles, QUANTILE_SHARES } from "./profiles.js";
import type { Random } from "./random.js";
import type { Latency } from "./scene.js";

/** Least distance of two samples that leave a stage: a queue keeps their order. */
const APART_NS = 2_000;

/** Passes the samples of one stream through one stage, in order. */
export class Stage {
  #left = Number.NEGATIVE_INFINITY;
  /** Normally distributed and like that of the sample before: how late this one is among all. */
  #late: number;
  readonly #batchPhase: number;

  constructor(
    readonly latency: Latency,
    readonly random: Random,
  ) {
    this.#late = random.normal(1);
    this.#batchPhase = random.next();
  }

  /** When a sample that came at a true time leaves. */
  leave(came: number): number {
    const { fixedNs, tailShare, tailNs, batchNs } = this.latency;
    const { random } = this;
    let ready = came + fixedNs + this.#more();
    // Both numbers are drawn for every sample, so that a longer tail changes no other sample.
    const [unlucky, howMuch] = [random.next(), random.next()];
    if (unlucky < tailShare) ready += howMuch * tailNs;
    if (batchNs !== undefined) ready = (Math.ceil(ready / batchNs - this.#batchPhase) + this.#batchPhase) * batchNs;
    this.#left = Math.max(ready, this.#left + APART_NS + random.exponential(APART_NS));
    return this.#left;
  }

  #more(): number {
    const { meanNs, profile } = this.latency;
    if (profile === undefined) return this.random.exponential(meanNs);
    const { aboveUs, neighbours } = latencyProfiles[profile];
    this.#late = neighbours * this.#late + this.random.normal(Math.sqrt(1 - neighbours ** 2));
    return 1000 * quantile(aboveUs, normalShare(this.#late));
  }
}

/** The quantile at a share, between those of the table. */
function quantile(table: readonly number[], share: number): number {
  const next = Math.max(
    1,
    QUANTILE_SHARES.findIndex((each) => each >= share),
  );
  const [from, to] = [QUANTILE_SHARES[next - 1]!, QUANTILE_SHARES[next]!];
  return table[next - 1]! + ((table[next]! - table[next - 1]!) * (share - from)) / (to - from);
}

/** Share of a normal distribution below a value (Abramowitz and Stegun, 26.2.17, to 1e-7). */
function normalShare(value: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(value));
  const series =
    t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  const beyond = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return value < 0 ? beyond : 1 - beyond;
}
