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
import { cloud, cloudFields, jpeg, POINT_BYTES, smooth } from "./pictures.js";

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

// Both dialects find their fields in it.
const header = (frame_id: string) => ({ seq: 0, stamp: { sec: 0, nanosec: 0, nsec: 0 }, frame_id });
const vector = (k: number) => ({ x: Math.sin(k), y: Math.cos(k), z: 9.81 + 0.01 * Math.sin(3 * k) });
const quaternion = (k: number) => ({ x: 0, y: 0, z: Math.sin(k / 2), w: Math.cos(k / 2) });
/** A covariance without correlations. */
const diagonal = (size: number, variance: number) =>
  Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? variance : 0));

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

/** Slower than any recording is long: one message, at its beginning. */
const ONCE_HZ = 1e-9;

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

/** What moves goes round so often until its payloads repeat, so that it never jumps. */
const ROUNDS = 4;
const angle = (k: number) => (2 * Math.PI * ROUNDS * k) / VARIANTS;
/** How fast it goes round at so many payloads a second, in radians a second. */
const turning = (hertz: number) => angle(1) * hertz;

/** On a circle of one metre, looking along it. */
const around = (k: number) => ({ x: Math.sin(angle(k)), y: -Math.cos(angle(k)), z: 0 });

/** Where frames stand that never move, each so far above its parent. */
const mounts = (parents: Readonly<Record<string, string>>): StreamPlan =>
  stream(
    "/tf_static",
    "tf2_msgs/msg/TFMessage",
    ONCE_HZ,
    1,
    () => ({
      transforms: Object.entries(parents).map(([child, parent], k) => ({
        header: header(parent),
        child_frame_id: child,
        transform: { translation: { x: 0, y: 0, z: 0.1 * k }, rotation: { x: 0, y: 0, z: 0, w: 1 } },
      })),
    }),
    false,
  );

const joints = ["panda_joint1", "panda_joint2", "panda_joint3", "panda_joint4", "panda_joint5", "panda_joint6"];
const telemetry = (): StreamPlan[] => [
  stream("/joint_states", "sensor_msgs/msg/JointState", 500, VARIANTS, (k) => ({
    header: header("base_link"),
    name: joints,
    position: joints.map((_, j) => Math.sin(angle(k) + j)),
    velocity: joints.map((_, j) => turning(500) * Math.cos(angle(k) + j)),
    effort: joints.map((_, j) => 10 * Math.sin(angle(k) + j + 1)),
  })),
  stream("/imu", "sensor_msgs/msg/Imu", 400, VARIANTS, (k) => ({
    header: header("imu_link"),
    orientation: quaternion(angle(k)),
    orientation_covariance: diagonal(3, 0.01),
    angular_velocity: { x: 0.01 * Math.sin(k), y: 0.01 * Math.cos(k), z: turning(400) + 0.01 * Math.sin(3 * k) },
    angular_velocity_covariance: diagonal(3, 0.0004),
    linear_acceleration: vector(k),
    linear_acceleration_covariance: diagonal(3, 0.002),
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
          transform: { translation: around(k), rotation: quaternion(angle(k)) },
        },
      ],
    }),
    false,
  ),
];
const small = (): StreamPlan[] => [
  mounts({ odom: "map", imu_link: "base_link", ft_0: "base_link", ft_1: "base_link" }),
  ...telemetry(),
  // A filter estimates the pose, so that its covariance changes with each sample; that of a wheel's speed is a constant.
  stream("/odom", "nav_msgs/msg/Odometry", 100, VARIANTS, (k) => ({
    header: header("odom"),
    child_frame_id: "base_link",
    pose: {
      pose: { position: around(k), orientation: quaternion(angle(k)) },
      covariance: diagonal(6, 0.01 + 1e-6 * k),
    },
    twist: {
      twist: { linear: { x: turning(100), y: 0, z: 0 }, angular: { x: 0, y: 0, z: turning(100) } },
      covariance: diagonal(6, 0.04),
    },
  })),
  stream("/pose", "geometry_msgs/msg/PoseStamped", 500, VARIANTS, (k) => ({
    header: header("map"),
    pose: { position: around(k), orientation: quaternion(angle(k)) },
  })),
  ...["/wrench/left", "/wrench/right"].map((topic, i) =>
    stream(topic, "geometry_msgs/msg/WrenchStamped", 500, VARIANTS, (k) => ({
      header: header(`ft_${i}`),
      wrench: { force: vector(k + i), torque: vector(k - i) },
    })),
  ),
];
const arm = (): StreamPlan[] => [
  mounts({
    imu_link: "base_link",
    left_optical: "base_link",
    right_optical: "base_link",
    wrist_optical: "base_link",
  }),
  ...telemetry(),
  ...["left", "right", "wrist"].map((name, i) =>
    stream(`/camera/${name}`, "sensor_msgs/msg/CompressedImage", 30, 64, (k) => ({
      header: header(`${name}_optical`),
      format: "jpeg",
      data: jpeg(640, 480, 60_000, 1 + k + 100 * i),
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
    fields: cloudFields,
    is_bigendian: false,
    point_step: POINT_BYTES,
    row_step: 131_072 * POINT_BYTES,
    data: cloud(131_072, k + 7),
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
