/**
 * How fast things turn, by every stream that tells it: a gyroscope, an odometry, poses, joints. Streams that tell of the same
 * motion are compared; what differs in time between them is how far their stamps are apart, whatever their clocks say.
 *
 * @module
 */

import type { MotionAbstention, MotionPair, SharedMotionFacts, TurningSource } from "../../spec/facts/shared-motion.js";
import { MOTION_RULES } from "../../spec/limits.js";
import type { NumberList } from "../content/measure.js";
import { CELL_NS, Cells } from "./motion/cells.js";
import { Lags } from "./motion/lags.js";

/** The most signals, and the most pairs of them. */
const MOST_SIGNALS = 16;
const MOST_PAIRS = 24;

/** Which source is compared with which: the one before is the reference. */
const RANKS: readonly TurningSource[] = ["gyroscope", "odometry", "pose", "transforms", "joints"];

/** How fast one stream says that it turns. */
export class TurningSignal {
  readonly cells = new Cells();
  readonly pairs: Lags[] = [];
  #before = new Float64Array(4);
  #beforeNs = Number.NaN;

  constructor(
    readonly stream: number,
    readonly source: TurningSource,
  ) {}

  /** Takes a rate in rad/s. */
  rate(timeNs: number, radiansPerSecond: number): void {
    const { last } = this.cells;
    this.cells.take(timeNs, radiansPerSecond);
    if (this.cells.last !== last) for (const pair of this.pairs) pair.advance();
  }

  /** Takes the speeds of joints. */
  speeds(timeNs: number, { values, length }: NumberList): void {
    let sum = 0;
    // What a joint does not measure is NaN.
    for (let i = 0; i < length; i++) sum += Math.abs(values[i]!) || 0;
    this.rate(timeNs, sum);
  }

  /** Takes the positions of joints: between two, the rate holds for the middle. */
  positions(timeNs: number, { values, length }: NumberList): void {
    const seconds = (timeNs - this.#beforeNs) / 1e9;
    if (this.#before.length !== length) this.#before = new Float64Array(length).fill(Number.NaN);
    if (seconds <= 0) return;
    let sum = 0;
    for (let i = 0; i < length; i++) {
      sum += Math.abs(values[i]! - this.#before[i]!) || 0;
      this.#before[i] = values[i]!;
    }
    if (seconds < 1) this.rate((timeNs + this.#beforeNs) / 2, sum / seconds);
    this.#beforeNs = timeNs;
  }

  /** Takes an orientation, a unit quaternion at a place among numbers: between two, the rate holds for the middle. */
  orientation(timeNs: number, numbers: Float64Array, at: number): void {
    const seconds = (timeNs - this.#beforeNs) / 1e9;
    const before = this.#before;
    if (seconds > 0 && seconds < 1) {
      let dot = 0;
      for (let i = 0; i < 4; i++) dot += before[i]! * numbers[at + i]!;
      const sign = dot < 0 ? -1 : 1;
      let chord = 0;
      for (let i = 0; i < 4; i++) chord += (numbers[at + i]! - sign * before[i]!) ** 2;
      // Of small angles the chord is exact where the cosine is not.
      const angle = 4 * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
      this.rate((timeNs + this.#beforeNs) / 2, angle / seconds);
    }
    if (!(seconds <= 0)) {
      this.#beforeNs = timeNs;
      for (let i = 0; i < 4; i++) before[i] = numbers[at + i]!;
    }
  }
}

export class MotionCollector {
  readonly #signals: TurningSignal[] = [];
  readonly #pairs: { readonly reference: TurningSignal; readonly signal: TurningSignal; readonly lags: Lags }[] = [];
  #leftOut = 0;

  /** The signal of a stream; undefined where there are too many. */
  signal(stream: number, source: TurningSource): TurningSignal | undefined {
    const known = this.#signals.find((signal) => signal.stream === stream);
    if (known) return known;
    if (this.#signals.length >= MOST_SIGNALS) {
      this.#leftOut++;
      return undefined;
    }
    const added = new TurningSignal(stream, source);
    for (const other of this.#signals) this.#compare(other, added);
    this.#signals.push(added);
    return added;
  }

  #compare(a: TurningSignal, b: TurningSignal): void {
    // A command and the joints that follow it look alike, and their distance is no fault.
    if (a.source === "joints" && b.source === "joints") return;
    const [reference, signal] = RANKS.indexOf(b.source) < RANKS.indexOf(a.source) ? [b, a] : [a, b];
    if (this.#pairs.length >= MOST_PAIRS) {
      this.#leftOut++;
      return;
    }
    const lags = new Lags(reference.cells, signal.cells);
    reference.pairs.push(lags);
    signal.pairs.push(lags);
    this.#pairs.push({ reference, signal, lags });
  }

  finish(topics: readonly string[]): SharedMotionFacts | undefined {
    // A twist alone is often a command: it has no signal.
    const told = this.#pairs.filter(({ reference, signal }) => reference.cells.samples * signal.cells.samples > 0);
    if (told.length === 0) return undefined;
    const pairs = told.map(({ reference, signal, lags }): MotionPair => {
      const seconds = (lags.cells * CELL_NS) / 1e9;
      // Noise is no more independent than samples are.
      const samples = Math.min(reference.cells.samples, signal.cells.samples, lags.cells);
      const found = lags.finish(samples);
      const abstained = abstentionOf(seconds, lags.rms, found);
      return {
        reference: topics[reference.stream]!,
        referenceSource: reference.source,
        topic: topics[signal.stream]!,
        source: signal.source,
        comparedS: seconds,
        turningRms: lags.rms,
        ...(found ? { correlation: found.correlation } : {}),
        ...(abstained
          ? { abstained }
          : { offsetNs: Math.round(found!.offsetNs), deviationNs: Math.round(found!.deviationNs) }),
      };
    });
    return { pairs: pairs.sort(byTopics), leftOut: this.#leftOut };
  }
}

/** Why nothing is said of a pair. */
function abstentionOf(seconds: number, rms: number, found: ReturnType<Lags["finish"]>): MotionAbstention | undefined {
  if (!found || seconds < MOTION_RULES.leastS) return "too-short";
  if (rms < MOTION_RULES.leastTurning) return "too-little-motion";
  if (found.correlation < MOTION_RULES.leastCorrelation) return "unrelated";
  if (found.atEdge) return "out-of-range";
  return found.elsewhere > found.correlation - MOTION_RULES.leastMargin ? "ambiguous" : undefined;
}

const byTopics = (a: MotionPair, b: MotionPair): number =>
  a.reference === b.reference ? compare(a.topic, b.topic) : compare(a.reference, b.reference);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
