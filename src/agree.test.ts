/** Agreement of whole documents: its laws, its words, and what cannot be compared. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgreeOptions, agree } from "./agree.js";
import { memorySource } from "./io/source.js";
import { renderAgreement } from "./report/render/agreement.js";
import { renderJson } from "./report/render/json.js";
import { stringWidth } from "./report/render/paint.js";
import { Language } from "./spec/language.js";
import { AgreementReport, type MeasuredAgreement } from "./spec/verdict/agreement.js";
import { tries } from "./tries.test.helper.js";

const DURATION = 1000;
const agreement = async (documents: readonly object[], options?: AgreeOptions): Promise<AgreementReport> => {
  const source = (document: object, i: number) =>
    memorySource(new TextEncoder().encode(JSON.stringify(document)), `${"abcdef"[i]}.json`);
  return AgreementReport.parse(JSON.parse(renderJson(await agree(documents.map(source), options))));
};

const document = (parts: object): object => ({
  tasuki: "0.1",
  document: "annotation",
  id: "one",
  files: [],
  time: { basis: "stamp", originNs: "1000000000000000000", durationNs: DURATION },
  streams: [{ id: "front", topic: "/front" }],
  ...parts,
});

/** Segments of one track that do not overlap, from bounds and labels. */
const row = (track: string, bounds: readonly number[], labels: readonly string[]) =>
  bounds.slice(0, -1).flatMap((startNs, i) => {
    const label = labels[i % labels.length]!;
    return label === "gap" ? [] : [{ id: `${track}-${i}`, track, startNs, endNs: bounds[i + 1], type: `act:${label}` }];
  });

const rowOf = (track: string) =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: DURATION }), { minLength: 0, maxLength: 9 }),
      fc.array(fc.constantFrom("a", "b", "c", "gap"), { minLength: 1, maxLength: 8 }),
    )
    .map(([bounds, labels]) =>
      row(
        track,
        bounds.sort((a, b) => a - b),
        labels,
      ),
    );

const boxOf = fc
  .record({
    tNs: fc.constantFrom(0, 500),
    left: fc.integer({ min: 0, max: 30 }),
    top: fc.integer({ min: 0, max: 30 }),
    width: fc.integer({ min: 0, max: 30 }),
    height: fc.integer({ min: 0, max: 30 }),
    type: fc.constantFrom("act:cube", "act:plate"),
    inSpace: fc.boolean(),
  })
  .map(({ tNs, left, top, width, height, type, inSpace }) =>
    inSpace
      ? {
          tNs,
          type,
          frame: "base",
          geometry: { kind: "cuboid", center: [left, top, 0], size: [width, height, 1], rotation: [0, 0, 0, 1] },
        }
      : { tNs, type, stream: "front", geometry: { kind: "box", xyxy: [left, top, left + width, top + height] } },
  );

const documents = fc
  .record({
    coverage: fc.constantFrom("complete", "sparse"),
    steps: rowOf("step"),
    motions: rowOf("motion"),
    boxes: fc.array(boxOf, { maxLength: 8 }),
    shift: fc.constantFrom(0, 37),
  })
  .map(({ coverage, steps, motions, boxes, shift }) =>
    document({
      time: { basis: "stamp", originNs: String(1_000_000_000_000_000_000n + BigInt(shift)), durationNs: DURATION },
      tracks: [
        { id: "step", kind: "activity", level: "subtask", coverage },
        { id: "motion", kind: "activity", level: "primitive", coverage: "sparse" },
      ],
      segments: [...steps, ...motions],
      geometries: boxes.map((box, i) => ({ id: `box-${i}`, ...box })),
    }),
  );

const figuresOf = ({ tracks, boxes }: AgreementReport): MeasuredAgreement[] =>
  [...tracks, ...boxes].flatMap(({ figures }) => figures);

