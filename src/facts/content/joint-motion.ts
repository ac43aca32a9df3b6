import type { JointMotion } from "../../spec/facts/content/joint-state.js";
import { NAMED_ELEMENTS } from "../../spec/facts/content/vector.js";
import type { NumberList } from "./measure.js";
import { Layout } from "./vectors.js";

/** Position and velocity are compared over so many seconds: long enough that noise of positions does not count. */
const WINDOW = 0.1;
/** After a longer silence a window begins anew. */
const SILENCE = 0.25;
/** A joint moved in a window if its position changed by more, in rad or m. */
const MOVED = 1e-3;
/** A joint is meant to move if its speed is more, in rad/s or m/s: below lies what sensors at rest read. */
const SLOW = 0.02;

/** Joints of one list of names: how their velocities go with their positions. */
export class Joints extends Layout {
  readonly duplicate: boolean;
  readonly #position: Float64Array;
  readonly #velocity: Float64Array;
  /** Position at the start of the window, and what velocities sum up to since. */
  readonly #anchor: Float64Array;
  readonly #course: Float64Array;
  readonly #stuck: Float64Array;
  readonly #sums: readonly Sums[];
  #timeNs = Number.NaN;
  #windowNs = Number.NaN;

  constructor(names: readonly string[], length: number) {
    super(names, length);
    this.duplicate = new Set(names).size < names.length;
    const joints = Math.min(length, NAMED_ELEMENTS);
    const zeros = () => new Float64Array(joints);
    [this.#position, this.#velocity, this.#anchor] = [zeros(), zeros(), zeros()];
    [this.#course, this.#stuck] = [zeros(), zeros()];
    this.#sums = Array.from({ length: joints }, () => new Sums());
  }

  /** Takes positions and velocities of the same joints. */
  move(positions: NumberList, velocities: NumberList, timeNs: number): void {
    const seconds = (timeNs - this.#timeNs) / 1e9;
    const follows = seconds > 0 && seconds < SILENCE;
    for (let i = 0; i < this.#sums.length; i++) {
      const [position, velocity] = [positions.values[i]!, velocities.values[i]!];
      if (follows) {
        const way = ((velocity + this.#velocity[i]!) / 2) * seconds;
        this.#course[i]! += way;
        const still = position === this.#position[i] && Math.abs(velocity) > SLOW;
        this.#stuck[i] = still ? this.#stuck[i]! + way : 0;
        this.#sums[i]!.stick(Math.abs(this.#stuck[i]!));
      } else this.#stuck[i] = 0;
      this.#position[i] = position;
      this.#velocity[i] = velocity;
    }
    this.#timeNs = timeNs;
    const elapsed = (timeNs - this.#windowNs) / 1e9;
    if (follows && elapsed < WINDOW) return;
    for (let i = 0; i < this.#sums.length; i++) {
      if (follows) this.#sums[i]!.window(this.#position[i]! - this.#anchor[i]!, this.#course[i]!, elapsed);
      this.#anchor[i] = this.#position[i]!;
      this.#course[i] = 0;
    }
    this.#windowNs = timeNs;
  }

  motions(): JointMotion[] {
    return this.#sums.flatMap((sums, i) => (sums.seen ? [sums.finish(this.names[i] ?? String(i))] : []));
  }
}

/** Sums of the windows of a joint. */
class Sums {
  seen = false;
  #windows = 0;
  #travel = 0;
  #measuredSquared = 0;
  #statedSquared = 0;
  #product = 0;
  #stuckTravel = 0;

  stick(way: number): void {
    // What is not a number compares as false.
    if (way >= 0) this.seen = true;
    if (way > this.#stuckTravel) this.#stuckTravel = way;
  }

  /** Takes a window: how far the joint went, how far by its velocity, and in how many seconds. */
  window(went: number, course: number, seconds: number): void {
    if (!(Math.abs(went) > MOVED) || !Number.isFinite(course)) return;
    const [measured, stated] = [went / seconds, course / seconds];
    this.#windows++;
    this.#travel += Math.abs(went);
    this.#measuredSquared += measured * measured;
    this.#statedSquared += stated * stated;
    this.#product += measured * stated;
  }

  finish(name: string): JointMotion {
    const [windows, travel, stuckTravel] = [this.#windows, this.#travel, this.#stuckTravel];
    if (windows === 0) return { name, windows, travel, stuckTravel };
    const scale = Math.sqrt(this.#measuredSquared) * Math.sqrt(this.#statedSquared);
    const correlation = scale > 0 ? Math.max(-1, Math.min(1, this.#product / scale)) : 0;
    const factor = this.#product / this.#measuredSquared;
    // Numbers that are too large to square say nothing.
    if (!Number.isFinite(factor) || !Number.isFinite(correlation)) return { name, windows, travel: 0, stuckTravel };
    return { name, windows, travel, factor, correlation, stuckTravel };
  }
}
