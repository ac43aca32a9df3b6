/**
 * Agreement on segments: how far they overlap, which are found, and how far their bounds are apart. Partners have the same label.
 *
 * @module
 */
import type { Figure } from "./chance.js";
import { type LabelledInterval, temporalIou } from "./interval.js";

/** The most overlaps of two raters that are looked at; segments of a track that do not overlap have far fewer. */
const MOST_OVERLAPS = 5_000_000;
/** Overlap from which two segments are partners whose bounds are compared. */
export const PARTNER_IOU = 0.5;

/** The best partner of a segment: the place in the other list and how far they overlap. */
interface Partner {
  readonly place: number;
  readonly iou: number;
}

/** The best partners, both ways. */
export interface Partners {
  readonly first: readonly LabelledInterval[];
  readonly second: readonly LabelledInterval[];
  readonly ofFirst: readonly (Partner | undefined)[];
  readonly ofSecond: readonly (Partner | undefined)[];
}

/** How far the bounds of two segments are apart, in all. */
const apart = (a: LabelledInterval, b: LabelledInterval): number =>
  Math.abs(a.startNs - b.startNs) + Math.abs(a.endNs - b.endNs);

/** Finds the best partner of every segment; nothing where segments overlap too often. Both lists are in order. */
export function partnersOf(
  first: readonly LabelledInterval[],
  second: readonly LabelledInterval[],
): Partners | undefined {
  const budget = { left: MOST_OVERLAPS };
  const ofFirst = bestIn(first, second, budget);
  const ofSecond = ofFirst && bestIn(second, first, budget);
  return ofSecond && { first, second, ofFirst: ofFirst!, ofSecond };
}

function bestIn(
  segments: readonly LabelledInterval[],
  others: readonly LabelledInterval[],
  budget: { left: number },
): (Partner | undefined)[] | undefined {
  const best: (Partner | undefined)[] = [];
  // What ends before this segment begins ends before later ones too, so that the search begins behind it.
  let from = 0;
  for (const segment of segments) {
    while (from < others.length && others[from]!.endNs <= segment.startNs) from++;
    let found: Partner | undefined;
    for (let place = from; place < others.length && others[place]!.startNs < segment.endNs; place++) {
      if (--budget.left < 0) return undefined;
      const other = others[place]!;
      if (other.label !== segment.label) continue;
      const iou = temporalIou(segment, other);
      if (iou === 0 || (found && iou < found.iou)) continue;
      // Of equal overlaps the nearer bounds decide, then the earlier place.
      if (!found || iou > found.iou || apart(segment, other) < apart(segment, others[found.place]!))
        found = { place, iou };
    }
    best.push(found);
  }
  return best;
}

/** Mean overlap of every segment of both raters with its best partner; one without a partner counts 0. */
export function meanTemporalIou({ ofFirst, ofSecond }: Partners): Figure {
  const items = ofFirst.length + ofSecond.length;
  if (items === 0) return { undefinedBecause: "no-items", items };
  const sum = sumOf([...ofFirst, ...ofSecond].map((partner) => partner?.iou ?? 0));
  return { value: Math.min(1, sum / items), items };
}

/**
 * Segmental F1 (Lea et al. 2017): a segment is right where its best partner overlaps it by the threshold and is not taken yet.
 * Neither rater is the truth, so it is the mean of both directions.
 */
export function segmentalF1({ ofFirst, ofSecond }: Partners, threshold: number): Figure {
  const items = ofFirst.length + ofSecond.length;
  if (items === 0) return { undefinedBecause: "no-items", items };
  const found = foundAt(ofFirst, threshold) + foundAt(ofSecond, threshold);
  return { value: found / items, items };
}

/** Segments whose best partner overlaps them by the threshold, each partner once. */
function foundAt(partners: readonly (Partner | undefined)[], threshold: number): number {
  const taken = new Set<number>();
  for (const partner of partners) if (partner && partner.iou >= threshold) taken.add(partner.place);
  return taken.size;
}

/** Mean distance of starts and ends of segments that are each other's best partner and overlap by a half. */
export function meanBoundaryError({ first, second, ofFirst, ofSecond }: Partners): Figure {
  const distances: number[] = [];
  for (const [place, partner] of ofFirst.entries())
    if (partner && partner.iou >= PARTNER_IOU && ofSecond[partner.place]?.place === place)
      distances.push(apart(first[place]!, second[partner.place]!));
  const items = 2 * distances.length;
  return items === 0 ? { undefinedBecause: "no-items", items } : { value: sumOf(distances) / items, items };
}

/** A sum that does not depend on the order. */
export const sumOf = (values: number[]): number => values.sort((a, b) => a - b).reduce((sum, each) => sum + each, 0);
