/**
 * A ROS message definition compiled into a short program of integers, and the walker that runs it over a payload. One
 * walk finds the header stamp and the frame id and proves that the payload fits its schema to the last byte; no object
 * is built. Both wire formats are walked: ROS 1 (packed, no alignment) and plain CDR (OMG DDS-XTypes 7.4, XCDR1:
 * primitives aligned to their size).
 *
 * @module
 */
import { compressedMagic, type FieldReader, Fit, MAX_DEPTH, PayloadLayout } from "./encoding.js";
import { Op, type Program, WIDTH, type Wire } from "./ros-program.js";

/** Runs that a payload may ask for beyond one a byte: arrays of fixed length may hold structs of no size. */
const SPARE_RUNS = 10_000;

/** Runs a program over payloads. */
export class RosFieldReader implements FieldReader {
  stampSeconds = Number.NaN;
  stampNanoseconds = Number.NaN;
  frameStart = -1;
  frameEnd = -1;
  readonly layout = new PayloadLayout();
  #start = 0;
  /** End of the frame id's bytes, its closing NUL included. */
  #frameStop = -1;
  #position = 0;
  /** Runs of element programs that are left to this payload. */
  #budget = 0;
  /** Alignment is relative to here. */
  #base = 0;
  #maxAlign = 1;
  #little = true;

  constructor(
    readonly program: Program,
    readonly wire: Wire,
  ) {}

  read(_bytes: Uint8Array, view: DataView, start: number, end: number): Fit {
    this.stampSeconds = this.stampNanoseconds = Number.NaN;
    this.frameStart = this.frameEnd = this.#frameStop = -1;
    this.#budget = end - start + SPARE_RUNS;
    this.#start = start;
    this.layout.begin();
    const fit = this.wire === "cdr" ? this.#readCdr(view, start, end) : this.#readRos1(view, start, end);
    if (fit === Fit.fits) this.#keepLayout(view, start, end);
    else if (compressedMagic(view, start, end)) return Fit.compressed;
    return fit;
  }

  /** The words of the frame id complete the layout; those of all lengths and counts were noted on the way. */
  #keepLayout(view: DataView, start: number, end: number): void {
    const { layout, frameStart } = this;
    if (this.wire === "cdr") layout.note(view, start, 0);
    // Words end where the frame id ends: what is not its own is its length, which stands before it.
    for (let to = this.#frameStop; to > frameStart; to -= 4) layout.note(view, start, to - 4 - start);
    layout.little = this.#little;
    layout.end(end - start);
  }

  #readRos1(view: DataView, start: number, end: number): Fit {
    this.#position = this.#base = start;
    this.#maxAlign = 1;
    this.#little = true;
    const fit = this.#run(view, 0, end, 0);
    return fit === Fit.fits && this.#position < end ? Fit.trailing : fit;
  }

  #readCdr(view: DataView, start: number, end: number): Fit {
    if (end - start < 4) return Fit.short;
    // Representation identifier (DDS-RTPS 10.5): 0 and 1 are plain CDR, 2 to 11 parameter lists and XCDR2.
    const kind = view.getUint16(start, false);
    if (kind > 1) return kind <= 11 ? Fit.unsupported : Fit.malformed;
    this.#little = kind === 1;
    this.#maxAlign = 8;
    this.#position = this.#base = start + 4;
    const fit = this.#run(view, 0, end, 0);
    // A serialised payload is padded to a multiple of four.
    return fit === Fit.fits && end - this.#position > 3 ? Fit.trailing : fit;
  }

  #run(view: DataView, from: number, end: number, depth: number): Fit {
    // Each run of a program takes a byte or comes to nothing; a payload that asks for more of them is crafted.
    if (depth > MAX_DEPTH || --this.#budget < 0) return Fit.malformed;
    const code = this.program.code;
    const little = this.#little;
    const base = this.#base;
    const maxAlign = this.#maxAlign;
    const layout = this.layout;
    const start = this.#start;
    let position = this.#position;
    for (let at = from; ; at += WIDTH) {
      const op = code[at]!;
      if (op === Op.primitives) {
        const size = code[at + 1]!;
        const align = size < maxAlign ? size : maxAlign;
        position = base + ((position - base + align - 1) & -align) + size * code[at + 2]!;
        if (position > end) return Fit.short;
        continue;
      }
      if (op === Op.end) {
        this.#position = position;
        return Fit.fits;
      }
      if (op === Op.arrayOf) {
        this.#position = position;
        const count = code[at + 2]!;
        for (let i = 0; i < count; i++) {
          const fit = this.#run(view, code[at + 1]!, end, depth + 1);
          if (fit !== Fit.fits) return fit;
          // Elements of no size: one stands for all.
          if (this.#position === position) break;
        }
        position = this.#position;
        continue;
      }
      if (maxAlign > 1) position = base + ((position - base + 3) & -4);
      if (op === Op.stamp) {
        if (position + 8 > end) return Fit.short;
        // ROS 1 counts seconds unsigned (std_msgs/Header, ros::Time), ROS 2 signed (builtin_interfaces/Time).
        this.stampSeconds = maxAlign > 1 ? view.getInt32(position, little) : view.getUint32(position, little);
        this.stampNanoseconds = view.getUint32(position + 4, little);
        layout.stampAt = position - start;
        position += 8;
        continue;
      }
      // All that remain begin with a count of 32 bits.
      if (position + 4 > end) return Fit.short;
      const count = view.getUint32(position, little);
      layout.note(view, start, position - start);
      position += 4;
      if (op === Op.frame || op === Op.string) {
        if (count > end - position) return Fit.short;
        if (op === Op.frame) {
          this.frameStart = position;
          this.frameEnd = this.#frameStop = position + count;
          // A CDR string counts its closing NUL.
          if (maxAlign > 1 && count > 0 && view.getUint8(position + count - 1) === 0) this.frameEnd--;
        }
        position += count;
      } else if (op === Op.sequence) {
        const bound = code[at + 2]!;
        if (bound >= 0 && count > bound) return Fit.malformed;
        if (count > 0) {
          const size = code[at + 1]!;
          const align = size < maxAlign ? size : maxAlign;
          position = base + ((position - base + align - 1) & -align) + size * count * code[at + 3]!;
          if (position > end) return Fit.short;
        }
      } else if (op === Op.strings) {
        const bound = code[at + 1]!;
        if (bound >= 0 && count > bound) return Fit.malformed;
        if (count * 4 > end - position) return Fit.short;
        for (let i = 0; i < count; i++) {
          if (maxAlign > 1) position = base + ((position - base + 3) & -4);
          if (position + 4 > end) return Fit.short;
          const length = view.getUint32(position, little);
          layout.note(view, start, position - start);
          if (length > end - position - 4) return Fit.short;
          position += 4 + length;
        }
      } else {
        const bound = code[at + 2]!;
        if (bound >= 0 && count > bound) return Fit.malformed;
        this.#position = position;
        for (let i = 0; i < count; i++) {
          const before = this.#position;
          const fit = this.#run(view, code[at + 1]!, end, depth + 1);
          if (fit !== Fit.fits) return fit;
          if (this.#position === before) break;
        }
        position = this.#position;
      }
    }
  }
}
