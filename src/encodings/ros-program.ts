/**
 * A ROS message definition compiled into a short program of integers, which `ros-walk.ts` runs over payloads.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { MAX_DEPTH, SchemaError } from "./encoding.js";

/** Instructions; each is four integers: operation and up to three operands. */
export const Op = {
  /** Skip `count` primitives of `size` bytes, the first aligned. */
  primitives: 0,
  /** A string: length and bytes. */
  string: 1,
  /** A sequence: length and that many primitives of `size`, at most `bound`. */
  sequence: 2,
  /** A sequence of strings. */
  strings: 3,
  /** Run the program at `target` for each element of a sequence. */
  sequenceOf: 4,
  /** Run the program at `target` `count` times. */
  arrayOf: 5,
  /** The acquisition stamp: seconds and nanoseconds. */
  stamp: 6,
  /** The frame id: a string that is remembered. */
  frame: 7,
  /** End of a program. */
  end: 8,
} as const;
/** Integers of one instruction. */
export const WIDTH = 4;
const UNBOUNDED = -1;
/** The longest fixed array that is believed; its bytes must still fit a payload. */
export const MAX_ELEMENTS = 0x3fffffff;

/** Whether the wire is CDR (aligned, strings end in NUL) or ROS 1 (packed). */
export type Wire = "cdr" | "ros1";

/** Bytes of a primitive, on either wire. */
export const PRIMITIVE_BYTES: Readonly<Record<string, number>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
  int64: 8,
  uint64: 8,
  float64: 8,
};

export interface Program {
  readonly code: Int32Array;
  readonly stampPath: string | undefined;
  readonly framePath: string | undefined;
}

/** Short forms of a ROS type name: `std_msgs/msg/Header` and `std_msgs/Header` are one. */
export const shortName = (type: string) =>
  type.replace("/msg/", "/").replace(/^.*::/, (path) => path.replaceAll("::", "/"));

const HEADER_TYPES = new Set(["Header", "std_msgs/Header", "roslib/Header"]);

/** A time: of its own in `.msg` text, a struct of two integers in IDL. */
const isTime = ({ type, isArray }: MessageDefinitionField) =>
  isArray !== true && (type === "time" || shortName(type) === "builtin_interfaces/Time");

/** The most fields that a definition may unfold into; real ones stay below a thousand. */
const MAX_FIELDS = 50_000;

/** The most elements that a sequence may have; a bound that no 32-bit count reaches is none. */
const boundOf = ({ arrayUpperBound }: MessageDefinitionField): number =>
  arrayUpperBound === undefined || arrayUpperBound > 0x7fffffff ? UNBOUNDED : arrayUpperBound;

class Compiler {
  readonly code: number[] = [];
  stampPath: string | undefined;
  framePath: string | undefined;
  readonly #starts = new Map<string, number>();
  readonly #byName = new Map<string, MessageDefinition>();

  constructor(
    definitions: readonly MessageDefinition[],
    readonly wire: Wire,
  ) {
    for (const definition of definitions) if (definition.name) this.#byName.set(definition.name, definition);
  }

