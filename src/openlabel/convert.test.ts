import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryOf } from "../fuzz/arbitrary.js";
import { openLabelFactsOf } from "../labels.js";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { tries } from "../tries.test.helper.js";
import { TasukiError } from "../trouble.js";
import { exportOpenLabel } from "./export.js";
import { importOpenLabel } from "./import.js";

const parse = (text: string): unknown => JSON.parse(text);
const fixture = (): AnnotationDocument =>
  AnnotationDocument.parse(
    parse(readFileSync(join(import.meta.dirname, "../../fixtures/tabletop.annotations.tasuki.json"), "utf8")),
  );

/** A document without what says nothing: empty objects and lists, the order of items, and the sign of 0. */
function telling(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(telling) as { id?: string }[];
    return list.every((each) => typeof each?.id === "string") ? list.sort((a, b) => (a.id! < b.id! ? -1 : 1)) : list;
  }
  if (typeof value === "number") return value + 0;
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value)
    .map(([key, each]) => [key, telling(each)] as const)
    .filter(([, each]) => !(each !== null && typeof each === "object" && Object.keys(each).length === 0));
  return Object.fromEntries(kept);
}

/** The ids of a document, so that they are unique, and name each other, as those of a right document do. */
const there = (document: AnnotationDocument): AnnotationDocument => {
  const numbered = <T extends object>(list: readonly T[], name: string): T[] =>
    list.map((each, i) => ({ ...each, id: `${name}-${i}` }));
  const ends = ["entities-0", "segments-0", "events-0"];
  return {
    ...document,
    entities: numbered(document.entities, "entities"),
    segments: numbered(document.segments, "segments"),
    events: numbered(document.events, "events"),
    relations: numbered(document.relations, "relations").map((each, i) => ({
      ...each,
      subject: ends[i % 3]!,
      object: ends[(i + 1) % 3]!,
    })),
    streams: numbered(document.streams, "streams"),
    geometries: numbered(document.geometries, "geometries").map((each, i) => ({
      ...each,
      ...(i % 2 === 0 ? { entity: "entities-0" } : {}),
    })),
  };
};

/** Coordinates within reach of what they were: what is rounded is told, and no more than its largest coordinate explains. */
const closest = (is: unknown, was: unknown): unknown => {
  if (Array.isArray(is) && Array.isArray(was)) {
    const reach = Math.max(...was.map((each) => (typeof each === "number" ? Math.abs(each) * 1e-12 : 0)), 1e-300);
    return is.map((each, i) =>
      typeof each === "number" && Math.abs(each - (was[i] as number)) <= reach ? was[i] : closest(each, was[i]),
    );
  }
  if (is === null || was === null || typeof is !== "object" || typeof was !== "object") return is;
  return Object.fromEntries(Object.entries(is).map(([key, each]) => [key, closest(each, was[key as never])]));
};

describe("annotations to OpenLABEL and back", () => {
  it("keep the annotation of the tabletop recording as it is", () => {
    const annotation = fixture();
    const { document, losses } = exportOpenLabel(annotation);
    const back = importOpenLabel(parse(JSON.stringify(document)));
    expect(closest(telling(back.document), telling(annotation))).toEqual(telling(annotation));
    expect(back.losses).toEqual([]);
    expect(losses.map(({ code, places }) => `${code} ${places.count}`)).toMatchInlineSnapshot(`
      [
        "coordinates-rounded 7",
        "properties-unnamed 36",
      ]
    `);
  });

  it("make a document that conforms", () => {
    const { document } = exportOpenLabel(fixture());
    expect(openLabelFactsOf(parse(JSON.stringify(document)) as object).faults).toEqual({});
  });

  it("lose nothing but what is told, of any document", () => {
    const any = arbitraryOf(AnnotationDocument) as fc.Arbitrary<AnnotationDocument>;
    fc.assert(
      fc.property(any, (made) => {
        // Such a key no reader of annotations takes.
        fc.pre(!JSON.stringify(made).includes("__proto__"));
        const annotation = there(AnnotationDocument.parse(parse(JSON.stringify(made))));
        const { document, losses } = exportOpenLabel(annotation);
        const back = importOpenLabel(parse(JSON.stringify(document)), "any").document;
        const rounded = losses.some(({ code }) => code === "coordinates-rounded");
        const [was, is] = [telling(annotation), telling(back)];
        expect(rounded ? closest(is, was) : is).toEqual(was);
      }),
      { numRuns: tries(25) },
    );
  });
});

