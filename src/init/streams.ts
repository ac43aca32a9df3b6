/**
 * The streams of a draft: clock, rate, what their stamps name, and what their vectors hold.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { DescribedJoint } from "../spec/facts/robot-description.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Modality } from "../spec/modality/modality.js";
import type { DraftedClocks } from "./clocks.js";
import { type DraftNode, type DraftObject, measured, needed } from "./draft.js";
import { rateOf } from "./rates.js";
import type { Wanted } from "./wanted.js";

/** Which instants the stamps of a modality may name, the usual one first. */
const EXPOSED = [
  "exposure-start",
  "exposure-mid",
  "exposure-end",
  "readout-end",
  "transfer-start",
  "receive",
  "publish",
];
const SWEPT = ["scan-start", "scan-mid", "scan-end", "receive", "publish"];
const SAMPLED = ["sample", "receive", "publish"];
const INSTANTS: Partial<Record<Modality, readonly string[]>> = {
  ...{ camera: EXPOSED, "compressed-camera": EXPOSED, video: EXPOSED, depth: EXPOSED, "camera-calibration": EXPOSED },
  // The first ray, by the definition of sensor_msgs/LaserScan.
  ...{ "laser-scan": SWEPT, "point-cloud": SWEPT, radar: SWEPT },
};
/** Stamps so near the publish time are made by publishing. */
const AT_ONCE_NS = 20_000;

/** Drafts the streams of a recording. */
export const draftStreams = (facts: RecordingFacts, clocks: DraftedClocks, wanted: Wanted): DraftObject[] =>
  facts.streams
    .filter(({ samples, topic }) => samples > 0 && topic !== "")
    .map((stream) => draftStream(stream, facts, clocks, wanted));

function draftStream(stream: StreamFacts, facts: RecordingFacts, clocks: DraftedClocks, wanted: Wanted): DraftObject {
  return {
    topic: stream.topic,
    clock: clocks.clockOf(stream),
    ...(stream.stamp ? stampWords(stream) : {}),
    nominalRateHz: rateOf(stream),
    vector: vectorOf(stream, facts) ?? (wanted.vectors.has(stream.topic) ? [unknownElement(stream)] : undefined),
  };
}

/** Which instant the stamps name, and who made them: no sample tells it. */
function stampWords({ content, stamp }: StreamFacts): DraftObject {
  const choices = (content && INSTANTS[content.modality]) ?? SAMPLED;
  const published = stamp!.publishP50Ns !== undefined && Math.abs(stamp!.publishP50Ns) <= AT_ONCE_NS;
  return {
    stampReference: needed(
      "recorder",
      "the instant that stamps name; the driver's manual says it",
      "タイムスタンプが示す時点。ドライバーの説明書による",
      {
        choices,
        guess: published ? "publish" : choices[0],
      },
    ),
    stampOrigin: needed("recorder", "who made the stamps", "タイムスタンプを付けたもの", {
      guess: published ? "driver" : undefined,
    }),
  };
}

const UNITS: Partial<Record<DescribedJoint["type"], string>> = { revolute: "rad", continuous: "rad", prismatic: "m" };

/** What the elements of a vector mean: told by the names of joints, where a robot description has them; else to be filled in. */
function vectorOf({ content }: StreamFacts, { robotDescriptions = [] }: RecordingFacts): DraftNode | undefined {
  const { modality, vector } = content ?? {};
  const [layout, other] = vector?.layouts ?? [];
  if (!layout || other || vector!.others > 0 || layout.length === 0 || layout.length > layout.elements.length)
    return undefined;
  const joints = new Map(
    robotDescriptions.flatMap(({ joints }) => joints.map((joint) => [joint.name, joint] as const)),
  );
  return layout.elements.map((_, i) => {
    const name = layout.names[i];
    const again = i > 0;
    return elementOf(
      name || needed("recorder", "what the element is", "要素の名前", { blocks: true, again }),
      name === undefined ? undefined : joints.get(name),
      modality,
      again,
    );
  });
}

/** An element of a vector whose samples are not all alike: nobody but people knows how many there are. */
const unknownElement = ({ content }: StreamFacts): DraftObject =>
  elementOf(
    needed("recorder", "what the element is; an entry for each, in their order", "要素の名前。要素ごとに順に書く", {
      blocks: true,
    }),
    undefined,
    content?.modality,
    false,
  );

function elementOf(
  name: DraftNode,
  joint: DescribedJoint | undefined,
  modality: Modality | undefined,
  again: boolean,
): DraftObject {
  const state = modality === "joint-state";
  const unit = joint && UNITS[joint.type];
  return {
    name,
    unit:
      state && unit
        ? measured(unit, `a ${joint.type} joint of the robot description`, `ロボット記述の ${joint.type} 関節`)
        : needed("recorder", "unit of its values; `1` for a bare number", "値の単位。単位のない数は `1`", {
            guess: unit ?? (state ? "rad" : undefined),
            blocks: true,
            again,
          }),
    reference: state
      ? "absolute"
      : needed("recorder", "the value itself, or its change", "値そのものか、変化量か", {
          guess: "absolute",
          blocks: true,
          again,
        }),
    source: state
      ? "measured"
      : needed("recorder", "told to a controller, or read by a sensor", "制御器への指令か、センサーの読みか", {
          guess: modality === "action" ? "commanded" : undefined,
          blocks: true,
          again,
        }),
  };
}