  /** Looks a nested type up under the names that definitions use for it. */
  #definition(type: string): MessageDefinition {
    const found = this.#byName.get(type) ?? this.#byName.get(shortName(type));
    if (found) return found;
    throw new SchemaError(`the definition of ${type} is missing`);
  }

  #emit(op: number, a = 0, b = 0, c = 0): void {
    this.code.push(op, a, b, c);
  }

  /** The root message: its own header, or a stamp field of its own, is where the stamp is taken. */
  root(definition: MessageDefinition): void {
    const fields = definition.definitions.filter((field) => !field.isConstant);
    const header = fields.find((field) => field.isComplex && !field.isArray && HEADER_TYPES.has(shortName(field.type)));
    const stamp = header
      ? undefined
      : fields.find((field) => isTime(field) && (field.name === "stamp" || field.name === "timestamp"));
    const frame = header ? undefined : fields.find((f) => f.type === "string" && !f.isArray && f.name === "frame_id");
    this.stampPath = header ? `${header.name}.stamp` : stamp?.name;
    this.framePath = header ? `${header.name}.frame_id` : frame?.name;
    for (const field of fields) {
      if (field === header) this.#header(field);
      else if (field === stamp) this.#emit(Op.stamp);
      else if (field === frame) this.#emit(Op.frame);
      else this.#field(field, 0);
    }
    if (fields.length === 0 && this.wire === "cdr") this.#emit(Op.primitives, 1, 1);
    this.#emit(Op.end);
  }

  #header(field: MessageDefinitionField): void {
    for (const inner of this.#definition(field.type).definitions.filter((f) => !f.isConstant)) {
      if (isTime(inner) && inner.name === "stamp") this.#emit(Op.stamp);
      else if (inner.type === "string" && inner.name === "frame_id" && !inner.isArray) this.#emit(Op.frame);
      else this.#field(inner, 1);
    }
  }

  #field(field: MessageDefinitionField, depth: number): void {
    if (depth > MAX_DEPTH) throw new SchemaError(`types are nested deeper than ${MAX_DEPTH}`);
    // Types that hold each other twice unfold without bound, whether they come to bytes or to nothing.
    if (++this.#visited > MAX_FIELDS)
      throw new SchemaError(`the definition unfolds into more than ${MAX_FIELDS} fields`, true);
    if (field.isComplex && field.enumType === undefined) {
      this.#complex(field, depth);
      return;
    }
    const { type, isArray = false, arrayLength } = field;
    const bound = boundOf(field);
    if (type === "string") {
      if (!isArray) this.#emit(Op.string);
      else if (arrayLength === undefined) this.#emit(Op.strings, bound);
      else this.#stringArray(arrayLength);
      return;
    }
    // A time or duration is two 32-bit integers on either wire.
    const pair = type === "time" || type === "duration";
    const size = pair ? 4 : PRIMITIVE_BYTES[type];
    if (size === undefined) throw new SchemaError(`fields of type ${type} are not read`, true);
    if (!isArray) this.#primitives(size, pair ? 2 : 1);
    else if (arrayLength === undefined) this.#emit(Op.sequence, size, bound, pair ? 2 : 1);
    else this.#primitives(size, (pair ? 2 : 1) * arrayLength);
  }

  /** String arrays of fixed length are unrolled; no real one is long. */
  #stringArray(length: number): void {
    if (length > 4096) throw new SchemaError(`arrays of ${length} strings are not read`, true);
    for (let i = 0; i < length; i++) this.#emit(Op.string);
  }

  /** Adds primitives to the run before, where that was of the same size. */
  #primitives(size: number, count: number): void {
    const last = this.code.length - WIDTH;
    const merges = last >= this.#floor && this.code[last] === Op.primitives && this.code[last + 1] === size;
    const total = merges ? this.code[last + 2]! + count : count;
    if (!(total <= MAX_ELEMENTS)) throw new SchemaError(`arrays of ${total} elements are not read`, true);
    if (merges) this.code[last + 2] = total;
    else this.#emit(Op.primitives, size, total);
  }
  #visited = 0;
  /** Where the program that is being compiled begins: runs of primitives do not merge across it. */
  #floor = 0;
  /** Arrays of structs whose element programs are still to come. */
  readonly #pending: { type: string; at: number }[] = [];

  #complex(field: MessageDefinitionField, depth: number): void {
    const { type, isArray = false, arrayLength } = field;
    if (!isArray) {
      const inner = this.#definition(type).definitions.filter((f) => !f.isConstant);
      for (const part of inner) this.#field(part, depth + 1);
      if (inner.length === 0 && this.wire === "cdr") this.#primitives(1, 1);
      return;
    }
    const at = this.code.length;
    if (arrayLength === undefined) this.#emit(Op.sequenceOf, 0, boundOf(field), 0);
    else if (arrayLength > MAX_ELEMENTS) throw new SchemaError(`arrays of ${arrayLength} elements are not read`, true);
    else this.#emit(Op.arrayOf, 0, arrayLength, 0);
    this.#pending.push({ type, at });
  }

  /** Compiles the element types of sequences behind the root program, each once; recursion ends in a loop of programs. */
  elements(): void {
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) {
      const definition = this.#definition(next.type);
      const key = definition.name ?? next.type;
      let start = this.#starts.get(key);
      if (start === undefined) {
        start = this.code.length;
        this.#starts.set(key, start);
        this.#floor = start;
        const fields = definition.definitions.filter((field) => !field.isConstant);
        for (const field of fields) this.#field(field, 0);
        if (fields.length === 0 && this.wire === "cdr") this.#emit(Op.primitives, 1, 1);
        this.#emit(Op.end);
      }
      this.code[next.at + 1] = start;
    }
  }
}

/** The message that a schema is about: the one without a name, else the one of that name, else the last. */
export function rootOf(definitions: readonly MessageDefinition[], name: string): MessageDefinition {
  const root =
    definitions.find((definition) => definition.name === undefined) ??
    definitions.find((definition) => definition.name !== undefined && shortName(definition.name) === shortName(name)) ??
    definitions.at(-1);
  if (!root) throw new SchemaError("the schema defines no message");
  return root;
}

/** Compiles a message and the types that it holds. */
export function compileProgram(
  root: MessageDefinition,
  definitions: readonly MessageDefinition[],
  wire: Wire,
): Program {
  const compiler = new Compiler(definitions, wire);
  try {
    compiler.root(root);
    compiler.elements();
  } catch (error) {
    if (error instanceof RangeError) throw new SchemaError("types are nested without end");
    throw error;
  }
  return { code: Int32Array.from(compiler.code), stampPath: compiler.stampPath, framePath: compiler.framePath };
}
