/**
 * The last samples of one stream, by time: what partners of other streams are looked for in.
 *
 * @module
 */
import type { Pair } from "./pair.js";

/** Samples that are kept at first, and at most. */
const FIRST = 64;
const MOST = 4096;
/** A step back farther than this is another time, not a late sample. */
const LATEST_NS = 2e9;
/** A sequence number that leaves out more than this began anew. */
const LARGEST_SKIP = 16;
/** So many samples, and a period is known. */
export const ENOUGH = 8;

/** One stream that is compared with others. Its samples are numbered from 0 on. */
export class Track {
  /** Number of the next sample, and of the first that is kept. */
  count = 0;
  begin = 0;
  /** Time of the latest sample, and by how much samples came out of order at most. */
  newest = Number.NEGATIVE_INFINITY;
  lagNs = 0;
  /** Time of the first sample since times began anew. */
  firstNs = Number.NaN;
  /** Whether samples since then were given up. */
  gaveUp = false;
  /** Median interval, of the samples that were kept when it was last looked at. */
  periodNs = Number.NaN;
  /** Sequence numbers that were left out while stamps left out no period. */
  skips = 0;
  /** Pairs in which its samples look for partners, and those in which they are looked for. */
  readonly lookers: Pair[] = [];
  readonly sought: Pair[] = [];
  /** A sample of this time or later is what some pair waits for. */
  wakeNs = Number.POSITIVE_INFINITY;
  #mask = FIRST - 1;
  #times = new Float64Array(FIRST);
  #logs = new Float64Array(FIRST);
  #sequences = new Float64Array(FIRST);
  #sizes = new Float64Array(FIRST);
  /** Number of the sample for which there may be no room. */
  #roomUntil = FIRST;
  #lookAt = ENOUGH;

  /** How many samples there is room for. */
  get kept(): number {
    return this.#mask + 1;
  }
  timeAt(i: number): number {
    return this.#times[i & this.#mask]!;
  }
  logAt(i: number): number {
    return this.#logs[i & this.#mask]!;
  }
  sequenceAt(i: number): number {
    return this.#sequences[i & this.#mask]!;
  }
  sizeAt(i: number): number {
    return this.#sizes[i & this.#mask]!;
  }

  /** Takes a sample and has pairs look for partners that became certain. */
  take(time: number, log: number, sequence: number, size: number): void {
    if (this.count >= this.#roomUntil) this.#makeRoom();
    let at = this.count;
    if (time < this.newest) at = this.#placeOf(time);
    if (at < 0) return;
    const slot = at & this.#mask;
    this.#times[slot] = time;
    this.#logs[slot] = log;
    this.#sequences[slot] = sequence;
    this.#sizes[slot] = size;
    if (at === this.count++) {
      this.newest = time;
      if (at > this.begin) this.#countSkips(at);
      else this.firstNs = time;
    }
    if (this.count - this.begin > this.#mask + 1) {
      this.begin = this.count - this.#mask - 1;
      this.gaveUp = true;
    }
    if (this.count >= this.#lookAt) this.#measurePeriod();
    for (let i = 0; i < this.lookers.length; i++) this.lookers[i]!.advance();
    if (this.newest < this.wakeNs) return;
    this.wakeNs = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.sought.length; i++) this.sought[i]!.advance();
  }

  /** The first sample that is kept and not before a time. */
  firstFrom(time: number): number {
    let [low, high] = [this.begin, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#times[middle & this.#mask]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Keeps twice as many samples from now on, unless it does so already and has not yet filled the room. */
  grow(): void {
    const { kept } = this;
    if (kept >= MOST || this.count - this.begin < kept) return;
    const grown = (from: Float64Array) => {
      const to = new Float64Array(kept * 2);
      for (let i = this.begin; i < this.count; i++) to[i & (kept * 2 - 1)] = from[i & this.#mask]!;
      return to;
    };
    [this.#times, this.#logs, this.#sequences, this.#sizes] = [
      grown(this.#times),
      grown(this.#logs),
      grown(this.#sequences),
      grown(this.#sizes),
    ];
    this.#mask = kept * 2 - 1;
    this.#makeRoom();
  }

  /** Where a sample goes that comes late: those after it move on. Below 0 where it comes too late, or time began anew. */
  #placeOf(time: number): number {
    const lag = this.newest - time;
    if (lag > LATEST_NS) {
      for (const pair of this.lookers) pair.close();
      for (const pair of this.sought) pair.close();
      this.begin = this.count;
      this.gaveUp = false;
      this.lagNs = 0;
      return this.count;
    }
    if (lag > this.lagNs) this.lagNs = lag;
    const at = this.firstFrom(time);
    if (at === this.begin) return -1;
    for (let i = this.count; i > at; i--)
      for (const column of [this.#times, this.#logs, this.#sequences, this.#sizes])
        column[i & this.#mask] = column[(i - 1) & this.#mask]!;
    for (const pair of this.lookers) pair.moveOn(at);
    return at;
  }

  /** A number that is left out, while no stamp is, counts. */
  #countSkips(at: number): void {
    const step = this.sequenceAt(at) - this.sequenceAt(at - 1);
    if (!(step > 1 && step <= LARGEST_SKIP)) return;
    if (this.timeAt(at) - this.timeAt(at - 1) < 1.3 * this.periodNs) this.skips += step - 1;
  }

  /** Room for more: samples that still look for a partner are kept as long as they may be. */
  #makeRoom(): void {
    let earliest = Number.POSITIVE_INFINITY;
    for (const { next } of this.lookers) earliest = Math.min(earliest, next);
    const { kept } = this;
    if (earliest + kept <= this.count) {
      if (kept < MOST) {
        this.grow();
        return;
      }
      // By halves, so that this is asked for rarely.
      earliest = this.count - kept / 2;
      for (const pair of this.lookers) pair.giveUp(earliest);
    }
    this.#roomUntil = earliest + kept;
  }

  /** The median of the intervals that are kept; looked at ever more rarely. */
  #measurePeriod(): void {
    this.#lookAt = this.count * 2;
    const length = this.count - this.begin - 1;
    if (length < ENOUGH - 1) {
      this.#lookAt = this.count + ENOUGH;
      return;
    }
    const intervals = new Float64Array(length);
    for (let i = 0; i < length; i++) intervals[i] = this.timeAt(this.begin + i + 1) - this.timeAt(this.begin + i);
    this.periodNs = intervals.sort()[length >> 1]!;
  }
}
