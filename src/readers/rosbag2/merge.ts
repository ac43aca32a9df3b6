/**
 * Several files as one container: what was measured of each, put together.
 *
 * @module
 */
import type { ContainerFacts, FaultKind, Faults } from "../../spec/facts/container.js";
import { note, tally } from "../../spec/facts/note.js";
import type { Occurrence, Tally } from "../../spec/facts/tally.js";
import { LISTED } from "../../spec/limits.js";

/** Numbers of which the largest counts, not the sum. */
const LARGEST = new Set(["largestChunkBytes", "chunkOverlap", "schemaVersion"]);

/** Puts the facts of one more file to those of the files before it. */
export function joinContainers(known: ContainerFacts | undefined, more: ContainerFacts, file: string): ContainerFacts {
  const placed: ContainerFacts = { ...more, faults: placedFaults(more.faults, file) };
  if (!known) return placed;
  const joined = joinValues(known, placed, "") as ContainerFacts;
  joined.compressions = [...new Set([...known.compressions, ...more.compressions])].sort();
  joined.faults = joinFaults(known.faults, placed.faults);
  return joined;
}

/** The faults of two, with those of the first before those of the second. */
export function joinFaults(one: Faults, other: Faults): Faults {
  const joined: Faults = {};
  for (const faults of [one, other])
    for (const [kind, more] of Object.entries(faults) as [FaultKind, Tally][])
      joinTally((joined[kind] ??= tally()), more);
  return joined;
}

/** Counts are added, yes means that each file says yes, of a text the first that is there counts, and lists are cut. */
function joinValues(a: unknown, b: unknown, key: string): unknown {
  if (b === undefined || a === undefined) return a ?? b;
  if (typeof a === "number" && typeof b === "number") return LARGEST.has(key) ? Math.max(a, b) : a + b;
  if (typeof a === "boolean") return a && b;
  if (typeof a === "string") return a === "" ? b : a;
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b].slice(0, LISTED);
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      name === "faults" ? {} : joinValues(one[name], other[name], name),
    ]),
  );
}

/** The same faults with the name of the file in each place. */
const placedFaults = (faults: Faults, file: string): Faults =>
  Object.fromEntries(
    (Object.entries(faults) as [FaultKind, Tally][]).map(([kind, { count, first, worst }]) => {
      const placed = (place: Occurrence): Occurrence => ({ file, ...place });
      return [kind, { count, first: first.map(placed), ...(worst ? { worst: placed(worst) } : {}) }];
    }),
  );

/** Adds a tally to another. */
function joinTally(into: Tally, more: Tally): void {
  for (const place of more.first) note(into, () => place);
  into.count += more.count - more.first.length;
  if (more.worst && (more.worst.byNs ?? 0) > (into.worst?.byNs ?? Number.NEGATIVE_INFINITY)) into.worst = more.worst;
}
