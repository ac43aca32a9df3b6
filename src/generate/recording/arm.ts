/**
 * The robot: a 7-joint arm with a two-finger gripper, its kinematics and the torques that hold it up.
 * At zero it stands straight up; joints turn alternately about z and y, so 2, 4 and 6 bend it in one plane.
 *
 * @module
 */

import {
  add,
  compose,
  cross,
  dot,
  type Pose,
  place,
  rotate,
  scale,
  subtract,
  turn,
  upright,
  type Vector,
} from "./rigid.js";

export const GRAVITY = 9.81;

const UPPER_ARM = 0.316;
const FOREARM = 0.384;
const SHOULDER_HEIGHT = 0.333;
const FLANGE = 0.107;

/** From the flange (`link_7`, `hand`) to between the finger tips, in metres. */
export const TIP: Vector = [0, 0, 0.1034];

interface Joint {
  readonly offset: Vector;
  readonly axis: "z" | "y";
  /** rad */
  readonly limits: readonly [lower: number, upper: number];
  /** Mass of the link that it moves, kg, and where its centre lies in that link. */
  readonly mass: number;
  readonly centre: Vector;
  /** kg m² as the motor feels it. */
  readonly inertia: number;
}

export const joints: readonly Joint[] = [
  { offset: [0, 0, SHOULDER_HEIGHT], axis: "z", limits: [-2.9, 2.9], mass: 3.1, centre: [0, 0, -0.05], inertia: 1.2 },
  { offset: [0, 0, 0], axis: "y", limits: [-1.8, 1.8], mass: 2.6, centre: [0, 0, 0.14], inertia: 1.1 },
  { offset: [0, 0, UPPER_ARM], axis: "z", limits: [-2.9, 2.9], mass: 1.9, centre: [0, 0, -0.04], inertia: 0.5 },
  { offset: [0, 0, 0], axis: "y", limits: [-0.1, 3.0], mass: 1.6, centre: [0, 0, 0.15], inertia: 0.4 },
  { offset: [0, 0, FOREARM], axis: "z", limits: [-2.9, 2.9], mass: 1.2, centre: [0, 0, -0.06], inertia: 0.08 },
  { offset: [0, 0, 0], axis: "y", limits: [-0.1, 3.7], mass: 0.9, centre: [0, 0, 0.03], inertia: 0.05 },
  { offset: [0, 0, FLANGE], axis: "z", limits: [-2.9, 2.9], mass: 0.7, centre: [0, 0, 0.05], inertia: 0.01 },
];

export const jointNames: readonly string[] = [...joints.map((_, index) => `arm_joint_${index + 1}`), "finger_joint"];

/** Each link in its parent link, for /tf. */
export const linkOffsets = (positions: readonly number[]): Pose[] =>
  joints.map((joint, index) => ({ position: joint.offset, rotation: turn(joint.axis, positions[index]!) }));

/** Each link in `base_link`. */
export function linkPoses(positions: readonly number[]): Pose[] {
  let pose: Pose = { position: [0, 0, 0], rotation: upright };
  return linkOffsets(positions).map((offset) => {
    pose = compose(pose, offset);
    return pose;
  });
}

/** The last link, which carries the hand, in `base_link`. */
export const flangePose = (positions: readonly number[]): Pose => linkPoses(positions)[6]!;

/** A place for the finger tips, with the hand pointing straight down: polar about the base, m and rad. */
export interface Spot {
  readonly radius: number;
  readonly yaw: number;
  readonly height: number;
}

/** Joint positions that bring the finger tips to a spot, elbow up, the hand square to the table. */
export function reach({ radius, yaw, height }: Spot): number[] {
  const rise = height + TIP[2] + FLANGE - SHOULDER_HEIGHT;
  const distance = Math.hypot(radius, rise);
  const atShoulder = Math.acos((UPPER_ARM ** 2 + distance ** 2 - FOREARM ** 2) / (2 * UPPER_ARM * distance));
  const atElbow = Math.acos((UPPER_ARM ** 2 + FOREARM ** 2 - distance ** 2) / (2 * UPPER_ARM * FOREARM));
  const shoulder = Math.atan2(radius, rise) - atShoulder;
  const elbow = Math.PI - atElbow;
  return [yaw, shoulder, 0, elbow, 0, Math.PI - shoulder - elbow, yaw];
}

/** Torques that the motors must give to stand still, N m, with `payload` kg between the fingers. */
export function holdingTorques(positions: readonly number[], payload: number): number[] {
  const poses = linkPoses(positions);
  const loads = joints.map((joint, index) => ({ mass: joint.mass, centre: place(poses[index]!, joint.centre) }));
  loads.push({ mass: payload, centre: place(poses[6]!, TIP) });
  return joints.map((joint, index) => {
    const axis = rotate(poses[index]!.rotation, joint.axis === "z" ? [0, 0, 1] : [0, 1, 0]);
    let moment: Vector = [0, 0, 0];
    for (const load of loads.slice(index)) {
      const arm = subtract(load.centre, poses[index]!.position);
      moment = add(moment, cross(arm, scale([0, 0, -GRAVITY], load.mass)));
    }
    return -dot(moment, axis);
  });
}
