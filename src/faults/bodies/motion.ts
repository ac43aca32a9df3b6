/**
 * What moves: a base that drives in a circle, the inertial unit and the receiver on it, and an arm that swings.
 *
 * @module
 */
import type { Random } from "../random.js";
import { type BodyMaker, diagonal } from "./body.js";
import type { SharedMotion } from "./shared-motion.js";

const GRAVITY = 9.80665;
const METRES_PER_DEGREE = 111_320;

/** A platform that turns to and fro, as a driver does who follows a road; the unit is mounted a little pitched. */
export const imu: BodyMaker = (random, _, motion) => {
  const [swing, pace, heading] = [
    random.between(0.3, 0.8),
    random.between(0.4, 0.9),
    random.between(-Math.PI, Math.PI),
  ];
  const [pitch, rough] = [random.between(-0.2, 0.2), random.magnitude(0.005, 0.12)];
  const known = random.chance(0.7) ? 1 : 0;
  return {
    messages: [
      {
        header: { frame_id: "imu_link" },
        orientation_covariance: diagonal(4e-4 * known, 4e-4 * known, 1e-3 * known),
        angular_velocity_covariance: diagonal(4e-6 * known, 4e-6 * known, 4e-6 * known),
        linear_acceleration_covariance: diagonal(4e-4 * known, 4e-4 * known, 4e-4 * known),
      },
    ],
    numbers: [
      ...["orientation.x", "orientation.y", "orientation.z", "orientation.w"],
      ...["angular_velocity.x", "angular_velocity.y", "angular_velocity.z"],
      ...["linear_acceleration.x", "linear_acceleration.y", "linear_acceleration.z"],
    ],
    at(seconds, noise, numbers) {
      // First about the vertical, then about the unit's own y axis.
      const half = (heading + (motion?.heading(seconds) ?? swing * Math.sin(pace * seconds))) / 2;
      const turning = motion?.rate(seconds) ?? swing * pace * Math.cos(pace * seconds);
      numbers[0] = -Math.sin(half) * Math.sin(pitch / 2);
      numbers[1] = Math.cos(half) * Math.sin(pitch / 2);
      numbers[2] = Math.sin(half) * Math.cos(pitch / 2);
      numbers[3] = Math.cos(half) * Math.cos(pitch / 2);
      numbers[4] = -turning * Math.sin(pitch) + noise.next(0.002);
      numbers[5] = noise.next(0.002);
      numbers[6] = turning * Math.cos(pitch) + noise.next(0.002);
      numbers[7] = -GRAVITY * Math.sin(pitch) + 0.1 * Math.sin(0.7 * seconds) + noise.next(rough);
      numbers[8] = noise.next(rough);
      numbers[9] = GRAVITY * Math.cos(pitch) + noise.next(rough);
    },
  };
};

/** The joints of every arm. */
export const JOINTS = ["shoulder_pan", "shoulder_lift", "elbow", "wrist_1", "wrist_2", "wrist_3"];

/** Six joints that swing, each at its own pace; some stand still. */
export const joint: BodyMaker = (random) => {
  const swings = JOINTS.map(() => ({
    ...{ about: random.between(-1, 1), swing: random.chance(0.2) ? 0 : random.between(0.4, 1.1) },
    ...{ pace: random.between(0.4, 1.2), phase: random.between(0, 6) },
  }));
  const zeros = () => JOINTS.map(() => 0);
  return {
    messages: [{ name: JOINTS, position: zeros(), velocity: zeros(), effort: zeros() }],
    numbers: ["position", "velocity", "effort"].flatMap((field) => JOINTS.map((_, i) => `${field}.${i}`)),
    at(seconds, noise, numbers) {
      for (let i = 0; i < JOINTS.length; i++) {
        const { about, swing, pace, phase } = swings[i]!;
        const angle = pace * seconds + phase;
        numbers[i] = about + swing * Math.sin(angle) + noise.next(2e-5);
        numbers[JOINTS.length + i] = swing * pace * Math.cos(angle) + noise.next(1e-3);
        numbers[2 * JOINTS.length + i] = 6 * (about + Math.sin(angle)) + noise.next(0.05);
      }
    },
  };
};

/** A base that drives in a circle, and stops now and then. */
export const odometry: BodyMaker = (random, _, motion) => {
  const drive = driven(random, motion);
  const covariance = random.chance(0.3) ? [] : diagonal(1e-3, 1e-3, 1e-6, 1e-6, 1e-6, 1e-3);
  const known = covariance.length > 0 ? { covariance } : {};
  return {
    messages: [{ header: { frame_id: "odom" }, child_frame_id: "base_link", pose: known, twist: known }],
    numbers: [
      ...["pose.pose.position.x", "pose.pose.position.y", "pose.pose.orientation.z", "pose.pose.orientation.w"],
      ...["twist.twist.linear.x", "twist.twist.angular.z"],
    ],
    at(seconds, noise, numbers) {
      const speed = drive(seconds, numbers);
      for (const axis of [0, 1]) numbers[axis]! += noise.next(1e-4);
      numbers[4] = speed.linear + noise.next(0.003);
      numbers[5] = speed.angular + noise.next(0.001);
    },
  };
};

