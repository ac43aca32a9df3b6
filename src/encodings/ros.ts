/**
 * The payload encodings of ROS: `ros1` (with `ros1msg` definitions) and `cdr` (with `ros2msg` or `ros2idl`).
 *
 * @module
 */
import type { MessageDefinition } from "@foxglove/message-definition";
import { type CompiledSchema, type Encoding, SchemaError, type SchemaSource } from "./encoding.js";
import { rosPicker } from "./pick/ros.js";
import { compileProgram, rootOf, type Wire } from "./ros-program.js";
import { definitionText } from "./ros-screen.js";
import { RosFieldReader } from "./ros-walk.js";
import { ros1Md5 } from "./ros1-md5.js";
import { eventDefinition } from "./service-event.js";
import { compareWithStandard } from "./standard/compare.js";
import { rosDefinition } from "./standard/ros.js";

/** What rosbag2 writes before each definition of IDL; the parser knows it with longer names and line ends of Unix alone. */
const IDL_HEADER = /^={80}\r?\nIDL: .*$/gm;
/** How the parsers speak of what they leave out. */
const UNREAD = /\bnot supported\b/i;

async function parseDefinitions(schema: SchemaSource): Promise<MessageDefinition[]> {
  const text = definitionText(schema);
  try {
    if (schema.encoding === "ros2idl")
      return (await import("@foxglove/ros2idl-parser")).parseRos2idl(text.replaceAll(IDL_HEADER, ""));
    const { parse } = await import("@foxglove/rosmsg");
    const ros2 = schema.encoding === "ros2msg";
    return parse(ros2 ? eventDefinition(schema.name, text) : text, { ros2 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0]! : String(error);
    // What the language has and the parser has not is no fault of the definition.
    if (UNREAD.test(reason)) throw new SchemaError(`the definition is not read: ${reason.slice(0, 200)}`, true);
    throw new SchemaError(`the definition cannot be parsed: ${reason.slice(0, 200)}`);
  }
}

async function decoderOf(definitions: MessageDefinition[], wire: Wire): Promise<(payload: Uint8Array) => unknown> {
  if (wire === "cdr") {
    const reader = new (await import("@foxglove/rosmsg2-serialization")).MessageReader(definitions);
    return (payload) => reader.readMessage(payload);
  }
  const reader = new (await import("@foxglove/rosmsg-serialization")).MessageReader(definitions);
  return (payload) => reader.readMessage(payload);
}

/** The sum by which ROS 1 knows a type; undefined where a type is missing, which the definition need not tell us twice. */
function md5sumOf({ name, data }: SchemaSource): string | undefined {
  try {
    return ros1Md5(name, new TextDecoder().decode(data));
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return undefined;
  }
}

async function compile(schema: SchemaSource, wire: Wire): Promise<CompiledSchema> {
  const definitions = await parseDefinitions(schema);
  const root = rootOf(definitions, schema.name);
  const program = compileProgram(root, definitions, wire);
  const ros2 = wire === "cdr";
  const named = definitions.map((each) => rosDefinition(each, each === root ? schema.name : "", ros2));
  return {
    standard: await compareWithStandard(ros2 ? "ros2" : "ros1", named),
    stampPath: program.stampPath,
    framePath: program.framePath,
    md5sum: ros2 ? undefined : md5sumOf(schema),
    fields: () => new RosFieldReader(program, wire),
    // The decoders take the first definition for the root.
    decoder: () => decoderOf([root, ...definitions.filter((each) => each !== root)], wire),
    picker: async (wants) => rosPicker(root, definitions, wire, wants),
  };
}

export const ros1: Encoding = {
  id: "ros1",
  schemaEncodings: ["ros1msg"],
  compile: (schema) => compile(schema, "ros1"),
};

export const cdr: Encoding = {
  id: "cdr",
  schemaEncodings: ["ros2msg", "ros2idl"],
  compile: (schema) => compile(schema, "cdr"),
};
