import { TasukiError } from "../trouble.js";

const TWO_32 = 4_294_967_296;
const SECOND = 1_000_000_000;
const LARGEST_NS = 2n ** 64n - 1n;

/** What relative times count from, and how they become absolute ones again without a big integer for each sample. */
export class Origin {
  #ns = 0n;
  #high = 0;
  #low = 0;
  #seconds = 0;
  #nanoseconds = 0;

  get ns(): bigint {
    return this.#ns;
  }
  set ns(ns: bigint) {
    if (ns < 0n || ns > LARGEST_NS)
      throw new TasukiError("not-writable", `A recording cannot count its times from ${ns}: give 0 to 2^64 - 1 ns.`);
    this.#ns = ns;
    this.#high = Number(ns >> 32n);
    this.#low = Number(ns & 0xffffffffn);
    this.#seconds = Number(ns / 1_000_000_000n);
    this.#nanoseconds = Number(ns % 1_000_000_000n);
  }

  /** The absolute time of a relative one. */
  absolute(relative: number): bigint {
    return this.#ns + BigInt(relative);
  }

  /** Writes the absolute time as nanoseconds in eight bytes. */
  writeNanoseconds(view: DataView, at: number, relative: number): void {
    const carry = Math.floor(relative / TWO_32);
    let low = this.#low + (relative - carry * TWO_32);
    let high = this.#high + carry;
    if (low >= TWO_32) {
      low -= TWO_32;
      high++;
    }
    if (!(high >= 0 && high < TWO_32 && Number.isSafeInteger(relative))) this.#refuse(relative, "2^64 - 1 ns");
    view.setUint32(at, low, true);
    view.setUint32(at + 4, high, true);
  }

  /** Writes the absolute time as seconds and nanoseconds in four bytes each. */
  writeSeconds(view: DataView, at: number, relative: number): void {
    let seconds = Math.floor(relative / SECOND);
    // The quotient is rounded: it may have come to the next second.
    let nanoseconds = relative - seconds * SECOND + this.#nanoseconds;
    if (nanoseconds < 0) {
      nanoseconds += SECOND;
      seconds--;
    }
    while (nanoseconds >= SECOND) {
      nanoseconds -= SECOND;
      seconds++;
    }
    seconds += this.#seconds;
    if (!(seconds >= 0 && seconds < TWO_32 && Number.isSafeInteger(relative))) this.#refuse(relative, "2^32 - 1 s");
    view.setUint32(at, seconds, true);
    view.setUint32(at + 4, nanoseconds, true);
  }

  #refuse(relative: number, limit: string): never {
    throw new TasukiError(
      "not-writable",
      Number.isSafeInteger(relative)
        ? `A sample's time ${this.absolute(relative)} ns cannot be written: the container holds 0 to ${limit}.`
        : `A sample's time lies ${relative} ns from the origin ${this.#ns} ns: within 2^53 ns it is exact, beyond it is not written.`,
    );
  }
}
