/**
 * What moves: a base that drives in a circle, the inertial unit and the receiver on it, and an arm that swings.
 *
 * @module
 */
import { type Body, type BodyMaker, diagonal } from "./body.js";

const GRAVITY = 9.80665;
const METRES_PER_DEGREE = 111_320;

/** A level platform that turns to and fro, as a driver does who follows a road. */
export const imu: BodyMaker = (random) => {
  const [swing, pace, heading] = [
    random.between(0.3, 0.8),
    random.between(0.4, 0.9),
    random.between(-Math.PI, Math.PI),
  ];
  return {
    messages: [
      {
        header: { frame_id: "imu_link" },
        orientation_covariance: diagonal(4e-4, 4e-4, 1e-3),
        angular_velocity_covariance: diagonal(4e-6, 4e-6, 4e-6),
        linear_acceleration_covariance: diagonal(4e-4, 4e-4, 4e-4),
      },
    ],
    numbers: [
      ...["orientation.x", "orientation.y", "orientation.z", "orientation.w"],
      ...["angular_velocity.x", "angular_velocity.y", "angular_velocity.z"],
      ...["linear_acceleration.x", "linear_acceleration.y", "linear_acceleration.z"],
    ],
    at(seconds, noise, numbers) {
      const half = (heading + swing * Math.sin(pace * seconds)) / 2;
      numbers[0] = 0;
      numbers[1] = 0;
      numbers[2] = Math.sin(half);
      numbers[3] = Math.cos(half);
      numbers[4] = noise.next(0.002);
      numbers[5] = noise.next(0.002);
      numbers[6] = swing * pace * Math.cos(pace * seconds) + noise.next(0.002);
      numbers[7] = 0.1 * Math.sin(0.7 * seconds) + noise.next(0.02);
      numbers[8] = noise.next(0.02);
      numbers[9] = GRAVITY + noise.next(0.02);
    },
  };
};

const JOINTS = ["shoulder_pan", "shoulder_lift", "elbow", "wrist_1", "wrist_2", "wrist_3"];

/** Six joints that swing, each at its own pace. */
export const joint: BodyMaker = (random) => {
  const swings = JOINTS.map(() => ({
    ...{ about: random.between(-1, 1), swing: random.between(0.4, 1.1) },
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

/** A base that drives in a circle. */
export const odometry: BodyMaker = (random) => {
  const [speed, radius] = [random.between(0.4, 1.5), random.between(3, 20)];
  const covariance = diagonal(1e-3, 1e-3, 1e-6, 1e-6, 1e-6, 1e-3);
  return {
    messages: [
      {
        header: { frame_id: "odom" },
        child_frame_id: "base_link",
        pose: { covariance },
        twist: { covariance },
      },
    ],
    numbers: [
      ...["pose.pose.position.x", "pose.pose.position.y", "pose.pose.orientation.z", "pose.pose.orientation.w"],
      ...["twist.twist.linear.x", "twist.twist.angular.z"],
    ],
    at(seconds, noise, numbers) {
      circle(seconds, speed, radius, numbers);
      for (const axis of [0, 1]) numbers[axis]! += noise.next(1e-4);
      numbers[4] = speed + noise.next(0.005);
      numbers[5] = speed / radius + noise.next(0.002);
    },
  };
};

/** The same as a transform. */
export const tf: BodyMaker = (random) => {
  const [speed, radius] = [random.between(0.4, 1.5), random.between(3, 20)];
  return {
    messages: [
      {
        transforms: [
          {
            header: { stamp: { sec: 0, nsec: 0 }, seq: 0, frame_id: "odom" },
            child_frame_id: "base_link",
            transform: { translation: { x: 0, y: 0, z: 0 }, rotation: { x: 0, y: 0, z: 0, w: 1 } },
          },
        ],
      },
    ],
    numbers: ["translation.x", "translation.y", "rotation.z", "rotation.w"].map(
      (path) => `transforms.0.transform.${path}`,
    ),
    at(seconds, noise, numbers) {
      circle(seconds, speed, radius, numbers);
      for (const axis of [0, 1]) numbers[axis]! += noise.next(1e-4);
    },
  };
};

/** Writes where a base is that drives in a circle: x, y, and z and w of its orientation. */
function circle(seconds: number, speed: number, radius: number, numbers: Float64Array): void {
  const turned = (speed * seconds) / radius;
  numbers[0] = radius * Math.sin(turned);
  numbers[1] = radius * (1 - Math.cos(turned));
  numbers[2] = Math.sin(turned / 2);
  numbers[3] = Math.cos(turned / 2);
}

/** A receiver in a car, somewhere where people drive. */
export const gps: BodyMaker = (random) => {
  const [north, east] = [random.sign() * random.between(5, 55), random.sign() * random.between(100, 170)];
  const [speed, heading] = [random.between(1, 15), random.between(0, 6)];
  const perMetre = 1 / METRES_PER_DEGREE;
  const climb = random.between(-0.3, 0.3);
  const body: Body = {
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
  return body;
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
