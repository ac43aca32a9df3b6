/**
 * By how much one signal is later than another: their correlation at every lag of a window, summed as the signals come, and the
 * lag at which it is highest. Kalibr finds its first guess of the shift between camera and inertial sensor in the same way, from
 * the magnitude of the rate of turning (`findTimeshiftCameraImuPrior`).
 *
 * @module
 */
import { CELL_NS, type Cells } from "./cells.js";

/** The widest lag that is looked at, in cells to either side. */
export const WIDEST = 50;
const LAGS = 2 * WIDEST + 1;
/** Peaks nearer than this belong together. */
const APART = 8;

/** What the correlation of two signals shows. */
export interface LagResult {
  /** By how much the second is later than the first. */
  readonly offsetNs: number;
  /** One standard deviation of the offset, from the noise beside what both share. */
  readonly deviationNs: number;
  /** Correlation at that lag. */
  readonly correlation: number;
  /** The next highest peak elsewhere; -1 where there is none. */
  readonly elsewhere: number;
  /** Whether the correlation is highest at the edge of what was looked at. */
  readonly atEdge: boolean;
}

export class Lags {
  readonly #sum = new Float64Array(LAGS);
  readonly #squares = new Float64Array(LAGS);
  readonly #products = new Float64Array(LAGS);
  #secondSum = 0;
  #secondSquares = 0;
  #next = Number.NEGATIVE_INFINITY;
  /** Cells that were compared. */
  cells = 0;

  constructor(
    readonly first: Cells,
    readonly second: Cells,
  ) {}

  /** Goes on as far as both signals are known. */
  advance(): void {
    const { first, second } = this;
    const until = Math.min(second.last, first.last - WIDEST);
    // Far behind: what was there is gone.
    const from = Math.max(this.#next, second.first, first.first + WIDEST);
    if (!Number.isFinite(from)) return;
    for (let cell = from; cell <= until; cell++) {
      if (first.covers(cell - WIDEST, cell + WIDEST) && second.covers(cell, cell)) this.#add(cell);
    }
    if (until >= from) this.#next = until + 1;
  }

  #add(cell: number): void {
    const y = this.second.at(cell);
    this.cells++;
    this.#secondSum += y;
    this.#secondSquares += y * y;
    for (let lag = 0; lag < LAGS; lag++) {
      const x = this.first.at(cell + WIDEST - lag);
      this.#sum[lag]! += x;
      this.#squares[lag]! += x * x;
      this.#products[lag]! += x * y;
    }
  }

  /** Root of the mean square of the first signal. */
  get rms(): number {
    return this.cells > 0 ? Math.sqrt(this.#squares[WIDEST]! / this.cells) : 0;
  }

  /** Correlation at a lag: the second later than the first by so many cells. */
  #correlation(lag: number): number {
    const n = this.cells;
    const [x, y] = [this.#sum[lag]! / n, this.#secondSum / n];
    const both = this.#products[lag]! / n - x * y;
    const own = (this.#squares[lag]! / n - x * x) * (this.#secondSquares / n - y * y);
    return own > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(own))) : 0;
  }

  /** What was found; undefined where nothing could be compared. @param effective How many cells count as independent. */
  finish(effective: number): LagResult | undefined {
    if (this.cells === 0) return undefined;
    const values = Array.from({ length: LAGS }, (_, lag) => this.#correlation(lag));
    let peak = 0;
    for (const [lag, value] of values.entries()) if (value > values[peak]!) peak = lag;
    const atEdge = peak === 0 || peak === LAGS - 1;
    const elsewhere = values.reduce((most, value, lag) => {
      const isPeak = value >= (values[lag - 1] ?? -1) && value >= (values[lag + 1] ?? -1);
      return isPeak && Math.abs(lag - peak) > APART ? Math.max(most, value) : most;
    }, -1);
    const [before, at, after] = [values[peak - 1] ?? 0, values[peak]!, values[peak + 1] ?? 0];
    const curvature = 2 * at - before - after;
    const shift = atEdge || curvature <= 0 ? 0 : (after - before) / (2 * curvature);
    // The bound of Cramér and Rao for the delay of a known signal in noise that is independent from cell to cell.
    const noise = (1 - at * at) / (at * at);
    const deviation = curvature > 0 ? Math.sqrt((noise * at) / (curvature * Math.max(1, effective))) : WIDEST;
    return {
      offsetNs: (peak - WIDEST + shift) * CELL_NS,
      deviationNs: deviation * CELL_NS,
      correlation: at,
      elsewhere,
      atEdge,
    };
  }
}
