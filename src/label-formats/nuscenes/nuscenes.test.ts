import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { itLosesOnlyWhatIsTold } from "../../fuzz/drawn-round-trip.test.helper.js";
import { AnnotationDocument } from "../../spec/annotation/document.js";
import { filesOf } from "../explained.test.helper.js";
import { nuscenesFormat, t4Format } from "./format.js";

const options = {};

describe.each([t4Format, nuscenesFormat])("annotations to $name and back", (format) => {
  // A box in an image has whole pixels, and a time whole microseconds.
  itLosesOnlyWhatIsTold(format, { written: "a", read: "a", near: { coordinates: 0.5, ns: 1000 }, runs: [100, 20] });
});

describe("T4 of others", () => {
  const FOLDER = join(
    import.meta.dirname,
    "../../../../shared/recordings/tier4__t4-devkit/tests/sample/t4dataset/annotation",
  );
  it.skipIf(!existsSync(FOLDER))("is taken from the sample of t4-devkit", async () => {
    const files = readdirSync(FOLDER).map((name) => ({
      name: `annotation/${name}`,
      bytes: new Uint8Array(readFileSync(join(FOLDER, name))),
    }));
    const { document, losses } = await t4Format.import(filesOf(files), { name: "t4", options });
    expect(document.time.originNs).toBe("1704067200000000000");
    expect(document.geometries[0]).toMatchObject({
      id: "4517ec89ec131157097133ce6532861b",
      entity: "90f0c98d1a040d5360847f576c5528f8",
      tNs: 0,
      frame: "map",
      occlusion: "none",
      attributes: { moving: true, num_lidar_pts: 250, num_radar_pts: 15 },
      // Written as width, length, height: 4.5, 2.0, 1.8.
      geometry: { kind: "cuboid", center: [10, 5, 1], size: [2, 4.5, 1.8], rotation: [0, 0, 0, 1] },
    });
    const kinds = document.geometries.map(({ geometry }) => geometry.kind);
    expect(
      [...new Set(kinds)].map((kind) => `${kind} ${kinds.filter((each) => each === kind).length}`),
    ).toMatchInlineSnapshot(`
      [
        "cuboid 4",
        "mask 6",
        "box 4",
      ]
    `);
    expect(losses.map(({ code, places }) => `${code} ${places.count}`)).toMatchInlineSnapshot(`
      [
        "data-dropped 2",
        "poses-dropped 3",
      ]
    `);
  });

  const tables = (changes: Record<string, unknown> = {}) => {
    const rows: Record<string, unknown> = {
      scene: [{ token: "s", name: "scene" }],
      sample: [
        { token: "a", timestamp: 1000, prev: "", next: "b" },
        { token: "b", timestamp: 2000, prev: "a", next: "" },
      ],
      category: [{ token: "c", name: "vehicle.car" }],
      instance: [{ token: "i", category_token: "c" }],
      visibility: [{ token: "4", level: "v80-100" }],
      attribute: [{ token: "m", name: "vehicle.moving" }],
      sample_annotation: [
        {
          token: "x",
          sample_token: "a",
          instance_token: "i",
          visibility_token: "4",
          attribute_tokens: ["m"],
          translation: [1, 2, 3],
          size: [2, 4.5, 1.8],
          rotation: [0.5, 0.1, 0.7, 0.5],
          prev: "",
          next: "",
        },
      ],
      sensor: [{ token: "0".repeat(32), channel: "CAM_FRONT", modality: "camera" }],
      calibrated_sensor: [{ token: "k", sensor_token: "0".repeat(32) }],
      sample_data: [{ token: "d", calibrated_sensor_token: "k", timestamp: 1000, width: 640, height: 480 }],
      ...changes,
    };
    return filesOf(
      Object.entries(rows).map(([name, value]) => ({
        name: `v1.0/${name}.json`,
        bytes: new TextEncoder().encode(JSON.stringify(value)),
      })),
    );
  };
  const codes = async (changes: Record<string, unknown>) =>
    (await t4Format.import(tables(changes), { name: "t4", options })).losses.map(
      ({ code, places }) => `${code} ${places.count}`,
    );

  it("has width before length, and w before x", async () => {
    const { document } = await t4Format.import(tables(), { name: "t4", options });
    expect(document.geometries[0]).toMatchObject({
      occlusion: "none",
      attributes: { vehicle: "moving" },
      geometry: { center: [1, 2, 3], size: [4.5, 2, 1.8], rotation: [0.1, 0.7, 0.5, 0.5] },
    });
    expect(document.entities).toEqual([{ id: "i", type: "nuscenes:vehicle.car" }]);
  });

  it.each([
    ["a sample that is not there", { sample_annotation: [{ token: "x", sample_token: "?" }] }],
    [
      "a chain that bites its tail",
      {
        sample: [
          { token: "a", timestamp: 1000, prev: "b", next: "b" },
          { token: "b", timestamp: 2000, prev: "a", next: "a" },
        ],
      },
    ],
    ["a next that is not there", { sample: [{ token: "a", timestamp: 1000, prev: "", next: "?" }] }],
  ])("with %s is told", async (_, changes) => {
    expect(await codes(changes)).toContainEqual(expect.stringMatching(/^reference-dangling/));
  });

  it("with two scenes is of one recording, which must be given", async () => {
    const scene = [{ token: "s" }, { token: "t" }];
    await expect(codes({ scene })).rejects.toThrow("it has 2 scenes");
  });

  // pycocotools: a square of 40 pixels at 300, 220 in an image of 640 × 480.
  const counts = btoa(`lj\\4X1h=${"0".repeat(77)}T]\\4`);
  const square = (size: number[], written = counts) => ({
    object_ann: [
      {
        token: "o",
        sample_data_token: "d",
        category_token: "c",
        bbox: [300, 220, 340, 260],
        mask: { size, counts: written },
      },
    ],
  });
  const expected = { kind: "mask", size: [480, 640], counts: atob(counts) };

  it("has masks with either side first, and with a quote behind", async () => {
    for (const changes of [square([480, 640]), square([640, 480]), square([480, 640], `${counts}'`)]) {
      const { document } = await t4Format.import(tables(changes), { name: "t4", options });
      expect(document.geometries.map(({ geometry }) => geometry).slice(1)).toEqual([expected]);
    }
    expect(await codes(square([480, 640]))).not.toContain("values-corrected 1");
    expect(await codes(square([640, 480]))).toContain("values-corrected 1");
    expect(await codes(square([480, 640], `${counts}'`))).toContain("values-corrected 1");
    expect(await codes(square([480, 641]))).toContain("geometry-dropped 1");
    expect(await codes(square([480, 640], "*"))).toContain("geometry-dropped 1");
  });
});

describe("what is written as T4", () => {
  it("has a decimal point in every score, which t4-devkit asks for", async () => {
    const document = AnnotationDocument.parse({
      tasuki: "0.1",
      document: "annotation",
      id: "a",
      files: [],
      time: { basis: "stamp", originNs: "0", durationNs: 10 },
      agents: [{ id: "m", kind: "model", name: "detector" }],
      geometries: [
        {
          id: "g",
          tNs: 0,
          frame: "map",
          provenance: { by: "m", method: "automatic", confidence: 1 },
          geometry: { kind: "cuboid", center: [0, 0, 0], size: [4, 2, 1], rotation: [0, 0, 0, 1] },
        },
      ],
    });
    const { files } = await t4Format.export(document, { name: "a", options });
    const table = files.find(({ name }) => name === "annotation/sample_annotation.json")!;
    const text = new TextDecoder().decode(table.bytes);
    expect(text).toContain('"score": 1.0');
    expect(JSON.parse(text)).toMatchObject([{ size: [2, 4, 1], rotation: [1, 0, 0, 0], automatic_annotation: true }]);
  });
});
