/**
 * The joints of robot descriptions, and what streams of joint states say of them.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { DescribedJoint, RobotDescriptionFacts } from "../spec/facts/robot-description.js";
import type { StreamFacts } from "../spec/facts/stream.js";

/** The descriptions that could be read. */
export const descriptionsOf = ({ robotDescriptions = [] }: RecordingFacts): RobotDescriptionFacts[] =>
  robotDescriptions.filter(({ unreadable }) => unreadable === undefined);

/** Their joints by name. */
export const jointsOf = (recording: RecordingFacts): ReadonlyMap<string, DescribedJoint> =>
  new Map(descriptionsOf(recording).flatMap(({ joints }) => joints.map((joint) => [joint.name, joint])));

/** The joints that a stream of joint states names, each once. */
export const namesIn = ({ content }: StreamFacts): string[] =>
  content?.modality === "joint-state" ? [...new Set(content.vector?.layouts.flatMap(({ names }) => names))] : [];

/** The joints of a stream that have limits, and how far they went. */
export function rangesIn(stream: StreamFacts, recording: RecordingFacts) {
  if (namesIn(stream).length === 0) return [];
  const joints = jointsOf(recording);
  return stream.content!.vector!.layouts.flatMap(({ names, elements }) =>
    names.flatMap((name, i) => {
      const { least, most, type } = joints.get(name) ?? {};
      const reached = elements[i];
      if (least === undefined || most === undefined || !(least < most)) return [];
      if (reached?.least === undefined || reached.most === undefined) return [];
      const unit = type === "prismatic" ? "m" : "rad";
      return [{ name, least, most, unit, reached: { least: reached.least, most: reached.most } }];
    }),
  );
}