describe("OpenLABEL of others", () => {
  const SHARED = join(import.meta.dirname, "../../../shared/recordings");
  const take = (path: string) => importOpenLabel(parse(readFileSync(join(SHARED, path), "utf8")), "labels");

  it("is taken by what it says", () => {
    const { document, losses } = importOpenLabel({
      openlabel: {
        metadata: { schema_version: "1.0.0" },
        ontologies: { 0: "https://example.org/actions" },
        tags: { 0: { type: "rain", ontology_uid: "0" } },
        streams: {
          cam: { type: "camera", uri: "/camera", stream_properties: { intrinsics_pinhole: { width_px: 640 } } },
        },
        objects: { 7: { name: "cup", type: "Cup" } },
        actions: {
          0: { name: "grasp", type: "#Grasp", ontology_uid: "0", frame_intervals: [{ frame_start: 0, frame_end: 1 }] },
        },
        events: { 0: { name: "", type: "Contact", frame_intervals: [{ frame_start: 2, frame_end: 2 }] } },
        relations: {
          0: {
            name: "",
            type: "acts on",
            rdf_subjects: [{ uid: "0", type: "action" }],
            rdf_objects: [{ uid: "7", type: "object" }],
          },
        },
        frames: {
          0: { frame_properties: { timestamp: "100.0" } },
          1: {
            frame_properties: { timestamp: "100.1" },
            objects: { 7: { object_data: { bbox: [{ name: "b", val: [10, 20, 4, 6], coordinate_system: "cam" }] } } },
          },
          2: { frame_properties: { timestamp: "100.2" } },
        },
      },
    });
    expect(document).toMatchObject({
      time: { originNs: "100000000000", durationNs: 300_000_000 },
      streams: [{ id: "cam", topic: "/camera", widthPx: 640 }],
      entities: [{ id: "object-7", type: "openlabel:Cup", name: { und: "cup" } }],
      // Frames 0 and 1 last until frame 2 begins.
      segments: [{ id: "action-0", type: "ontology-0:Grasp", startNs: 0, endNs: 200_000_000 }],
      events: [{ tNs: 200_000_000, type: "openlabel:Contact" }],
      relations: [{ type: "openlabel:acts_on", subject: "action-0", object: "object-7" }],
      geometries: [
        { entity: "object-7", stream: "cam", tNs: 100_000_000, geometry: { kind: "box", xyxy: [8, 17, 12, 23] } },
      ],
    });
    expect(losses.map(({ code }) => code)).toEqual(["tags-dropped"]);
  });

  it.each([null, {}, { openlabel: 3 }, { openlabel: { frames: { 0: {} } } }])(
    "is refused where it is %j",
    (document) => {
      expect(() => importOpenLabel(document)).toThrow(TasukiError);
    },
  );

  it.skipIf(!existsSync(SHARED))("is taken from a railway dataset", () => {
    const { document, losses } = take(
      "understand-ai__uai_openlabel/test_uai_openlabel/test_asam_examples/modified_19_vegetation_curve_19.1_labels.json",
    );
    const kinds = document.geometries.map(({ geometry }) => geometry.kind);
    const counts = Object.fromEntries(
      [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((each) => each === kind).length]),
    );
    expect(counts).toMatchInlineSnapshot(`
      {
        "polyline": 110,
        "space-polyline": 20,
      }
    `);
    expect(losses.map(({ code, places }) => `${code} ${places.count}`)).toMatchInlineSnapshot(`
      [
        "data-dropped 120",
        "poses-dropped 11",
      ]
    `);
  });
});
