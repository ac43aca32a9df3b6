/**
 * Figures of agreement, held to worked examples that were published, or to what published programs give. Sources:
 * - scikit-learn, sklearn.metrics.cohen_kappa_score, section Examples of its documentation: 0.6875. The same function, in version
 *   1.9.1, gives 0.4, 0.1304 and 0.2593 for the tables below; that of the grant proposals is worked out at
 *   howcodex.com/statistics/cohen_kappa_coefficient.htm.
 * - krippendorff (PyPI, pln-fing-udelar/fast-krippendorff), tests/test_krippendorff.py: 0.691358 for three coders and fifteen units.
 *   Version 0.9.0 gives 0.743421 and 0.095238 for the others.
 * - R, package irr, kripp.alpha, section Examples: the data of four observers and twelve units, of Krippendorff, Computing
 *   Krippendorff's alpha-reliability, 2011.
 * - MS-TCN, eval.py, f_score (yabufarha/ms-tcn): 3 right, 2 wrong and none missing of the cut segments at 0.1, 0.25 and 0.5.
 */
import { describe, expect, it } from "vitest";
import { leastCost } from "./assignment.js";
import { cohenKappa, krippendorffAlpha, type LabelledUnits } from "./chance.js";
import { inOrder, type LabelledInterval } from "./interval.js";
import { meanBoundaryError, meanTemporalIou, partnersOf, segmentalF1 } from "./segments.js";

/** Items of a table of two raters: how often the first said the row and the second the column. */
const ofTable = (labels: readonly string[], table: readonly (readonly number[])[]): LabelledUnits[] =>
  table.flatMap((row, i) => row.map((count, j) => ({ labels: [labels[i], labels[j]], count })));

/** Items of a reliability matrix, one line for each observer, `.` where the observer said nothing. */
const ofMatrix = (...lines: string[]): LabelledUnits[] => {
  const rows = lines.map((line) => line.split(" "));
  return rows[0]!.map((_, unit) => ({
    labels: rows.map((row) => (row[unit] === "." ? undefined : row[unit])),
    count: 1,
  }));
};

describe("Cohen's kappa", () => {
  it("is 0.6875 for the five judgements of the documentation of scikit-learn", () => {
    const first = ["negative", "positive", "negative", "neutral", "positive"];
    const second = ["negative", "positive", "negative", "neutral", "negative"];
    const { value, items } = cohenKappa(first.map((label, i) => ({ labels: [label, second[i]], count: 1 })));
    expect(value).toBeCloseTo(0.6875, 12);
    expect(items).toBe(5);
  });

  it("is 0.4 for the fifty grant proposals read by two readers", () => {
    const { value, items } = cohenKappa(
      ofTable(
        ["yes", "no"],
        [
          [20, 5],
          [10, 15],
        ],
      ),
    );
    expect(value).toBeCloseTo(0.4, 12);
    expect(items).toBe(50);
  });

  it("tells apart two tables of the same observed agreement of 0.60: 0.1304 and 0.2593", () => {
    const tables = [
      [45, 15, 25, 15],
      [25, 35, 5, 35],
    ].map(([a, b, c, d]) =>
      ofTable(
        ["yes", "no"],
        [
          [a!, b!],
          [c!, d!],
        ],
      ),
    );
    const [first, second] = tables.map((table) => cohenKappa(table).value);
    expect(first).toBeCloseTo(0.1304, 4);
    expect(second).toBeCloseTo(0.2593, 4);
  });

  it("is −1 where both always say the opposite, half and half", () => {
    expect(
      cohenKappa(
        ofTable(
          ["yes", "no"],
          [
            [0, 5],
            [5, 0],
          ],
        ),
      ).value,
    ).toBe(-1);
  });

  it("is not defined where chance agrees always, nor without items", () => {
    expect(cohenKappa([{ labels: ["a", "a"], count: 7 }])).toEqual({ undefinedBecause: "one-label", items: 7 });
    expect(cohenKappa([{ labels: ["a", undefined], count: 7 }])).toEqual({ undefinedBecause: "no-items", items: 0 });
    expect(cohenKappa([{ labels: ["a", "b"], count: 7 }])).toEqual({ value: 0, items: 7 });
  });
});

