import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import { FIRST_FEW } from "../../../spec/limits.js";
import type { FrameCollector } from "../../across/frames/collect.js";
import type { Edge } from "../../across/frames/edge.js";
import type { MotionCollector, TurningSignal } from "../../across/motion.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, NumberList, SampleAt } from "../measure.js";
import { Quaternions } from "../quaternions.js";

/** Three fields of the translation, then four of the rotation. */
const NUMBERS = 7;
const ROTATION = 3;
const NS_PER_S = 1_000_000_000n;
const [SECONDS, NANOSECONDS, PARENTS, CHILDREN] = [7, 8, 9, 10] as const;
/** How many layouts of messages are remembered: which transforms stand in them, in which order. */
const LAYOUTS = 256;

class TransformsMeasure implements ContentMeasure {
  readonly #nonFinite = tally();
  readonly #quaternions = new Quaternions();
  readonly #lists: NumberList[] = [];
  /** The numbers of one transform. */
  readonly #one = new Float64Array(NUMBERS);
  /** Transforms by the signatures of the names in a message. */
  readonly #layouts = new Map<number, (Edge | undefined)[]>();
  #named = 0;

  /** How fast the body of the robot turns, by the first transform of it. */
  #body: Edge | undefined;
  #signal: TurningSignal | undefined;
  /** What log times count from. */
  #originSeconds = Number.NaN;
  #originRestNs = 0;

  constructor(
    readonly stream: number,
    readonly frames: FrameCollector,
    readonly motion: MotionCollector,
  ) {}

  take(values: CanonicalValues, at: SampleAt): void {
    let length = Number.POSITIVE_INFINITY;
    for (let field = 0; field <= NANOSECONDS; field++) {
      const list = values.list(field);
      this.#lists[field] = list;
      if (field < NUMBERS) length = Math.min(length, list.length);
    }
    const seconds = this.#lists[SECONDS]!;
    const nanoseconds = this.#lists[NANOSECONDS]!;
    const timed = seconds.length >= length && nanoseconds.length >= length;
    const edges = this.#edges(values, length, at);
    const one = this.#one;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let field = 0; field < NUMBERS; field++) {
        one[field] = this.#lists[field]!.values[i]!;
        sum += one[field]!;
      }
      const finite = Number.isFinite(sum);
      const unit = Math.abs(one[3]! * one[3]! + one[4]! * one[4]! + one[5]! * one[5]! + one[6]! * one[6]! - 1) < 1e-3;
      // The name of the frame is read only where it may be kept.
      const keeps = !(finite && unit) && this.#named < 2 * FIRST_FEW;
      const name = keeps ? values.texts(CHILDREN)[i] : undefined;
      if (keeps) this.#named++;
      const more = name === undefined ? undefined : { name };
      if (finite) {
        this.#quaternions.take(one, ROTATION, at, more);
        const edge = edges[i];
        if (edge === undefined) continue;
        if (timed) {
          this.frames.take(edge, this.stream, one, seconds.values[i]!, nanoseconds.values[i]!, at);
          if (edge.isBody && unit) this.#turn(edge, seconds.values[i]!, nanoseconds.values[i]!, at);
        } else this.frames.take(edge, this.stream, one, Number.NaN, Number.NaN, at);
      } else at.batch.note(this.#nonFinite, at.row, undefined, more);
    }
  }

  /** Hands on how the body stands, at a stamp of its own. */
  #turn(edge: Edge, seconds: number, nanoseconds: number, { batch: { originNs } }: SampleAt): void {
    if (edge !== (this.#body ??= edge) || seconds <= 0) return;
    this.#signal ??= this.motion.signal(this.stream, "transforms");
    if (Number.isNaN(this.#originSeconds)) {
      this.#originSeconds = Number(originNs / NS_PER_S);
      this.#originRestNs = Number(originNs % NS_PER_S);
    }
    const axisNs = (seconds - this.#originSeconds) * 1e9 + nanoseconds - this.#originRestNs;
    this.#signal?.orientation(axisNs, this.#one, ROTATION);
  }

  /** The transforms of a message. Their names are read once for all messages that name the same. */
  #edges(values: CanonicalValues, length: number, at: SampleAt): (Edge | undefined)[] {
    // Two signatures of 32 bits in the 53 of a number.
    const key = (values.signature(PARENTS) >>> 0) * 2 ** 21 + ((values.signature(CHILDREN) >>> 0) & (2 ** 21 - 1));
    const known = this.#layouts.get(key);
    if (known?.length === length) return known;
    const parents = values.texts(PARENTS);
    const children = values.texts(CHILDREN);
    const edges = Array.from({ length }, (_, i) =>
      this.frames.edge(parents[i] ?? "", children[i] ?? "", this.stream, at),
    );
    // What is wrong with a name is told each time.
    if (this.#layouts.size < LAYOUTS && edges.every((edge) => edge !== undefined)) this.#layouts.set(key, edges);
    return edges;
  }

  finish(): Partial<ContentFacts> {
    return { numbers: { nonFinite: this.#nonFinite }, quaternions: this.#quaternions.finish() };
  }
}

export const transforms: ContentMeter = {
  modality: "transforms",
  fields: [
    "translationsX",
    "translationsY",
    "translationsZ",
    "rotationsX",
    "rotationsY",
    "rotationsZ",
    "rotationsW",
    "seconds",
    "nanoseconds",
    "parents",
    "children",
  ],
  measure: (_, stream, { frames, motion }) => new TransformsMeasure(stream, frames, motion),
};
