/**
 * What each message of a ROS 1 definition becomes in ROS 2: the lines of its definition, and the steps by which its
 * payloads are rewritten.
 *
 * @module
 */
import type { DefinitionChange } from "../../spec/verdict/transcoding.js";
import { SchemaError } from "../encoding.js";
import { compareWithStandard } from "../standard/compare.js";
import { ros2Value } from "./constants.js";
import {
  ADDED_FIELDS,
  ADDED_TYPES,
  BOUNDS,
  LOG,
  LOG_LEVELS,
  RENAMED,
  ROS2_LOG,
  ROS2_RELEASES,
  type Ros2Release,
  TIMES,
} from "./differences.js";
import { parseDefinition, parseMessage, type Ros1Field, type Ros1Message } from "./ros1-definition.js";
import { constantName, fieldName, TakenNames, typeName } from "./ros2-names.js";

/** A change of the definition. */
export interface Change {
  readonly code: DefinitionChange;
  /** Where, in ROS 1 words: a type such as `tf/tfMessage`, or a field such as `sensor_msgs/CameraInfo.K`. */
  readonly of: string;
  /** What it is in ROS 2, or how it differs. */
  readonly becomes?: string;
}

/** A value that ROS 2 has too: copied, or filled with its default. Types are primitives, or names of ROS 1 messages. */
export interface Value {
  readonly kind: "copy" | "fill";
  readonly type: string;
  /** As {@link Ros1Field.array}. */
  readonly array: number | undefined;
  readonly bound?: number | undefined;
}

/** One step along a payload. */
export type Step =
  | Value
  /** The sequence number of a header is left out. */
  | { readonly kind: "sequence" }
  /** A string, or an array of them, is left out. */
  | { readonly kind: "drop"; readonly array: boolean }
  | { readonly kind: "level" };

/** A message as it is in ROS 2. */
export interface Ros2Message {
  /** Short name, such as `sensor_msgs/Imu`. */
  readonly name: string;
  readonly lines: readonly string[];
  /** Its fields as the tables of standard types write them. */
  readonly fields: readonly string[];
  readonly steps: readonly Step[];
}

export const PRIMITIVES: ReadonlySet<string> = new Set(
  "bool byte char int8 uint8 int16 uint16 int32 uint32 int64 uint64 float32 float64 string time duration".split(" "),
);
const ROS2_TIMES: Readonly<Record<string, string>> = {
  time: "builtin_interfaces/Time",
  duration: "builtin_interfaces/Duration",
};
const TIME_LINES = ["int32 sec", "uint32 nanosec"];
/** Types whose rewriting depends on their being what their name says. */
const CHECKED = [...Object.keys(ADDED_FIELDS), ...Object.keys(BOUNDS), ...Object.keys(TIMES), LOG, "std_msgs/Header"];

/** Names of recordings may be anything, `constructor` too. */
const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
const ownNameOf = (name: string): string => lookUp(RENAMED, name) ?? name;
const arrayOf = ({ array, bound }: { array: number | undefined; bound?: number | undefined }): string =>
  array === undefined ? "" : array >= 0 ? `[${array}]` : bound === undefined ? "[]" : `[<=${bound}]`;
