/**
 * Members of declared groups, as rules of the class `sync` look at them.
 *
 * @module
 */

import { once } from "../causes/once.js";
import type { SyncGroup, SyncKind } from "../spec/declaration/sync-group.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { SyncPair } from "../spec/facts/sync.js";
import type { Modality } from "../spec/modality/modality.js";
import { count } from "../spec/units.js";
import { optionalTopics } from "./optional-streams.js";
import { type Context, type NotChecked, notChecked } from "./rule.js";

/** A stream in a declared group, beside the reference. */
export interface Membership {
  readonly group: SyncGroup;
  readonly pair: SyncPair | undefined;
}

const recorded = once(
  ({ streams }: RecordingFacts) => new Set(streams.filter(({ samples }) => samples > 0).map(({ topic }) => topic)),
);

/**
 * The groups of some kinds that a stream is a member of; the reference is compared with nobody. Where that need not be there and
 * is not, as in an excerpt, there is nothing to compare with.
 */
export const membershipsOf = (
  { topic }: StreamFacts,
  { recording, declaration }: Context,
  kinds: readonly SyncKind[],
): Membership[] =>
  (declaration?.syncGroups ?? [])
    .filter(
      ({ reference, members, kind }) =>
        kinds.includes(kind) &&
        reference !== topic &&
        members.some((member) => member.topic === topic) &&
        (recorded(recording).has(reference) || !optionalTopics(declaration!).has(reference)),
    )
    .map((group) => ({
      group,
      pair: recording.sync?.pairs.find((pair) => pair.group === group.id && pair.member === topic),
    }));

/** Kinds of groups that promise something. */
export const PROMISING: readonly SyncKind[] = ["hardware-trigger", "shared-clock", "software"];
export const TRIGGERED: readonly SyncKind[] = ["hardware-trigger"];

/** The parameter below which nothing is said. */
export const fewest = () =>
  count("Below so many samples that looked for a partner nothing is said.").min(1).default(16);

/** Whether a pair can be judged: its samples looked for partners on one clock. */
export const isMeasured = (pair: SyncPair | undefined, least: number): pair is SyncPair =>
  pair !== undefined && pair.clocks !== "unknown" && pair.looked >= least;

/** Whether a stream is a member of such a group and can be judged in each of them. */
export function canJudge(
  stream: StreamFacts,
  context: Context,
  kinds: readonly SyncKind[],
  least: number,
): boolean | NotChecked {
  if (stream.samples === 0) return false;
  const memberships = membershipsOf(stream, context, kinds);
  const open = memberships.find(({ pair }) => !isMeasured(pair, least));
  if (!open) return memberships.length > 0;
  return notChecked(
    open.pair?.clocks === "unknown"
      ? "it is on another clock than the reference, and no offset between them is declared"
      : "too few of its samples came while the reference ran",
  );
}

/** A stream in a declared group in which it can be judged. */
export type Judged = Membership & { readonly pair: SyncPair };

/** The pairs of a stream in groups of some kinds; `canJudge` must have said yes. */
export const judgedPairs = (stream: StreamFacts, context: Context, kinds: readonly SyncKind[]) =>
  membershipsOf(stream, context, kinds) as Judged[];

const PICTURES: readonly (Modality | undefined)[] = ["camera", "compressed-camera", "video", "depth"];
const RANGES: readonly (Modality | undefined)[] = ["point-cloud", "laser-scan", "radar"];

/** What kind of sensor a stream comes from, as far as limits differ. */
export function sensorOf(recording: RecordingFacts, topic: string): "picture" | "range" | "body" | undefined {
  const modality = recording.streams.find((stream) => stream.topic === topic)?.content?.modality;
  if (modality === undefined) return undefined;
  return PICTURES.includes(modality) ? "picture" : RANGES.includes(modality) ? "range" : "body";
}
