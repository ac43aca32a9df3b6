/**
 * What a provider fills in for the tabletop recording, in the order of the drafts. Nobody recorded it, and the text says so.
 *
 * @module
 */
import { jointNames, joints } from "./recording/arm.js";

/** Who made the stamps of a stream, and what they name. */
const stamped = (topic: string, reference: string): string[] => [
  `- topic: ${topic}`,
  `stampReference: ${reference}`,
  "stampOrigin: simulated",
];
/** What elements of a vector are, each in its place. */
const vector = (names: readonly string[], source: string): string[] => [
  "vector:",
  ...names.flatMap((name) => [
    `- name: ${name}`,
    `unit: ${name === "finger_joint" ? "m" : "rad"}`,
    "reference: absolute",
    `source: ${source}`,
  ]),
];
const arm = jointNames.slice(0, joints.length);

/** What is filled in of the declaration. */
export const declarationAnswers: readonly string[] = [
  "discipline: ptp",
  ...stamped("/action/joint_command", "publish"),
  ...vector(arm, "commanded"),
  ...["front", "wrist"].flatMap((name) =>
    ["camera_info", "image_raw/compressed"].flatMap((topic) => stamped(`/camera/${name}/${topic}`, "exposure-mid")),
  ),
  ...stamped("/imu/data", "sample"),
  ...stamped("/joint_states", "sample"),
  ...vector(jointNames, "measured"),
  ...stamped("/wrench", "sample"),
  ...["syncGroups:", "- id: cameras", "members:", "- topic: /camera/wrist/image_raw/compressed"],
  ...["- topic: /camera/front/image_raw/compressed", "phaseNs: 12000000"],
  ...["reference: /camera/wrist/image_raw/compressed", "kind: shared-clock", "toleranceNs: 2000000"],
  ...["- id: camera/front/image_raw", "model: Ray-cast pinhole camera"],
  ...["- id: camera/wrist/image_raw", "model: Ray-cast pinhole camera"],
  ...["- id: imu/data", "model: Inertial unit with white noise"],
  ...["- id: joint_states", "model: Seven joints and a finger"],
  ...["- id: wrench", "model: Wrench of gravity and load"],
];

/** What is filled in of the hand-over statement. */
export const statementAnswers: readonly string[] = [
  "title: One pick and place on a table, simulated",
  ...["parties:", "- id: tasuki", "name: Tasuki", "roles: [provider, recorder, rights-holder, data-controller]"],
  ...["robots:", "- id: arm", "kind: manipulator", "model: Seven-joint arm of the fixtures"],
  ...["environment:", "kind: simulated", "simulator:", "name: tasuki-fixtures", 'version: "1"', "people: none"],
  ...["software:", "- name: tasuki-fixtures", "role: recorder", 'version: "1"'],
  ...["rights:", "- subjects: [recordings]", "holder: tasuki", "license: Apache-2.0", "terms:"],
  ...["commercialize", "distribute", "ai-training"].flatMap((each) => [`- action: ${each}`, "decision: permitted"]),
  ...["- subjects: [trained-models]", "holder: tasuki", "license: Apache-2.0", "terms:"],
  ...["commercialize", "distribute"].flatMap((each) => [`- action: ${each}`, "decision: permitted"]),
  "privacy:",
  ...["front", "wrist"].flatMap((name) => [
    `- streams: [/camera/${name}/image_raw/compressed]`,
    ...["personalData: []", "state: synthetic", "legalBasis: not-required"],
  ]),
  ...["lineage:", "kind: synthetic", "steps:", "- kind: generate", "tool: tasuki-fixtures", 'version: "1"'],
];
