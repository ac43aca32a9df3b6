/** What goes wrong with frames: one fault for each cause that findings name, and for each rule that names none. */
import type { Truth } from "../fault.js";
import { Random } from "../random.js";
import type { StreamKind } from "../scene.js";
import { type EdgeModel, type FrameRig, frameRig, type Pose, SECONDS } from "./rig.js";

/** A fault of frames. */
export interface FrameFault {
  readonly cause: string;
  readonly unit: Truth["unit"];
  readonly magnitudes: readonly number[];
  /** Topics that findings may be about beside the whole recording; each one where it is left out. */
  readonly truth: Pick<Truth, "rule" | "alsoRight" | "threshold" | "words">;
  /** The robot with the fault; undefined where it cannot have it. */
  readonly disturb: (rig: FrameRig, magnitude: number, random: Random) => FrameRig | undefined;
}

interface Spec {
  readonly cause: string;
  readonly rule?: string;
  readonly also?: readonly string[];
  readonly unit?: Truth["unit"];
  readonly magnitudes?: readonly number[];
  readonly threshold?: number;
  readonly words: string;
  readonly disturb: FrameFault["disturb"];
}

const fault = ({
  cause,
  rule,
  also = [],
  unit = "count",
  magnitudes = [1],
  threshold,
  words,
  disturb,
}: Spec): FrameFault => ({
  ...{ cause, unit, magnitudes, disturb },
  truth: {
    words,
    alsoRight: also,
    ...(rule === undefined ? {} : { rule: `frames/${rule}` }),
    ...(threshold === undefined ? {} : { threshold }),
  },
});

const edgeTo = ({ edges }: FrameRig, child: string): EdgeModel => edges.find((edge) => edge.child === child)!;
const withEdge = (rig: FrameRig, child: string, change: (edge: EdgeModel) => EdgeModel[]): FrameRig => ({
  ...rig,
  edges: rig.edges.flatMap((edge) => (edge.child === child ? change(edge) : [edge])),
});
const plus = (rig: FrameRig, ...edges: EdgeModel[]): FrameRig => ({ ...rig, edges: [...rig.edges, ...edges] });
const moved =
  (pose: EdgeModel["pose"], by: (seconds: number) => number): EdgeModel["pose"] =>
  (seconds) => {
    const [x, y, z, ...rotation] = pose(seconds);
    return [x + by(seconds), y, z, ...rotation] as Pose;
  };
const described = (rig: FrameRig, from: string | RegExp, to: string): FrameRig => ({
  ...rig,
  description: rig.description.replace(from, to),
});
const sensors: readonly StreamKind[] = ["imu", "lidar", "camera", "image", "depth"];
const has = ({ scene }: FrameRig, kinds: readonly StreamKind[] = sensors) =>
  scene.streams.some(({ kind }) => kinds.includes(kind));
const hasOdometryMap = ({ edges }: FrameRig) => edges.some(({ child }) => child === "odom");

