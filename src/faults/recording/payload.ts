/**
 * Payloads of one stream: small messages that differ in their stamp and in one number. The bytes are made once; then stamp and
 * number are put in their places.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { parse } from "@foxglove/rosmsg";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter as Ros2Writer } from "@foxglove/rosmsg2-serialization";
import type { SchemaSource } from "../../encodings/encoding.js";
import type { Scene, StreamKind } from "../scene.js";
import { definitionOf, TYPES } from "./definitions.js";

/** Makes the payloads of a stream; the bytes are lent until the next call. */
export interface Payloads {
  readonly schema: SchemaSource;
  make(stampNs: bigint, content: number): Uint8Array;
}

const SECOND = 1_000_000_000n;
const utf8 = new TextEncoder();

/** How many bytes before the end the number stands that tells the content, and how it is written. */
const CONTENT: Readonly<Record<StreamKind, readonly [fromEnd: number, as: "f64" | "f32" | "u32"] | undefined>> = {
  camera: [8, "u32"],
  // Intensities are empty; before them stand four ranges.
  lidar: [20, "f32"],
  // `linear_acceleration.x`, before the other two and the covariance.
  imu: [96, "f64"],
  // The first of two efforts.
  joint: [16, "f64"],
  // The altitude, before the covariance and its type.
  gps: [81, "f64"],
  // `twist.linear.x`, before the other five and the covariance.
  odometry: [336, "f64"],
  // `translation.x`, before the other two and the rotation.
  tf: [56, "f64"],
  clock: undefined,
};

const LEVEL = { x: 0, y: 0, z: 0, w: 1 };

/** What each kind of message holds beside zeros. */
const bodies: Readonly<Record<StreamKind, object>> = {
  camera: { header: { frame_id: "camera" }, format: "jpeg", data: new Uint8Array(16) },
  lidar: { header: { frame_id: "lidar" }, scan_time: 0.1, range_max: 1e9, ranges: new Float32Array(4) },
  imu: { header: { frame_id: "imu_link" }, orientation: LEVEL },
  joint: { name: ["shoulder", "elbow"], position: [0, 0], velocity: [0, 0], effort: [0, 0] },
  gps: { header: { frame_id: "gps" }, latitude: 35.6, longitude: 139.7 },
  odometry: { header: { frame_id: "odom" }, child_frame_id: "base_link", pose: { pose: { orientation: LEVEL } } },
  tf: {
    transforms: [
      {
        header: { stamp: { sec: 0, nsec: 0 }, seq: 0, frame_id: "odom" },
        child_frame_id: "base_link",
        transform: { translation: { x: 0, y: 0, z: 0 }, rotation: LEVEL },
      },
    ],
  },
  clock: {},
};

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

/** Payloads of a stream of this kind. */
export const payloadsOf = (kind: StreamKind, encoding: Scene["recorder"]["encoding"]): Promise<Payloads> =>
  encoding === "json" ? Promise.resolve(jsonPayloads(kind)) : rosPayloads(kind, encoding);

async function rosPayloads(kind: StreamKind, encoding: "cdr" | "ros1"): Promise<Payloads> {
  const ros2 = encoding === "cdr";
  const type = TYPES[kind];
  const definition = await definitionOf(type, ros2 ? "ros2" : "ros1");
  const types = parse(definition, { ros2 });
  const root = types.find(({ name }) => name === undefined) ?? types[0]!;
  const writer = ros2 ? new Ros2Writer(types) : new Ros1Writer(types);
  const bytes = writer.writeMessage(filled(zeros(types, root.name), bodies[kind]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Behind the encapsulation of CDR, or the counter of a ROS 1 header; in TFMessage also behind the number of transforms.
  const stampAt = kind === "clock" && !ros2 ? 0 : kind === "tf" ? 8 : 4;
  const place = CONTENT[kind];
  return {
    schema: {
      name: ros2 ? type.replace("/", "/msg/") : type,
      encoding: ros2 ? "ros2msg" : "ros1msg",
      data: utf8.encode(definition),
    },
    make(stampNs, content) {
      const { seconds, nanoseconds } = split(stampNs);
      view.setInt32(stampAt, seconds, true);
      view.setUint32(stampAt + 4, nanoseconds, true);
      if (!ros2 && kind !== "clock") view.setUint32(stampAt - 4, content + 1, true);
      if (place) {
        const at = bytes.length - place[0];
        if (place[1] === "u32") view.setUint32(at, content, true);
        else if (place[1] === "f32") view.setFloat32(at, 1 + content * 1e-3, true);
        else view.setFloat64(at, 1 + content * 1e-4, true);
      }
      return bytes;
    },
  };
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
