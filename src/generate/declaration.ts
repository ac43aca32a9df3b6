import type { Calibration } from "../spec/declaration/calibration.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { VectorElement } from "../spec/declaration/vector.js";
import { tabletopPremises } from "./hand-over.js";
import { jointNames, joints } from "./recording/arm.js";
import { fixedFrames, frontOptical, wristOptical } from "./recording/frames.js";
import { type Pose, rotate } from "./recording/rigid.js";
import { streams } from "./recording/streams.js";

/** Positions of the arm and the finger, as the robot measures them or is told them; the finger has no limits on file. */
const positions = (names: readonly string[], source: VectorElement["source"]): VectorElement[] =>
  names.map((name, i) => {
    const limits = joints[i]?.limits;
    return {
      name,
      unit: limits ? "rad" : "m",
      reference: "absolute",
      source,
      ...(limits ? { least: limits[0], most: limits[1] } : {}),
      ...(source === "commanded" ? { controllerMode: "position" } : {}),
    };
  });
const vectors: Readonly<Record<string, VectorElement[]>> = {
  "/joint_states": positions(jointNames, "measured"),
  "/action/joint_command": positions(jointNames.slice(0, joints.length), "commanded"),
};

/** Rows of the 4 by 4 matrix of a pose, without the dust of its computation. */
function matrixOf({ position, rotation }: Pose): number[] {
  const columns = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).map((axis) => rotate(rotation, axis));
  const rows = [0, 1, 2].flatMap((row) => [...columns.map((column) => column[row]!), position[row]!]);
  return [...rows, 0, 0, 0, 1].map((each) => Math.round(each * 1e9) / 1e9);
}

/** Everything was calibrated on one day, and is checked twice a year. */
const found = { date: "2026-05-11", validity: { from: "2026-05-11", until: "2026-11-30" } } as const;

const cameraRecords = (camera: "front" | "wrist", parent: string, pose: Pose): Calibration[] => [
  {
    ...{ id: `${camera}-intrinsics`, kind: "camera-intrinsics", ...found },
    streams: [`/camera/${camera}/image_raw/compressed`, `/camera/${camera}/camera_info`],
    method: "camera_calibration, 8×6 board of 25 mm squares, 60 images",
    residual: { value: 0.14, unit: "px", statistic: "rms" },
  },
  {
    ...{ id: `${camera}-hand-eye`, kind: "hand-eye", ...found },
    frames: [parent, `${camera}_camera_optical_frame`],
    method: "Tsai and Lenz, 24 poses of the arm",
    residual: { value: 0.0011, unit: "m", statistic: "rms" },
    values: { transforms: [{ parent, child: `${camera}_camera_optical_frame`, matrix: matrixOf(pose) }] },
  },
];

const calibrations: Calibration[] = [
  ...cameraRecords("front", "base_link", frontOptical),
  ...cameraRecords("wrist", "hand", wristOptical),
  {
    ...{ id: "arm", kind: "robot-kinematics", state: "nominal", ...found },
    method: "Drawing of the manufacturer",
  },
  {
    ...{ id: "imu-noise", kind: "imu-noise", streams: ["/imu/data"], ...found },
    method: "Allan variance of 4 h at rest",
    values: {
      imus: [
        {
          ...{ topic: "/imu/data", updateRateHz: 200 },
          ...{
            accelerometerNoise: 0.0028,
            accelerometerWalk: 0.0009,
            gyroscopeNoise: 0.00016,
            gyroscopeWalk: 0.000022,
          },
        },
      ],
    },
  },
];

/** What the provider of the tabletop recording declares. */
export const tabletopDeclaration: Declaration = {
  tasuki: "0.1",
  clocks: [
    {
      id: "cell",
      timescale: "utc",
      discipline: "ptp",
      accuracyNs: 100_000,
      host: "recorder-1",
      note: "All devices of the cell follow one grandmaster; the recorder is one of them.",
    },
  ],
  logClock: "cell",
  publishClock: "cell",
  frames: {
    root: "world",
    base: "base_link",
    static: fixedFrames.map(({ parent, child }) => ({ parent, child })),
  },
  streams: streams(false).map(({ topic, type, rate }) => ({
    topic,
    ...(/TFMessage|String/.test(type) ? {} : { clock: "cell", ...stampOf(type) }),
    ...(typeof rate === "number" ? { nominalRateHz: rate } : {}),
    ...(vectors[topic] ? { vector: vectors[topic] } : {}),
  })),
  syncGroups: [
    {
      id: "cameras",
      members: [
        { topic: "/camera/front/image_raw/compressed" },
        { topic: "/camera/wrist/image_raw/compressed", phaseNs: -12_000_000 },
      ],
      reference: "/camera/front/image_raw/compressed",
      kind: "shared-clock",
      toleranceNs: 2_000_000,
      note: "Each camera exposes by itself, on times that the grandmaster sets.",
    },
    {
      id: "arm",
      members: ["/joint_states", "/wrench", "/imu/data", "/camera/front/image_raw/compressed"].map((topic) => ({
        topic,
      })),
      reference: "/joint_states",
      kind: "software",
      toleranceNs: 3_000_000,
    },
  ],
  ...tabletopPremises,
  calibrations,
  episodes: [{ id: "tabletop-1", task: "pick-and-place", outcome: "success" }],
};

function stampOf(type: string): Pick<Declaration["streams"][number], "stampReference" | "stampOrigin"> {
  if (/Image|CameraInfo/.test(type)) return { stampReference: "exposure-mid", stampOrigin: "hardware" };
  if (/JointTrajectory/.test(type)) return { stampReference: "publish", stampOrigin: "driver" };
  return { stampReference: "sample", stampOrigin: "hardware" };
}

/** The declaration as it is written. */
export const declarationText = `${JSON.stringify(tabletopDeclaration, null, 2)}\n`;
