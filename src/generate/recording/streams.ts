/**
 * The sensors and what each would have measured, with its noise.
 *
 * @module
 */

import { flangePose, GRAVITY, holdingTorques, jointNames, joints, linkOffsets, TIP } from "./arm.js";
import type { Bodies, Time, TransformStamped, TypeName } from "./bodies.js";
import { type FixedFrame, fixedFrames, imuMount } from "./frames.js";
import { encodeJpeg } from "./jpeg.js";
import type { Random } from "./random.js";
import {
  add,
  compose,
  conjugate,
  cross,
  multiply,
  type Quaternion,
  rotate,
  scale,
  subtract,
  upright,
  type Vector,
} from "./rigid.js";
import { type CameraName, FOCAL, HEIGHT, render, WIDTH } from "./scene.js";
import { momentAt } from "./task.js";

/** A sensor or program that publishes messages of one type. */
export interface Stream<T extends TypeName = TypeName> {
  readonly topic: string;
  readonly type: T;
  /** Hz, or the seconds after the start at which the few messages come. */
  readonly rate: number | readonly number[];
  /** Streams that name the same trigger share their stamps exactly. */
  readonly trigger: string;
  /** ms from the stamp until the message could be published at the earliest. */
  readonly transferMs: number;
  /** What was measured so many seconds after the start. */
  readonly measure: (seconds: number, random: Random) => (stamp: Time) => Bodies[T];
}

const HAND_MASS = 0.7;
const HAND_CENTRE: Vector = [0, 0, 0.06];
/** How far ahead of the motion a command goes out, s. */
const LOOK_AHEAD = 0.02;

const xyz = ([x, y, z]: Vector) => ({ x, y, z });
const xyzw = ([x, y, z, w]: Quaternion) => ({ x, y, z, w });
const noisy = (vector: Vector, random: Random, deviation: number): Vector =>
  add(vector, [random.noise(deviation), random.noise(deviation), random.noise(deviation)]);
const diagonal = (value: number): number[] => [value, 0, 0, 0, value, 0, 0, 0, value];

/** All streams. Without images each frame is the same small grey square, which saves most of the work. */
export const streams = (images: boolean): readonly Stream[] => [
  sensor("/joint_states", "sensor_msgs/msg/JointState", 200, (seconds, random) => {
    const moment = momentAt(seconds);
    const holding = holdingTorques(moment.positions, moment.load);
    const position = [...moment.positions.map((value) => value + random.noise(2e-5)), moment.finger];
    const velocity = [...moment.velocities.map((value) => value + random.noise(5e-4)), moment.fingerVelocity];
    const effort = joints.map((joint, index) => {
      const friction = 0.8 * moment.velocities[index]!;
      return holding[index]! + joint.inertia * moment.accelerations[index]! + friction + random.noise(0.03);
    });
    effort.push(moment.gripForce + random.noise(0.1));
    return (stamp) => ({ header: { stamp, frame_id: "base_link" }, name: jointNames, position, velocity, effort });
  }),
  sensor("/wrench", "geometry_msgs/msg/WrenchStamped", 200, (seconds, random) => {
    const { load, positions } = momentAt(seconds);
    const down = rotate(conjugate(flangePose(positions).rotation), [0, 0, -GRAVITY]);
    const ofHand = scale(down, HAND_MASS);
    const ofCube = scale(down, load);
    const force = noisy(add(ofHand, ofCube), random, 0.05);
    const torque = noisy(add(cross(HAND_CENTRE, ofHand), cross(TIP, ofCube)), random, 0.002);
    return (stamp) => ({
      header: { stamp, frame_id: "force_torque_sensor" },
      wrench: { force: xyz(force), torque: xyz(torque) },
    });
  }),
  sensor("/imu/data", "sensor_msgs/msg/Imu", 200, (seconds, random) => {
    const motion = imuMotion(seconds);
    const angular = noisy(motion.angularVelocity, random, 0.002);
    const linear = noisy(motion.acceleration, random, 0.02);
    return (stamp) => ({
      header: { stamp, frame_id: "imu_link" },
      orientation: xyzw(motion.orientation),
      orientation_covariance: diagonal(1e-5),
      angular_velocity: xyz(angular),
      angular_velocity_covariance: diagonal(4e-6),
      linear_acceleration: xyz(linear),
      linear_acceleration_covariance: diagonal(4e-4),
    });
  }),
  ...cameraStreams("front", images),
  ...cameraStreams("wrist", images),
  sensor("/tf", "tf2_msgs/msg/TFMessage", 50, (seconds) => {
    const { positions, finger } = momentAt(seconds);
    const links = linkOffsets(positions).map(
      (pose, index): FixedFrame => ({
        ...pose,
        parent: index === 0 ? "base_link" : `link_${index}`,
        child: `link_${index + 1}`,
      }),
    );
    const fingers = [1, -1].map(
      (side): FixedFrame => ({
        parent: "hand",
        child: side === 1 ? "left_finger" : "right_finger",
        position: [0, side * finger, 0.0584],
        rotation: upright,
      }),
    );
    return transforms([...links, ...fingers]);
  }),
  once("/tf_static", "tf2_msgs/msg/TFMessage", [0.001], () => transforms(fixedFrames)),
  sensor("/action/joint_command", "trajectory_msgs/msg/JointTrajectory", 50, (seconds) => {
    const { positions, velocities, accelerations } = momentAt(seconds + LOOK_AHEAD);
    const point = {
      positions,
      velocities,
      accelerations,
      effort: [],
      time_from_start: { sec: 0, nanosec: LOOK_AHEAD * 1e9 },
    };
    return (stamp) => ({
      header: { stamp, frame_id: "base_link" },
      joint_names: jointNames.slice(0, 7),
      points: [point],
    });
  }),
  once("/language_instruction", "std_msgs/msg/String", [0.003, 0.005], (seconds) => () => ({
    data:
      seconds < 0.004
        ? "Pick up the red cube and place it on the blue plate."
        : "赤い立方体をつかみ、青い皿に置いてください。",
  })),
];

