/**
 * Declared offsets: what brings readings of one clock to another.
 *
 * @module
 */
import type { Clock } from "./spec/declaration/clock.js";
import type { StreamDeclaration } from "./spec/declaration/stream.js";

/** A shift, and between which times it holds. */
interface Shift {
  readonly byNs: number;
  readonly fromNs: number;
  readonly untilNs: number;
}

/** An offset that leads from one clock to another; its validity is told in readings of `read`. */
interface Edge extends Shift {
  readonly from: string;
  readonly to: string;
}

/** So many offsets in a row at most. */
const FARTHEST = 3;
/** At most so many ways from clock to clock are kept. */
const MOST = 64;

const timeOf = (text: string | undefined, originNs: bigint, otherwise: number): number =>
  text === undefined ? otherwise : Number(BigInt(text) - originNs);

const edgesOf = (clocks: readonly Clock[], originNs: bigint): Edge[] =>
  clocks.flatMap(({ id, offsets = [] }) =>
    offsets.flatMap(({ to, offsetNs, validFromNs, validUntilNs }) => {
      const fromNs = timeOf(validFromNs, originNs, Number.NEGATIVE_INFINITY);
      const untilNs = timeOf(validUntilNs, originNs, Number.POSITIVE_INFINITY);
      return [
        { from: id, to, byNs: offsetNs, fromNs, untilNs },
        // Back again: the other clock reads later by the offset.
        { from: to, to: id, byNs: -offsetNs, fromNs: fromNs + offsetNs, untilNs: untilNs + offsetNs },
      ];
    }),
  );

/** Shifts that lead from one clock to another, the shortest ways first. */
function waysBetween(edges: readonly Edge[], from: string, to: string): Shift[] {
  let reached: (Shift & { readonly passed: readonly string[] })[] = [
    { byNs: 0, fromNs: Number.NEGATIVE_INFINITY, untilNs: Number.POSITIVE_INFINITY, passed: [from] },
  ];
  const found: Shift[] = [];
  for (let step = 0; step < FARTHEST && found.length < MOST; step++) {
    reached = reached
      .flatMap(({ byNs, fromNs, untilNs, passed }) =>
        edges
          .filter((edge) => edge.from === passed.at(-1) && !passed.includes(edge.to))
          .map((edge) => ({
            byNs: byNs + edge.byNs,
            // Validity of a later step is told on its own clock.
            fromNs: Math.max(fromNs, edge.fromNs - byNs),
            untilNs: Math.min(untilNs, edge.untilNs - byNs),
            passed: [...passed, edge.to],
          })),
      )
      .slice(0, MOST);
    found.push(...reached.filter(({ passed }) => passed.at(-1) === to));
  }
  return found;
}

/**
 * What is added to stamps of a stream, counted from the origin, to bring them to a clock: the offset of its stamps from the
 * instant that they name, and that of its clock. NaN where no offset is valid. Undefined where no offset leads to the clock.
 */
export function shiftTo(
  clock: string,
  stream: StreamDeclaration | undefined,
  clocks: readonly Clock[],
  originNs: bigint,
): ((timeNs: number) => number) | undefined {
  const { stampOffset, clock: own = clock } = stream ?? {};
  const ways = own === clock ? undefined : waysBetween(edgesOf(clocks, originNs), own, clock);
  if (ways?.length === 0) return undefined;
  const stampFrom = timeOf(stampOffset?.validFromNs, originNs, Number.NEGATIVE_INFINITY);
  const stampUntil = timeOf(stampOffset?.validUntilNs, originNs, Number.POSITIVE_INFINITY);
  const stampBy = stampOffset?.offsetNs ?? 0;
  return (time) => {
    const by = time >= stampFrom && time < stampUntil ? stampBy : 0;
    if (!ways) return by;
    const read = time + by;
    for (const way of ways) if (read >= way.fromNs && read < way.untilNs) return by + way.byNs;
    return Number.NaN;
  };
}