export const frameFaults: readonly FrameFault[] = [
  fault({
    ...{ cause: "transform-unnamed", rule: "transforms-named", words: "A transform names no child." },
    disturb: (rig) => plus(rig, { ...edgeTo(rig, "lidar"), child: "" }),
  }),
  fault({
    ...{ cause: "transform-to-itself", rule: "transforms-named", words: "A transform leads from a frame to itself." },
    disturb: (rig) => plus(rig, { ...edgeTo(rig, "base_link"), parent: "base_link" }),
  }),
  fault({
    ...{ cause: "frame-slashed", rule: "names-without-slash", words: "A transform names its child with a slash." },
    disturb: (rig) => withEdge(rig, "lidar", (edge) => [{ ...edge, child: "/lidar" }]),
  }),
  fault({
    ...{ cause: "frame-unnamed", rule: "frame-ids-given", words: "The inertial unit names no frame." },
    disturb: (rig) =>
      has(rig, ["imu"])
        ? {
            ...rig,
            scene: {
              ...rig.scene,
              streams: rig.scene.streams.map((stream) =>
                stream.kind === "imu"
                  ? { ...stream, distortions: [{ messages: [{ header: { frame_id: "" } }] }] }
                  : stream,
              ),
            },
          }
        : undefined,
  }),
  fault({
    ...{ cause: "two-parents", rule: "one-parent", also: ["two-authorities"], words: "Two filters publish the base." },
    disturb: (rig) => plus(rig, { ...edgeTo(rig, "base_link"), parent: "odom_visual" }),
  }),
  fault({
    ...{ cause: "two-authorities", unit: "m", magnitudes: [0.005, 0.05, 0.3, 2], threshold: 0.02 },
    words: "Two senders that disagree publish the base, by turns.",
    disturb: (rig, metres) =>
      withEdge(rig, "base_link", (edge) => [
        edge,
        { ...edge, from: edge.from + 0.4 / edge.rateHz, pose: moved(edge.pose, () => metres + 2 * speedOf(edge)) },
      ]),
  }),
  fault({
    ...{ cause: "statics-taking-turns", rule: "statics-constant", also: ["two-authorities"] },
    ...{
      unit: "m",
      magnitudes: [0.001, 0.1],
      threshold: 1e-6,
      words: "Two senders publish different mounts of the lidar.",
    },
    disturb: (rig, metres) =>
      plus(
        rig,
        ...[4, 8, 12, 16].map((from, i) => {
          const edge = edgeTo(rig, "lidar");
          return { ...edge, from, pose: moved(edge.pose, () => (i % 2 === 0 ? metres : 0)) };
        }),
      ),
  }),
  fault({
    ...{ cause: "static-moved", rule: "statics-constant", unit: "m", magnitudes: [5e-7, 1e-5, 0.001, 0.2] },
    ...{ threshold: 1e-6, words: "The mount of the lidar is corrected while it is recorded." },
    disturb: (rig, metres) => {
      const edge = edgeTo(rig, "lidar");
      return plus(rig, { ...edge, from: 10, pose: moved(edge.pose, () => metres) });
    },
  }),
  fault({
    ...{
      cause: "frames-circular",
      rule: "tree-acyclic",
      also: ["frames/one-parent"],
      words: "Frames lead back to themselves.",
    },
    disturb: (rig) =>
      plus(rig, { ...edgeTo(rig, "base_link"), parent: "wrist", child: hasOdometryMap(rig) ? "map" : "odom" }),
  }),
  fault({
    ...{ cause: "static-republished-as-dynamic", words: "The mount of the lidar is sent on /tf too." },
    disturb: (rig) => plus(rig, { ...edgeTo(rig, "lidar"), topic: "/tf", rateHz: 10 }),
  }),
  fault({
    ...{ cause: "static-and-moving", rule: "static-or-dynamic", words: "The arm is sent on /tf_static too." },
    disturb: (rig) => plus(rig, { ...edgeTo(rig, "link_2"), topic: "/tf_static", rateHz: 0, from: 5 }),
  }),
  fault({
    ...{ cause: "stream-unplaced", rule: "streams-connected", words: "Nothing tells where the inertial unit is." },
    disturb: (rig) => (has(rig, ["imu"]) ? withEdge(rig, "imu_link", () => []) : undefined),
  }),
  fault({
    ...{ cause: "trees-apart", rule: "one-tree", words: "Nothing joins the arm to the base." },
    disturb: (rig) => withEdge(rig, "link_1", () => []),
  }),
  fault({
    ...{
      cause: "statics-late",
      rule: "statics-before-use",
      unit: "ns",
      magnitudes: [0.5e9, 2.1e9, 9e9],
      threshold: 1e9,
    },
    words: "Static transforms come late.",
    disturb: (rig, ns) =>
      has(rig)
        ? { ...rig, edges: rig.edges.map((edge) => (edge.rateHz === 0 ? { ...edge, from: ns / 1e9 } : edge)) }
        : undefined,
  }),
  ...(["late", "early", "interrupted"] as const).map((when) =>
    fault({
      ...{ cause: `transforms-${when}`, rule: "transforms-cover-samples", unit: "ns" as const },
      ...{ magnitudes: [0.3e9, 1.1e9, 5e9], threshold: 0.5e9, words: "Transforms do not cover the samples." },
      disturb: (rig, ns) => {
        const seconds = ns / 1e9;
        // The base of the camera is on a mast that sways.
        const swaying = withEdge(rig, "camera_link", (edge) => [
          {
            ...edge,
            ...{ topic: "/tf", rateHz: 50, pose: moved(edge.pose, (at) => 0.1 * Math.sin(at)) },
            ...(when === "late"
              ? { from: seconds }
              : when === "early"
                ? { until: SECONDS - seconds }
                : { gap: [9, 9 + seconds] as const }),
          },
        ]);
        return has(rig, ["camera", "image", "depth"]) ? { ...swaying, description: "" } : undefined;
      },
    }),
  ),
  fault({
    ...{ cause: "transform-clock-offset", unit: "ns", magnitudes: [0.2e9, 1.2e9, 5e9, 18e9], threshold: 0.55e9 },
    words: "The arm's computer stamps transforms ahead of the others.",
    disturb: (rig, ns, random) => {
      const ahead = (random.sign() * ns) / 1e9;
      const edges = rig.edges.map((edge) => (edge.topic === "/tf" ? { ...edge, ahead } : edge));
      return has(rig, ["wrench"]) ? { ...rig, edges } : undefined;
    },
  }),
  ...(["map-jump", "odometry-reset"] as const).map((cause) =>
    fault({
      ...{ cause, rule: "odometry-continuous", also: [cause], unit: "m" as const },
      ...{
        magnitudes: cause === "map-jump" ? [0.02, 0.15, 0.5, 3] : [1],
        threshold: 0.06,
        words: "The odometry jumps.",
      },
      disturb: (rig, metres) =>
        cause === "odometry-reset"
          ? withEdge(rig, "base_link", (edge) => [
              { ...edge, pose: (at) => edge.pose(at < 17 ? at : at - 17 + 1 / edge.rateHz / 50) },
            ])
          : hasOdometryMap(rig)
            ? undefined
            : withEdge(rig, "base_link", (edge) => [
                { ...edge, pose: moved(edge.pose, (at) => (at < 17 ? 0 : metres)) },
              ]),
    }),
  ),
  fault({
    ...{ cause: "camera-body-frame", words: "Images stand in the body frame of the camera." },
    disturb: (rig) =>
      has(rig, ["image", "depth", "camera"])
        ? {
            ...rig,
            scene: {
              ...rig.scene,
              streams: rig.scene.streams.map((stream) =>
                ["image", "depth", "camera"].includes(stream.kind)
                  ? { ...stream, distortions: [{ messages: [{ header: { frame_id: "camera_link" } }] }] }
                  : stream,
              ),
            },
          }
        : undefined,
  }),
  fault({
    ...{ cause: "optical-not-turned", words: "The optical frame has the axes of the camera's body." },
    disturb: (rig) =>
      has(rig, ["image", "depth", "camera"])
        ? withEdge(rig, "camera_optical_frame", (edge) => [{ ...edge, pose: () => [0, 0, 0, 0, 0, 0, 1] }])
        : undefined,
  }),
  fault({
    ...{ cause: "millimetres-as-metres", words: "The mount of the lidar is in millimetres." },
    disturb: (rig) => ({
      ...withEdge(rig, "lidar", (edge) => [
        { ...edge, pose: (at) => edge.pose(at).map((value, i) => (i < 3 ? 1000 * value : value)) as unknown as Pose },
      ]),
      description: "",
    }),
  }),
  fault({
    ...{ cause: "description-xacro", rule: "description-readable", words: "The description is xacro." },
    disturb: (rig) => described(rig, "<link", '<xacro:include filename="arm.xacro"/><link'),
  }),
  fault({
    ...{ cause: "description-apart", rule: "description-tree", words: "A joint of the description is missing." },
    disturb: (rig) => described(rig, /<joint name="lidar_mount".*?<\/joint>/, ""),
  }),
  fault({
    ...{ cause: "joint-unknown", rule: "joints-described", words: "The description has another name for a joint." },
    disturb: (rig) => (has(rig, ["joint"]) ? described(rig, 'name="elbow"', 'name="elbow_joint"') : undefined),
  }),
  fault({
    ...{ cause: "joint-beyond-limits", rule: "positions-within-limits", words: "Joints move beyond their limits." },
    disturb: (rig) =>
      has(rig, ["joint"])
        ? { ...rig, description: rig.description.replaceAll('"-6.3" upper="6.3"', '"20" upper="21"') }
        : undefined,
  }),
  fault({
    ...{
      cause: "mount-differs",
      rule: "fixed-joints-agree",
      unit: "m",
      magnitudes: [0.0005, 0.003, 0.1],
      threshold: 0.001,
    },
    words: "The lidar is mounted elsewhere than the description says.",
    disturb: (rig, metres) => withEdge(rig, "lidar", (edge) => [{ ...edge, pose: moved(edge.pose, () => metres) }]),
  }),
  fault({
    ...{ cause: "mount-elsewhere", rule: "transforms-described", words: "The lidar hangs on another link." },
    disturb: (rig) => withEdge(rig, "lidar", (edge) => [{ ...edge, parent: "camera_link" }]),
  }),
];

/** Metres that something moves from one sending to the next. */
const speedOf = ({ pose, rateHz }: EdgeModel): number => {
  const [a, b] = [pose(0), pose(1 / rateHz)];
  return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
};

/** The first robot of a seed that can have a fault, with it. */
export function disturbRig(seed: string, { disturb }: FrameFault, magnitude: number): FrameRig {
  for (let attempt = 0; attempt < 100; attempt++) {
    const own = `${seed}/${attempt}`;
    const made = disturb(frameRig(own), magnitude, new Random(own).of("fault"));
    if (made) return made;
  }
  throw new Error(`no robot of ${seed} can have the fault`);
}
