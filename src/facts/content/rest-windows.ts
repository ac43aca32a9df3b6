/**
 * Windows in which an inertial unit lies still: what it reads of gravity, and whether that points up.
 *
 * @module
 */
import type { ImuFacts, UprightFacts } from "../../spec/facts/content/imu.js";
import { Thinned } from "./thinned.js";

/** Length of a window in which the unit may lie still. */
const WINDOW_NS = 500_000_000;
/** Fewer samples tell nothing of a spread. */
const FEWEST = 10;
/** The largest standard deviation, on each axis, of a unit that lies still, as a part of the magnitude: 0.3 m/s² of 9.81. */
const STILL = 0.03;
/** A unit whose gravity was taken off reads little but noise: at most this much, in m/s², with at most this spread. */
const WEIGHTLESS = { magnitude: 0.5, spread: 0.3 };

/** The world's z component of a vector that the unit quaternion x, y, z, w turns. */
const upward = ([fx, fy, fz]: readonly number[], x: number, y: number, z: number, w: number): number =>
  2 * (x * z - w * y) * fx! + 2 * (y * z + w * x) * fy! + (1 - 2 * (x * x + y * y)) * fz!;

/** Finds the windows, and keeps what they say. */
export class RestWindows {
  readonly #sum = new Float64Array(3);
  readonly #squares = new Float64Array(3);
  /** The orientation of the last sample in the window; NaN where it has none. */
  readonly #orientation = new Float64Array(4);
  readonly #axes = [new Thinned(), new Thinned(), new Thinned()];
  readonly #magnitude = new Thinned();
  readonly #asGiven = new Thinned();
  readonly #scalarFirst = new Thinned();
  #n = 0;
  #startNs = Number.NaN;
  #rests = 0;
  #oriented = 0;
  #fixed = 0;

  /** Takes a sample: force and orientation stand at these places among the numbers; −1 for none. */
  take(numbers: Float64Array, force: number, orientation: number, timeNs: number): void {
    // A window ends when its time is over, or when the time steps back.
    if (!(timeNs >= this.#startNs && timeNs - this.#startNs < WINDOW_NS)) {
      this.#close();
      this.#n = 0;
      this.#sum.fill(0);
      this.#squares.fill(0);
      this.#startNs = timeNs;
    }
    this.#n++;
    for (let axis = 0; axis < 3; axis++) {
      const along = numbers[force + axis]!;
      this.#sum[axis]! += along;
      this.#squares[axis]! += along * along;
    }
    for (let i = 0; i < 4; i++) this.#orientation[i] = orientation < 0 ? Number.NaN : numbers[orientation + i]!;
  }

  /** Takes what a window says, if the unit lay still in it. */
  #close(): void {
    const n = this.#n;
    if (n < FEWEST) return;
    const mean = Array.from(this.#sum, (total) => total / n);
    const magnitude = Math.hypot(...mean);
    const spread = mean.map((each, axis) => Math.sqrt(Math.max(0, this.#squares[axis]! / n - each * each)));
    const widest = Math.max(...spread);
    const still = widest <= STILL * magnitude;
    if (!still && !(magnitude < WEIGHTLESS.magnitude && widest <= WEIGHTLESS.spread)) return;
    this.#rests++;
    this.#magnitude.add(magnitude);
    for (const [axis, each] of mean.entries()) this.#axes[axis]!.add(each);
    // Noise points nowhere.
    if (!still) return;
    const [a, b, c, d] = this.#orientation as unknown as [number, number, number, number];
    if (Number.isNaN(a) || magnitude === 0) return;
    this.#oriented++;
    if (Math.abs(a) === 1 && b === 0 && c === 0 && d === 0) this.#fixed++;
    this.#asGiven.add(upward(mean, a, b, c, d) / magnitude);
    this.#scalarFirst.add(upward(mean, b, c, d, a) / magnitude);
  }

  #upright(): UprightFacts | undefined {
    const [asGiven, scalarFirst] = [this.#asGiven.quantile(0.5), this.#scalarFirst.quantile(0.5)];
    if (asGiven === undefined) return undefined;
    return { rests: this.#oriented, asGiven, scalarFirst: scalarFirst!, fixed: this.#fixed };
  }

  finish(): ImuFacts {
    this.#close();
    this.#n = 0;
    const restMagnitude = this.#magnitude.quantile(0.5);
    const [x, y, z] = this.#axes.map((axis) => axis.quantile(0.5));
    const upright = this.#upright();
    return {
      rests: this.#rests,
      ...(restMagnitude === undefined ? {} : { restMagnitude, restForce: [x!, y!, z!] }),
      ...(upright ? { upright } : {}),
    };
  }
}
