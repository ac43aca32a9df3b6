/** Images of every kind in a whole recording: sound ones break no rule, and each fault breaks its own. */
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { measure } from "../measure.js";
import { RecordingReport } from "../spec/verdict/report.js";
import type { Bodies, TypeName } from "./recording/bodies.js";
import type { Message } from "./recording/message.js";
import { RECORDING_START_NS, writeRecording } from "./recording/tabletop.js";

const TOPIC = "/camera";
const RATE = 10;

/** Forty messages of a type, ten a second. */
function recordingOf<T extends TypeName>(type: T, body: (index: number) => Omit<Bodies[T], "header" | "timestamp">) {
  const messages = Array.from({ length: 40 }, (_, index): Message => {
    const stampNs = RECORDING_START_NS + BigInt(index) * BigInt(1e9 / RATE);
    return {
      topic: TOPIC,
      type,
      sequence: index + 1,
      stampNs,
      publishTimeNs: stampNs + 2_000_000n,
      logTimeNs: stampNs + 3_000_000n,
      body: (stamp) =>
        ({
          header: { stamp, frame_id: "camera_optical_frame" },
          timestamp: stamp,
          frame_id: "camera_optical_frame",
          ...body(index),
        }) as unknown as Bodies[TypeName],
    };
  });
  return writeRecording(messages);
}

const [WIDTH, HEIGHT] = [48, 40];

/** A raw image whose pixel values follow from place and number. */
function raw(encoding: string, bytes: number, pixel: (view: DataView, at: number, i: number) => void, more = {}) {
  const data = new Uint8Array(WIDTH * HEIGHT * bytes);
  const view = new DataView(data.buffer);
  for (let i = 0; i < WIDTH * HEIGHT; i++) pixel(view, i * bytes, i);
  return { height: HEIGHT, width: WIDTH, encoding, is_bigendian: 0, step: WIDTH * bytes, data, ...more };
}
const colour = (index: number, more = {}) =>
  raw(
    "rgb8",
    3,
    (view, at, i) => {
      for (let channel = 0; channel < 3; channel++)
        view.setUint8(at + channel, (i * 7 + index * 13 + channel * 50) % 251);
    },
    more,
  );
const metres = (index: number, i: number) => 1 + ((i * 31 + index * 17) % 1000) / 317;
const floatDepth = (value: (index: number, i: number) => number, index: number, bigEndian = false) =>
  raw("32FC1", 4, (view, at, i) => view.setFloat32(at, value(index, i), !bigEndian), {
    is_bigendian: Number(bigEndian),
  });
const wholeDepth = (value: (index: number, i: number) => number, index: number) =>
  raw("16UC1", 2, (view, at, i) => view.setUint16(at, value(index, i), true));

