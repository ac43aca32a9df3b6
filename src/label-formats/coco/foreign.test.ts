import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf, maskArea, maskEdges, runsOf } from "../../spec/annotation/geometry/run-lengths.js";
import { TasukiError } from "../../trouble.js";
import { jsonFiles } from "../explained.test.helper.js";
import type { RecordingBasis } from "../format.js";
import { pixelsOf } from "../outlines.js";
import { cocoFormat } from "./format.js";

const recording: RecordingBasis = {
  name: "recording",
  files: [],
  time: { basis: "stamp", originNs: "1000", durationNs: 100 },
  streams: [{ topic: "/camera", modality: "camera" }],
  timesOf: async () => Float64Array.of(10, 20),
};
const take = (document: object, others: Record<string, unknown> = {}) =>
  cocoFormat.import(jsonFiles({ "instances.json": document, ...others }), { name: "coco", recording, options: {} });

/** Two images, and what stands in them. */
const images = [
  { id: 42, file_name: "000042.jpg", width: 10, height: 9 },
  { id: 7, file_name: "000007.jpg", width: 10, height: 9 },
];
const categories = [
  {
    id: 1,
    name: "person",
    supercategory: "person",
    keypoints: ["nose", "left eye", "tail"],
    skeleton: [
      [1, 2],
      [2, 9],
    ],
  },
  { id: 3, name: "traffic light", supercategory: "outdoor" },
];
const codes = (losses: readonly { code: string; places: { count: number } }[]) =>
  losses.map(({ code, places }) => `${code} ${places.count}`);

describe("COCO of others", () => {
  it("is taken by what COCO says", async () => {
    const { document, losses } = await take(
      {
        images,
        categories,
        annotations: [
          { id: 1, image_id: 42, category_id: 3, bbox: [0, 0, 1, 1], area: 1, iscrowd: 0, segmentation: [] },
          // An uncompressed crowd, as in instances_val2017.json.
          {
            id: 2,
            image_id: 42,
            category_id: 3,
            bbox: [1, 0, 2, 9],
            area: 18,
            iscrowd: 1,
            segmentation: { size: [9, 10], counts: [9, 18, 63] },
          },
          {
            id: 3,
            image_id: 7,
            category_id: 1,
            bbox: [2, 2, 4, 4],
            area: 16,
            iscrowd: 0,
            segmentation: [[2, 2, 6, 2, 6, 6, 2, 6]],
            keypoints: [3, 3, 2, 4, 4, 1, 0, 0, 0],
            num_keypoints: 2,
            caption: "?",
          },
          {
            id: 4,
            image_id: 7,
            category_id: 1,
            bbox: [0, 0, 9, 3],
            area: 8,
            iscrowd: 0,
            segmentation: [
              [0, 0, 2, 0, 2, 2, 0, 2],
              [7, 1, 9, 1, 9, 3, 7, 3],
            ],
          },
          { id: 5, image_id: 999, category_id: 1, bbox: [0, 0, 1, 1] },
        ],
      },
      { "results.json": [{ image_id: 7, category_id: 3, bbox: [1, 1, 2, 2], score: 0.875 }] },
    );
    const shown = document.geometries.map(({ id: _, truncated: __, interpolated: ___, ...each }) => each);
    expect(shown).toEqual([
      {
        type: "coco:traffic_light",
        tNs: 10,
        stream: "camera",
        crowd: false,
        geometry: { kind: "box", xyxy: [0, 0, 1, 1] },
      },
      {
        type: "coco:traffic_light",
        tNs: 10,
        stream: "camera",
        crowd: true,
        geometry: { kind: "mask", size: [9, 10], counts: countsOf([9, 18, 63]) },
      },
      {
        type: "coco:person",
        tNs: 20,
        stream: "camera",
        crowd: false,
        geometry: {
          kind: "polygon",
          points: [
            [2, 2],
            [6, 2],
            [6, 6],
            [2, 6],
          ],
        },
      },
      {
        type: "coco:person",
        tNs: 20,
        stream: "camera",
        crowd: false,
        geometry: {
          kind: "keypoints",
          points: [
            { name: "nose", at: [3, 3], visibility: "visible" },
            { name: "left eye", at: [4, 4], visibility: "occluded" },
          ],
          edges: [["nose", "left eye"]],
        },
      },
      // Two outlines of one thing: columns 0 and 1 of rows 0 and 1, columns 7 and 8 of rows 1 and 2.
      {
        type: "coco:person",
        tNs: 20,
        stream: "camera",
        crowd: false,
        geometry: { kind: "mask", size: [9, 10], counts: countsOf([0, 2, 7, 2, 53, 2, 7, 2, 15]) },
      },
      {
        type: "coco:traffic_light",
        tNs: 20,
        stream: "camera",
        crowd: false,
        provenance: { by: "results", method: "automatic", confidence: 0.875 },
        geometry: { kind: "box", xyxy: [1, 1, 3, 3] },
      },
    ]);
    expect(codes(losses)).toEqual([
      "data-dropped 1",
      "geometry-converted 1",
      "names-changed 1",
      "reference-dangling 2",
    ]);
  });

  it("is refused where nothing says when its images are", async () => {
    const document = { images: images.slice(0, 1), annotations: [], categories };
    await expect(take(document)).rejects.toThrow("coco has 1 images without times, and /camera has 2 samples");
    const alone = cocoFormat.import(jsonFiles({ "a.json": document }), { name: "coco", options: {} });
    await expect(alone).rejects.toThrow(TasukiError);
    const results = jsonFiles({ "a.json": [{ image_id: 1, category_id: 1, bbox: [0, 0, 1, 1], score: 1 }] });
    expect(await cocoFormat.recognise(results)).toBe(true);
    await expect(cocoFormat.import(results, { name: "coco", options: {} })).rejects.toThrow(
      "none of its files lists images",
    );
  });

  it.each([
    ["a bomb", { size: [65_535, 65_535], counts: "oooooo1".repeat(1000) }],
    ["runs beyond the image", { size: [2, 2], counts: [0, 5] }],
    ["a negative run", { size: [2, 2], counts: [-1, 5] }],
    ["a size that is none", { size: [1e9, 1e9], counts: [0, 1e18] }],
    ["a size of one", { size: [4], counts: [4] }],
    ["no counts", { size: [2, 2] }],
    ["an odd outline", [[0, 0, 1, 1, 2]]],
    ["an outline of texts", [["0", 0, 1, 1, 2, 2]]],
    ["a text", "0,0"],
  ])("with %s for a segmentation is told", async (_, segmentation) => {
    const annotations = [{ id: 1, image_id: 42, category_id: 3, bbox: [0, 0, 1, 1], segmentation }];
    const { document, losses } = await take({ images, categories, annotations });
    expect(document.geometries.map(({ geometry }) => geometry.kind)).toEqual(["box"]);
    expect(codes(losses)).toContain("geometry-dropped 1");
  });

  it("with a number that is too large, or ids twice, is told or refused", async () => {
    const text = JSON.stringify({ images, categories, annotations: [{ image_id: 42, bbox: [0, 0, 1, 77] }] }).replace(
      "77",
      "1e999",
    );
    const files = {
      name: "x",
      list: async () => [{ name: "x.json", sizeBytes: 1 }],
      read: async () => new TextEncoder().encode(text),
    };
    const { losses } = await cocoFormat
      .import(files, { name: "coco", recording, options: {} })
      .catch((error: unknown) => {
        expect(error).toBeInstanceOf(TasukiError);
        return { losses: [{ code: "geometry-dropped", places: { count: 1 } }] };
      });
    expect(codes(losses)).toContain("geometry-dropped 1");
    await expect(take({ images: [images[0], images[0]], annotations: [], categories })).rejects.toThrow(TasukiError);
  });
});

