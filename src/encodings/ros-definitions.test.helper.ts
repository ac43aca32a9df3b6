/**
 * Random definitions, written in any of the three languages of ROS, with messages that fit them.
 *
 * @module
 */
import type { MessageDefinition } from "@foxglove/message-definition";
import { parseRos2idl } from "@foxglove/ros2idl-parser";
import { parse } from "@foxglove/rosmsg";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter as CdrWriter } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import type { CompiledSchema } from "./encoding.js";
import { cdr, ros1 } from "./ros.js";

export type Dialect = "ros1msg" | "ros2msg" | "ros2idl";
export const dialects: readonly Dialect[] = ["ros1msg", "ros2msg", "ros2idl"];
export const bar = "=".repeat(80);

export const compile = (
  dialect: Dialect,
  text: string | Uint8Array,
  name = "demo_msgs/msg/Root",
): Promise<CompiledSchema> => {
  const data = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return (dialect === "ros1msg" ? ros1 : cdr).compile({ name, encoding: dialect, data });
};

export interface Field {
  readonly type: string;
  readonly array: "none" | "fixed" | "bounded" | "unbounded";
}
export interface Model {
  /** Nested types; each uses only those before it. The first is empty where its language allows that. */
  readonly structs: readonly (readonly Field[])[];
  readonly root: readonly Field[];
  readonly time: "header first" | "header later" | "stamp" | "none";
}
export const LENGTH = 3;

const idlTypes: Record<string, string> = { bool: "boolean", float32: "float", float64: "double" };
const integer = (min: number, max: number): fc.Arbitrary<unknown> => fc.integer({ min, max });
const moment = fc.record({ sec: fc.integer({ min: 0, max: 2 ** 31 - 1 }), nsec: fc.nat(999_999_999) });
const ascii: fc.Arbitrary<unknown> = fc.string({ unit: "grapheme-ascii", maxLength: 9 });
const primitives: Record<string, fc.Arbitrary<unknown>> = {
  bool: fc.boolean(),
  int8: integer(-128, 127),
  uint8: integer(0, 255),
  int16: integer(-32768, 32767),
  uint16: integer(0, 65535),
  int32: integer(-(2 ** 31), 2 ** 31 - 1),
  uint32: integer(0, 2 ** 32 - 1),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  float32: fc.float(),
  float64: fc.double(),
  string: ascii,
  time: moment,
  duration: moment,
};

const fieldOf = (structs: number): fc.Arbitrary<Field> =>
  fc.record({
    type: fc.constantFrom(...Object.keys(primitives), ...Array.from({ length: structs }, (_, i) => `Part${i}`)),
    array: fc.constantFrom("none", "none", "fixed", "bounded", "unbounded"),
  });
export const models: fc.Arbitrary<Model> = fc.record({
  structs: fc.tuple(
    fc.constant([]),
    fc.array(fieldOf(1), { minLength: 1, maxLength: 3 }),
    fc.array(fieldOf(2), { minLength: 1, maxLength: 3 }),
  ),
  root: fc.array(fieldOf(3), { maxLength: 6 }),
  time: fc.constantFrom("header first", "header later", "stamp", "none"),
});

export const rootFields = ({ root, time }: Model): [string, Field][] => {
  const fields = root.map((field, i): [string, Field] => [`f${i}`, field]);
  const plain = (type: string): Field => ({ type, array: "none" });
  if (time === "header first") return [["header", plain("Header")], ...fields];
  if (time === "header later") return [...fields, ["header", plain("Header")]];
  if (time === "stamp") return [...fields, ["stamp", plain("time")], ["frame_id", plain("string")]];
  return fields;
};

function messageText(model: Model, ros2: boolean): string {
  const line = (name: string, { type, array }: Field) => {
    const own = type.startsWith("Part") ? `demo_msgs/${type}` : type === "Header" ? "std_msgs/Header" : type;
    const spelled =
      !ros2 || !/^(time|duration)$/.test(type) ? own : `builtin_interfaces/${type === "time" ? "Time" : "Duration"}`;
    const suffix = { none: "", fixed: `[${LENGTH}]`, bounded: ros2 ? `[<=${LENGTH}]` : "[]", unbounded: "[]" }[array];
    return `${spelled}${suffix} ${name} # as it is`;
  };
  const parts = model.structs.map((fields, i) => [
    bar,
    `MSG: demo_msgs/Part${i}`,
    ...fields.map((field, k) => line(`p${k}`, field)),
  ]);
  const header = [
    bar,
    "MSG: std_msgs/Header",
    ros2 ? "" : "uint32 seq",
    line("stamp", { type: "time", array: "none" }),
    "string frame_id",
  ];
  const lines = rootFields(model).map(([name, field]) => line(name, field));
  return ["int32 LIMIT=5", ...lines, "string NAME=x", ...parts.flat(), ...header].join("\n");
}

