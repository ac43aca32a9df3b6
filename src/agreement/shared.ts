/**
 * Which tracks documents share. Those with the same id, kind and level are one; of the rest those that are the only one of their
 * kind and level in their document.
 *
 * @module
 */
import type { Track } from "../spec/annotation/track.js";

/** A track that several documents have: the track of each, by the document's place. */
export type SharedTrack = ReadonlyMap<number, Track>;

/** Finds the tracks that documents share, in the order in which the documents name them. */
export function sharedTracks(documents: readonly (readonly Track[])[]): SharedTrack[] {
  const levelOf = ({ kind, level }: Track) => JSON.stringify([kind, level]);
  const byId = grouped(documents, ({ id, ...track }) => JSON.stringify([id, levelOf({ id, ...track })]));
  const shared = [...byId.values()].filter((group) => group.size > 1);
  const taken = new Set(shared.flatMap((group) => [...group.values()]));
  const rest = documents.map((tracks) => {
    const left = tracks.filter((track) => !taken.has(track));
    return left.filter((track) => left.filter((other) => levelOf(other) === levelOf(track)).length === 1);
  });
  return [...shared, ...[...grouped(rest, levelOf).values()].filter((group) => group.size > 1)];
}

/** Tracks by key, of each document the first. */
function grouped(
  documents: readonly (readonly Track[])[],
  keyOf: (track: Track) => string,
): Map<string, Map<number, Track>> {
  const groups = new Map<string, Map<number, Track>>();
  for (const [place, tracks] of documents.entries())
    for (const track of tracks) {
      const key = keyOf(track);
      const group = groups.get(key) ?? new Map<number, Track>();
      if (!group.has(place)) group.set(place, track);
      groups.set(key, group);
    }
  return groups;
}
