/**
 * Which streams of several sides are compared with each other. It does not matter in which order the sides are given.
 *
 * @module
 */
import type { Modality } from "../spec/modality/modality.js";
import type { StreamMatch } from "../spec/verdict/premises-comparison.js";

/** That a stream of one side is one of another. */
export interface MappedStreams {
  /** Which side, from 0. */
  readonly side: number;
  /** Its topic there. */
  readonly topic: string;
  /** Which other side. */
  readonly otherSide: number;
  /** Its topic there. */
  readonly otherTopic: string;
}

/** A stream that several sides have, each under a topic of its own. */
export interface StreamClass {
  /** Topic on each side; undefined where a side has no such stream. */
  readonly topics: readonly (string | undefined)[];
  readonly modality: Modality | undefined;
  readonly match: StreamMatch;
}

/** The topics of a side, with what they are where that is known. */
export type SideStreams = ReadonlyMap<string, { readonly modality: Modality | undefined }>;

interface Growing {
  topics: (string | undefined)[];
  match: StreamMatch;
}

/** Raw, compressed and coded pictures are of one family: what differs between them is a premise. */
const FAMILY: Readonly<Partial<Record<Modality, Modality>>> = { "compressed-camera": "camera", video: "camera" };

/** Puts the streams of all sides together. */
export function matchStreams(sides: readonly SideStreams[], maps: readonly MappedStreams[] = []): StreamClass[] {
  let classes: Growing[] = sides.flatMap((streams, side) =>
    [...streams.keys()].map((topic) => ({
      topics: sides.map((_, i) => (i === side ? topic : undefined)),
      match: "none",
    })),
  );
  const join = (members: readonly Growing[], match: StreamMatch): void => {
    const [first, ...others] = members;
    if (!first || others.length === 0) return;
    first.topics = first.topics.map((topic, i) => topic ?? others.find(({ topics }) => topics[i])?.topics[i]);
    if (first.match !== "map") first.match = match;
    const gone = new Set(others);
    classes = classes.filter((each) => !gone.has(each));
  };
  const has = (side: number, topic: string) => (each: Growing) => each.topics[side] === topic;
  for (const { side, topic, otherSide, otherTopic } of maps) {
    const [one, other] = [classes.find(has(side, topic)), classes.find(has(otherSide, otherTopic))];
    if (one && other && one !== other && compatible([one, other])) join([one, other], "map");
  }
  // What was mapped is what the caller says, and nothing else.
  const free = classes.filter(({ match }) => match === "none");
  for (const members of grouped(free, ({ topics }) => topics.find((topic) => topic !== undefined)!).values())
    join(members, "topic");

  const modalityOf = ({ topics }: Growing): Modality | undefined =>
    topics
      .flatMap((topic, side) => (topic === undefined ? [] : [sides[side]!.get(topic)?.modality]))
      .filter((modality) => modality !== undefined)
      .sort()[0];
  const familyOf = (each: Growing) => {
    const modality = modalityOf(each);
    return modality && (FAMILY[modality] ?? modality);
  };
  for (const kindOf of [modalityOf, familyOf]) {
    const incomplete = classes.filter((each) => kindOf(each) && each.topics.includes(undefined));
    for (const members of grouped(incomplete, (each) => kindOf(each)!).values())
      for (const { members: joined, match } of paired(members, sides.length)) join(joined, match);
  }
  return classes
    .map((each) => ({ topics: each.topics, modality: modalityOf(each), match: each.match }))
    .sort((a, b) => (keyOf(a.topics) < keyOf(b.topics) ? -1 : 1));
}

/** The name under which a stream is sorted: the same in whatever order the sides are. */
const keyOf = (topics: readonly (string | undefined)[]) =>
  topics
    .filter((topic) => topic !== undefined)
    .sort()
    .join("\0");

/** Whether no side has two of them. */
const compatible = (members: readonly Growing[]): boolean =>
  members[0]!.topics.every((_, side) => members.filter(({ topics }) => topics[side] !== undefined).length < 2);

/** What of one kind belongs together: the only one of each side, or those of equal numbers, in the order of their topics. */
function paired(members: readonly Growing[], sides: number): { members: Growing[]; match: StreamMatch }[] {
  if (compatible(members)) return [{ members: [...members], match: "modality" }];
  const alone = members.every(({ topics }) => topics.filter((topic) => topic !== undefined).length === 1);
  if (!alone) return [];
  const bySide = Array.from({ length: sides }, (_, side) =>
    members
      .filter(({ topics }) => topics[side] !== undefined)
      .sort((a, b) => (a.topics[side]! < b.topics[side]! ? -1 : 1)),
  ).filter((list) => list.length > 0);
  const [first] = bySide;
  if (!first || bySide.length < 2 || bySide.some((list) => list.length !== first.length)) return [];
  return first.map((_, i) => ({ members: bySide.map((list) => list[i]!), match: "order" }));
}

/** Lists by a key. */
function grouped<T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}
