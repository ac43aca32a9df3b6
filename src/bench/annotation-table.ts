/** Annotations: all rules over a large document, against ajv with its JSON Schema. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rowOf, type Table } from "./bench.js";

const MODULE = "./annotation-subject.js";
const SEGMENTS = 10_000;
const GEOMETRIES = 100_000;
const SECOND = 1_000_000_000;

/** An annotation of an hour and more: segments that follow each other, and ten boxes and cuboids for each. */
function writeAnnotation(path: string, segmentCount: number, geometryCount: number): void {
  const names = Array.from({ length: 40 }, (_, i) => `thing-${i}`);
  const each = geometryCount / segmentCount;
  const document = {
    tasuki: "0.1",
    document: "annotation",
    id: "large",
    files: [{ name: "large.mcap" }],
    time: { basis: "log", originNs: "1780000000000000000", durationNs: segmentCount * SECOND },
    license: "CC0-1.0",
    guideline: { uri: "https://example.org/guideline", version: "1" },
    ontologies: [{ prefix: "x", iri: "https://example.org/x", version: "1", policy: "open" }],
    agents: [
      { id: "a", kind: "human", role: "annotator" },
      { id: "r", kind: "human", role: "reviewer" },
    ],
    provenance: { by: "a", method: "manual", review: { state: "accepted", by: "r" } },
    streams: [{ id: "front", topic: "/front", widthPx: 1920, heightPx: 1080 }],
    entities: names.map((id) => ({ id, type: "x:thing", name: { en: id } })),
    tracks: [{ id: "motion", kind: "activity", level: "primitive", coverage: "complete" }],
    segments: Array.from({ length: segmentCount }, (_, i) => ({
      id: `s-${i}`,
      track: "motion",
      startNs: i * SECOND,
      endNs: (i + 1) * SECOND,
      type: `x:motion-${i % 12}`,
      texts: [
        { language: "en", text: `motion ${i}`, role: "label", origin: "original" },
        { language: "ja", text: `動作 ${i}`, role: "label", origin: "translation", by: "a" },
      ],
      outcome: { status: "success" },
    })),
    geometries: Array.from({ length: geometryCount }, (_, i) => {
      const [x, y] = [(i * 37) % 1800, (i * 53) % 1000];
      const place = { id: `g-${i}`, entity: names[i % names.length], tNs: Math.floor((i * SECOND) / each) };
      return i % 2 === 0
        ? { ...place, stream: "front", geometry: { kind: "box", xyxy: [x, y, x + 80.5, y + 60.25] } }
        : {
            ...place,
            frame: "map",
            geometry: {
              kind: "cuboid",
              center: [x / 100, y / 100, 1.25],
              size: [0.5, 0.25, 0.75],
              rotation: [0, 0, 0.6, 0.8],
            },
          };
    }),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(document));
}

export const annotationTable: Table = {
  title: "checking an annotation alone, against ajv with its JSON Schema",
  entries: [
    {
      name: "annotations",
      async measure(bench) {
        const path = await bench.recording("annotations", "json", (to) =>
          writeAnnotation(to, bench.scaled(SEGMENTS), bench.scaled(GEOMETRIES)),
        );
        const run = (subject: string) => () => bench.once(MODULE, subject, path);
        const { ours, theirs } = bench.series({ ours: run("ours"), theirs: run("theirs") });
        return rowOf("annotations", "annotations", ours, theirs);
      },
    },
  ],
};
