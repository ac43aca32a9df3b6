/** Random values, the same in every run. */

const LETTERS = [..."abc/_ 0é襷𝄞"];

export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  }

  /** From 0 up to 1 (mulberry32). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** So many of something. */
  list<T>(length: number, make: () => T): T[] {
    const list: T[] = [];
    for (let i = 0; i < length; i++) list.push(make());
    return list;
  }

  real(): number {
    return this.below(8) === 0
      ? this.of([0, -0, 1, Number.MAX_VALUE, 5e-324])
      : (this.unit() - 0.5) * 10 ** this.below(12);
  }

  /** An integer of so many bits: the ends of its range, small ones, any. */
  integer(bits: number, signed: boolean): bigint {
    const any = (BigInt(this.below(2 ** 32)) << 32n) | BigInt(this.below(2 ** 32));
    const value = this.of([any, any, 0n, BigInt(this.below(5)), (1n << BigInt(bits - 1)) - 1n, -1n]);
    return signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  }

  text(): string {
    return this.list(this.below(9), () => this.of(LETTERS)).join("");
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.below(40));
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.below(256);
    return bytes;
  }
}
