import type { FrameEdge, TransformGap } from "../../../spec/facts/frames.js";
import { LISTED_GAPS, TRANSFORM_GAP_NS } from "../../../spec/limits.js";

/** Translation and rotation of one transform. */
export const NUMBERS = 7;
/** A step below this is noise, in metres. */
const STEP = 0.01;
/** What is explained by no motion, in metres: a jump of odometry. */
const JUMP = 0.05;
/** How much faster than before and after a motion may be for one interval. */
const SPURT = 1.5;
/** A value is back near the last but one where it is nearer to it than this part of the step. */
const BACK = 0.3;
/** Differences below these are rounding, in m² and as sin²(angle / 2). */
const SAME = 1e-12;
const SAME_TURN = 2e-12;
/** A child that moved by no more than this across a gap is where it was, in metres and as sin²(angle / 2). */
const STILL = 1e-3;
const STILL_TURN = 2e-6;
/** Intervals that are longer than this tell of no speed. */
const BLIND_NS = 500_000_000;

/** The square of a distance; roots are costly, and most are not needed. */
function squaredDistance(a: Float64Array, b: Float64Array): number {
  const x = a[0]! - b[0]!;
  const y = a[1]! - b[1]!;
  const z = a[2]! - b[2]!;
  return x * x + y * y + z * z;
}

const squaredLength = (value: Float64Array): number =>
  value[3]! * value[3]! + value[4]! * value[4]! + value[5]! * value[5]! + value[6]! * value[6]!;

/** How much of a turn lies between two rotations of whatever length: sin²(angle / 2). `squares` are those of both lengths. */
function turn(a: Float64Array, b: Float64Array, squares: number): number {
  const dot = a[3]! * b[3]! + a[4]! * b[4]! + a[5]! * b[5]! + a[6]! * b[6]!;
  return squares > 0 ? Math.max(0, 1 - (dot * dot) / squares) : 0;
}

/** Frames that REP-105 and its users give the body of a robot. */
const BODIES: ReadonlySet<string> = new Set(["base_link", "base_footprint", "base"]);

interface Gap {
  readonly fromNs: number;
  readonly toNs: number;
}

/** What is known of one transform. Times are relative; nothing grows with the samples. */
export class Edge {
  samples = 0;
  /** How often it was sent, by stream. */
  readonly streams = new Map<number, { samples: number }>();
  #stream = -1;
  #sent: { samples: number } | undefined;
  minNs = Number.NaN;
  maxNs = Number.NaN;
  takeovers = 0;
  firstLogNs = Number.NaN;
  latencyNs = Number.POSITIVE_INFINITY;
  readonly gaps: Gap[] = [];
  readonly #first = new Float64Array(NUMBERS);
  #last = new Float64Array(NUMBERS);
  #before = new Float64Array(NUMBERS);
  #firstLength = 0;
  #lastLength = 0;
  #valued = 0;
  #lastNs = Number.NaN;
  #stamps = 0;
  #longestNs = 0;
  #squaredMove = 0;
  #turned = 0;
  #changes = 0;
  #conflicts = 0;
  #returns = 0;
  #steps = 0;
  #jumps = 0;
  #jump: { atNs: number; distance: number; toStart: boolean } | undefined;
  /** The step before, which the next one tells to be a jump or not. */
  #step = 0;
  #stepNs = 0;
  #stepToStart = false;
  #speed = Number.NaN;
  #holes = 0;

  /** Whether it is where the body of a robot is. */
  readonly isBody: boolean;

  constructor(
    readonly parent: string,
    readonly child: string,
    /** The transform that the child was last sent by, shared with those from its other parents. */
    readonly latest: { edge: Edge | undefined },
  ) {
    this.isBody = BODIES.has(child);
  }

  /** Whether its value was ever another one than the first. */
  get constant(): boolean {
    return this.#changes === 0;
  }

