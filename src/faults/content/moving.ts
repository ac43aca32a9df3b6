/**
 * What joints, bases and receivers say wrongly.
 *
 * @module
 */
import { diagonal } from "../bodies/body.js";
import type { Fault } from "../fault.js";
import { contentFault, during, percent, SHARES, timesEitherWay } from "./content-fault.js";

const DEGREES = 180 / Math.PI;
const METRES_PER_DEGREE = 111_320;
const LINEAR = ["twist.twist.linear"];
const ODOMETRY_ORIENTATION = ["pose.pose.orientation"];
const TRANSFORM = "transforms.0.transform";

const jointFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "joint-degrees", kinds: ["joint"], words: () => "is in degrees" },
    distort: (_, { random }) => ({
      // All of it, or what one of two programs wrote.
      numbers: [{ paths: random.pick([["position", "velocity"], ["position"], ["velocity"]]), scale: DEGREES }],
    }),
  }),
  contentFault({
    ...{ cause: "velocity-flipped", kinds: ["joint"], words: () => "has velocities of the opposite sign" },
    distort: () => ({ numbers: [{ paths: ["velocity"], scale: -1 }] }),
  }),
  contentFault({
    ...{ cause: "velocity-unfilled", kinds: ["joint"], words: () => "has velocities of 0" },
    distort: () => ({ numbers: [{ paths: ["velocity"], put: 0 }] }),
  }),
  contentFault({
    ...{ cause: "joint-velocity-scaled", rule: "modality/joint-velocity-agrees", kinds: ["joint"] },
    ...{ unit: "factor", magnitudes: [1.5, 4, 8, 20], threshold: 2 },
    words: (factor) => `has velocities ${factor} times too large or too small`,
    distort: (factor, { random }) => ({ numbers: [{ paths: ["velocity"], scale: timesEitherWay(factor, random) }] }),
  }),
  contentFault({
    ...{ cause: "joint-position-frozen", rule: "modality/joint-positions-alive", kinds: ["joint"] },
    ...{ unit: "rad", magnitudes: [0.05, 0.2, 0.5], threshold: 0.1 },
    words: (travel) => `keeps its positions while joints go some ${travel} rad`,
    // The fastest of six joints goes 0.3 rad/s and more, as a mean.
    distort: (travel, { scene, random }) => ({ ...during(scene, random, (travel / 0.3) * 1e9), held: ["position"] }),
  }),
  contentFault({
    ...{ cause: "joint-arrays-mismatched", rule: "modality/joint-arrays-match", kinds: ["joint"], magnitudes: SHARES },
    words: (share) => `lacks a velocity in ${percent(share)} of the samples`,
    distort: (share) => ({ share, messages: [{ velocity: new Array(5).fill(0) }] }),
  }),
  contentFault({
    ...{ cause: "joint-named-twice", rule: "modality/joint-arrays-match", kinds: ["joint"] },
    words: () => "names a joint twice",
    distort: () => ({
      messages: [{ name: ["shoulder_pan", "shoulder_lift", "elbow", "wrist_1", "wrist_2", "wrist_2"] }],
    }),
  }),
  contentFault({
    ...{ cause: "joint-order-changes", rule: "modality/joint-names-stable", kinds: ["joint"], magnitudes: SHARES },
    words: (share) => `has another order of joints in ${percent(share)} of the samples`,
    distort: (share) => ({
      share,
      messages: [{ name: ["elbow", "shoulder_pan", "shoulder_lift", "wrist_1", "wrist_2", "wrist_3"] }],
      numbers: ["position", "velocity", "effort"].map((field) => ({
        paths: [0, 1, 2].map((place) => `${field}.${place}`),
        from: [2, 0, 1].map((place) => `${field}.${place}`),
      })),
    }),
  }),
  contentFault({
    ...{ cause: "joint-not-finite", rule: "modality/joint-values-finite", kinds: ["joint"], magnitudes: SHARES },
    words: (share) => `has a position that is no number in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ["position.3"], put: Number.NaN }] }),
  }),
];

const baseFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "position-in-millimetres", kinds: ["odometry"], words: () => "gives positions in millimetres" },
    distort: () => ({ numbers: [{ paths: ["pose.pose.position"], scale: 1000 }] }),
  }),
  contentFault({
    ...{ cause: "velocity-in-millimetres", kinds: ["odometry"], words: () => "gives millimetres per second" },
    distort: () => ({ numbers: [{ paths: LINEAR, scale: 1000 }] }),
  }),
  contentFault({
    ...{ cause: "velocity-scaled", rule: "modality/linear-velocity-holds", kinds: ["odometry"] },
    ...{ unit: "factor", magnitudes: [3, 10, 25], threshold: 5 },
    words: (factor) => `has velocities ${factor} times too large or too small`,
    distort: (factor, { random }) => ({ numbers: [{ paths: LINEAR, scale: timesEitherWay(factor, random) }] }),
  }),
  contentFault({
    ...{ cause: "base-quaternions-not-unit", rule: "modality/quaternions-unit", kinds: ["odometry", "tf"] },
    ...{ unit: "factor", magnitudes: [0.0005, 0.002, 0.01, 0.5], threshold: 0.001 },
    words: (part) => `has quaternions that are ${percent(part)} too long or too short`,
    distort: (part, { random, stream: { kind } }) => ({
      numbers: [
        {
          paths: kind === "tf" ? [`${TRANSFORM}.rotation`] : ODOMETRY_ORIENTATION,
          scale: 1 + random.sign() * part,
        },
      ],
    }),
  }),
  contentFault({
    ...{ cause: "base-quaternions-zero", rule: "modality/quaternions-unit", kinds: ["odometry"], magnitudes: SHARES },
    words: (share) => `has quaternions of zeros in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ODOMETRY_ORIENTATION, put: 0 }] }),
  }),
  contentFault({
    ...{ cause: "base-not-finite", rule: "modality/values-finite", kinds: ["odometry", "tf"], magnitudes: SHARES },
    words: (share) => `has a position that is no number in ${percent(share)} of the samples`,
    distort: (share, { stream: { kind } }) => ({
      share,
      numbers: [{ paths: [kind === "tf" ? `${TRANSFORM}.translation.x` : "pose.pose.position.x"], put: Number.NaN }],
    }),
  }),
  contentFault({
    ...{ cause: "base-covariance-unconventional", rule: "modality/covariances-conventional", kinds: ["odometry"] },
    words: () => "has a covariance with a negative variance",
    distort: () => ({ messages: [{ pose: { covariance: diagonal(1e-3, 1e-3, -1, 1e-6, 1e-6, 1e-3) } }] }),
  }),
];

