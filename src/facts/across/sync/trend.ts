import type { PairDrift } from "../../../spec/facts/sync.js";

/** Fewer points follow any line. */
const FEWEST = 32;

/** The line that a distance follows over time; whole periods that it jumps by are put together again. */
export class Trend {
  #count = 0;
  #fromNs = Number.NaN;
  #untilNs = Number.NaN;
  #before = Number.NaN;
  /** The distance with all jumps of a period taken out. */
  #whole = 0;
  #meanT = 0;
  #meanR = 0;
  #tt = 0;
  #tr = 0;
  #rr = 0;

  add(timeNs: number, residualNs: number, periodNs: number): void {
    if (this.#count === 0) {
      this.#fromNs = timeNs;
      this.#whole = residualNs;
    } else {
      const change = residualNs - this.#before;
      const periods = periodNs > 0 ? Math.round(change / periodNs) : 0;
      this.#whole += change - periods * periodNs;
    }
    this.#before = residualNs;
    this.#untilNs = timeNs;
    const n = ++this.#count;
    const t = timeNs - this.#fromNs;
    const [dt, dr] = [t - this.#meanT, this.#whole - this.#meanR];
    this.#meanT += dt / n;
    this.#meanR += dr / n;
    this.#tt += dt * (t - this.#meanT);
    this.#tr += dt * (this.#whole - this.#meanR);
    this.#rr += dr * (this.#whole - this.#meanR);
  }

  finish(): PairDrift | undefined {
    const spanNs = this.#untilNs - this.#fromNs;
    if (this.#count < FEWEST || !(spanNs > 0) || !(this.#tt > 0)) return undefined;
    const slope = this.#tr / this.#tt;
    const fit = this.#rr > 0 ? Math.min(1, Math.max(0, (slope * this.#tr) / this.#rr)) : 0;
    if (![slope, fit].every(Number.isFinite)) return undefined;
    return { ppm: slope * 1e6, overNs: slope * spanNs, fit, spanNs };
  }
}
