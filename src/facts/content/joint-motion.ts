import type { JointMotion } from "../../spec/facts/content/joint-state.js";
import { NAMED_ELEMENTS } from "../../spec/limits.js";
import type { NumberList } from "./measure.js";
import { Layout } from "./vectors.js";

/** Position and velocity are compared over so many seconds: long enough that noise of positions does not count. */
const WINDOW = 0.1;
/** After a longer silence a window begins anew. */
const SILENCE = 0.25;
/** A joint moved in a window if its position changed by more, in rad or m. */
const MOVED = 1e-3;
/** A joint is meant to move if its speed is more, in rad/s or m/s: below lies what sensors at rest read. */
export const SLOW = 0.02;

/** Joints of one list of names: how their velocities go with their positions. */
export class Joints extends Layout {
  readonly duplicate: boolean;
  readonly #joints: number;
  readonly #position: Float64Array;
  readonly #velocity: Float64Array;
  /** Position at the start of the window, and what velocities sum up to since. */
  readonly #anchor: Float64Array;
  readonly #course: Float64Array;
  /** What velocities sum up to while the position stands still, and the most that was. */
  readonly #stuck: Float64Array;
  readonly #stuckTravel: Float64Array;
  readonly #windows: readonly Windows[];
  #timeNs = Number.NaN;
  #windowNs = Number.NaN;

  constructor(names: readonly string[], length: number) {
    super(names, length);
    this.duplicate = new Set(names).size < names.length;
    this.#joints = Math.min(length, NAMED_ELEMENTS);
    const zeros = () => new Float64Array(this.#joints);
    [this.#position, this.#velocity, this.#anchor] = [zeros(), zeros(), zeros()];
    [this.#course, this.#stuck] = [zeros(), zeros()];
    // Not a number: the joint was not seen to have both.
    this.#stuckTravel = zeros().fill(Number.NaN);
    this.#windows = Array.from({ length: this.#joints }, () => new Windows());
  }

  /** Takes positions and velocities of the same joints. */
  move(positions: NumberList, velocities: NumberList, timeNs: number): void {
    const seconds = (timeNs - this.#timeNs) / 1e9;
    const follows = seconds > 0 && seconds < SILENCE;
    if (follows) this.#follow(positions.values, velocities.values, seconds);
    else this.#stuck.fill(0);
    this.#timeNs = timeNs;
    const elapsed = (timeNs - this.#windowNs) / 1e9;
    const ends = !follows || elapsed >= WINDOW;
    for (let i = 0; i < this.#joints; i++) {
      const position = positions.values[i]!;
      this.#position[i] = position;
      this.#velocity[i] = velocities.values[i]!;
      if (!ends) continue;
      if (follows) this.#windows[i]!.add(position - this.#anchor[i]!, this.#course[i]!, elapsed);
      this.#anchor[i] = position;
      this.#course[i] = 0;
    }
    if (ends) this.#windowNs = timeNs;
  }

  /** Counts samples that were not taken; what follows does not follow the last that was. */
  passOver(): void {
    this.#timeNs = Number.NaN;
  }

  /** Goes on from the sample before. */
  #follow(positions: Float64Array, velocities: Float64Array, seconds: number): void {
    const joints = this.#joints;
    const before = this.#position;
    const speed = this.#velocity;
    const course = this.#course;
    const stuck = this.#stuck;
    const most = this.#stuckTravel;
    for (let i = 0; i < joints; i++) {
      const velocity = velocities[i]!;
      const way = ((velocity + speed[i]!) / 2) * seconds;
      course[i]! += way;
      const still = positions[i] === before[i] && Math.abs(velocity) > SLOW;
      stuck[i] = still ? stuck[i]! + way : 0;
      const travel = Math.abs(stuck[i]!);
      // What is not a number compares as false.
      if (travel > most[i]! || (Number.isNaN(most[i]!) && travel >= 0)) most[i] = travel;
    }
  }

  motions(): JointMotion[] {
    return this.#windows.flatMap((windows, i) => {
      const stuckTravel = this.#stuckTravel[i]!;
      return Number.isNaN(stuckTravel) ? [] : [windows.finish(this.names[i] ?? String(i), stuckTravel)];
    });
  }
}

/** Sums over the windows of a joint. */
class Windows {
  #count = 0;
  #travel = 0;
  #measuredSquared = 0;
  #statedSquared = 0;
  #product = 0;

  /** Takes a window: how far the joint went, how far by its velocity, and in how many seconds. */
  add(went: number, course: number, seconds: number): void {
    if (!(Math.abs(went) > MOVED) || !Number.isFinite(course)) return;
    const [measured, stated] = [went / seconds, course / seconds];
    this.#count++;
    this.#travel += Math.abs(went);
    this.#measuredSquared += measured * measured;
    this.#statedSquared += stated * stated;
    this.#product += measured * stated;
  }

  finish(name: string, stuckTravel: number): JointMotion {
    const [windows, travel] = [this.#count, this.#travel];
    if (windows === 0) return { name, windows, travel, stuckTravel };
    const scale = Math.sqrt(this.#measuredSquared) * Math.sqrt(this.#statedSquared);
    const correlation = scale > 0 ? Math.max(-1, Math.min(1, this.#product / scale)) : 0;
    const factor = this.#product / this.#measuredSquared;
    // Numbers that are too large to square say nothing.
    if (!Number.isFinite(factor) || !Number.isFinite(correlation)) return { name, windows, travel: 0, stuckTravel };
    return { name, windows, travel, factor, correlation, stuckTravel };
  }
}