const LEVEL = { x: 0, y: 0, z: 0, w: 1 };
/** Where each sensor is mounted; a camera looks forward along its z axis (REP-103). */
const MOUNTS = [
  ["imu_link", 0.05, 0.1, LEVEL],
  ["lidar", 0.2, 0.6, LEVEL],
  ["camera", 0.4, 0.3, { x: -0.5, y: 0.5, z: -0.5, w: 0.5 }],
  ["gps", -0.3, 0.8, LEVEL],
  ["wrist", 0.7, 0.5, LEVEL],
] as const;

/** The same as a transform, with the sensors on it. */
export const tf: BodyMaker = (random, _, motion) => {
  const drive = driven(random, motion);
  return {
    messages: [
      {
        transforms: [
          {
            header: { stamp: { sec: 0, nsec: 0 }, seq: 0, frame_id: "odom" },
            child_frame_id: "base_link",
            transform: { translation: { x: 0, y: 0, z: 0 }, rotation: { x: 0, y: 0, z: 0, w: 1 } },
          },
          ...MOUNTS.map(([frame, x, z, rotation]) => ({
            header: { stamp: { sec: 0, nsec: 0 }, seq: 0, frame_id: "base_link" },
            child_frame_id: frame,
            transform: { translation: { x, y: 0, z }, rotation },
          })),
        ],
      },
    ],
    numbers: ["translation.x", "translation.y", "rotation.z", "rotation.w"].map(
      (path) => `transforms.0.transform.${path}`,
    ),
    at(seconds, noise, numbers) {
      drive(seconds, numbers);
      for (const axis of [0, 1]) numbers[axis]! += noise.next(1e-4);
    },
  };
};

/** A drive in a circle, or the motion that all share on the spot: it writes x, y, and z and w of the orientation, and tells how fast the base is. */
function driven(
  random: Random,
  motion: SharedMotion | undefined,
): (seconds: number, numbers: Float64Array) => { linear: number; angular: number } {
  const [speed, radius, pace] = [
    random.between(0.4, 1.5),
    random.sign() * random.between(3, 20),
    random.between(0.2, 1),
  ];
  if (motion)
    return (seconds, numbers) => {
      numbers[0] = numbers[1] = 0;
      numbers[2] = Math.sin(motion.heading(seconds) / 2);
      numbers[3] = Math.cos(motion.heading(seconds) / 2);
      return { linear: 0, angular: motion.rate(seconds) };
    };
  return (seconds, numbers) => {
    const turned = (speed * (seconds - Math.sin(pace * seconds) / pace)) / radius;
    numbers[0] = radius * Math.sin(turned);
    numbers[1] = radius * (1 - Math.cos(turned));
    numbers[2] = Math.sin(turned / 2);
    numbers[3] = Math.cos(turned / 2);
    const linear = speed * (1 - Math.cos(pace * seconds));
    return { linear, angular: linear / radius };
  };
}

/** A receiver in a car, somewhere where people drive. */
export const gps: BodyMaker = (random) => {
  const [north, east] = [random.sign() * random.between(5, 55), random.sign() * random.between(100, 170)];
  const [speed, heading] = [random.between(1, 15), random.between(0, 6)];
  const perMetre = 1 / METRES_PER_DEGREE;
  const climb = random.between(-0.3, 0.3);
  return {
    messages: [
      {
        ...{ header: { frame_id: "gps" }, status: { status: 0, service: 1 } },
        ...{ position_covariance: diagonal(0.04, 0.04, 0.16), position_covariance_type: 2 },
      },
    ],
    numbers: ["latitude", "longitude", "altitude"],
    at(seconds, noise, numbers) {
      const way = speed * seconds * perMetre;
      numbers[0] = north + way * Math.cos(heading) + noise.next(0.02 * perMetre);
      numbers[1] = east + (way * Math.sin(heading) + noise.next(0.02 * perMetre)) / Math.cos((north * Math.PI) / 180);
      numbers[2] = 40 + climb * seconds + noise.next(0.05);
    },
  };
};

/** The sensor in the wrist of an arm that carries something. */
export const wrench: BodyMaker = (random) => {
  const [weight, pace] = [random.between(2, 20), random.between(0.4, 1.2)];
  return {
    messages: [{ header: { frame_id: "wrist" } }],
    numbers: ["force", "torque"].flatMap((field) => ["x", "y", "z"].map((axis) => `wrench.${field}.${axis}`)),
    at(seconds, noise, numbers) {
      const tilt = 0.3 * Math.sin(pace * seconds);
      numbers[0] = weight * Math.sin(tilt) + noise.next(0.1);
      numbers[1] = noise.next(0.1);
      numbers[2] = -weight * Math.cos(tilt) + noise.next(0.1);
      numbers[3] = noise.next(0.01);
      numbers[4] = 0.1 * weight * Math.sin(tilt) + noise.next(0.01);
      numbers[5] = noise.next(0.01);
    },
  };
};