/** What can be compared of figures whoever came first: precision and recall change places. */
const comparable = ({ tracks, boxes }: AgreementReport, placeOf: (place: number) => number) => {
  const swapped = { "box-precision": "box-recall", "box-recall": "box-precision" } as Record<string, string>;
  const figures = (about: string, list: readonly MeasuredAgreement[]) =>
    list.map(({ measure, documents: of, threshold, value, undefinedBecause, items, unit }) => {
      const places = of.map(placeOf);
      const turned = places.length === 2 && places[0]! > places[1]!;
      const name = turned ? (swapped[measure] ?? measure) : measure;
      const key = [about, name, threshold, ...places.sort((a, b) => a - b)].join(" ");
      // Of boxes, the number of items belongs to one side and goes with it.
      return [key, { value: value?.toFixed(9), undefinedBecause, items, unit }] as const;
    });
  return new Map(
    [
      ...tracks.flatMap((each) => figures(each.track, each.figures)),
      ...boxes.flatMap((each) => figures(`${each.kind} ${each.place}`, each.figures)),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

describe("agreement", () => {
  it("is full of a document with itself", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 1, max: 400 }), async (one, binNs) => {
        for (const { measure, value, undefinedBecause } of figuresOf(await agreement([one, one, one], { binNs }))) {
          if (value === undefined) expect(["no-items", "one-label"]).toContain(undefinedBecause);
          else expect(value, measure).toBe(measure === "mean-boundary-error" ? 0 : 1);
        }
      }),
      { numRuns: tries(150) },
    );
  });

  it("keeps within its bounds, and every figure has a value or says why", async () => {
    await fc.assert(
      fc.asyncProperty(documents, documents, documents, async (a, b, c) => {
        for (const { measure, value, undefinedBecause, unit, raters } of figuresOf(await agreement([a, b, c]))) {
          expect(value === undefined).toBe(undefinedBecause !== undefined);
          expect(raters).toBeGreaterThan(1);
          if (value === undefined) continue;
          const beyondChance = measure === "cohen-kappa" || measure === "krippendorff-alpha";
          expect(value).toBeGreaterThanOrEqual(beyondChance ? -1 - 1e-9 : 0);
          expect(value).toBeLessThanOrEqual(unit === "ns" ? DURATION : 1);
        }
      }),
      { numRuns: tries(150) },
    );
  });

  it("is the same in whatever order raters come", async () => {
    const orders = fc.constantFrom([0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1], [0, 2, 1]);
    await fc.assert(
      fc.asyncProperty(fc.tuple(documents, documents, documents), orders, async (three, order) => {
        const options = { binNs: 50 };
        const plain = comparable(await agreement(three, options), (place) => place);
        const permuted = await agreement(
          order.map((place) => three[place]!),
          options,
        );
        expect(comparable(permuted, (place) => order[place]!)).toEqual(plain);
      }),
      { numRuns: tries(150) },
    );
  });
});

describe("time bins", () => {
  const tracks = (coverage: string) => [{ id: "step", kind: "activity", level: "subtask", coverage }];
  const half = row("step", [0, 500], ["a"]);
  const whole = row("step", [0, 500, 1000], ["a", "b"]);
  const alphaOf = async (coverage: string, binNs: number) => {
    const documentOf = (segments: object[]) => document({ tracks: tracks(coverage), segments });
    return (await agreement([documentOf(half), documentOf(whole)], { binNs })).tracks[0]!.figures[0]!;
  };

  it("are counted by their middles, however narrow they are", async () => {
    expect((await alphaOf("sparse", 100)).items).toBe(10);
    expect((await alphaOf("sparse", 1)).items).toBe(1000);
    expect((await alphaOf("sparse", 300)).items, "middles at 150, 450 and 750").toBe(3);
    expect((await alphaOf("sparse", 5000)).undefinedBecause).toBe("no-items");
  });

  it("without a segment say nothing on a sparse track, and are missing on a complete one", async () => {
    expect(await alphaOf("sparse", 100)).toMatchObject({ items: 10, raters: 2 });
    expect((await alphaOf("sparse", 100)).value).toBeLessThan(1);
    expect(await alphaOf("complete", 100)).toMatchObject({ items: 5, undefinedBecause: "one-label" });
  });
});

describe("boxes", () => {
  const boxes = (...list: [number, number, number, number][]) =>
    document({
      geometries: list.map((xyxy, i) => ({
        id: `box-${i}`,
        tNs: 0,
        type: "act:cube",
        stream: "front",
        geometry: { kind: "box", xyxy },
      })),
    });

  it("are matched so that the most have a partner, not each with its best", async () => {
    // The first of A overlaps both of B by a half or more, best the second, which is the only partner of the second of A.
    const report = await agreement([boxes([0, 0, 10, 10], [3, 0, 13, 10]), boxes([-3, 0, 7, 10], [1, 0, 11, 10])]);
    const [precision, recall, iou] = report.boxes[0]!.figures;
    expect([precision!.value, recall!.value, iou!.items]).toEqual([1, 1, 2]);
    expect(iou!.value).toBeCloseTo((70 / 130 + 80 / 120) / 2, 12);
  });

  it("without partner lower precision and recall", async () => {
    const report = await agreement([boxes([0, 0, 10, 10]), boxes([0, 0, 10, 10], [50, 50, 60, 60], [70, 70, 80, 80])]);
    const [precision, recall, iou] = report.boxes[0]!.figures;
    expect(precision).toMatchObject({ value: 1 / 3, items: 3 });
    expect(recall).toMatchObject({ value: 1, items: 1 });
    expect(iou).toMatchObject({ value: 1, items: 1 });
  });

  it("are too many beyond 256 at once", async () => {
    const many = boxes(...Array.from({ length: 257 }, (_, i): [number, number, number, number] => [i, 0, i + 5, 5]));
    for (const figure of (await agreement([many, many])).boxes[0]!.figures)
      expect(figure).toMatchObject({ undefinedBecause: "too-many" });
  });

  it("in space are held by boxes along the axes of the frame", async () => {
    const cuboid = (size: number[], rotation: number[]) =>
      document({
        geometries: [
          { id: "c", tNs: 0, frame: "base", geometry: { kind: "cuboid", center: [1, 2, 3], size, rotation } },
        ],
      });
    const quarter = [0, 0, Math.SQRT1_2, Math.SQRT1_2];
    const report = await agreement([cuboid([4, 2, 1], [0, 0, 0, 1]), cuboid([2, 4, 1], quarter)]);
    expect(report.boxes[0]).toMatchObject({ kind: "cuboid", place: "base" });
    expect(report.boxes[0]!.figures[2]!.value).toBeCloseTo(1, 12);
  });
});