/** What stays of the comment of a field that goes: the paragraphs before its own. */
const withoutLast = (comments: readonly string[]): readonly string[] =>
  comments.slice(0, comments.findLastIndex((line) => /^#*$/.test(line)) + 1);

export class Plan {
  readonly changes: Change[] = [];
  /** By ROS 1 name, the root first. */
  readonly messages = new Map<string, Ros2Message>();
  readonly #source: ReadonlyMap<string, Ros1Message>;
  readonly #names = new Map<string, string>();
  readonly #standard = new Set<string>();
  /** Times that fields have; their definitions close the text. */
  readonly #times = new Set<string>();

  private constructor(
    readonly root: string,
    source: ReadonlyMap<string, Ros1Message>,
    readonly release: Ros2Release,
  ) {
    this.#source = source;
    const taken = new TakenNames();
    const isAllowed = (name: string) => typeName(name) === name;
    // Names that are allowed as they are come first, and keep themselves.
    const all = [...source.keys()];
    for (const name of [...all.filter(isAllowed), ...all.filter((each) => !isAllowed(each))])
      this.#names.set(name, taken.take(typeName(name), ""));
  }

  static async of(name: string, text: string, release: Ros2Release): Promise<Plan> {
    const source = new Map<string, Ros1Message>();
    const parsed = parseDefinition(name, text);
    for (const [own, message] of parsed) if (!source.has(ownNameOf(own))) source.set(ownNameOf(own), message);
    const plan = new Plan(ownNameOf(name), source, release);
    for (const own of CHECKED) if (await plan.#isStandard(own)) plan.#standard.add(own);
    for (const own of parsed.keys()) if (ownNameOf(own) !== own) plan.#renamed(own, plan.#names.get(ownNameOf(own))!);
    plan.#message(plan.root);
    // The map grows while it is walked: each message brings those that it holds.
    for (const { steps } of plan.messages.values())
      for (const step of steps)
        if ("type" in step && !PRIMITIVES.has(step.type) && !plan.messages.has(step.type)) plan.#message(step.type);
    await plan.#compareWithRos2();
    return plan;
  }

  /** The definition of the root with those of all that it holds. */
  get text(): string {
    const sections = [...this.messages.values()].map(({ name, lines }) => [`MSG: ${name}`, ...lines]);
    const times = [...this.#times].map((name) => [`MSG: ${name}`, ...TIME_LINES]);
    const [, ...root] = sections.shift()!;
    return `${[root, ...sections, ...times].map((lines) => lines.join("\n")).join(`\n${"=".repeat(80)}\n`)}\n`;
  }

  async #isStandard(name: string): Promise<boolean> {
    const message = this.#source.get(name);
    if (!message) return false;
    const parsed: Readonly<Record<string, string>> = { byte: "int8", char: "uint8" };
    const fields = message.fields
      .filter(({ value }) => value === undefined)
      .map((field) => {
        const type = this.#resolve(field.type, message.name);
        return `${parsed[type] ?? type}${arrayOf(field)} ${field.name}`;
      });
    return (await compareWithStandard("ros1", [{ name, fields }]))?.state === "matches";
  }

  /** Says which type is not what its name promises in ROS 2. */
  async #compareWithRos2(): Promise<void> {
    for (const [of, { name, fields }] of this.messages) {
      const facts = await compareWithStandard("ros2", [{ name, fields }]);
      if (facts?.state === "differs") this.changes.push({ code: "not-standard", of, becomes: facts.difference ?? "" });
    }
  }

  #renamed(of: string, becomes: string): void {
    this.changes.push({ code: "type-renamed", of, becomes });
  }

  /** Full name of a type as a field of another names it. */
  #resolve(type: string, owner: string): string {
    if (PRIMITIVES.has(type)) return type;
    if (type === "Header") return "std_msgs/Header";
    if (type.includes("/")) return ownNameOf(type);
    const own = ownNameOf(`${owner.split("/", 1)[0]}/${type}`);
    if (this.#source.has(own)) return own;
    return [...this.#source.keys()].find((name) => name.endsWith(`/${type}`)) ?? own;
  }

  #message(name: string): void {
    const added = lookUp(ADDED_TYPES, name);
    const source = this.#source.get(name) ?? (added && parseMessage(name, added));
    if (!source) throw new SchemaError(`the definition of ${name} is missing`);
    const time = this.#standard.has(name) ? TIMES[name] : undefined;
    if (time !== undefined) {
      this.#renamed(name, ROS2_TIMES[time]!);
      const steps: Step[] = [{ kind: "copy", type: time, array: undefined }];
      this.messages.set(name, { name: ROS2_TIMES[time]!, lines: TIME_LINES, fields: TIME_LINES, steps });
      return;
    }
    const own = name === LOG && this.#standard.has(LOG) ? ROS2_LOG : (this.#names.get(name) ?? name);
    if (own !== name) this.#renamed(name, own);
    this.messages.set(name, { name: own, ...this.#body(name, source) });
  }

  #body(name: string, source: Ros1Message): Omit<Ros2Message, "name"> {
    const isStandard = this.#standard.has(name);
    const isLog = isStandard && name === LOG;
    const present = new Set(source.fields.map((field) => field.name));
    const added = (isStandard ? (ADDED_FIELDS[name] ?? []) : []).filter(({ since, line }) => {
      const field = line.split(" ")[1]!;
      return !present.has(field) && ROS2_RELEASES.indexOf(since) <= ROS2_RELEASES.indexOf(this.release);
    });
    const nameOf = this.#fieldNames(name, source);
    const lines: string[] = [];
    const fields: string[] = [];
    const steps: Step[] = [];
    const drop = (field: string, comments: readonly string[], step: Step) => {
      lines.push(...withoutLast(comments));
      steps.push(step);
      if (step.kind === "drop") this.changes.push({ code: "field-dropped", of: `${name}.${field}` });
    };
    const add = (step: Value, own: string, comments: readonly string[] = [], comment = "") => {
      const type = lookUp(ROS2_TIMES, step.type) ?? this.#names.get(step.type) ?? step.type;
      if (Object.hasOwn(ROS2_TIMES, step.type)) this.#times.add(type);
      lines.push(...comments, `${type}${arrayOf(step)} ${own}${comment && ` ${comment}`}`);
      fields.push(`${type === "byte" || type === "char" ? "uint8" : type}${arrayOf({ array: step.array })} ${own}`);
      steps.push(step);
    };
    if (isLog) {
      for (const level of LOG_LEVELS) lines.push(`byte ${level.name}=${level.ros2}`);
      this.changes.push({ code: "values-mapped", of: `${name}.level` });
    }
    for (const field of source.fields) {
      if (field.value !== undefined) {
        if (!isLog) lines.push(...this.#constant(name, field, nameOf(field)));
        continue;
      }
      const written = this.#resolve(field.type, source.name);
      const type = (this.#standard.has(written) && TIMES[written]) || written;
      const bound = isStandard ? BOUNDS[name]?.[field.name] : undefined;
      if (isStandard && name === "std_msgs/Header" && field.name === "seq")
        drop(field.name, field.comments, { kind: "sequence" });
      else if (isLog && field.name === "header") {
        steps.push({ kind: "sequence" });
        add({ kind: "copy", type: "time", array: undefined }, "stamp", field.comments, field.comment);
        drop("header.frame_id", [], { kind: "drop", array: false });
      } else if (isLog && field.name === "topics") drop(field.name, field.comments, { kind: "drop", array: true });
      else if (isLog && field.name === "level") {
        lines.push(...field.comments, `uint8 level${field.comment && ` ${field.comment}`}`);
        fields.push("uint8 level");
        steps.push({ kind: "level" });
      } else {
        add({ kind: "copy", type, array: field.array, bound }, nameOf(field), field.comments, field.comment);
        if (bound !== undefined) this.changes.push({ code: "array-bounded", of: `${name}.${field.name}` });
      }
      for (const { line } of added.filter(({ after }) => after === field.name)) {
        const { type, array, name: own } = parseMessage(name, [line]).fields[0]!;
        add({ kind: "fill", type, array }, own);
        this.changes.push({ code: "field-added", of: name, becomes: own });
      }
    }
    lines.push(...source.closing);
    return { lines, fields, steps };
  }

  /** Names of fields and of constants; those that are allowed as they are keep themselves. */
  #fieldNames(message: string, { fields }: Ros1Message): (field: Ros1Field) => string {
    const names = new Map<Ros1Field, string>();
    const legal = ({ name, value }: Ros1Field) => (value === undefined ? fieldName : constantName)(name);
    const isAllowed = (field: Ros1Field) => legal(field) === field.name;
    const taken = new TakenNames();
    for (const field of [...fields.filter(isAllowed), ...fields.filter((each) => !isAllowed(each))]) {
      const becomes = taken.take(legal(field));
      names.set(field, becomes);
      if (becomes === field.name) continue;
      const code = field.value === undefined ? "field-renamed" : "constant-renamed";
      this.changes.push({ code, of: `${message}.${field.name}`, becomes });
    }
    return (field) => names.get(field)!;
  }

  #constant(message: string, { type, name, value, comments, comment }: Ros1Field, becomes: string): string[] {
    const ros2 = ros2Value(type, value!);
    if (ros2 !== undefined) return [...comments, `${type} ${becomes}=${ros2}${comment && ` ${comment}`}`];
    this.changes.push({ code: "constant-lost", of: `${message}.${name}` });
    return [...withoutLast(comments)];
  }
}