describe("run lengths", () => {
  // The examples in the comment of maskApi.h of cocoapi.
  it.each([
    [
      [0, 0, 1, 1, 1, 0, 1],
      [2, 3, 1, 1],
    ],
    [
      [1, 1, 1, 1, 1, 1, 0],
      [0, 6, 1],
    ],
  ])("of the pixels %j are %j", (pixels, runs) => {
    expect(runsOf({ size: [1, 7], counts: countsOf(runs) })).toEqual({ runs });
    expect(maskArea(runs)).toBe(pixels.filter((each) => each === 1).length);
  });

  it("of any mask come back, and its edges hold its pixels", () => {
    const sides = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
    const masks = sides.chain(([height, width]) =>
      fc.tuple(
        fc.constant([height, width] as const),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: height * width, maxLength: height * width }),
      ),
    );
    fc.assert(
      fc.property(masks, ([size, pixels]) => {
        const runs: number[] = [];
        let value = 0;
        for (let i = 0; i < pixels.length; value = 1 - value) {
          const start = i;
          while (i < pixels.length && pixels[i] === value) i++;
          runs.push(i - start);
        }
        expect(runsOf({ size, counts: countsOf(runs) })).toEqual({ runs });
        const inside = pixels.flatMap((each, i) =>
          each === 1 ? [[Math.floor(i / size[0]), i % size[0]] as const] : [],
        );
        const columns = inside.map(([column]) => column);
        const rows = inside.map(([, row]) => row);
        expect(maskEdges(runs, size[0])).toEqual(
          inside.length === 0
            ? undefined
            : [Math.min(...columns), Math.min(...rows), Math.max(...columns) + 1, Math.max(...rows) + 1],
        );
      }),
    );
  });

  it("of a rectangle are its pixels, and those of a hole are not", () => {
    const points = [
      [1, 1],
      [4, 1],
      [4, 5],
      [1, 5],
    ];
    // Columns 1 to 3, rows 1 to 4, of 6 rows and 5 columns.
    expect(pixelsOf({ kind: "polygon", points }, 6, 5)).toEqual([7, 4, 2, 4, 2, 4, 7]);
    const holes = [
      [
        [2, 2],
        [3, 2],
        [3, 4],
        [2, 4],
      ],
    ];
    expect(pixelsOf({ kind: "polygon", points, holes }, 6, 5)).toEqual([7, 4, 2, 1, 2, 1, 2, 4, 7]);
    expect(pixelsOf({ kind: "polygon", points: points.map(([x]) => [x!, x! * 1e9]) }, 65_535, 65_535)).toBeDefined();
  });
});
