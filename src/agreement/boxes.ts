/**
 * Agreement on boxes: those of one instant and one type are matched one to one, so that as many as can be overlap by a half,
 * and of these matchings one with the largest overlap.
 *
 * @module
 */
import type { UndefinedReason } from "../spec/verdict/agreement.js";
import { leastCost } from "./assignment.js";
import { sumOf } from "./segments.js";

/** Overlap from which two boxes are partners. */
export const BOX_IOU = 0.5;
/** The most boxes of one rater, of one instant and type: a matching takes time by its cube. */
const MOST_TOGETHER = 256;

/** A box along the axes of its place: its least and its greatest corner. */
export interface AxisBox {
  /** What must be the same for two to be matched: instant and type. */
  readonly group: string;
  readonly least: readonly number[];
  readonly greatest: readonly number[];
}

/** How many boxes there are, how many have a partner, and how far these overlap. */
export interface MatchedBoxes {
  readonly first: number;
  readonly second: number;
  readonly matched: number;
  readonly meanIou?: number;
}

/** Intersection over union of two boxes, 0 to 1; boxes without area are alike only where they are the same. */
export function boxIou(a: AxisBox, b: AxisBox): number {
  let shared = 1;
  let sizeA = 1;
  let sizeB = 1;
  for (let i = 0; i < a.least.length; i++) {
    shared *= Math.max(0, Math.min(a.greatest[i]!, b.greatest[i]!) - Math.max(a.least[i]!, b.least[i]!));
    sizeA *= a.greatest[i]! - a.least[i]!;
    sizeB *= b.greatest[i]! - b.least[i]!;
  }
  const same = a.least.every((each, i) => each === b.least[i] && a.greatest[i] === b.greatest[i]);
  if (same) return 1;
  const together = sizeA + sizeB - shared;
  // Sizes beyond what a number holds have no quotient.
  return together > 0 && Number.isFinite(together) ? Math.min(1, shared / together) : 0;
}

/** Matches the boxes of two raters. */
export function matchBoxes(first: readonly AxisBox[], second: readonly AxisBox[]): MatchedBoxes | UndefinedReason {
  const groups = byGroup(first);
  const others = byGroup(second);
  const overlaps: number[] = [];
  for (const [group, boxes] of groups) {
    const partners = others.get(group);
    if (!partners) continue;
    if (Math.max(boxes.length, partners.length) > MOST_TOGETHER) return "too-many";
    for (const iou of matchedIn(boxes, partners)) overlaps.push(iou);
  }
  const matched = overlaps.length;
  return {
    first: first.length,
    second: second.length,
    matched,
    ...(matched > 0 ? { meanIou: Math.min(1, sumOf(overlaps) / matched) } : {}),
  };
}

/** The overlaps of the pairs that are matched. */
function matchedIn(boxes: readonly AxisBox[], partners: readonly AxisBox[]): number[] {
  const [few, many] = boxes.length <= partners.length ? [boxes, partners] : [partners, boxes];
  const overlaps = few.map((a) => many.map((b) => boxIou(a, b)));
  // One pair more weighs more than all overlaps together.
  const costs = overlaps.map((row) => row.map((iou) => (iou >= BOX_IOU ? -(few.length + iou) : 0)));
  return leastCost(costs).flatMap((column, row) => {
    const iou = overlaps[row]![column]!;
    return iou >= BOX_IOU ? [iou] : [];
  });
}

function byGroup(boxes: readonly AxisBox[]): Map<string, AxisBox[]> {
  const groups = new Map<string, AxisBox[]>();
  for (const box of boxes) {
    const group = groups.get(box.group);
    if (group) group.push(box);
    else groups.set(box.group, [box]);
  }
  return groups;
}
