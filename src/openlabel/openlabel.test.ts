import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkAnnotation } from "../check-annotation.js";
import { memorySource } from "../io/source.js";
import { openLabelFactsOf, readLabels } from "../labels.js";
import { levels } from "../profiles/index.js";
import { renderText } from "../report/render/text.js";
import { reportOf } from "../reporting.js";
import { rules } from "../rules/index.js";

const encode = (text: string) => new TextEncoder().encode(text);
const document = (parts: object) => ({ openlabel: { metadata: { schema_version: "1.0.0" }, ...parts } });
const checked = (given: object | string, name = "labels.json") =>
  checkAnnotation(memorySource(encode(typeof given === "string" ? given : JSON.stringify(given)), name));

const object = (object_data: object = {}) => ({ name: "cup", type: "Cup", object_data });
const action = (...frame_intervals: object[]) => ({ name: "a", type: "A", frame_intervals });
const interval = (frame_start: number, frame_end: number) => ({ frame_start, frame_end });
const frameAt = (timestamp: unknown) => ({ frame_properties: { timestamp } });
const camera = (stream_properties: object) => ({ streams: { c: { type: "camera", stream_properties } } });
const arm = (pose_wrt_parent: object) => ({
  coordinate_systems: { arm: { type: "local_cs", parent: "", pose_wrt_parent } },
});

/** The wrong documents that the published schema of OpenLABEL accepts, by what is wrong. */
const ACCEPTED: Readonly<Record<string, [parts: object, rule: string]>> = {
  "intervals of the root that are none": [{ frame_intervals: ["x", { start: 1 }] }, "structure-followed"],
  "an action from 9 to 3": [{ actions: { 0: action(interval(9, 3)) } }, "frames-ordered"],
  "an interval without limits": [{ actions: { 0: action({}) } }, "structure-followed"],
  "an event of 101 frames": [{ events: { 0: action(interval(0, 100)) } }, "events-instantaneous"],
  "a negative box": [{ objects: { 0: object({ bbox: [{ name: "b", val: [4, 3, -1, 1] }] }) } }, "boxes-sized"],
  "a quaternion of zeros": [arm({ quaternion: [0, 0, 0, 0], translation: [0, 0, 0] }), "poses-rigid"],
  "a coordinate system that is not there": [
    { objects: { 0: { ...object(), coordinate_system: "arm" } } },
    "names-resolve",
  ],
  "an ontology that is not there": [{ objects: { 0: { ...object(), ontology_uid: "4" } } }, "names-resolve"],
  "a relation of nothing to something that is not there": [
    { relations: { 0: { name: "r", type: "on", rdf_subjects: [{}], rdf_objects: [{ uid: "9", type: "object" }] } } },
    "names-resolve",
  ],
  "a relation of a frame that is a number": [{ frames: { 0: { relations: { 0: 42 } } } }, "structure-followed"],
  "a camera matrix that is a text": [
    camera({ intrinsics_pinhole: { camera_matrix: "garbage" } }),
    "structure-followed",
  ],
  "synchronisation by a list": [camera({ sync: { timestamp: [], frame_stream: "x" } }), "structure-followed"],
  "a timestamp that is no time": [{ frames: { 0: frameAt("yesterday") } }, "timestamps-increase"],
  "timestamps that decrease": [{ frames: { 0: frameAt(2), 1: frameAt(1) } }, "timestamps-increase"],
  "an object that only a frame has": [{ frames: { 0: { objects: { 0: {} } } } }, "elements-declared"],
  "a matrix of 2 by 2 with three values": [
    {
      objects: {
        0: object({ mat: [{ name: "m", val: [1, 2, 3], width: 2, height: 2, channels: 1, data_type: "uint8" }] }),
      },
    },
    "geometries-counted",
  ],
  "an odd polygon of an invented mode": [
    { objects: { 0: object({ poly2d: [{ name: "p", val: [1, 2, 3], mode: "POLAR", closed: true }] }) } },
    "modes-known",
  ],
  "a matrix of three": [arm({ matrix4x4: [1, 0, 0] }), "structure-followed"],
};

describe("documents that the published schema accepts", () => {
  it("are eighteen", () => expect(Object.keys(ACCEPTED)).toHaveLength(18));

  it.each(Object.entries(ACCEPTED))("%s", async (_, [parts, rule]) => {
    const { findings, container, verdict } = await checked(document(parts));
    expect(container).toBe("openlabel");
    expect(findings.map((each) => each.rule)).toContain(`openlabel/${rule}`);
    expect(verdict).toBe(rule === "events-instantaneous" ? "conforms" : "does-not-conform");
  });

  it("are told apart from what is right", async () => {
    const text = { text: [{ name: "label", val: "つかむ", lang: "ja" }] };
    const right = document({ actions: { 0: { name: "grasp", type: "Grasp", action_data: text } } });
    expect(await checked(right)).toMatchObject({ verdict: "conforms", findings: [] });
  });
});

