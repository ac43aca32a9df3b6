import { combineCrc32, crc32 } from "../../io/checksum.js";
import type { Window } from "../window.js";

/** A CRC over a stretch of the file, taken in as few and as large pieces as the window allows. */
export class RunningChecksum {
  #value = 0;
  #done: number;
  constructor(
    readonly window: Window,
    start: number,
    readonly wanted: boolean,
  ) {
    this.#done = start;
  }

  /** Takes in the bytes up to a file offset, which must still be at hand. */
  upTo(offset: number): void {
    if (!this.wanted || offset <= this.#done) return;
    this.#value = crc32(this.window.slice(this.#done, offset), this.#value);
    this.#done = offset;
  }

  /** Takes in the bytes up to a file offset and then `length` bytes whose CRC is known already. */
  splice(offset: number, length: number, crc: number): void {
    if (!this.wanted) return;
    this.upTo(offset);
    this.#value = combineCrc32(this.#value, crc, length);
    this.#done = offset + length;
  }

  get value(): number {
    return this.#value;
  }
}
