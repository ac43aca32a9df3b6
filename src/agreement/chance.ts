/**
 * Agreement on labels beyond what chance gives: Cohen's kappa of two raters (Cohen 1960) and Krippendorff's alpha for nominal
 * data of any number of raters with missing labels (Krippendorff 2011).
 *
 * @module
 */
import type { UndefinedReason } from "../spec/verdict/agreement.js";

/** Items with the same labels: one label of each rater, absent where the rater said nothing, and how many such items. */
export interface LabelledUnits {
  readonly labels: readonly (string | undefined)[];
  readonly count: number;
}

/** A figure, or why there is none, and how many items it rests on. */
export interface Figure {
  readonly value?: number;
  readonly undefinedBecause?: UndefinedReason;
  readonly items: number;
}

const add = (tally: Map<string, number>, key: string, count: number): void => {
  tally.set(key, (tally.get(key) ?? 0) + count);
};

/**
 * Cohen's kappa, (observed − expected) / (1 − expected), of the first two raters over the items that both labelled. It is not
 * defined where both gave one and the same label to all.
 */
export function cohenKappa(units: Iterable<LabelledUnits>): Figure {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let items = 0;
  let same = 0;
  for (const { labels, count } of units) {
    const [a, b] = labels;
    if (a === undefined || b === undefined || count <= 0) continue;
    items += count;
    if (a === b) same += count;
    add(first, a, count);
    add(second, b, count);
  }
  if (items === 0) return { undefinedBecause: "no-items", items };
  // In the order of labels, so that the sum is the same whoever comes first.
  let expected = 0;
  for (const label of [...first.keys()].sort())
    expected += (first.get(label)! / items) * ((second.get(label) ?? 0) / items);
  if (first.size === 1 && second.size === 1 && same === items) return { undefinedBecause: "one-label", items };
  return { value: same === items ? 1 : (same / items - expected) / (1 - expected), items };
}

/**
 * Krippendorff's alpha for nominal data, 1 − observed / expected disagreement, from coincidences of labels. Items that fewer than
 * two raters labelled do not count. It is not defined where only one label occurs.
 */
export function krippendorffAlpha(units: Iterable<LabelledUnits>): Figure {
  const totals = new Map<string, number>();
  let items = 0;
  let values = 0;
  let coincident = 0;
  for (const { labels, count } of units) {
    const tally = new Map<string, number>();
    let given = 0;
    for (const label of labels)
      if (label !== undefined) {
        add(tally, label, 1);
        given++;
      }
    if (given < 2 || count <= 0) continue;
    items += count;
    values += given * count;
    let pairs = 0;
    for (const [label, times] of tally) {
      add(totals, label, times * count);
      pairs += times * (times - 1);
    }
    coincident += (pairs * count) / (given - 1);
  }
  if (items === 0) return { undefinedBecause: "no-items", items };
  if (totals.size === 1) return { undefinedBecause: "one-label", items };
  // Shares instead of counts: squares of counts of bins could leave what a number holds exactly.
  let alike = 0;
  for (const label of [...totals.keys()].sort()) alike += (totals.get(label)! / values) ** 2;
  const observed = (values - coincident) / values;
  const expected = ((1 - alike) * values) / (values - 1);
  return { value: observed <= 0 ? 1 : 1 - observed / expected, items };
}
