/**
 * Robots with frames: a scene of sensors, and the transforms that say where they are. Everything follows from a seed.
 *
 * @module
 */
import { JOINTS } from "../bodies/motion.js";
import { Random } from "../random.js";
import { cleanScene } from "../rigs.js";
import type { Scene, StreamKind } from "../scene.js";

/** Translation, then the quaternion x, y, z, w. */
export type Pose = readonly [number, number, number, number, number, number, number];

/** A transform as somebody sends it. Times are seconds from the start of the scene. */
export interface EdgeModel {
  readonly parent: string;
  readonly child: string;
  readonly topic: "/tf" | "/tf_static";
  /** How often it is sent; once where it is 0. */
  readonly rateHz: number;
  readonly pose: (seconds: number) => Pose;
  readonly from: number;
  readonly until: number;
  /** Between these nothing is sent. */
  readonly gap?: readonly [number, number] | undefined;
  /** How far its stamps are ahead. */
  readonly ahead: number;
}

/** A scene with transforms, and with the description of its robot. */
export interface FrameRig {
  readonly scene: Scene;
  readonly edges: readonly EdgeModel[];
  readonly description: string;
}

/** Length of a scene in seconds. */
export const SECONDS = 30;
const OPTICAL = [-0.5, 0.5, -0.5, 0.5] as const;
const CAMERAS: ReadonlySet<StreamKind> = new Set(["camera", "image", "depth"]);
/** Kinds of streams that say where they stand in `odom` or in nothing. */
const LEFT_OUT: ReadonlySet<StreamKind> = new Set(["tf", "clock"]);

const about = (axis: 0 | 1 | 2, angle: number): [number, number, number, number] => {
  const rotation: [number, number, number, number] = [0, 0, 0, Math.cos(angle / 2)];
  rotation[axis] = Math.sin(angle / 2);
  return rotation;
};

/** A robot that drives about with its sensors. */
export function frameRig(seed: string): FrameRig {
  const random = new Random(seed).of("frames");
  const made = cleanScene(seed, { everySensor: true, seconds: SECONDS });
  const frame = "camera_optical_frame";
  const streams = made.streams
    .filter(({ kind }) => !LEFT_OUT.has(kind))
    .map((stream) => {
      if (stream.kind === "video") return { ...stream, distortions: [{ messages: [{ frame_id: frame }] }] };
      return CAMERAS.has(stream.kind)
        ? { ...stream, distortions: [{ messages: [{ header: { frame_id: frame } }] }] }
        : stream;
    });
  const scene: Scene = { ...made, streams, recorder: { ...made.recorder, encoding: "cdr" } };
  const { held, moving, odometry } = senders(random);
  const mounts = {
    imu_link: [random.between(-0.2, 0.2), 0, random.between(0.05, 0.3)],
    lidar: [random.between(0.1, 0.5), 0, random.between(0.3, 1)],
    gps: [random.between(-0.4, 0), 0, random.between(0.5, 1.2)],
    camera_link: [random.between(0.2, 0.5), random.between(-0.2, 0.2), random.between(0.2, 0.6)],
  } as const;
  const level = [0, 0, 0, 1] as const;
  const edges = [
    ...(random.chance(0.5) ? [{ ...moving, parent: "map", child: "odom", rateHz: 10, pose: drifting(random) }] : []),
    { ...moving, parent: "odom", child: "base_link", rateHz: random.pick([20, 50, 100]), pose: odometry },
    ...Object.entries(mounts).map(([child, at]) => ({
      ...held,
      parent: "base_link",
      child,
      pose: (): Pose => [at[0], at[1], at[2], ...level],
    })),
    { ...held, parent: "camera_link", child: frame, pose: (): Pose => [0, 0, 0, ...OPTICAL] },
    ...arm(random).map((pose, i) => ({
      ...{ ...moving, parent: i === 0 ? "base_link" : `link_${i}`, child: i === 2 ? "wrist" : `link_${i + 1}` },
      ...{ rateHz: 50, pose },
    })),
  ];
  return { scene, edges, description: describe(mounts) };
}

function senders(random: Random) {
  const always = { from: 0, until: SECONDS, ahead: 0 };
  const [speed, radius] = [random.between(0.2, 1.5), random.sign() * random.between(3, 20)];
  return {
    held: { ...always, topic: "/tf_static", rateHz: 0 } as const,
    moving: { ...always, topic: "/tf" } as const,
    odometry: (seconds: number): Pose => {
      const turned = (speed * seconds) / radius;
      return [radius * Math.sin(turned), radius * (1 - Math.cos(turned)), 0, ...about(2, turned)];
    },
  };
}

/** Where the odometry stands in the map: it drifts, and jumps when the robot finds where it is. */
const drifting = (random: Random) => {
  const [every, by] = [random.between(3, 9), random.between(0.02, 0.5)];
  return (seconds: number): Pose => [by * Math.floor(seconds / every), 0, 0, 0, 0, 0, 1];
};

/** Three joints that swing. */
const arm = (random: Random) =>
  Array.from({ length: 3 }, (_, i) => {
    const [swing, pace, length] = [random.between(0.1, 0.8), random.between(0.3, 1.5), random.between(0.1, 0.4)];
    const axis = ([2, 1, 0] as const)[i]!;
    return (seconds: number): Pose => [length, 0, 0, ...about(axis, swing * Math.sin(pace * seconds))];
  });

/** The robot as URDF: its fixed mounts, and a joint for each that is measured. */
function describe(mounts: Readonly<Record<string, readonly [number, number, number] | readonly number[]>>): string {
  const fixed = Object.entries(mounts).map(
    ([child, at]) =>
      `<link name="${child}"/><joint name="${child}_mount" type="fixed"><parent link="base_link"/><child link="${child}"/><origin xyz="${at.join(" ")}"/></joint>`,
  );
  const joints = JOINTS.map(
    (name, i) =>
      `<link name="body_${i}"/><joint name="${name}" type="revolute"><parent link="${i === 0 ? "base_link" : `body_${i - 1}`}"/><child link="body_${i}"/><limit lower="-6.3" upper="6.3" effort="1" velocity="1"/></joint>`,
  );
  return `<robot name="rig"><link name="base_link"/>${fixed.join("")}${joints.join("")}</robot>`;
}
