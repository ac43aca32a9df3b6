/** Pairs the streams of two recordings and says of each pair what the first pass tells. */
import type { DiffNote } from "../spec/verdict/diff.js";
import { compareDefinitions, type StreamDifference } from "./definitions.js";
import { DifferenceLog } from "./differences.js";
import type { Parted } from "./locate.js";
import type { Side } from "./side.js";
import type { Stream } from "./stream.js";

/** A stream of either recording or of both. */
export interface Pair {
  readonly topic: string;
  readonly a: Stream | undefined;
  readonly b: Stream | undefined;
  readonly log: DifferenceLog;
  /** How they differ as a whole. */
  readonly whole: StreamDifference[];
  /** What the second pass has to look at; undefined where nothing is left to find. */
  readonly parted: Parted | undefined;
}

/** Containers that hold one time a sample, and no sequence numbers. */
const PLAIN = new Set(["rosbag1", "sqlite3"]);

const isPlain = ({ containers }: Side) => containers.every(({ kind }) => PLAIN.has(kind));

/** Pairs streams by all that tells them apart; of what is left, those of one topic if there is one in each recording. */
export function pair(sideA: Side, sideB: Side, notes: DiffNote[]): Pair[] {
  const pairs: [Stream | undefined, Stream | undefined][] = [];
  const leftA = [...sideA.streams].filter(([key]) => !sideB.streams.has(key)).map(([, stream]) => stream);
  const leftB = [...sideB.streams].filter(([key]) => !sideA.streams.has(key)).map(([, stream]) => stream);
  for (const [key, stream] of sideA.streams) {
    const other = sideB.streams.get(key);
    if (other) pairs.push([stream, other]);
  }
  for (const a of leftA) {
    const [b, another] = leftB.filter(({ topic }) => topic === a.topic);
    const alone = !another && leftA.filter(({ topic }) => topic === a.topic).length === 1;
    if (b && alone) {
      leftB.splice(leftB.indexOf(b), 1);
      pairs.push([a, b]);
    } else pairs.push([a, undefined]);
  }
  for (const b of leftB) pairs.push([undefined, b]);
  const byTopic = ([a, b]: (typeof pairs)[number]) => (a ?? b)!.topic;
  return pairs
    .sort((one, other) => (byTopic(one) < byTopic(other) ? -1 : 1))
    .map(([a, b]) => compare(a, b, sideA, sideB, notes));
}

function compare(a: Stream | undefined, b: Stream | undefined, sideA: Side, sideB: Side, notes: DiffNote[]): Pair {
  const { topic } = (a ?? b)!;
  const log = new DifferenceLog();
  if (!a || !b) {
    const place = a ? { valueA: a.type } : { valueB: b!.type };
    return { topic, a, b, log, whole: [{ kind: "stream", place }], parted: undefined };
  }
  const whole = compareDefinitions(a, b, notes);
  const held = (
    kind: "publish-time-not-held" | "sequence-not-held",
    lacks: (stream: Stream, side: Side) => boolean,
  ) => {
    const [lackA, lackB] = [lacks(a, sideA), lacks(b, sideB)];
    const different =
      kind === "sequence-not-held"
        ? a.sequencesSha256 !== b.sequencesSha256
        : a.publishTimesSha256 !== b.publishTimesSha256;
    if ((lackA || lackB) && different)
      notes.push({ kind, topic, ...(lackA ? { a: topic } : {}), ...(lackB ? { b: topic } : {}) });
    return !lackA && !lackB;
  };
  const publishTimes = held("publish-time-not-held", (stream, side) => isPlain(side) && stream.publishIsLog);
  const sequences = held("sequence-not-held", (stream, side) => isPlain(side) && stream.unnumbered);
  const differs =
    a.samples !== b.samples ||
    a.contentSha256 !== b.contentSha256 ||
    (publishTimes && a.publishTimesSha256 !== b.publishTimesSha256) ||
    (sequences && a.sequencesSha256 !== b.sequencesSha256);
  // Payloads of two encodings differ in every byte, and that says nothing.
  const comparable = a.messageEncoding === b.messageEncoding;
  return {
    topic,
    a,
    b,
    log,
    whole,
    parted: differs && comparable ? { a, b, publishTimes, sequences, log } : undefined,
  };
}
