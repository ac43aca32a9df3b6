import type { Declaration } from "../spec/declaration/declaration.js";
import type { VectorElement } from "../spec/declaration/vector.js";
import { jointNames, joints } from "./recording/arm.js";
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
};

function stampOf(type: string): Pick<Declaration["streams"][number], "stampReference" | "stampOrigin"> {
  if (/Image|CameraInfo/.test(type)) return { stampReference: "exposure-mid", stampOrigin: "hardware" };
  if (/JointTrajectory/.test(type)) return { stampReference: "publish", stampOrigin: "driver" };
  return { stampReference: "sample", stampOrigin: "hardware" };
}

/** The declaration as it is written. */
export const declarationText = `${JSON.stringify(tabletopDeclaration, null, 2)}\n`;
