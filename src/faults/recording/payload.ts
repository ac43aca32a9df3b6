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
import { type Body, Noise } from "../bodies/body.js";
import { bodies } from "../bodies/list.js";
import { Random } from "../random.js";
import type { Scene, StreamKind, StreamModel } from "../scene.js";
import { definitionOf, TYPES } from "./definitions.js";
import { marked, placesIn, type Template } from "./template.js";

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

/** Puts what is said of a message into one of zeros. */
function filled(zero: Record<string, unknown>, said: object): Record<string, unknown> {
  const more = Object.entries(said).map(([name, value]: [string, unknown]) => {
    const inner = zero[name];
    const nested = typeof inner === "object" && !Array.isArray(inner) && typeof value === "object" && value !== null;
    return [name, nested ? filled(inner as Record<string, unknown>, value) : value];
  });
  return { ...zero, ...Object.fromEntries(more) };
}

/** Payloads of a stream of a scene. */
export const payloadsOf = ({ seed, recorder }: Scene, stream: StreamModel): Promise<Payloads> =>
  recorder.encoding === "json"
    ? Promise.resolve(jsonPayloads(stream.kind))
    : rosPayloads(stream, recorder.encoding, new Random(seed).of(`${stream.topic} content`));

async function rosPayloads({ kind, rateHz }: StreamModel, encoding: "cdr" | "ros1", random: Random): Promise<Payloads> {
  const ros2 = encoding === "cdr";
  const type = TYPES[kind];
  const definition = await definitionOf(type, ros2 ? "ros2" : "ros1");
  const types = parse(definition, { ros2 });
  const root = types.find(({ name }) => name === undefined) ?? types[0]!;
  const writer = ros2 ? new Ros2Writer(types) : new Ros1Writer(types);
  const zero = zeros(types, root.name);
  const body = bodies[kind](random, 1 / rateHz);
  const noise = new Noise(random);
  const templates = body.messages.map((message) => templateOf(body, filled(zero, message), writer));
  const numbers = new Float64Array(body.numbers.length);
  // Behind the encapsulation of CDR, or the counter of a ROS 1 header; in TFMessage also behind the number of transforms.
  const stampAt = kind === "clock" && !ros2 ? 0 : kind === "tf" ? 8 : 4;
  return {
    schema: {
      name: ros2 ? type.replace("/", "/msg/") : type,
      encoding: ros2 ? "ros2msg" : "ros1msg",
      data: utf8.encode(definition),
    },
    make(stampNs, content) {
      const { bytes, view, places } = templates[content % templates.length]!;
      const { seconds, nanoseconds } = split(stampNs);
      view.setInt32(stampAt, seconds, true);
      view.setUint32(stampAt + 4, nanoseconds, true);
      if (!ros2 && kind !== "clock") view.setUint32(stampAt - 4, content + 1, true);
      // The number of the acquisition counts the time of the world, whatever clocks make of it.
      body.at(content / rateHz, noise.of(content), numbers);
      places.put(numbers, content);
      return bytes;
    },
  };
}

/** The bytes of a message, and where its numbers stand. */
function templateOf(
  { numbers }: Body,
  message: Record<string, unknown>,
  writer: { writeMessage(message: unknown): Uint8Array },
): Template {
  const bytes = writer.writeMessage(marked(message, numbers));
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), places: placesIn(bytes, numbers) };
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
