/**
 * What the benchmark's recordings hold: small messages, an arm with cameras, megabyte frames, as ROS 2 or as ROS 1 says
 * it. The same messages each time, whatever the container.
 *
 * @module
 */
import { parse } from "@foxglove/rosmsg";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import type { ChannelToWrite } from "../writers/writer.js";
import { definitions, ros1Definition } from "./definitions.js";

export const KINDS = ["small", "arm", "frames"] as const;
export type Kind = (typeof KINDS)[number];
/** Which of the two serialisations of ROS the payloads are in. */
export type Dialect = "ros1" | "ros2";

const utf8 = new TextEncoder();
const START_NS = 1_780_000_000_000_000_000n;
const QOS = "- history: 3\n  depth: 0\n  reliability: 1\n  durability: 2\n";

/** A stream that repeats: some payloads made once, each written with a fresh stamp. */
interface Stream {
  channel: ChannelToWrite;
  hertz: number;
  payloads: Uint8Array[];
  /** Whether the payload begins with a header whose stamp is at byte 4. */
  stamped: boolean;
}

/** Bytes that look like sensor noise: no compressor gains on them. A small xorshift, so that files are the same every time. */
function noise(length: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

/** A picture or a cloud as a sensor gives it: smooth in its high bits, noisy in its low ones. */
function smooth(length: number, seed: number): Uint8Array {
  const bytes = noise(length, seed);
  for (let i = 0; i < length; i++) bytes[i] = ((i >> 12) & 0xf8) | (bytes[i]! & 0x07);
  return bytes;
}

// Both dialects find their fields in it.
const header = (frame_id: string) => ({ seq: 0, stamp: { sec: 0, nanosec: 0, nsec: 0 }, frame_id });
const vector = (k: number) => ({ x: Math.sin(k), y: Math.cos(k), z: 9.81 + 0.01 * Math.sin(3 * k) });
const quaternion = (k: number) => ({ x: 0, y: 0, z: Math.sin(k / 2), w: Math.cos(k / 2) });

/** How a dialect writes a stream. */
const WRITERS: Record<
  Dialect,
  (type: string) => { channel: Omit<ChannelToWrite, "topic">; write: (body: unknown) => Uint8Array }
> = {
  ros2(type) {
    const writer = new MessageWriter(parse(definitions[type]!, { ros2: true }));
    const schema = { name: type, encoding: "ros2msg", data: utf8.encode(definitions[type]!) };
    const metadata = new Map([["offered_qos_profiles", QOS]]);
    return { channel: { messageEncoding: "cdr", schema, metadata }, write: (body) => writer.writeMessage(body) };
  },
  ros1(type) {
    const { name, text } = ros1Definition(type);
    const writer = new Ros1Writer(parse(text));
    const schema = { name, encoding: "ros1msg", data: utf8.encode(text) };
    const metadata = new Map([["callerid", "/bench"]]);
    return { channel: { messageEncoding: "ros1", schema, metadata }, write: (body) => writer.writeMessage(body) };
  },
};

/** What makes a stream, once the dialect is known. */
type StreamPlan = (dialect: Dialect) => Stream;

function stream(
  topic: string,
  type: string,
  hertz: number,
  howMany: number,
  body: (k: number) => unknown,
  stamped = true,
): StreamPlan {
  return (dialect) => {
    const { channel, write } = WRITERS[dialect](type);
    // A few payloads that differ, so that compression has real work.
    const payloads = Array.from({ length: howMany }, (_, k) => write(body(k)));
    return { channel: { topic, ...channel }, hertz, payloads, stamped };
  };
}

/** Telemetry payloads before one repeats: more than a chunk holds, so that no compressor meets one twice. */
const VARIANTS = 2048;

const joints = ["j1", "j2", "j3", "j4", "j5", "j6", "j7"];
const telemetry = (): StreamPlan[] => [
  stream("/joint_states", "sensor_msgs/msg/JointState", 500, VARIANTS, (k) => ({
    header: header("base_link"),
    name: joints,
    position: joints.map((_, j) => Math.sin(k * 0.1 + j)),
    velocity: joints.map((_, j) => Math.cos(k * 0.1 + j)),
    effort: [],
  })),
  stream("/imu", "sensor_msgs/msg/Imu", 400, VARIANTS, (k) => ({
    header: header("imu_link"),
    orientation: quaternion(k),
    orientation_covariance: new Float64Array(9),
    angular_velocity: vector(k),
    angular_velocity_covariance: new Float64Array(9),
    linear_acceleration: vector(k + 1),
    linear_acceleration_covariance: new Float64Array(9),
  })),
  stream(
    "/tf",
    "tf2_msgs/msg/TFMessage",
    100,
    VARIANTS,
    (k) => ({
      transforms: [
        {
          header: header("odom"),
          child_frame_id: "base_link",
          transform: { translation: vector(k), rotation: quaternion(k) },
        },
      ],
    }),
    false,
  ),
];
const small = (): StreamPlan[] => [
  ...telemetry(),
  stream("/pose", "geometry_msgs/msg/PoseStamped", 500, VARIANTS, (k) => ({
    header: header("map"),
    pose: { position: vector(k), orientation: quaternion(k) },
  })),
  ...["/wrench/left", "/wrench/right"].map((topic, i) =>
    stream(topic, "geometry_msgs/msg/WrenchStamped", 500, VARIANTS, (k) => ({
      header: header(`ft_${i}`),
      wrench: { force: vector(k + i), torque: vector(k - i) },
    })),
  ),
];
const arm = (): StreamPlan[] => [
  ...telemetry(),
  ...["left", "right", "wrist"].map((name, i) =>
    stream(`/camera/${name}`, "sensor_msgs/msg/CompressedImage", 30, 64, (k) => ({
      header: header(`${name}_optical`),
      format: "jpeg",
      data: noise(60_000, 1 + k + 100 * i),
    })),
  ),
];
const frames = (): StreamPlan[] => [
  ...[
    [1280, 720],
    [1920, 1080],
  ].map(([width, height]) =>
    stream(`/camera/${height}p`, "sensor_msgs/msg/Image", 30, 2, (k) => ({
      header: header("camera_optical"),
      height,
      width,
      encoding: "bgr8",
      is_bigendian: 0,
      step: width! * 3,
      data: smooth(width! * height! * 3, k + width!),
    })),
  ),
  stream("/points", "sensor_msgs/msg/PointCloud2", 10, 2, (k) => ({
    header: header("lidar"),
    height: 1,
    width: 131_072,
    fields: [],
    is_bigendian: false,
    point_step: 16,
    row_step: 131_072 * 16,
    data: smooth(131_072 * 16, k + 7),
    is_dense: true,
  })),
];

const KIND_STREAMS: Record<Kind, { streams: () => StreamPlan[]; chunkBytes: number }> = {
  small: { streams: small, chunkBytes: 1 << 20 },
  arm: { streams: arm, chunkBytes: 2 << 20 },
  frames: { streams: frames, chunkBytes: 4 << 20 },
};

/** Bytes at which a chunk of such a recording is full. */
export const chunkBytesOf = (kind: Kind): number => KIND_STREAMS[kind].chunkBytes;

/** The streams of a kind of recording. */
export const streamsOf = (kind: Kind, dialect: Dialect = "ros2"): Stream[] =>
  KIND_STREAMS[kind].streams().map((plan) => plan(dialect));

/** A message of a recording; the object and its payload are lent until the next. */
export interface BenchMessage {
  /** Index of its stream. */
  stream: number;
  sequence: number;
  logTimeNs: bigint;
  publishTimeNs: bigint;
  payload: Uint8Array;
}

/** The messages of a recording, in the order in which a recorder gets them. */
export function* messagesOf(streams: readonly Stream[], count: number): Generator<BenchMessage, void, void> {
  const due = streams.map((each) => ({
    ...each,
    sent: 0,
    views: each.payloads.map((payload) => new DataView(payload.buffer, payload.byteOffset)),
  }));
  const message: BenchMessage = {
    stream: 0,
    sequence: 0,
    logTimeNs: 0n,
    publishTimeNs: 0n,
    payload: new Uint8Array(),
  };
  for (let n = 0; n < count; n++) {
    let index = 0;
    for (const [i, each] of due.entries()) if (each.sent / each.hertz < due[index]!.sent / due[index]!.hertz) index = i;
    const next = due[index]!;
    const which = next.sent % next.payloads.length;
    const stampNs = BigInt(Math.round((next.sent * 1e9) / next.hertz));
    message.publishTimeNs = START_NS + stampNs + 400_000n;
    // A recorder's clock only goes forward.
    const arrival = message.publishTimeNs + BigInt((n * 7919) % 300_000);
    message.logTimeNs = arrival > message.logTimeNs ? arrival : message.logTimeNs + 1000n;
    if (next.stamped) {
      const absolute = START_NS + stampNs;
      next.views[which]!.setInt32(4, Number(absolute / 1_000_000_000n), true);
      next.views[which]!.setUint32(8, Number(absolute % 1_000_000_000n), true);
    }
    message.stream = index;
    message.sequence = next.sent++;
    message.payload = next.payloads[which]!;
    yield message;
  }
}