function idlText(model: Model): string {
  const named = (name: string) =>
    name === "Header"
      ? "std_msgs::msg::Header"
      : name === "time"
        ? "builtin_interfaces::msg::Time"
        : name === "duration"
          ? "builtin_interfaces::msg::Duration"
          : name.startsWith("Part")
            ? `demo_msgs::msg::${name}`
            : (idlTypes[name] ?? name);
  const member = (name: string, { type, array }: Field) =>
    array === "none"
      ? `${named(type)} ${name};`
      : array === "fixed"
        ? `fixed__${type} ${name};`
        : `sequence<${named(type)}${array === "bounded" ? `, ${LENGTH}` : ""}> ${name};`;
  // Fixed arrays are typedefs, as rosidl writes them.
  const typedefs = (fields: readonly Field[]) =>
    [...new Set(fields.filter(({ array }) => array === "fixed").map(({ type }) => type))].map(
      (type) => `typedef ${named(type)} fixed__${type}[${LENGTH}];`,
    );
  const file = (name: string, before: string[], members: string[]) => {
    const [place, type] = [name.split("/")[0]!, name.split("/")[2]!];
    const filled = members.length > 0 ? members : ["uint8 structure_needs_at_least_one_member;"];
    const comment = `@verbatim (language="comment", text="What it is," "\\n" "in words: { } ;")`;
    return `${bar}\nIDL: ${name}\nmodule ${place} {\n module msg {\n  ${before.join("\n  ")}\n  ${comment}\n  struct ${type} {\n   ${filled.join("\n   ")}\n  };\n };\n};`;
  };
  const time = (name: string) => file(`builtin_interfaces/msg/${name}`, [], ["int32 sec;", "uint32 nanosec;"]);
  const root = rootFields(model);
  const constants = ["module Root_Constants { const long LIMIT = 5; };", "enum Colour { RED, GREEN };"];
  const members = [...root.map(([name, field]) => member(name, field)), "Colour colour;", "sequence<Colour> colours;"];
  return [
    file("demo_msgs/msg/Root", [...constants, ...typedefs(root.map(([, field]) => field))], members),
    ...model.structs.map((fields, i) =>
      file(
        `demo_msgs/msg/Part${i}`,
        typedefs(fields),
        fields.map((field, k) => member(`p${k}`, field)),
      ),
    ),
    file("std_msgs/msg/Header", [], ["builtin_interfaces::msg::Time stamp;", "string frame_id;"]),
    time("Time"),
    time("Duration"),
  ].join("\n");
}

export function messageOf(model: Model): fc.Arbitrary<Record<string, unknown>> {
  const one = (type: string): fc.Arbitrary<unknown> => {
    if (type === "Header") return fc.record({ seq: fc.nat(), stamp: moment, frame_id: ascii });
    if (!type.startsWith("Part")) return primitives[type]!;
    const fields = model.structs[Number(type.slice(4))]!;
    return fc.record(Object.fromEntries(fields.map((field, k) => [`p${k}`, value(field)])));
  };
  const value = ({ type, array }: Field): fc.Arbitrary<unknown> =>
    array === "none"
      ? one(type)
      : fc.array(one(type), { minLength: array === "fixed" ? LENGTH : 0, maxLength: LENGTH });
  return fc.record({
    ...Object.fromEntries(rootFields(model).map(([name, field]) => [name, value(field)])),
    colour: integer(0, 1),
    colours: fc.array(integer(0, 1), { maxLength: LENGTH }),
  });
}

export const textOf = (model: Model, dialect: Dialect) =>
  dialect === "ros2idl" ? idlText(model) : messageText(model, dialect === "ros2msg");

export function write(dialect: Dialect, text: string, message: unknown): Uint8Array {
  if (dialect === "ros1msg") return new Ros1Writer(parse(text, {})).writeMessage(message);
  const definitions: MessageDefinition[] = dialect === "ros2idl" ? parseRos2idl(text) : parse(text, { ros2: true });
  return new CdrWriter(definitions).writeMessage(message);
}

export const messages = models.chain((model) => fc.record({ model: fc.constant(model), message: messageOf(model) }));