const CONSISTENT = "modality/gnss-status-consistent";

const receiverFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "coordinates-swapped", kinds: ["gps"], words: () => "has latitude and longitude swapped" },
    distort: () => ({ numbers: [{ paths: ["latitude", "longitude"], from: ["longitude", "latitude"] }] }),
  }),
  contentFault({
    ...{ cause: "coordinates-in-ten-millionths", kinds: ["gps"], words: () => "is in ten-millionths of a degree" },
    distort: () => ({ numbers: [{ paths: ["latitude", "longitude"], scale: 1e7 }] }),
  }),
  contentFault({
    ...{ cause: "longitude-to-360", kinds: ["gps"], words: () => "counts longitudes to 360°, somewhere in the west" },
    distort: () => ({ numbers: [{ paths: ["longitude"], modulo: 180, add: 180 }] }),
  }),
  contentFault({
    ...{ cause: "coordinates-nowhere", rule: "modality/gnss-coordinates-hold", kinds: ["gps"], magnitudes: SHARES },
    words: (share) => `is nowhere on earth in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ["latitude"], put: 234.5 }] }),
  }),
  contentFault({
    ...{ cause: "coordinates-zero", rule: "modality/gnss-coordinates-hold", kinds: ["gps"], magnitudes: SHARES },
    words: (share) => `is at 0, 0 in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ["latitude", "longitude"], put: 0 }] }),
  }),
  contentFault({
    ...{ cause: "fix-without-position", rule: CONSISTENT, kinds: ["gps"], magnitudes: SHARES },
    words: (share) => `claims a fix without a position in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ["latitude", "longitude"], put: Number.NaN }] }),
  }),
  contentFault({
    ...{ cause: "fix-covariance-inconsistent", rule: CONSISTENT, kinds: ["gps"] },
    words: () => "has a covariance that its type denies",
    distort: (_, { random }) => ({
      messages: [random.pick([{ position_covariance_type: 0 }, { position_covariance: diagonal(0, 0, 0) }])],
    }),
  }),
  contentFault({
    ...{ cause: "position-jumps", rule: "modality/gnss-steps-plausible", kinds: ["gps"] },
    ...{ unit: "m/s", magnitudes: [80, 330, 1000], threshold: 150 },
    words: (speed) => `jumps at ${speed} m/s`,
    distort: (speed, { scene, random, stream }) => ({
      ...during(scene, random, 2e9),
      numbers: [{ paths: ["latitude"], add: speed / stream.rateHz / METRES_PER_DEGREE }],
    }),
  }),
  contentFault({
    ...{ cause: "altitude-jumps", rule: "modality/gnss-steps-plausible", kinds: ["gps"] },
    ...{ unit: "m/s", magnitudes: [30, 110, 500], threshold: 50 },
    words: (speed) => `jumps up at ${speed} m/s`,
    distort: (speed, { scene, random, stream }) => ({
      ...during(scene, random, 2e9),
      numbers: [{ paths: ["altitude"], add: speed / stream.rateHz }],
    }),
  }),
];

export const movingFaults: readonly Fault[] = [...jointFaults, ...baseFaults, ...receiverFaults];