describe("what cannot be compared", () => {
  const tracks = [{ id: "step", kind: "activity", level: "subtask", coverage: "sparse" }];
  const file = (name: string, digit: string) => ({ name, sha256: digit.repeat(64) });
  const cases: [string, object[], RegExp][] = [
    ["one document", [document({})], /between two/],
    ["nothing shared", [document({ tracks }), document({})], /share no track and no boxes/],
    [
      "two recordings",
      [document({ tracks, files: [file("a", "0")] }), document({ tracks, files: [file("a", "1")] })],
      /a\.json and b\.json .*one recording/,
    ],
    [
      "two clocks",
      [document({ tracks }), document({ tracks, time: { basis: "log", originNs: "0", durationNs: 1 } })],
      /one clock/,
    ],
    [
      "times of two centuries",
      [document({ tracks }), document({ tracks, time: { basis: "stamp", originNs: "0", durationNs: 1 } })],
      /too far apart/,
    ],
    ["no annotation", [document({ tracks }), {}], /b\.json is no annotation/],
  ];
  it.each(cases)("%s", async (_, list, reason) => {
    await expect(agreement(list)).rejects.toThrow(reason);
  });

  it("is a width that is none", async () => {
    for (const binNs of [0, -1, 0.5, Number.NaN])
      await expect(agreement([document({ tracks }), document({ tracks })], { binNs })).rejects.toThrow(/1 ns wide/);
  });

  it("is told of hostile tracks, in bounded time", async () => {
    const segments = Array.from({ length: 5000 }, (_, i) => ({
      id: `s-${i}`,
      track: "step",
      startNs: i,
      endNs: 100_000 + i,
      type: `act:t${i % 3}`,
    }));
    const hostile = document({ tracks: [{ ...tracks[0], overlap: true }], segments });
    for (const figure of (await agreement([hostile, hostile])).tracks[0]!.figures)
      expect(figure).toMatchObject({ undefinedBecause: "too-many" });
  });

  it("are tracks that stand in one document alone, which are listed", async () => {
    const other = { id: "motion", kind: "activity", level: "primitive", coverage: "sparse" };
    const renamed = { ...tracks[0], id: "etapes" };
    const report = await agreement([document({ tracks: [...tracks, other] }), document({ tracks: [renamed] })]);
    expect(report.tracks.map(({ track }) => track)).toEqual(["step"]);
    expect(report.documents.map(({ unshared }) => unshared)).toEqual([["motion"], []]);
  });
});

describe("the text", () => {
  const fixture = (name: string) =>
    fileURLToPath(new URL(`../fixtures/${name}.annotations.tasuki.json`, import.meta.url));
  const parsed = (name: string) => JSON.parse(readFileSync(fixture(name), "utf8")) as object;

  it.each(Language.options)("in %s says each figure with what it rests on", async (language) => {
    const [first, second] = [parsed("tabletop"), parsed("second-annotator")];
    const text = renderAgreement(await agreement([first, second, first]), { language });
    for (const line of text.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    expect(text).toMatchSnapshot();
  });

  it("keeps to the width with hostile names, and shows none of their control characters", async () => {
    const id = "x".repeat(100);
    const track = { id, kind: "activity", level: "task", coverage: "sparse" };
    const named = document({
      tracks: [track],
      segments: [
        { id: "s", track: id, startNs: 0, endNs: 9, texts: [{ language: "en", role: "label", text: "\u001b[31mred" }] },
      ],
    });
    for (const language of Language.options) {
      const text = renderAgreement(await agreement([named, named]), { language });
      expect(text).not.toContain("\u001b");
      for (const line of text.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    }
  });
});
