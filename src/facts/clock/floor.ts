/**
 * What is kept of a stream for its clock model: the fastest sample of each window, and the largest changes of latency from
 * one sample to the next. Both are bounded: when the windows are full, neighbours are put together.
 *
 * @module
 */
import type { Point } from "./line.js";
import type { Jump } from "./steps.js";

/** Width of the first windows. */
const WIDTH_NS = 250_000_000;
/** Windows kept; a recording of more than a minute has wider ones. */
export const WINDOWS = 256;
/** Changes kept. */
const JUMPS = 16;

/** From 2^30 to 2^31 seconds, a floating-point number of 64 bits has so many values a second. */
const FROM_SECONDS = 2 ** 30;
const CELLS = 2 ** 22;
/** Stamps in whole milliseconds lie where they lie for another reason. */
const WHOLE_NS = 1e6;
/** Fewer stamps than these are not spoken of. */
const ENOUGH = 16;

export class LatencyFloor {
  #points: Point[] = [];
  readonly jumps: Jump[] = [];
  /** Publish time minus stamp of the first sample of each window. */
  #published: number[] = [];
  /** Stamps that were held against the grid of floating-point seconds, and those that lie on it. */
  #looked = 0;
  #onGrid = 0;
  /** Width of a window, now. */
  width = WIDTH_NS;

  /** Log time at which the window that holds `log` ends. */
  endOf(log: number): number {
    return (Math.floor(log / this.width) + 1) * this.width;
  }

  /** Takes in the fastest sample of a window that has ended. */
  close(point: Point): void {
    this.#points.push(point);
    if (this.#points.length < WINDOWS) return;
    const merged: Point[] = [];
    for (let i = 0; i + 1 < this.#points.length; i += 2) {
      const [a, b] = [this.#points[i]!, this.#points[i + 1]!];
      merged.push({ ...(b.latency < a.latency ? b : a), samples: a.samples + b.samples });
    }
    if (this.#points.length % 2 === 1) merged.push(this.#points.at(-1)!);
    this.#points = merged;
    this.width *= 2;
  }

  /** Takes in how long after its stamp the first sample of a window was published. */
  publish(latency: number): void {
    if (this.#published.length >= WINDOWS) this.#published = this.#published.filter((_, i) => i % 2 === 0);
    this.#published.push(latency);
  }

  /** Holds the first stamp of a window against the grid: whole seconds since 1970, and nanoseconds. */
  hold(seconds: number, nanoseconds: number): void {
    if (!(seconds >= FROM_SECONDS && seconds < 2 * FROM_SECONDS) || nanoseconds % WHOLE_NS === 0) return;
    this.#looked++;
    const cell = Math.round((nanoseconds / 1e9) * CELLS);
    if (Math.abs((cell / CELLS) * 1e9 - nanoseconds) < 1) this.#onGrid++;
  }

  /** Part of the stamps that lie on the grid; undefined where few were looked at. */
  get doubleShare(): number | undefined {
    return this.#looked < ENOUGH ? undefined : this.#onGrid / this.#looked;
  }

  /** Median publish time minus stamp. */
  get publishedAfter(): number | undefined {
    return this.#published.toSorted((a, b) => a - b)[this.#published.length >> 1];
  }

  /** The windows so far and the one that is open. */
  points(open: Point | undefined): Point[] {
    return open ? [...this.#points, open] : [...this.#points];
  }

  /** Keeps a change of latency if it is among the largest; returns what the next must exceed. */
  keep(jump: Jump): number {
    const size = Math.abs(jump.change);
    let at = this.jumps.length;
    while (at > 0 && Math.abs(this.jumps[at - 1]!.change) < size) at--;
    this.jumps.splice(at, 0, jump);
    if (this.jumps.length > JUMPS) this.jumps.pop();
    return this.jumps.length < JUMPS ? 0 : Math.abs(this.jumps.at(-1)!.change);
  }
}
