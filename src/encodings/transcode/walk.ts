/**
 * Rewrites payloads of ROS 1 (packed, little-endian) as plain CDR (OMG DDS-XTypes 7.4, XCDR1: primitives aligned to their
 * size, strings closed by NUL), without building an object.
 *
 * @module
 */
import { bitOf } from "../../spec/verdict/transcoding.js";
import { compressedMagic, Fit, MAX_DEPTH } from "../encoding.js";
import { LOG_LEVELS } from "./differences.js";
import { Op, type Program, WIDTH } from "./program.js";

/** CDR, little-endian (DDS-RTPS 10.5), and no options. */
const ENCAPSULATION = [0, 1, 0, 0];
/** Runs that a payload may ask for beyond one a byte: arrays may hold structs of no size. */
const SPARE_RUNS = 10_000;
/** How long output may be: alignment doubles a payload at most, as do strings of no characters; fields are added. */
const GROWTH = 4;
const SPARE_BYTES = 1 << 16;
/** What is not longer is copied word by word, which is faster than the calls that a copy of memory takes. */
const SHORT = 160;

const INNER_SEQUENCE = bitOf("inner-header-seq");
const FIELD_LOST = bitOf("field-lost");
const ELEMENTS_LOST = bitOf("elements-lost");
const TIME_RANGE = bitOf("time-range");
const DURATION_RANGE = bitOf("duration-range");
const DURATION_REWRITTEN = bitOf("duration-rewritten");
const UNMAPPED = bitOf("value-unmapped");
const BOOL_REWRITTEN = bitOf("bool-rewritten");
const STRING_NUL = bitOf("string-nul");

const NANOSECONDS = 1_000_000_000;

/** Rewrites payloads of one schema. It owns its results and its buffer, and overwrites both at each call. */
export class PayloadTranscoder {
  /** The rewritten payload stands in `output[0, length)`, until the next call. */
  output = new Uint8Array(1 << 12);
  length = 0;
  /** `seq` of the message's own header; 0 where it has none. */
  sequence = 0;
  /** What this payload lost or changed, as the bits of `VALUE_CHANGES`. */
  changes = 0;
  #target = new DataView(this.output.buffer);
  #bytes: Uint8Array = this.output;
  #view: DataView = this.#target;
  #end = 0;
  /** Where reading and writing stand. */
  #from = 0;
  #to = 0;
  /** Runs of element programs, and bytes of output, that are left to this payload. */
  #runs = 0;
  #limit = 0;

  constructor(readonly program: Program) {}

  /**
   * Rewrites the payload `bytes[start, end)`. `view` covers the same buffer as `bytes`, from the same first byte. Never
   * throws, never reads outside the payload. Where it does not fit its definition there is no output, but where bytes
   * remain behind it, the message before them is rewritten, as the readers of ROS 1 read it.
   */
  transcode(bytes: Uint8Array, view: DataView, start: number, end: number): Fit {
    this.#bytes = bytes;
    this.#view = view;
    this.#from = start;
    this.#end = end;
    this.#to = ENCAPSULATION.length;
    this.#runs = end - start + SPARE_RUNS;
    this.#limit = (end - start) * GROWTH + SPARE_BYTES;
    this.sequence = this.changes = this.length = 0;
    this.output.set(ENCAPSULATION);
    const fit = this.#run(0, 0);
    const isWhole = fit === Fit.fits && this.#from === end;
    if (!isWhole && (fit !== Fit.fits || compressedMagic(view, start, end))) {
      this.changes = bitOf("payload-unreadable");
      this.sequence = 0;
      return compressedMagic(view, start, end) ? Fit.compressed : fit;
    }
    this.length = this.#to;
    if (isWhole) return Fit.fits;
    this.changes |= bitOf("trailing-lost");
    return Fit.trailing;
  }

  #run(program: number, depth: number): Fit {
    // Each run of a program takes a byte or comes to nothing; a payload that asks for more of them is crafted.
    if (depth > MAX_DEPTH || --this.#runs < 0) return Fit.malformed;
    const { code } = this.program;
    for (let at = program; code[at] !== Op.end; at += WIDTH) {
      const fit = this.#step(code[at]!, code[at + 1]!, code[at + 2]!, code[at + 3]!, depth);
      if (fit !== Fit.fits) return fit;
    }
    return Fit.fits;
  }

