/**
 * The recordings that the benchmark reads, written by @mcap/core: small messages, an arm with cameras, megabyte frames.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import zstd from "@foxglove/wasm-zstd";
import { McapWriter } from "@mcap/core";
import lz4 from "lz4-napi";
import { definitions } from "./definitions.js";

export const KINDS = ["small", "arm", "frames"] as const;
export type Kind = (typeof KINDS)[number];
export const COMPRESSIONS = ["none", "lz4", "zstd"] as const;
export type Compression = (typeof COMPRESSIONS)[number];

const START_NS = 1_780_000_000_000_000_000n;
const QOS = "- history: 3\n  depth: 0\n  reliability: 1\n  durability: 2\n";

/** A stream that repeats: some payloads made once, each written with a fresh stamp. */
interface Stream {
  topic: string;
  type: string;
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

const header = (frame_id: string) => ({ stamp: { sec: 0, nanosec: 0 }, frame_id });
const vector = (k: number) => ({ x: Math.sin(k), y: Math.cos(k), z: 9.81 + 0.01 * Math.sin(3 * k) });
const quaternion = (k: number) => ({ x: 0, y: 0, z: Math.sin(k / 2), w: Math.cos(k / 2) });

/** Payloads of one type, a few that differ so that compression has real work. */
function payloads(type: string, howMany: number, body: (k: number) => unknown): Uint8Array[] {
  const writer = new MessageWriter(parse(definitions[type]!, { ros2: true }));
  return Array.from({ length: howMany }, (_, k) => writer.writeMessage(body(k)));
}

function stream(
  topic: string,
  type: string,
  hertz: number,
  howMany: number,
  body: (k: number) => unknown,
  stamped = true,
): Stream {
  return { topic, type, hertz, payloads: payloads(type, howMany, body), stamped };
}

/** Telemetry payloads before one repeats: more than a chunk holds, so that no compressor meets one twice. */
const VARIANTS = 2048;

const joints = ["j1", "j2", "j3", "j4", "j5", "j6", "j7"];
const telemetry = (): Stream[] => [
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
const small = (): Stream[] => [
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
const arm = (): Stream[] => [
  ...telemetry(),
  ...["left", "right", "wrist"].map((name, i) =>
    stream(`/camera/${name}`, "sensor_msgs/msg/CompressedImage", 30, 64, (k) => ({
      header: header(`${name}_optical`),
      format: "jpeg",
      data: noise(60_000, 1 + k + 100 * i),
    })),
  ),
];
const frames = (): Stream[] => [
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

const KIND_STREAMS: Record<Kind, { streams: () => Stream[]; chunkBytes: number }> = {
  small: { streams: small, chunkBytes: 1 << 20 },
  arm: { streams: arm, chunkBytes: 2 << 20 },
  frames: { streams: frames, chunkBytes: 4 << 20 },
};

const compressors: Record<
  Compression,
  ((bytes: Uint8Array) => { compression: string; compressedData: Uint8Array }) | undefined
> = {
  none: undefined,
  lz4: (bytes) => ({
    compression: "lz4",
    compressedData: lz4.compressFrameSync(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
  }),
  zstd: (bytes) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
};

/** Writes one recording of so many messages; the file appears under its name only when it is whole. */
export async function writeBenchRecording(
  path: string,
  kind: Kind,
  compression: Compression,
  messages: number,
): Promise<void> {
  if (existsSync(path)) return;
  await zstd.isLoaded;
  const { streams: make, chunkBytes } = KIND_STREAMS[kind];
  const partial = `${path}.partial`;
  await mkdir(join(path, ".."), { recursive: true });
  const file = await open(partial, "w");
  let position = 0n;
  const compressChunk = compressors[compression];
  const writer = new McapWriter({
    writable: {
      async write(buffer) {
        await file.write(buffer);
        position += BigInt(buffer.length);
      },
      position: () => position,
    },
    chunkSize: chunkBytes,
    ...(compressChunk ? { compressChunk } : {}),
  });
  await writer.start({ profile: "ros2", library: "tasuki-bench" });
  const streams = make();
  const due = streams.map((s) => ({
    ...s,
    channelId: 0,
    sent: 0,
    view: s.payloads.map((p) => new DataView(p.buffer, p.byteOffset)),
  }));
  for (const s of due) {
    const schemaId = await writer.registerSchema({
      name: s.type,
      encoding: "ros2msg",
      data: new TextEncoder().encode(definitions[s.type]!),
    });
    s.channelId = await writer.registerChannel({
      topic: s.topic,
      messageEncoding: "cdr",
      schemaId,
      metadata: new Map([["offered_qos_profiles", QOS]]),
    });
  }
  let logTime = 0n;
  for (let n = 0; n < messages; n++) {
    let next = due[0]!;
    for (const s of due) if (s.sent / s.hertz < next.sent / next.hertz) next = s;
    const which = next.sent % next.payloads.length;
    const stampNs = BigInt(Math.round((next.sent * 1e9) / next.hertz));
    const publishTime = START_NS + stampNs + 400_000n;
    // A recorder's clock only goes forward.
    const arrival = publishTime + BigInt((n * 7919) % 300_000);
    logTime = arrival > logTime ? arrival : logTime + 1000n;
    if (next.stamped) {
      const absolute = START_NS + stampNs;
      next.view[which]!.setInt32(4, Number(absolute / 1_000_000_000n), true);
      next.view[which]!.setUint32(8, Number(absolute % 1_000_000_000n), true);
    }
    await writer.addMessage({
      channelId: next.channelId,
      sequence: next.sent++,
      logTime,
      publishTime,
      data: next.payloads[which]!,
    });
  }
  await writer.end();
  await file.close();
  await rename(partial, path);
}
