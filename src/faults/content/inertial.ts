/**
 * What inertial units, compasses and force sensors say wrongly.
 *
 * @module
 */
import { diagonal } from "../bodies/body.js";
import type { Fault } from "../fault.js";
import { contentFault, during, percent, SHARES, timesEitherWay } from "./content-fault.js";

const GRAVITY = 9.80665;
const DEGREES = 180 / Math.PI;
const FORCE = ["linear_acceleration"];
const ROTATION = ["angular_velocity"];
const ORIENTATION = ["orientation.x", "orientation.y", "orientation.z", "orientation.w"];

/** A fault of the unit's numbers. */
const unit = (
  cause: string,
  words: string,
  numbers: NonNullable<ReturnType<Parameters<typeof contentFault>[0]["distort"]>["numbers"]>,
  alsoRight: readonly string[] = [],
): Fault => contentFault({ cause, alsoRight, kinds: ["imu"], words: () => words, distort: () => ({ numbers }) });

/** A compass in another unit. */
const field = (cause: string, words: string, scale: number): Fault =>
  contentFault({
    ...{ cause, kinds: ["magnetometer"], words: () => `is in ${words}` },
    distort: () => ({ numbers: [{ paths: ["magnetic_field"], scale }] }),
  });

export const inertialFaults: readonly Fault[] = [
  unit("force-in-g", "gives the specific force in g", [{ paths: FORCE, scale: 1 / GRAVITY }]),
  unit("force-in-milli-g", "gives the specific force in milli-g", [{ paths: FORCE, scale: 1000 / GRAVITY }]),
  unit("gravity-removed", "leaves gravity out", [{ paths: FORCE, centred: true }]),
  unit("force-unfilled", "leaves the specific force at zero", [{ paths: FORCE, put: 0 }]),
  contentFault({
    ...{ cause: "force-scaled", rule: "modality/imu-gravity-holds", kinds: ["imu"] },
    ...{ unit: "factor", magnitudes: [0.03, 0.07, 0.1, 0.2, 0.5], threshold: 0.05 },
    words: (part) => `reads gravity wrong by ${percent(part)}`,
    distort: (part, { random }) => ({ numbers: [{ paths: FORCE, scale: 1 + random.sign() * part }] }),
  }),
  unit("gravity-sign-flipped", "has the sign of the specific force turned", [{ paths: FORCE, scale: -1 }]),
  // Level and pointing north, its z axis up: in a world whose z axis points down it lies on its back.
  unit("axes-north-east-down", "is oriented in a world of north, east and down", [
    { paths: ORIENTATION, from: ["orientation.w", "orientation.z", "orientation.y", "orientation.x"] },
  ]),
  unit("quaternion-scalar-first", "writes the scalar of its orientation first", [
    { paths: ORIENTATION, from: ["orientation.w", "orientation.x", "orientation.y", "orientation.z"] },
  ]),
  unit("angular-velocity-in-degrees", "gives the angular velocity in degrees per second", [
    { paths: ROTATION, scale: DEGREES },
  ]),
  contentFault({
    ...{ cause: "angular-velocity-scaled", rule: "modality/angular-velocity-holds", kinds: ["imu"] },
    ...{ unit: "factor", magnitudes: [2, 6, 10, 20], threshold: 3 },
    words: (factor) => `turns ${factor} times too fast or too slowly by its angular velocity`,
    distort: (factor, { random }) => ({ numbers: [{ paths: ROTATION, scale: timesEitherWay(factor, random) }] }),
  }),
  contentFault({
    ...{ cause: "orientation-unmarked", kinds: ["imu"] },
    words: () => "has no orientation and does not say so",
    distort: () => ({
      numbers: [{ paths: ORIENTATION, put: 0 }],
      messages: [{ orientation_covariance: diagonal(0, 0, 0) }],
    }),
  }),
  contentFault({
    ...{ cause: "quaternions-not-unit", rule: "modality/quaternions-unit", kinds: ["imu"] },
    ...{ unit: "factor", magnitudes: [0.0005, 0.002, 0.01, 0.5], threshold: 0.001 },
    words: (part) => `has quaternions that are ${percent(part)} too long or too short`,
    distort: (part, { random }) => ({ numbers: [{ paths: ORIENTATION, scale: 1 + random.sign() * part }] }),
  }),
  contentFault({
    ...{ cause: "sensor-frozen", rule: "modality/sensor-alive", kinds: ["imu", "magnetometer", "wrench"] },
    ...{ unit: "ns", magnitudes: [1.2e9, 4.2e9, 8e9], threshold: 2e9 },
    words: (ns) => `says the same for ${ns / 1e9} s`,
    distort: (ns, { scene, random }) => ({ ...during(scene, random, ns), held: [""] }),
  }),
  contentFault({
    ...{ cause: "sensor-clipped", rule: "modality/values-not-clipped", kinds: ["imu"] },
    ...{ magnitudes: [0.004, 0.02, 0.05, 0.1], threshold: 0.01 },
    words: (share) => `meets shocks beyond its range in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ["linear_acceleration.x"], put: 16 * GRAVITY }] }),
  }),
  contentFault({
    ...{ cause: "wrench-clipped", rule: "modality/values-not-clipped", kinds: ["wrench"] },
    ...{ magnitudes: [0.004, 0.02, 0.05, 0.1], threshold: 0.01 },
    words: (share) => `is pushed beyond its range in ${percent(share)} of the samples`,
    distort: (share) => ({ share, numbers: [{ paths: ["wrench.force.z"], put: -150 }] }),
  }),
  contentFault({
    ...{ cause: "sensor-not-finite", rule: "modality/values-finite", kinds: ["imu", "wrench"] },
    magnitudes: SHARES,
    words: (share) => `has a number that is none in ${percent(share)} of the samples`,
    distort: (share, { random, stream: { kind } }) => ({
      share,
      numbers: [
        {
          paths: [random.pick(kind === "imu" ? ["linear_acceleration.y", "angular_velocity.z"] : ["wrench.torque.x"])],
          put: random.pick([Number.NaN, Number.POSITIVE_INFINITY]),
        },
      ],
    }),
  }),
  contentFault({
    ...{ cause: "imu-covariance-unconventional", rule: "modality/covariances-conventional", kinds: ["imu"] },
    words: () => "has a covariance that is none",
    distort: (_, { random }) => ({
      messages: [
        {
          angular_velocity_covariance: random.pick([
            diagonal(4e-6, -4e-6, 4e-6),
            diagonal(4e-6, Number.NaN, 4e-6),
            [4e-6, 1e-6, 0, 0, 4e-6, 0, 0, 0, 4e-6],
          ]),
        },
      ],
    }),
  }),
  contentFault({
    ...{ cause: "wrench-in-counts", rule: "modality/wrench-plausible", kinds: ["wrench"] },
    ...{ unit: "factor", magnitudes: [2e4, 1e5, 1e6] },
    words: (factor) => `gives ${factor} counts for a newton`,
    distort: (factor) => ({ numbers: [{ paths: ["wrench"], scale: factor }] }),
  }),
  field("field-in-microtesla", "microtesla", 1e6),
  field("field-in-gauss", "gauss", 1e4),
  field("field-in-milligauss", "milligauss", 1e7),
  field("field-in-nanotesla", "nanotesla", 1e9),
  contentFault({
    ...{ cause: "field-normalised", kinds: ["magnetometer"], words: () => "gives a direction of length 1" },
    distort: () => ({ numbers: [{ paths: ["magnetic_field"], unitLength: true }] }),
  }),
  contentFault({
    ...{ cause: "field-implausible", rule: "modality/magnetic-field-holds", kinds: ["magnetometer"] },
    ...{ unit: "factor", magnitudes: [0.001, 100] },
    words: (factor) => `gives ${factor} times the field of the earth`,
    distort: (scale) => ({ numbers: [{ paths: ["magnetic_field"], scale }] }),
  }),
];