  /** Counts a sample on a stream. */
  count(stream: number): void {
    this.samples++;
    if (stream !== this.#stream) {
      this.#stream = stream;
      this.#sent = this.streams.get(stream);
    }
    if (this.#sent) this.#sent.samples++;
  }

  /** Takes a value at a stamp (NaN for none), both finite, behind so many holes of the recording; `value` is lent. */
  take(value: Float64Array, stampNs: number, holes: number): void {
    const last = this.#last;
    const length = squaredLength(value);
    if (this.#valued === 0) {
      this.#first.set(value);
      this.#firstLength = length;
    } else {
      const squaredStep = squaredDistance(value, last);
      const turned = turn(value, last, length * this.#lastLength);
      const changed = squaredStep > SAME || turned > SAME_TURN;
      if (changed) this.#change(value, squaredStep, length);
      if (stampNs === this.#lastNs) {
        if (changed) this.#conflicts++;
      } else if (stampNs > this.#lastNs) {
        if (holes === this.#holes) this.#advance(value, changed ? Math.sqrt(squaredStep) : 0, turned, stampNs);
        else this.#forget();
      }
    }
    this.#valued++;
    // Of several values at one stamp the first one is kept.
    if (stampNs === this.#lastNs && this.#stamps > 0) return;
    this.#before.set(last);
    last.set(value);
    this.#lastLength = length;
    if (Number.isNaN(stampNs)) return;
    this.#holes = holes;
    this.#stamps++;
    this.#lastNs = stampNs;
    if (!(stampNs >= this.minNs)) this.minNs = stampNs;
    if (!(stampNs <= this.maxNs)) this.maxNs = stampNs;
  }

  /** A value that differs from the one before. */
  #change(value: Float64Array, squaredStep: number, length: number): void {
    this.#changes++;
    const moved = squaredDistance(value, this.#first);
    if (moved > this.#squaredMove) this.#squaredMove = moved;
    const turned = turn(value, this.#first, length * this.#firstLength);
    if (turned > this.#turned) this.#turned = turned;
    if (!(squaredStep > STEP * STEP)) return;
    this.#steps++;
    if (this.#valued > 1 && squaredDistance(value, this.#before) < BACK * BACK * squaredStep) this.#returns++;
  }

  /** The interval up to a later stamp. */
  #advance(value: Float64Array, step: number, turned: number, stampNs: number): void {
    const interval = stampNs - this.#lastNs;
    if (interval > this.#longestNs) this.#longestNs = interval;
    if (interval > TRANSFORM_GAP_NS && (step > STILL || turned > STILL_TURN)) this.#gap(stampNs);
    if (interval > BLIND_NS) {
      this.#forget();
      return;
    }
    const speed = step / interval;
    if (this.#step > JUMP) this.#judge(speed);
    if (this.#stepNs > 0) this.#speed = this.#step / this.#stepNs;
    this.#step = step;
    this.#stepNs = interval;
    this.#stepToStart = step > JUMP && squaredDistance(value, this.#first) < STEP * STEP;
  }

  /** What came before tells of no speed. */
  #forget(): void {
    this.#step = 0;
    this.#stepNs = 0;
    this.#speed = Number.NaN;
  }

  /** Whether the step before is a jump, now that the speed after it is known too. */
  #judge(speedAfter: number): void {
    if (Number.isNaN(this.#speed)) return;
    const mean = (this.maxNs - this.minNs) / Math.max(1, this.#stamps - 1);
    const explained = SPURT * Math.max(this.#speed, speedAfter) * Math.max(this.#stepNs, mean);
    const beyond = this.#step - explained;
    if (!(beyond > JUMP)) return;
    this.#jumps++;
    if (beyond > (this.#jump?.distance ?? 0))
      this.#jump = { atNs: this.#lastNs, distance: beyond, toStart: this.#stepToStart };
  }

  /** Keeps the longest gaps. */
  #gap(stampNs: number): void {
    const gap = { fromNs: this.#lastNs, toNs: stampNs };
    this.gaps.push(gap);
    if (this.gaps.length <= LISTED_GAPS) return;
    let shortest = 0;
    for (const [i, { fromNs, toNs }] of this.gaps.entries())
      if (toNs - fromNs < this.gaps[shortest]!.toNs - this.gaps[shortest]!.fromNs) shortest = i;
    this.gaps.splice(shortest, 1);
  }

  finish(
    absolute: (ns: number) => string,
    logTime: (ns: number) => string,
    isLatched: (stream: number) => boolean,
    topics: readonly string[],
  ): FrameEdge {
    let latchedSamples = 0;
    for (const [stream, { samples }] of this.streams) if (isLatched(stream)) latchedSamples += samples;
    const span = this.maxNs - this.minNs;
    const valued = this.#valued > 0;
    const [x, y, z, a, b, c, d] = this.#first as unknown as [number, number, number, number, number, number, number];
    return {
      parent: this.parent,
      child: this.child,
      latched: latchedSamples > 0,
      topics: [...this.streams.keys()].map((stream) => topics[stream]!).sort(),
      samples: this.samples,
      latchedSamples,
      ...(this.#stamps > 0 ? { firstNs: absolute(this.minNs), lastNs: absolute(this.maxNs) } : {}),
      ...(Number.isNaN(this.firstLogNs) ? {} : { firstLogNs: logTime(this.firstLogNs) }),
      // A span of less than a nanosecond is none.
      ...(span >= 1 ? { rateHz: ((this.#stamps - 1) * 1e9) / span, longestNs: whole(this.#longestNs) } : {}),
      ...(Number.isFinite(this.latencyNs) ? { latencyNs: whole(this.latencyNs) } : {}),
      gaps: this.gaps.map(
        ({ fromNs, toNs }): TransformGap => ({
          fromNs: absolute(fromNs),
          toNs: absolute(toNs),
          lengthNs: whole(toNs - fromNs),
        }),
      ),
      ...(valued ? { translation: [x, y, z], rotation: [a, b, c, d] } : {}),
      moved: finite(Math.sqrt(this.#squaredMove)),
      turned: 2 * Math.asin(Math.sqrt(Math.min(1, this.#turned))),
      changes: this.#changes,
      conflicts: this.#conflicts,
      returns: this.#returns,
      steps: this.#steps,
      takeovers: this.takeovers,
      jumps: this.#jumps,
      ...(this.#jump
        ? { jump: { ...this.#jump, distance: finite(this.#jump.distance), atNs: absolute(this.#jump.atNs) } }
        : {}),
    };
  }
}

/** Squares of the largest numbers are beyond them. */
const finite = (value: number): number => Math.min(value, Number.MAX_VALUE);

/** Nanoseconds as facts hold them. */
const whole = (ns: number): number =>
  Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Math.round(ns), Number.MAX_SAFE_INTEGER));
