/**
 * What rules of frames look at: the transforms, and the streams of sensors that stand in a frame.
 *
 * @module
 */
import type { FrameEdge, FrameFacts } from "../spec/facts/frames.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Location } from "../spec/verdict/finding.js";
import { bareFrame } from "./frame-tree.js";
import { type Context, type Note, notChecked } from "./rule.js";

/** Modalities of sensors that are somewhere on a robot. */
const SENSORS: ReadonlySet<string> = new Set([
  ...["camera", "compressed-camera", "video", "depth", "point-cloud", "laser-scan"],
  ...["imu", "magnetometer", "force-torque", "gnss"],
]);
const CAMERAS: ReadonlySet<string> = new Set(["camera", "compressed-camera", "video", "depth"]);

/** Whether a stream is of a sensor that is somewhere on a robot. */
export const isSensor = ({ content }: StreamFacts): boolean => SENSORS.has(content?.modality ?? "");
export const isCamera = ({ content }: StreamFacts): boolean => CAMERAS.has(content?.modality ?? "");

/** The frames that the samples of a stream stand in, as transforms name them. */
export const framesIn = ({ frameIds }: StreamFacts): string[] => frameIds.filter((name) => name !== "").map(bareFrame);

/** The most findings of one kind that are told one by one. */
const MOST = 20;

/** The transforms of a recording; none where there are no facts of them. */
export const edgesOf = ({ frames }: RecordingFacts): readonly FrameEdge[] => frames?.edges ?? [];

/** Whether there is a transform to look at. */
export const hasEdges = (recording: RecordingFacts): boolean => edgesOf(recording).length > 0;

/** The frames, where nothing about them is missing; what is not there can be told of those alone. */
export const whole = ({ frames }: RecordingFacts): FrameFacts | ReturnType<typeof notChecked> | undefined =>
  frames && !frames.complete ? notChecked("not every transform of the recording could be read") : frames;

export const nameOf = ({ parent, child }: { parent: string; child: string }): string => `${parent} → ${child}`;

/** Where a transform is found. */
export const placeOf = ({ topics: [stream] }: FrameEdge): Location => (stream === undefined ? {} : { stream });

/** A note for each of the first few; the last one says how many more there are. */
export function* firstNotes<T>(all: readonly T[], noteOf: (each: T) => Note): Generator<Note> {
  for (const [i, each] of all.slice(0, MOST).entries())
    yield i === MOST - 1 && all.length > MOST ? { ...noteOf(each), count: all.length - MOST + 1 } : noteOf(each);
}

/** The frame that the way up from a sensor must lead to, as it is declared. */
export const declaredRoot = ({ declaration }: Context): string | undefined => {
  const root = declaration?.frames?.root;
  return root === undefined ? undefined : bareFrame(root);
};

/** Whether a frame is the one that odometry counts from: as it is declared, or by its name (REP-105). */
export const isOdometryFrame = (name: string, { declaration }: Context): boolean => {
  const declared = declaration?.frames?.odometry;
  return declared === undefined ? /(^|[/_])odom$/.test(name) : name === bareFrame(declared);
};
