/**
 * The plan of a definition compiled into a program of integers, which `walk.ts` runs over payloads.
 *
 * @module
 */
import { MAX_DEPTH, SchemaError } from "../encoding.js";
import { MAX_ELEMENTS, PRIMITIVE_BYTES } from "../ros-program.js";
import { type Plan, PRIMITIVES, type Ros2Message, type Step, type Value } from "./plan.js";

/** Instructions; each is four integers: operation and up to three operands. */
export const Op = {
  /** Copy `count` primitives of `size` bytes, the first aligned. */
  primitives: 0,
  /** Copy a string, which gets a closing NUL. */
  string: 1,
  /** Copy a sequence whose elements are `times` primitives of `size`; what is beyond `bound` is lost. */
  sequence: 2,
  /** Run the program at `target` for each element of a sequence. */
  sequenceOf: 3,
  /** Run the program at `target` `count` times. */
  arrayOf: 4,
  /** Copy `count` booleans. */
  booleans: 5,
  /** Copy `count` times. */
  times: 6,
  /** Copy `count` durations. */
  durations: 7,
  /** Take the `seq` of the message's own header. */
  sequenceNumber: 8,
  /** Leave the `seq` of another header out. */
  innerSequenceNumber: 9,
  /** Leave a string out. */
  dropString: 10,
  /** Leave a sequence of strings out. */
  dropStrings: 11,
  /** Write `count` zeros of `size` bytes, the first aligned. */
  zeros: 12,
  /** Write an empty string. */
  emptyString: 13,
  /** Copy the level of a log message. */
  level: 14,
  /** End of a program. */
  end: 15,
} as const;
/** Integers of one instruction. */
export const WIDTH = 4;

/** Bytes of a primitive; definitions still call some by their old names. */
const SIZES: Readonly<Record<string, number>> = { ...PRIMITIVE_BYTES, byte: 1, char: 1 };
/** Primitives that are looked at one by one. */
const LOOKED_AT: Readonly<Record<string, number>> = { bool: Op.booleans, time: Op.times, duration: Op.durations };

/** The most fields that a definition may unfold into; real ones stay below a thousand. */
const MAX_FIELDS = 50_000;

export interface Program {
  readonly code: Int32Array;
  /** Whether messages have a header of their own. */
  readonly hasSequenceNumber: boolean;
}

class Compiler {
  readonly code: number[] = [];
  hasSequenceNumber = false;
  #visited = 0;
  /** Where the program that is being compiled begins: runs of primitives do not merge across it. */
  #floor = 0;
  readonly #starts = new Map<string, number>();
  /** Arrays whose element programs are still to come. */
  readonly #pending: { type: string; at: number }[] = [];

  constructor(readonly messages: ReadonlyMap<string, Ros2Message>) {}