/** Bytes without a pattern. */
function noise(size: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

const sets = [0, 0, 0, 1, 0x67, 0x42, 0xc0, 0x1e, 0, 0, 0, 1, 0x68, 0xce, 0x3c, 0x80];
const key = [0, 0, 1, 0x65, 0x88, 0x84];
const inter = [0, 0, 0, 1, 0x41, 0x9a, 0x21];
const video = (format: string, bytes: readonly number[]) => ({
  format,
  data: Uint8Array.from(bytes),
  frame_id: "camera",
});

/** A recording, its modality, and the rules that it breaks. */
const TABLE: Record<
  string,
  [recording: () => Promise<Uint8Array>, modality: string, broken: string[], cause?: string]
> = {
  "a sound camera": [() => recordingOf("sensor_msgs/msg/Image", (n) => colour(n)), "camera", []],
  "rows with padding": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => colour(n, { step: 160, data: noise(160 * HEIGHT, n) })),
    "camera",
    [],
  ],
  "bytes missing": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => ({ ...colour(n), data: colour(n).data.slice(1) })),
    "camera",
    ["modality/image-size-holds"],
  ],
  "a step of one pixel": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => colour(n, { step: 3 })),
    "camera",
    ["modality/image-size-holds"],
  ],
  "a width that lies": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => colour(n, { width: 0xffffffff, height: 0xffffffff })),
    "camera",
    ["modality/image-size-holds"],
  ],
  "an encoding in capitals": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => colour(n, { encoding: "RGB8" })),
    "camera",
    ["modality/image-encoding-known"],
  ],
  "an encoding that changes": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => colour(n, { encoding: n < 20 ? "rgb8" : "bgr8" })),
    "camera",
    ["modality/image-format-constant"],
  ],
  "a covered lens": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => raw("rgb8", 3, (view, at, i) => view.setUint8(at, (i + n) % 3))),
    "camera",
    ["modality/images-exposed"],
  ],
  "too much light": [
    () =>
      recordingOf("sensor_msgs/msg/Image", (n) =>
        n < 30 ? colour(n) : raw("mono8", 1, (view, at) => view.setUint8(at, 255)),
      ),
    "camera",
    ["modality/image-format-constant", "modality/images-exposed"],
  ],
  "a frozen camera": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => colour(n < 10 || n > 25 ? n : 10)),
    "camera",
    ["modality/images-alive"],
  ],
  "empty masks": [
    () =>
      recordingOf("sensor_msgs/msg/Image", (n) =>
        raw("mono8", 1, (view, at, i) => view.setUint8(at, n === 3 && i < 900 ? 200 : 0)),
      ),
    "camera",
    [],
  ],
  "metres as floats": [() => recordingOf("sensor_msgs/msg/Image", (n) => floatDepth(metres, n)), "depth", []],
  "metres as big-endian floats": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => floatDepth(metres, n, true)),
    "depth",
    [],
  ],
  "NaN and infinity where nothing was measured": [
    () =>
      recordingOf("sensor_msgs/msg/Image", (n) =>
        floatDepth(
          (index, i) => (i % 3 === 0 ? Number.NaN : i % 5 === 0 ? Number.POSITIVE_INFINITY : metres(index, i)),
          n,
        ),
      ),
    "depth",
    [],
  ],
  "millimetres as integers": [
    () =>
      recordingOf("sensor_msgs/msg/Image", (n) =>
        wholeDepth((index, i) => (i % 3 === 0 ? 0 : metres(index, i) * 1000), n),
      ),
    "depth",
    [],
  ],
  "millimetres as floats": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => floatDepth((index, i) => Math.round(metres(index, i) * 1000), n)),
    "depth",
    ["modality/depth-unit-plausible"],
    "depth-in-millimetres",
  ],
  "metres as integers": [
    () => recordingOf("sensor_msgs/msg/Image", (n) => wholeDepth(metres, n)),
    "depth",
    ["modality/depth-unit-plausible"],
    "depth-in-metres",
  ],
  "zero where nothing was measured": [
    () =>
      recordingOf("sensor_msgs/msg/Image", (n) => floatDepth((index, i) => (i % 3 === 0 ? 0 : metres(index, i)), n)),
    "depth",
    ["modality/depth-invalid-marked"],
  ],
  "a sound video": [
    () =>
      recordingOf("foxglove_msgs/msg/CompressedVideo", (n) => video("h264", n % 10 === 0 ? [...sets, ...key] : inter)),
    "video",
    [],
  ],
  "a video from its middle": [
    () =>
      recordingOf("foxglove_msgs/msg/CompressedVideo", (n) => video("h264", n % 10 === 5 ? [...sets, ...key] : inter)),
    "video",
    ["modality/video-starts-with-keyframe"],
  ],
  "parameter sets sent once": [
    () =>
      recordingOf("foxglove_msgs/msg/CompressedVideo", (n) =>
        video("h264", n === 0 ? [...sets, ...key] : n % 10 === 0 ? key : inter),
      ),
    "video",
    ["modality/video-parameter-sets-present"],
  ],
  "units with lengths": [
    () => recordingOf("foxglove_msgs/msg/CompressedVideo", () => video("h264", [0, 0, 0, 2, 0x65, 0x88])),
    "video",
    ["modality/video-format-matches"],
  ],
};

describe("images in a recording", () => {
  it.each(Object.entries(TABLE))("%s", async (_, [make, modality, broken, cause]) => {
    const recording = await make();
    const { facts } = await measure(recording);
    expect(facts.streams[0]!.content).toMatchObject({ modality, read: 40 });
    const report = RecordingReport.parse((await check(recording)).recordings[0]);
    const found = report.findings.filter(({ rule }) => rule.startsWith("modality/"));
    expect(found.map(({ rule }) => rule)).toEqual(broken);
    expect(report.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
    if (cause) expect(found[0]!.cause).toBe(cause);
  });
});