describe("a report of OpenLABEL", () => {
  it("speaks both languages", async () => {
    const wrong = memorySource(encode(JSON.stringify(document({ streams: { t: { type: "tactile" } } }))), "t.json");
    for (const [language, words] of [
      ["en", "it should be one of camera, lidar, radar, gps_imu, other"],
      ["ja", "次のいずれかでなければならない"],
    ] as const) {
      const report = reportOf([await checkAnnotation(wrong, { language })], undefined, language);
      const paint = { bold: String, dim: String, red: String, green: String, yellow: String } as never;
      expect(renderText(report, { levels, rules, width: 200, paint, quiet: false })).toContain(words);
    }
  });

  it("goes by the root, and by the name where the root cannot be read", async () => {
    expect(await readLabels(memorySource(encode('{"vcd": {}}'), "a.json"))).toHaveProperty("openlabel.root", "vcd");
    expect(await readLabels(memorySource(encode("{"), "a.openlabel.json"))).toHaveProperty("openlabel.unreadable");
    expect(await readLabels(memorySource(encode("{"), "a.json"))).toHaveProperty("annotation.unreadable");
  });
});

describe("hostile documents", () => {
  const text = JSON.stringify(document({ ...ACCEPTED["a negative box"]![0], frames: { 0: frameAt("12.5") } }));

  it("are read to facts wherever they are cut", () => {
    for (let end = 0; end < text.length; end++) expect(openLabelFactsOf(text.slice(0, end)).unreadable).toBeTruthy();
  });

  it("are read to facts whatever byte is changed", () => {
    for (let i = 0; i < text.length; i++)
      for (const other of ["0", "[", "]", "{", '"', "-", "\\"])
        expect(() => openLabelFactsOf(text.slice(0, i) + other + text.slice(i + 1))).not.toThrow();
  });

  it("may be of any kinds", () => {
    const odd = [null, true, 7, "x", [], [null], {}, { 0: null }, { 0: [] }, { 0: { frame_properties: [] } }];
    const keys = ["objects", "actions", "relations", "frames", "streams", "coordinate_systems", "tags", "metadata"];
    for (const key of [...keys, "frame_intervals", "ontologies", "resources"])
      for (const each of odd) expect(() => openLabelFactsOf({ openlabel: { [key]: each } })).not.toThrow();
  });

  it("take no longer where every frame asks every interval, or a chain of parents is long", () => {
    const many = 30_000;
    const numbers = Array.from({ length: many }, (_, i) => i);
    const start = performance.now();
    const facts = openLabelFactsOf(
      document({
        objects: { 0: { name: "", type: "", frame_intervals: numbers.map((i) => interval(2 * i, 2 * i)) } },
        frames: Object.fromEntries(numbers.map((i) => [i, { objects: { 0: {} } }])),
        coordinate_systems: Object.fromEntries(
          numbers.map((i) => [`c${i}`, { type: "local_cs", parent: `c${(i + 1) % many}` }]),
        ),
      }),
    );
    expect(facts.faults["element-outside"]?.count).toBe(many / 2);
    expect(facts.faults["parent-circular"]?.count).toBe(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("shared recordings", () => {
  const SHARED = join(import.meta.dirname, "../../../shared/recordings");
  const ROOTS = [
    "Vicomtech__video-content-description-VCD",
    "understand-ai__uai_openlabel",
    "dbinfrago__raillabel-providerkit",
  ];
  const found = existsSync(SHARED)
    ? ROOTS.flatMap((root) => {
        const names = readdirSync(join(SHARED, root), { recursive: true, encoding: "utf8" });
        return names.filter((name) => /\.json$/.test(name) && !/schema/.test(name)).map((name) => join(root, name));
      })
    : [];

  it.skipIf(found.length === 0)("have the findings that were judged right", async () => {
    const findings: Record<string, string[]> = {};
    const counts = { openlabel: 0, vcd: 0, other: 0 };
    for (const path of found) {
      const labels = await readLabels(memorySource(new Uint8Array(readFileSync(join(SHARED, path))), path));
      const root = "openlabel" in labels ? (labels.openlabel.root as "openlabel" | "vcd") : "other";
      counts[root]++;
      if (!("openlabel" in labels)) continue;
      const told = Object.entries(labels.openlabel.faults).map(([kind, tally]) => `${kind} ${tally!.count}`);
      const rest = told.filter((each) => root !== "vcd" || each !== "version-other 1");
      if (rest.length > 0) findings[path.split("/").at(-1)!] = rest.sort();
    }
    expect(counts).toEqual({ openlabel: 53, vcd: 31, other: 2 });
    expect(findings).toEqual({ "openlabel_v1_short.json": ["quaternion-length 4", "size-impossible 2"] });
  });
});