  #emit(op: number, a = 0, b = 0, c = 0): void {
    this.code.push(op, a, b, c);
  }

  /** Runs of primitives of one size are one. */
  #run(op: number, size: number, count: number): void {
    const last = this.code.length - WIDTH;
    const merges = last >= this.#floor && this.code[last] === op && this.code[last + 1] === size;
    const total = merges ? this.code[last + 2]! + count : count;
    if (!(total <= MAX_ELEMENTS)) throw new SchemaError(`arrays of ${total} elements are not read`, true);
    if (merges) this.code[last + 2] = total;
    else if (total > 0) this.#emit(op, size, total);
  }

  message(name: string, depth: number): void {
    const { steps } = this.messages.get(name)!;
    let written = false;
    for (const step of steps) {
      // Types that hold each other twice unfold without bound, whether they come to bytes or to nothing.
      if (++this.#visited > MAX_FIELDS)
        throw new SchemaError(`the definition unfolds into more than ${MAX_FIELDS} fields`, true);
      if (depth > MAX_DEPTH) throw new SchemaError(`types are nested deeper than ${MAX_DEPTH}`);
      this.#step(step, depth, name);
      written ||= step.kind === "copy" || step.kind === "fill" || step.kind === "level";
    }
    // IDL has no empty struct; the generators of ROS 2 put a byte into one.
    if (!written) this.#run(Op.zeros, 1, 1);
  }

  #step(step: Step, depth: number, owner: string): void {
    if (step.kind === "copy") this.#copy(step, depth);
    else if (step.kind === "fill") this.#fill(step.type, step.array, depth);
    else if (step.kind === "drop") this.#emit(step.array ? Op.dropStrings : Op.dropString);
    else if (step.kind === "level") this.#emit(Op.level);
    else if (!this.hasSequenceNumber && this.#isOwn(owner, depth)) {
      this.hasSequenceNumber = true;
      this.#emit(Op.sequenceNumber);
    } else this.#emit(Op.innerSequenceNumber);
  }

  /** Whether a header is the message's own: the message itself, or a field of the root and no element of an array. */
  #isOwn(owner: string, depth: number): boolean {
    return this.#floor === 0 && (depth === 0 || (depth === 1 && owner === "std_msgs/Header"));
  }

  #copy({ type, array, bound = -1 }: Value, depth: number): void {
    if (!PRIMITIVES.has(type)) {
      if (array === undefined) this.message(type, depth + 1);
      else this.#elements(type, array);
      return;
    }
    const op = LOOKED_AT[type];
    if (type !== "string" && op === undefined) {
      const size = SIZES[type]!;
      if (array === -1) this.#emit(Op.sequence, size, bound, 1);
      else this.#run(Op.primitives, size, array ?? 1);
    } else if (array === undefined) this.#single(type);
    else this.#elements(type, array);
  }

  #single(type: string): void {
    if (type === "string") this.#emit(Op.string);
    else this.#run(LOOKED_AT[type]!, 0, 1);
  }

  /** An array whose elements need a program. */
  #elements(type: string, array: number): void {
    if (array > MAX_ELEMENTS) throw new SchemaError(`arrays of ${array} elements are not read`, true);
    this.#pending.push({ type, at: this.code.length });
    if (array === -1) this.#emit(Op.sequenceOf);
    else this.#emit(Op.arrayOf, 0, array);
  }

  /** The default value: zeros, and what is empty. */
  #fill(type: string, array: number | undefined, depth: number): void {
    if (array === -1) this.#run(Op.zeros, 4, 1);
    else if (type === "string") this.#emit(Op.emptyString);
    else if (type === "time" || type === "duration") this.#run(Op.zeros, 4, 2);
    else if (PRIMITIVES.has(type)) this.#run(Op.zeros, SIZES[type] ?? 1, 1);
    else
      for (const step of this.messages.get(type)!.steps)
        if (step.kind === "copy" || step.kind === "fill") this.#fill(step.type, step.array, depth + 1);
  }

  /** Compiles elements behind the root program, each type once; recursion ends in a loop of programs. */
  elements(): void {
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) {
      const { type, at } = next;
      let start = this.#starts.get(type);
      if (start === undefined) {
        start = this.#floor = this.code.length;
        this.#starts.set(type, start);
        if (PRIMITIVES.has(type)) this.#single(type);
        else this.message(type, 0);
        this.#emit(Op.end);
      }
      this.code[at + 1] = start;
      this.#flatten(at, start);
    }
  }

  /** Elements that are primitives of one size, such as points, are copied together. */
  #flatten(at: number, start: number): void {
    const { code } = this;
    if (code[start] !== Op.primitives || code[start + WIDTH] !== Op.end) return;
    const [size, count] = [code[start + 1]!, code[start + 2]!];
    if (code[at] === Op.sequenceOf) code.splice(at, WIDTH, Op.sequence, size, -1, count);
    else if (code[at + 2]! * count <= MAX_ELEMENTS)
      code.splice(at, WIDTH, Op.primitives, size, code[at + 2]! * count, 0);
  }
}

export function compilePlan({ messages, root }: Plan): Program {
  const compiler = new Compiler(messages);
  try {
    compiler.message(root, 0);
    compiler.code.push(Op.end, 0, 0, 0);
    compiler.elements();
  } catch (error) {
    if (error instanceof RangeError) throw new SchemaError("types are nested without end");
    throw error;
  }
  return { code: Int32Array.from(compiler.code), hasSequenceNumber: compiler.hasSequenceNumber };
}
