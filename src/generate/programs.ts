/**
 * Two programs that took different things for granted, as each says of itself: what `tasuki compare` is shown with.
 *
 * @module
 */
import type { Declaration } from "../spec/declaration/declaration.js";
import type { VectorElement } from "../spec/declaration/vector.js";
import type { HandOver } from "../spec/delivery/hand-over.js";

/** What a program says: of its recordings, and once for all. */
export interface StatedProgram {
  readonly declaration: Declaration;
  readonly handOver: HandOver;
}

const joints = ["shoulder", "elbow", "wrist"];
const positions = (names: readonly string[], unit: string): VectorElement[] =>
  names.map((name) => ({ name, unit, reference: "absolute", source: "measured" }));

/** A laboratory: PTP, a hardware trigger, radians, intervals in nanoseconds, and everything decided on models. */
export const laboratory: StatedProgram = {
  declaration: {
    tasuki: "0.1",
    clocks: [{ id: "cell", timescale: "utc", discipline: "ptp", accuracyNs: 1000 }],
    logClock: "cell",
    frames: { root: "base_link", base: "base_link" },
    streams: [
      {
        topic: "/camera/image_raw",
        clock: "cell",
        stampReference: "exposure-start",
        stampOrigin: "hardware",
        acquisitionNs: 8_000_000,
        readoutNs: 10_000_000,
        nominalRateHz: 30,
      },
      {
        topic: "/joint_states",
        clock: "cell",
        stampReference: "sample",
        stampOrigin: "hardware",
        nominalRateHz: 100,
        vector: positions(joints, "rad"),
      },
    ],
    syncGroups: [
      {
        id: "arm",
        members: [{ topic: "/camera/image_raw" }, { topic: "/joint_states" }],
        reference: "/camera/image_raw",
        kind: "hardware-trigger",
        toleranceNs: 1_000_000,
      },
    ],
  },
  handOver: {
    tasuki: "0.1",
    document: "hand-over",
    id: "laboratory-2026",
    revision: 1,
    parties: [
      { id: "acme-robotics", name: "Acme Robotics", roles: ["provider", "rights-holder"] },
      { id: "lab-7", name: "Laboratory 7", roles: ["recorder"] },
    ],
    robots: [{ kind: "manipulator", manufacturer: "Example", model: "Arm 7" }],
    sensors: [
      { id: "camera", modality: "camera", model: "C-100", streams: ["/camera/image_raw"] },
      { id: "joints", modality: "joint-state", streams: ["/joint_states"] },
    ],
    environment: { kind: "real", site: { id: "bench", kind: "laboratory" }, people: "none" },
    annotation: {
      intervals: { end: "half-open", unit: "ns" },
      basis: "stamp",
      guideline: { id: "https://example.org/guidelines/picking", version: "2.0" },
    },
    rights: [
      {
        subjects: ["recordings"],
        license: "CC-BY-4.0",
        terms: [{ action: "ai-training", decision: "permitted" }],
      },
      {
        subjects: ["trained-models"],
        license: "CC-BY-4.0",
        terms: [{ action: "distribute", decision: "permitted" }],
      },
    ],
    privacy: [{ streams: ["*"], personalData: [], state: "not-personal", appi: "not-personal" }],
    lineage: { kind: "recorded" },
  },
};

/** A factory: NTP and TAI, software, degrees, closed intervals of frames, and nothing said of models. */
export const factory: StatedProgram = {
  declaration: {
    tasuki: "0.1",
    clocks: [{ id: "line", timescale: "tai", discipline: "ntp", accuracyNs: 2_000_000 }],
    logClock: "line",
    frames: { root: "robot_base", base: "robot_base" },
    streams: [
      {
        topic: "/cam0/image",
        clock: "line",
        stampReference: "readout-end",
        stampOrigin: "driver",
        acquisitionNs: 12_000_000,
        readoutNs: 6_000_000,
        nominalRateHz: 15,
      },
      {
        topic: "/robot/joints",
        clock: "line",
        stampReference: "sample",
        stampOrigin: "driver",
        nominalRateHz: 100,
        vector: positions([...joints].reverse(), "deg"),
      },
    ],
    syncGroups: [
      {
        id: "cell",
        members: [{ topic: "/robot/joints" }, { topic: "/cam0/image" }],
        reference: "/robot/joints",
        kind: "software",
      },
    ],
  },
  handOver: {
    tasuki: "0.1",
    document: "hand-over",
    id: "factory-2026",
    revision: 1,
    parties: [
      { id: "line-works", name: "Line Works", roles: ["provider", "recorder", "rights-holder", "data-controller"] },
    ],
    robots: [{ kind: "manipulator", manufacturer: "Example", model: "Arm 6" }],
    sensors: [
      { id: "camera", modality: "camera", model: "F-20", streams: ["/cam0/image"] },
      { id: "joints", modality: "joint-state", streams: ["/robot/joints"] },
    ],
    environment: { kind: "real", site: { id: "line-3", kind: "factory" }, people: "staff" },
    annotation: {
      intervals: { end: "closed", unit: "frames", frameRateHz: 30 },
      basis: "stamp",
      guideline: { id: "https://example.org/guidelines/picking", version: "1.4" },
    },
    rights: [
      {
        subjects: ["recordings"],
        license: "LicenseRef-line-works",
        terms: [{ action: "ai-training", decision: "on-request" }],
      },
    ],
    privacy: [{ streams: ["*"], personalData: ["body"], state: "anonymised", appi: "anonymously-processed" }],
    lineage: { kind: "converted" },
  },
};

/** Both as files, below a folder of each. */
export const programFiles = (): { path: string; text: string }[] =>
  Object.entries({ laboratory, factory }).flatMap(([name, { declaration, handOver }]) => [
    { path: `fixtures/programs/${name}/run.tasuki.json`, text: `${JSON.stringify(declaration, null, 2)}\n` },
    { path: `fixtures/programs/${name}/hand-over.tasuki.json`, text: `${JSON.stringify(handOver, null, 2)}\n` },
  ]);