  #step(op: number, a: number, b: number, c: number, depth: number): Fit {
    switch (op) {
      case Op.primitives:
        return this.#primitives(a, b);
      case Op.string:
        return this.#string();
      case Op.sequence:
        return this.#sequence(a, b, c);
      case Op.sequenceOf: {
        const count = this.#count();
        if (count < 0) return Fit.short;
        return this.#word(count) ? this.#elements(a, count, depth) : Fit.malformed;
      }
      case Op.arrayOf:
        return this.#elements(a, b, depth);
      case Op.booleans:
        return this.#booleans(b);
      case Op.times:
      case Op.durations:
        return this.#times(b, op === Op.durations);
      case Op.sequenceNumber:
      case Op.innerSequenceNumber:
        return this.#sequenceNumber(op === Op.sequenceNumber);
      case Op.dropString:
      case Op.dropStrings:
        return this.#drop(op === Op.dropStrings);
      case Op.level:
        return this.#level();
      case Op.zeros:
        return this.#zeros(a, b);
      default:
        return this.#word(1) && this.#zeros(1, 1) === Fit.fits ? Fit.fits : Fit.malformed;
    }
  }

  /** Makes room for so many more bytes, and as many as align them; false where no honest payload asks for as much. */
  #room(length: number): boolean {
    const size = this.#to + 8 + length;
    if (size > this.#limit) return false;
    if (size <= this.output.length) return true;
    const output = new Uint8Array(Math.max(size, this.output.length * 2));
    output.set(this.output);
    this.output = output;
    this.#target = new DataView(output.buffer);
    return true;
  }

  /** Aligns what is written next; the buffer holds the payload before, so the bytes between are cleared. */
  #align(size: number): void {
    const { output } = this;
    const head = ENCAPSULATION.length;
    const aligned = head + ((this.#to - head + size - 1) & -size);
    for (let i = this.#to; i < aligned; i++) output[i] = 0;
    this.#to = aligned;
  }

  /** Writes a word of 32 bits; false where there is no room. */
  #word(value: number): boolean {
    if (!this.#room(4)) return false;
    this.#align(4);
    this.#target.setUint32(this.#to, value, true);
    this.#to += 4;
    return true;
  }

  /** Reads a count; -1 where the payload has ended. */
  #count(): number {
    if (this.#end - this.#from < 4) return -1;
    const count = this.#view.getUint32(this.#from, true);
    this.#from += 4;
    return count;
  }

  /** Copies bytes for which there is room. */
  #copy(length: number): void {
    const { output } = this;
    const bytes = this.#bytes;
    const from = this.#from;
    const to = this.#to;
    if (length > SHORT) output.set(bytes.subarray(from, from + length), to);
    else {
      const view = this.#view;
      const target = this.#target;
      const words = length & -4;
      for (let i = 0; i < words; i += 4) target.setInt32(to + i, view.getInt32(from + i, true), true);
      for (let i = words; i < length; i++) output[to + i] = bytes[from + i]!;
    }
    this.#from = from + length;
    this.#to = to + length;
  }

  #primitives(size: number, count: number): Fit {
    const length = size * count;
    if (length > this.#end - this.#from) return Fit.short;
    if (!this.#room(length)) return Fit.malformed;
    this.#align(size);
    this.#copy(length);
    return Fit.fits;
  }

  #string(): Fit {
    const length = this.#count();
    if (length < 0 || length > this.#end - this.#from) return Fit.short;
    if (!this.#word(length + 1) || !this.#room(length + 1)) return Fit.malformed;
    const start = this.#to;
    this.#copy(length);
    this.output[this.#to++] = 0;
    if (this.#hasZero(start, this.#to - 1)) this.changes |= STRING_NUL;
    return Fit.fits;
  }

  /** Whether one of the bytes that were written is zero; another zero stands behind them. */
  #hasZero(start: number, end: number): boolean {
    const { output } = this;
    if (end - start > SHORT) return output.indexOf(0, start) < end;
    for (let i = start; i < end; i++) if (output[i] === 0) return true;
    return false;
  }

  #sequence(size: number, bound: number, times: number): Fit {
    const count = this.#count();
    const element = size * times;
    if (count < 0 || count * element > this.#end - this.#from) return Fit.short;
    const kept = bound >= 0 && count > bound ? bound : count;
    if (!this.#word(kept) || !this.#room(kept * element)) return Fit.malformed;
    if (kept > 0) {
      this.#align(size);
      this.#copy(kept * element);
    }
    if (kept < count) {
      this.changes |= ELEMENTS_LOST;
      this.#from += (count - kept) * element;
    }
    return Fit.fits;
  }

  #elements(program: number, count: number, depth: number): Fit {
    for (let i = 0; i < count; i++) {
      const fit = this.#run(program, depth + 1);
      if (fit !== Fit.fits) return fit;
    }
    return Fit.fits;
  }

  #booleans(count: number): Fit {
    const start = this.#to;
    const fit = this.#primitives(1, count);
    if (fit !== Fit.fits) return fit;
    const { output } = this;
    for (let i = start; i < this.#to; i++)
      if (output[i]! > 1) {
        output[i] = 1;
        this.changes |= BOOL_REWRITTEN;
      }
    return Fit.fits;
  }

  /** Times are pairs of 32 bits in both; ROS 1 counts seconds of times unsigned, and nanoseconds of durations signed. */
  #times(count: number, durations: boolean): Fit {
    const length = count * 8;
    if (length > this.#end - this.#from) return Fit.short;
    if (!this.#room(length)) return Fit.malformed;
    this.#align(4);
    const view = this.#view;
    const target = this.#target;
    for (const end = this.#from + length; this.#from < end; this.#from += 8, this.#to += 8) {
      let seconds = view.getInt32(this.#from, true);
      let nanoseconds = view.getInt32(this.#from + 4, true);
      if (!durations) {
        if (seconds < 0) this.changes |= TIME_RANGE;
      } else if (nanoseconds < 0) {
        const borrowed = Math.ceil(-nanoseconds / NANOSECONDS);
        if (seconds - borrowed < -0x80000000) this.changes |= DURATION_RANGE;
        else {
          seconds -= borrowed;
          nanoseconds += borrowed * NANOSECONDS;
          this.changes |= DURATION_REWRITTEN;
        }
      }
      target.setInt32(this.#to, seconds, true);
      target.setInt32(this.#to + 4, nanoseconds, true);
    }
    return Fit.fits;
  }

  #sequenceNumber(own: boolean): Fit {
    const sequence = this.#count();
    if (sequence < 0) return Fit.short;
    if (own) this.sequence = sequence;
    else if (sequence > 0) this.changes |= INNER_SEQUENCE;
    return Fit.fits;
  }

  /** Leaves a string or a sequence of them out. */
  #drop(strings: boolean): Fit {
    const count = this.#count();
    const left = this.#end - this.#from;
    if (count < 0 || (strings ? count * 4 : count) > left) return Fit.short;
    if (count > 0) this.changes |= FIELD_LOST;
    if (!strings) this.#from += count;
    else
      for (let i = 0; i < count; i++) {
        const fit = this.#drop(false);
        if (fit !== Fit.fits) return fit;
      }
    return Fit.fits;
  }

  #level(): Fit {
    const fit = this.#primitives(1, 1);
    if (fit !== Fit.fits) return fit;
    const given = this.output[this.#to - 1]!;
    const level = LOG_LEVELS.find(({ ros1 }) => ros1 === given);
    if (level) this.output[this.#to - 1] = level.ros2;
    // 0 is a level that is not set in both.
    else if (given !== 0) this.changes |= UNMAPPED;
    return Fit.fits;
  }

  #zeros(size: number, count: number): Fit {
    const length = size * count;
    if (!this.#room(length)) return Fit.malformed;
    this.#align(size);
    this.output.fill(0, this.#to, this.#to + length);
    this.#to += length;
    return Fit.fits;
  }
}
