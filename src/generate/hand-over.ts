/**
 * What the provider of the tabletop recording hands over with it: nobody recorded it, and the text says so.
 *
 * @module
 */
import type { Premises } from "../spec/declaration/premises.js";
import type { Decision, RightsAction, RightsTerm } from "../spec/declaration/rights.js";
import type { SensorDeclaration } from "../spec/declaration/sensor.js";

const terms = (decision: Decision, ...actions: RightsAction[]): RightsTerm[] =>
  actions.map((action) => ({ action, decision }));

const everything: readonly RightsAction[] = [
  ...(["use", "reproduce", "modify", "derive", "annotate", "distribute", "commercialize"] as const),
  ...(["ai-training", "ai-evaluation"] as const),
];

const camera = (name: "front" | "wrist"): SensorDeclaration => ({
  id: `${name}-camera`,
  modality: "camera",
  model: "Ray-cast pinhole camera",
  robot: "arm",
  mountFrame: `${name}_camera_optical_frame`,
  rateHz: 30,
  streams: [`/camera/${name}/image_raw/compressed`, `/camera/${name}/camera_info`],
});

const sensors: SensorDeclaration[] = [
  {
    ...{ id: "joint-encoders", modality: "joint-state", model: "Seven joints and a finger", robot: "arm" },
    ...{ mountFrame: "base_link", rateHz: 200, streams: ["/joint_states"] },
  },
  {
    ...{ id: "wrist-force", modality: "force-torque", model: "Wrench of gravity and load", robot: "arm" },
    ...{ mountFrame: "force_torque_sensor", rateHz: 200, streams: ["/wrench"] },
  },
  {
    ...{ id: "imu", modality: "imu", model: "Inertial unit with white noise", robot: "arm" },
    ...{ mountFrame: "imu_link", rateHz: 200, streams: ["/imu/data"] },
  },
  camera("front"),
  camera("wrist"),
];

/** Everything of the hand-over that no byte of the recording tells. */
export const tabletopPremises: Premises = {
  parties: [
    {
      id: "tasuki",
      name: "Tasuki",
      roles: ["provider", "recorder", "annotator", "rights-holder", "data-controller"],
    },
  ],
  robots: [
    {
      id: "arm",
      kind: "manipulator",
      model: "Seven-joint arm of the fixtures",
      endEffectors: [{ id: "gripper", model: "Parallel gripper with one driven finger", mountFrame: "hand" }],
    },
  ],
  sensors,
  environment: {
    kind: "simulated",
    simulator: { name: "tasuki-fixtures", version: "1", scene: "tabletop" },
    conditions: { lighting: "one lamp above the table" },
    workpieces: [{ id: "cube", name: { en: "red cube", ja: "赤い立方体" } }],
    people: "none",
  },
  software: [
    { name: "tasuki-fixtures", role: "recorder", version: "1" },
    { name: "tasuki-fixtures", role: "controller", version: "1" },
  ],
  tasks: [
    {
      id: "pick-and-place",
      name: { en: "Pick the cube and place it.", ja: "立方体を把持し、置く。" },
      version: "1",
    },
  ],
  rights: [
    {
      subjects: ["recordings", "derived-data", "trained-models"],
      holder: "tasuki",
      license: "Apache-2.0",
      terms: terms("permitted", ...everything),
    },
    { subjects: ["annotations"], holder: "tasuki", license: "CC0-1.0", terms: terms("permitted", ...everything) },
  ],
  privacy: [
    {
      streams: ["*"],
      personalData: [],
      state: "synthetic",
      appi: "not-personal",
      legalBasis: "not-required",
    },
  ],
  lineage: {
    kind: "synthetic",
    steps: [{ kind: "generate", tool: "tasuki-fixtures", version: "1" }],
    note: "Every sample was computed from a motion on paper.",
  },
  responsibilities: [{ item: "splits", party: "tasuki", state: "not-applicable", reason: "There is one recording." }],
};
