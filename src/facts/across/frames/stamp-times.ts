/** How many parts the time of the stamps is counted in. */
const PARTS = 1024;
/** The longest part, in nanoseconds: 1024 of them are a little more than a day. */
const LONGEST_PART = 2 ** 37;

/** When the samples of one stream in one frame are stamped: how many in each part of their time. */
export class StampTimes {
  samples = 0;
  /** Stamps that lie too far from the others to be counted with them. */
  elsewhere = 0;
  minNs = Number.POSITIVE_INFINITY;
  maxNs = Number.NEGATIVE_INFINITY;
  readonly #counts = new Uint32Array(PARTS);
  #part = 2 ** 20;
  /** Where the first part begins: a multiple of the part. */
  #originNs = 0;
  /** The part of the last stamp: its number, where it begins and where it ends. The next stamp is mostly in it too. */
  #place = 0;
  #fromNs = Number.NaN;
  #toNs = Number.NaN;

  take(stampNs: number): void {
    if (!(stampNs >= this.#fromNs && stampNs < this.#toNs) && !this.#find(stampNs)) {
      this.elsewhere++;
      return;
    }
    this.#counts[this.#place]!++;
    this.samples++;
    if (stampNs < this.minNs) this.minNs = stampNs;
    if (stampNs > this.maxNs) this.maxNs = stampNs;
  }

  /** Finds the part of a stamp; false where it is too far away. */
  #find(stampNs: number): boolean {
    const placeOf = () => Math.floor((stampNs - this.#originNs) / this.#part);
    const isInside = placeOf() >= 0 && placeOf() < PARTS;
    if (!isInside && !this.#reach(stampNs)) return false;
    this.#place = placeOf();
    this.#fromNs = this.#originNs + this.#place * this.#part;
    this.#toNs = this.#fromNs + this.#part;
    return true;
  }

  /** Moves or widens the parts, until they hold a stamp too; false where it is too far away. */
  #reach(stampNs: number): boolean {
    const least = Math.min(stampNs, this.minNs);
    const most = Math.max(stampNs, this.maxNs);
    let part = this.#part;
    while (Math.floor(most / part) - Math.floor(least / part) >= PARTS) part *= 2;
    if (!(part <= LONGEST_PART)) return false;
    const originNs = Math.floor(least / part) * part;
    const before = this.#counts.slice();
    this.#counts.fill(0);
    for (let i = 0; i < PARTS; i++)
      if (before[i]! > 0) this.#counts[Math.floor((this.#originNs + i * this.#part - originNs) / part)]! += before[i]!;
    this.#originNs = originNs;
    this.#part = part;
    return true;
  }

  /** How many are stamped between two times: where one falls inside a part, those in it count as evenly spread. */
  between(fromNs: number, toNs: number): number {
    let sum = 0;
    for (let i = 0; i < PARTS; i++) {
      const count = this.#counts[i]!;
      if (count === 0) continue;
      const from = Math.max(this.#originNs + i * this.#part, this.minNs);
      const to = Math.min(this.#originNs + (i + 1) * this.#part, this.maxNs);
      const [a, b] = [Math.max(from, fromNs), Math.min(to, toNs)];
      if (from === to) sum += from > fromNs && from < toNs ? count : 0;
      else if (b > a) sum += (count * (b - a)) / (to - from);
    }
    return Math.round(sum);
  }
}
