/**
 * Payloads of one stream: small messages of which each says something else. The bytes of a message are made once; then stamp and
 * numbers are put in their places.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { parse } from "@foxglove/rosmsg";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter as Ros2Writer } from "@foxglove/rosmsg2-serialization";
import type { SchemaSource } from "../../encodings/encoding.js";
import type { Scene, StreamKind, StreamModel } from "../scene.js";
import { Content } from "./content.js";
import { definitionOf, TYPES } from "./definitions.js";
import { marked, Template } from "./template.js";

/** Makes the payloads of a stream; the bytes are lent until the next call. */
export interface Payloads {
  readonly schema: SchemaSource;
  make(stampNs: bigint, content: number): Uint8Array;
}

const SECOND = 1_000_000_000n;
const utf8 = new TextEncoder();

/** A message of zeros: the writer of ROS 1 wants every field. */
function zeros(types: readonly MessageDefinition[], name: string | undefined): Record<string, unknown> {
  const { definitions } = types.find((type) => type.name === name)!;
  return Object.fromEntries(definitions.map((field) => [field.name, zeroOf(types, field)]));
}

function zeroOf(types: readonly MessageDefinition[], field: MessageDefinitionField): unknown {
  if (field.isArray) return new Array(field.arrayLength ?? 0).fill(0);
  if (field.isComplex) return zeros(types, field.type);
  if (field.type === "time") return { sec: 0, nsec: 0 };
  return field.type === "string" ? "" : 0;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** Puts what is said of a message into one of zeros. */
function filled(zero: Record<string, unknown>, said: object): Record<string, unknown> {
  const more = Object.entries(said).map(([name, value]: [string, unknown]) => {
    const inner = zero[name];
    const nested = isPlain(inner) && isPlain(value);
    return [name, nested ? filled(inner, value) : value];
  });
  return { ...zero, ...Object.fromEntries(more) };
}

/** Payloads of a stream of a scene. */
export const payloadsOf = (scene: Scene, stream: StreamModel): Promise<Payloads> =>
  scene.recorder.encoding === "json"
    ? Promise.resolve(jsonPayloads(stream.kind))
    : rosPayloads(stream.kind, new Content(scene, stream), scene.recorder.encoding);

async function rosPayloads(kind: StreamKind, content: Content, encoding: "cdr" | "ros1"): Promise<Payloads> {
  const ros2 = encoding === "cdr";
  const type = TYPES[kind];
  const definition = await definitionOf(type, ros2 ? "ros2" : "ros1");
  const types = parse(definition, { ros2 });
  const root = types.find(({ name }) => name === undefined) ?? types[0]!;
  const writer = ros2 ? new Ros2Writer(types) : new Ros1Writer(types);
  const { body, variants } = content;
  const sound = body.messages.map((message) => filled(zeros(types, root.name), message));
  const counted = !ros2 && root.definitions.some(({ type }) => type === "std_msgs/Header");
  const templates = variants.map((changes) =>
    Array.from({ length: Math.max(sound.length, changes.length) }, (_, i) => {
      const message = filled(sound[i % sound.length]!, changes[i % changes.length]!);
      return new Template(written(marked(message, body.numbers), writer), body.numbers, counted);
    }),
  );
  return {
    schema: {
      name: ros2 ? type.replace("/", "/msg/") : type,
      encoding: ros2 ? "ros2msg" : "ros1msg",
      data: utf8.encode(definition),
    },
    make(stampNs, number) {
      content.go(number);
      const variant = templates[content.variant]!;
      return variant[content.sample % variant.length]!.fill(split(stampNs), number, content);
    },
  };
}

/** The bytes of a message. The writer of CDR counts letters where bytes are meant, so that a text is put in afterwards. */
function written(message: Record<string, unknown>, writer: { writeMessage(message: unknown): Uint8Array }): Uint8Array {
  const { data } = message;
  if (typeof data !== "string") return writer.writeMessage(message);
  const text = utf8.encode(data);
  const bytes = writer.writeMessage({ ...message, data: "_".repeat(text.length) });
  bytes.set(text, Math.max(0, bytes.indexOf("_".charCodeAt(0))));
  return bytes;
}

/** Whole seconds and what is left, never negative. */
function split(ns: bigint): { seconds: number; nanoseconds: number } {
  const left = ((ns % SECOND) + SECOND) % SECOND;
  return { seconds: Number((ns - left) / SECOND), nanoseconds: Number(left) };
}

const number = { type: "number" };
const jsonSchema = JSON.stringify({
  type: "object",
  properties: {
    timestamp: { type: "object", properties: { sec: { type: "integer" }, nsec: { type: "integer" } } },
    frame_id: { type: "string" },
    value: number,
  },
});

function jsonPayloads(kind: StreamKind): Payloads {
  return {
    schema: { name: `${kind}.Sample`, encoding: "jsonschema", data: utf8.encode(jsonSchema) },
    make(stampNs, content) {
      const { seconds, nanoseconds } = split(stampNs);
      return utf8.encode(
        `{"timestamp":{"sec":${seconds},"nsec":${nanoseconds}},"frame_id":"${kind}_frame","value":${content}}`,
      );
    },
  };
}