const sensor = <T extends TypeName>(
  topic: string,
  type: T,
  rate: number,
  measure: Stream<T>["measure"],
): Stream<T> => ({
  ...{ topic, type, rate, measure },
  ...{ trigger: topic, transferMs: 0 },
});

const once = <T extends TypeName>(
  topic: string,
  type: T,
  rate: readonly number[],
  measure: Stream<T>["measure"],
): Stream<T> => ({ ...{ topic, type, rate, measure }, ...{ trigger: topic, transferMs: 0 } });

function cameraStreams(
  camera: CameraName,
  images: boolean,
): [Stream<"sensor_msgs/msg/CompressedImage">, Stream<"sensor_msgs/msg/CameraInfo">] {
  // Exposure and transfer take 12 ms, and calibration travels with its image.
  const shared = { rate: 30, trigger: `camera ${camera}`, transferMs: 12 };
  const frame_id = `${camera}_camera_optical_frame`;
  return [
    {
      ...shared,
      topic: `/camera/${camera}/image_raw/compressed`,
      type: "sensor_msgs/msg/CompressedImage",
      measure: (seconds, random) => {
        const grain = Math.floor(random.between(0, 8192));
        return (stamp) => ({
          header: { stamp, frame_id },
          format: "jpeg",
          data: images ? photograph(camera, seconds, grain) : greySquares[grain % greySquares.length]!,
        });
      },
    },
    {
      ...shared,
      topic: `/camera/${camera}/camera_info`,
      type: "sensor_msgs/msg/CameraInfo",
      measure: () => (stamp) => ({ header: { stamp, frame_id }, ...calibrationOf(images) }),
    },
  ];
}

const calibration = (width: number, height: number, focal: number) => ({
  height,
  width,
  distortion_model: "plumb_bob",
  d: [0, 0, 0, 0, 0],
  k: [focal, 0, width / 2, 0, focal, height / 2, 0, 0, 1],
  r: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  p: [focal, 0, width / 2, 0, 0, focal, height / 2, 0, 0, 0, 1, 0],
  binning_x: 0,
  binning_y: 0,
  roi: { x_offset: 0, y_offset: 0, height: 0, width: 0, do_rectify: false },
});
/** The sides of the pictures that stand for images where none are asked for. */
const SQUARE = 16;
const ofImages = calibration(WIDTH, HEIGHT, FOCAL);
const ofSquares = calibration(SQUARE, SQUARE, (FOCAL * SQUARE) / WIDTH);
const calibrationOf = (images: boolean) => (images ? ofImages : ofSquares);

const QUALITY = 66;
/** Small pictures of changing shade: a camera that sends the same again and again is broken. */
const greySquares = Array.from({ length: 16 }, (_, shade) =>
  encodeJpeg({ width: SQUARE, height: SQUARE, rgb: new Uint8ClampedArray(768).fill(64 + 8 * shade) }, QUALITY),
);

/** Pictures already taken: a dozen faulty recordings of one scene need each only once. */
const album = new Map<string, Uint8Array>();

function photograph(camera: CameraName, seconds: number, grain: number): Uint8Array {
  const key = `${camera} ${seconds} ${grain}`;
  let picture = album.get(key);
  if (!picture) {
    picture = encodeJpeg(render(camera, momentAt(seconds), grain), QUALITY);
    if (album.size >= 2000) album.clear();
    album.set(key, picture);
  }
  return picture;
}

const transforms = (frames: readonly FixedFrame[]) => (stamp: Time) => ({
  transforms: frames.map(
    ({ parent, child, position, rotation }): TransformStamped => ({
      header: { stamp, frame_id: parent },
      child_frame_id: child,
      transform: { translation: xyz(position), rotation: xyzw(rotation) },
    }),
  ),
});

/** What the wrist IMU feels, by central differences over 2 ms; at rest it reads gravity as +9.81 m/s² on z. */
function imuMotion(seconds: number): { orientation: Quaternion; angularVelocity: Vector; acceleration: Vector } {
  const step = 0.001;
  const poseAt = (time: number) => compose(flangePose(momentAt(time).positions), imuMount);
  const [before, now, after] = [poseAt(seconds - step), poseAt(seconds), poseAt(seconds + step)];
  const toSensor = conjugate(now.rotation);
  const [x, y, z] = multiply(after.rotation, conjugate(before.rotation));
  const bend = subtract(add(before.position, after.position), scale(now.position, 2));
  return {
    orientation: now.rotation,
    angularVelocity: rotate(toSensor, scale([x, y, z], 1 / step)),
    acceleration: rotate(toSensor, add(scale(bend, 1 / step ** 2), [0, 0, GRAVITY])),
  };
}
