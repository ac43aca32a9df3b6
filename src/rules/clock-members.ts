/**
 * Streams that are declared on one clock beside that of the log, and the ones among them that the others are held to.
 *
 * @module
 */
import { longestSegment } from "../causes/clock.js";
import { blurPpm, driftingSegment } from "../causes/drift.js";
import { countsOtherwise } from "../causes/elsewhere.js";
import { once } from "../causes/once.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import { streamsOf } from "../spec/declaration/streams-of.js";
import type { ClockSegment } from "../spec/facts/clock.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";

/** How one stream shows its clock. */
export interface ClockMember {
  readonly stream: StreamFacts;
  /** The stretch that shows it best. */
  readonly segment: ClockSegment;
  /** Reading of the clock minus log time, in the middle of the segment. */
  readonly offsetNs: number;
  /** Whether the clock stays as it is over the recording. */
  readonly isSteady: boolean;
}

/** The streams of one clock. */
export interface ClockMembers {
  readonly clock: string;
  readonly byTopic: ReadonlyMap<string, ClockMember>;
  /** The one with the rate in the middle, of those whose rate is known well. */
  readonly rate: ClockMember | undefined;
  /** The one that stands in the middle, of those that are steady. */
  readonly origin: ClockMember | undefined;
}

/** A rate is known well where noise alone makes no more than this. */
const SHARP_PPM = 10;

const isSharp = ({ segment }: ClockMember): boolean => segment.driftPpm !== undefined && blurPpm(segment) <= SHARP_PPM;

/** The one in the middle; of two the lower. */
const middleOf = (members: ClockMember[], by: (member: ClockMember) => number): ClockMember | undefined =>
  members.toSorted((a, b) => by(a) - by(b))[(members.length - 1) >> 1];

const membersOf = (clock: string, members: ClockMember[]): ClockMembers => ({
  clock,
  byTopic: new Map(members.map((member) => [member.stream.topic, member])),
  rate: middleOf(members.filter(isSharp), ({ segment }) => segment.driftPpm!),
  origin: middleOf(
    members.filter(({ isSteady }) => isSteady),
    ({ offsetNs }) => offsetNs,
  ),
});

/** The streams of a recording by the clock that is declared of them, those left out that show none. */
export const clockMembersIn = once((recording: RecordingFacts) =>
  once((declaration: Declaration): ReadonlyMap<string, ClockMembers> => {
    const declared = streamsOf(declaration);
    const byClock = new Map<string, ClockMember[]>();
    for (const stream of recording.streams) {
      const { clock, stampOffset } = declared.get(stream.topic) ?? {};
      const segment = driftingSegment(stream) ?? longestSegment(stream);
      if (clock === undefined || segment === undefined || countsOtherwise(stream)) continue;
      const members = byClock.get(clock) ?? [];
      byClock.set(clock, members);
      const offsetNs = segment.offsetNs + (stampOffset?.offsetNs ?? 0);
      members.push({ stream, segment, offsetNs, isSteady: stream.stamp!.clock!.stepCount === 0 });
    }
    return new Map([...byClock].map(([clock, members]) => [clock, membersOf(clock, members)]));
  }),
);