describe("Krippendorff's alpha, nominal", () => {
  it("is 0.743 for four observers and twelve units (Krippendorff 2011)", () => {
    const { value, items } = krippendorffAlpha(
      ofMatrix(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
      ),
    );
    expect(value).toBeCloseTo(0.743421, 6);
    expect(items, "the twelfth unit has one value").toBe(11);
  });

  it("is 0.691 for three coders and fifteen units", () => {
    const { value } = krippendorffAlpha(
      ofMatrix(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"),
    );
    expect(value).toBeCloseTo(0.691358, 6);
  });

  it("is 0.095 for two observers and ten binary units (Krippendorff 2011)", () => {
    const { value } = krippendorffAlpha(ofMatrix("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"));
    expect(value).toBeCloseTo(0.095238, 6);
  });

  it("is not defined where only one label occurs, nor without units of two", () => {
    expect(krippendorffAlpha(ofMatrix("1 1", "1 1"))).toEqual({ undefinedBecause: "one-label", items: 2 });
    expect(krippendorffAlpha(ofMatrix("1 .", ". 1"))).toEqual({ undefinedBecause: "no-items", items: 0 });
  });
});

const segments = (...list: [number, number, string][]): LabelledInterval[] =>
  inOrder(list.map(([startNs, endNs, label]) => ({ startNs, endNs, label })));

describe("segments", () => {
  const truth = segments([0, 100, "a"], [100, 200, "b"], [200, 300, "a"]);

  it("give the F1 that the evaluation of MS-TCN gives", () => {
    // The first is cut in two: 70 of 100, and 20 of 100 for the second piece, whose partner is taken already.
    const cut = segments([0, 70, "a"], [70, 80, "c"], [80, 100, "a"], [100, 200, "b"], [210, 300, "a"]);
    const partners = partnersOf(truth, cut)!;
    // Both ways 3 are right: 2 × 3 of 3 + 5 segments.
    for (const threshold of [0.1, 0.25, 0.5])
      expect(segmentalF1(partners, threshold)).toEqual({ value: 6 / 8, items: 8 });
    expect(segmentalF1(partners, 0.75).value).toBe(4 / 8);
    expect(meanTemporalIou(partners).value).toBeCloseTo((0.7 + 1 + 0.9 + 0.7 + 0 + 0.2 + 1 + 0.9) / 8, 12);
    expect(meanBoundaryError(partners)).toEqual({ value: (0 + 30 + 0 + 0 + 10 + 0) / 6, items: 6 });
  });

  it("count a threshold that is met exactly", () => {
    const partners = partnersOf(segments([0, 100, "a"]), segments([0, 50, "a"]))!;
    expect(segmentalF1(partners, 0.5).value).toBe(1);
    expect(segmentalF1(partners, 0.51).value).toBe(0);
  });

  it("are no partners under another label, nor where they only touch", () => {
    for (const other of [segments([0, 100, "b"]), segments([100, 200, "a"])]) {
      const partners = partnersOf(segments([0, 100, "a"]), other)!;
      expect(meanTemporalIou(partners).value).toBe(0);
      expect(meanBoundaryError(partners)).toEqual({ undefinedBecause: "no-items", items: 0 });
    }
  });

  it("that all overlap are not compared for ever", () => {
    const many = segments(...Array.from({ length: 4000 }, (_, i): [number, number, string] => [i, 10_000 + i, "a"]));
    expect(partnersOf(many, many)).toBeUndefined();
  });
});

describe("the assignment", () => {
  const total = (costs: number[][], columns: readonly number[]) =>
    columns.reduce((sum, column, row) => sum + costs[row]![column]!, 0);

  it("is the least of all, by trial of all", () => {
    const costs = [
      [90, 75, 75, 80],
      [35, 85, 55, 65],
      [125, 95, 90, 105],
      [45, 110, 95, 115],
    ];
    const orders = (rest: number[]): number[][] =>
      rest.length === 0
        ? [[]]
        : rest.flatMap((each) => orders(rest.filter((x) => x !== each)).map((o) => [each, ...o]));
    const least = Math.min(...orders([0, 1, 2, 3]).map((order) => total(costs, order)));
    expect(total(costs, leastCost(costs))).toBe(least);
  });

  it("has a column of its own for every row where there are more columns", () => {
    expect(
      leastCost([
        [3, 1, 2],
        [1, 1, 9],
      ]),
    ).toEqual([1, 0]);
    expect(leastCost([])).toEqual([]);
  });
});
