/**
 * The header of messages whose definition is missing. Types with a stamp begin with a `std_msgs/Header` nearly always, and its
 * bytes can be told from others: a date, nanoseconds below a second, and a name that ends where its length says.
 *
 * @module
 */
import { type FieldReader, Fit } from "./encoding.js";

/** Where it is taken to stand. */
export const HEADER_STAMP = "header.stamp";

/** The years 2000 to 2038, which the seconds of a stamp hold. */
const EARLIEST = 946_684_800;
const LATEST = 0x7fffffff;
/** Names of frames are short. */
const LONGEST = 256;
/** Representation (4), seconds, nanoseconds, length of the name. */
const NAME_AT = 16;

/** Reads the header that payloads begin with, as long as every one of a channel begins so. */
export class HeaderReader implements FieldReader {
  stampSeconds = Number.NaN;
  stampNanoseconds = Number.NaN;
  readonly frameStart = -1;
  readonly frameEnd = -1;
  #read = 0;
  #refused = false;

  /** Whether there were payloads, and every one began with a header. */
  get found(): boolean {
    return this.#read > 0 && !this.#refused;
  }

  /** The rest of a payload stays unknown, so none is ever said to fit. */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): Fit {
    this.stampSeconds = this.stampNanoseconds = Number.NaN;
    this.#read++;
    this.#refused ||= !this.#take(bytes, view, start, end);
    return Fit.unsupported;
  }

  #take(bytes: Uint8Array, view: DataView, start: number, end: number): boolean {
    if (end - start <= NAME_AT) return false;
    const kind = view.getUint16(start, false);
    if (kind > 1) return false;
    const little = kind === 1;
    const seconds = view.getUint32(start + 4, little);
    const nanoseconds = view.getUint32(start + 8, little);
    const length = view.getUint32(start + 12, little);
    const from = start + NAME_AT;
    const to = from + length - 1;
    if (seconds < EARLIEST || seconds > LATEST || nanoseconds >= 1e9) return false;
    if (length < 1 || length > LONGEST || to >= end || bytes[to] !== 0) return false;
    for (let at = from; at < to; at++) if (bytes[at]! <= 0x20 || bytes[at]! >= 0x7f) return false;
    this.stampSeconds = seconds;
    this.stampNanoseconds = nanoseconds;
    return true;
  }
}
