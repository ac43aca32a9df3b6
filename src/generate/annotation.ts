/**
 * The annotation of the tabletop recording: what the arm does, in two languages and by the steps of a procedure, who drove it,
 * and where the cube is, in images of the front camera and in space. The scene is known, so that all of it is true.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import type { Ontology } from "../spec/annotation/ontology.js";
import type { Segment } from "../spec/annotation/segment.js";
import { frontOptical } from "./recording/frames.js";
import { add, conjugate, rotate, subtract, type Vector } from "./recording/rigid.js";
import { FOCAL, HEIGHT, WIDTH } from "./recording/scene.js";
import { RECORDING_START_NS, tabletopMessages } from "./recording/tabletop.js";
import { CUBE_EDGE, momentAt } from "./recording/task.js";

const FRONT = "/camera/front/image_raw/compressed";
const SECOND = 1_000_000_000;
/** Every so many images are labelled. */
const EVERY = 12;

/** The terms that the annotation uses. */
export const tabletopOntology: Ontology = {
  tasuki: "0.1",
  document: "ontology",
  iri: "https://example.org/ontology/tabletop",
  version: "1.0.0",
  terms: [
    { name: "reach", labels: { en: "reach", ja: "手を伸ばす" } },
    { name: "grasp", labels: { en: "grasp", ja: "つかむ" } },
    { name: "lift", labels: { en: "lift", ja: "持ち上げる" } },
    { name: "transport", labels: { en: "transport", ja: "運ぶ" } },
    { name: "place", labels: { en: "place", ja: "置く" } },
    { name: "retreat", labels: { en: "retreat", ja: "離れる" } },
    { name: "cube", labels: { en: "cube", ja: "立方体" } },
    { name: "plate", labels: { en: "plate", ja: "皿" } },
    { name: "gripper", labels: { en: "gripper", ja: "グリッパー" } },
    { name: "contact", labels: { en: "contact", ja: "接触" } },
    { name: "on", labels: { en: "lies on", ja: "載っている" } },
    { name: "seize", deprecated: true, replacedBy: "grasp" },
  ],
};

/** The ontology as it is written. */
export const ontologyText = `${JSON.stringify(tabletopOntology, null, 2)}\n`;
export const ONTOLOGY_FILE = "tabletop.ontology.tasuki.json";

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** A text in both languages; the English one is a translation. */
const bilingual = (role: "instruction" | "label", ja: string, en: string): Segment["texts"] => [
  { language: "ja", text: ja, role, origin: "original" },
  { language: "en", text: en, role, origin: "translation", by: "translator-1" },
];

/** Motions with their end, in seconds of the cycle. */
const MOTIONS = [
  ["reach", 1.5],
  ["grasp", 1.9],
  ["lift", 2.5],
  ["transport", 3.5],
  ["place", 4.5],
  ["retreat", 6],
] as const;

function motions(): Segment[] {
  let startNs = 0;
  return MOTIONS.map(([name, end], i) => {
    const endNs = Math.round(end * SECOND);
    const segment: Segment = {
      id: `motion-${i + 1}`,
      track: "motion",
      startNs,
      endNs,
      parent: end <= 2.5 ? "step-1" : end <= 4.5 ? "step-2" : "step-3",
      type: `act:${name}`,
      roles: { object: "cube", hand: "gripper", ...(name === "place" ? { target: "plate" } : {}) },
    };
    startNs = endNs;
    return segment;
  });
}

/** The box that the cube fills in an image of the front camera. */
function boxOf(center: Vector): [number, number, number, number] {
  const toEye = conjugate(frontOptical.rotation);
  const half = CUBE_EDGE / 2;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [-half, half])
    for (const y of [-half, half])
      for (const z of [-half, half]) {
        const [right, down, ahead] = rotate(toEye, subtract(add(center, [x, y, z]), frontOptical.position));
        xs.push(WIDTH / 2 + (FOCAL * right) / ahead);
        ys.push(HEIGHT / 2 + (FOCAL * down) / ahead);
      }
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(rounded) as [
    number,
    number,
    number,
    number,
  ];
}

function geometries(): GeometryItem[] {
  const stamps = tabletopMessages({ images: false })
    .filter(({ topic }) => topic === "/camera/front/camera_info")
    .map(({ stampNs }) => Number(stampNs! - RECORDING_START_NS));
  const plain = { truncated: false, crowd: false, interpolated: false };
  return stamps
    .filter((_, i) => i % EVERY === 0)
    .flatMap((tNs, i): GeometryItem[] => {
      const { cube } = momentAt(tNs / SECOND);
      const center = cube.map((value) => Math.round(value * 1e6) / 1e6);
      return [
        {
          id: `box-${i + 1}`,
          entity: "cube",
          tNs,
          stream: "front",
          geometry: { kind: "box", xyxy: boxOf(cube) },
          ...plain,
          provenance: {
            by: "detector-1",
            method: "automatic",
            confidence: 0.97,
            review: { state: "accepted", by: "reviewer-1" },
          },
        },
        {
          id: `cuboid-${i + 1}`,
          entity: "cube",
          tNs,
          frame: "base_link",
          geometry: { kind: "cuboid", center, size: [CUBE_EDGE, CUBE_EDGE, CUBE_EDGE], rotation: [0, 0, 0, 1] },
          ...plain,
        },
      ];
    });
}

/** What is said of the tabletop recording, whose bytes are given. */
export function tabletopAnnotation(recording: Uint8Array): AnnotationDocument {
  const end = 6 * SECOND;
  const step = (id: string, order: string, startNs: number, endNs: number, ja: string, en: string): Segment => ({
    id,
    track: "step",
    startNs,
    endNs,
    parent: "task-1",
    step: order,
    attempt: 1,
    texts: bilingual("label", ja, en),
    outcome: { status: "success" },
  });
  return {
    tasuki: "0.1",
    document: "annotation",
    id: "tabletop-annotation",
    revision: 1,
    files: [{ name: "tabletop.mcap", sizeBytes: recording.length, sha256: sha256(recording) }],
    time: { basis: "stamp", clock: "cell", originNs: String(RECORDING_START_NS), durationNs: end },
    license: "CC0-1.0",
    guideline: { uri: "https://example.org/guidelines/tabletop", version: "1.0" },
    ontologies: [
      {
        prefix: "act",
        iri: tabletopOntology.iri,
        version: tabletopOntology.version,
        policy: "closed",
        file: ONTOLOGY_FILE,
        sha256: sha256(ontologyText),
      },
    ],
    agents: [
      { id: "annotator-1", kind: "human", role: "annotator" },
      { id: "reviewer-1", kind: "human", role: "reviewer" },
      { id: "translator-1", kind: "model", role: "translator", name: "example-translator", version: "2026-01" },
      { id: "detector-1", kind: "model", name: "example-detector", version: "3.1" },
      { id: "planner", kind: "rule", role: "policy", name: "tabletop-script", version: "1" },
    ],
    provenance: {
      by: "annotator-1",
      method: "manual",
      at: "2026-06-01T09:00:00+09:00",
      tool: { name: "example-tool", version: "4.2" },
      review: { state: "accepted", by: "reviewer-1", at: "2026-06-02T14:00:00+09:00" },
    },
    streams: [{ id: "front", topic: FRONT, widthPx: WIDTH, heightPx: HEIGHT }],
    procedures: [
      {
        id: "carry",
        version: "1",
        approval: "approved",
        name: { ja: "立方体の移動", en: "Carry the cube" },
        steps: [
          { id: "take", order: 1, text: { ja: "立方体を取る", en: "Take the cube" }, optional: false },
          {
            id: "put",
            order: 2,
            text: { ja: "皿に置く", en: "Put it on the plate" },
            dependsOn: ["take"],
            optional: false,
          },
          { id: "leave", order: 3, text: { ja: "手を戻す", en: "Move back" }, dependsOn: ["put"], optional: false },
        ],
      },
    ],
    entities: [
      { id: "cube", type: "act:cube", name: { ja: "赤い立方体", en: "red cube" } },
      { id: "plate", type: "act:plate", name: { ja: "皿", en: "plate" } },
      { id: "gripper", type: "act:gripper" },
    ],
    tracks: [
      { id: "task", kind: "activity", level: "task", coverage: "complete", overlap: false },
      { id: "step", kind: "activity", level: "subtask", coverage: "complete", overlap: false, parent: "task" },
      {
        id: "motion",
        kind: "activity",
        level: "primitive",
        coverage: "complete",
        overlap: false,
        parent: "step",
        actor: "gripper",
        stream: "front",
      },
      { id: "control", kind: "control", coverage: "complete", overlap: false },
    ],
    segments: [
      {
        id: "task-1",
        track: "task",
        startNs: 0,
        endNs: end,
        procedure: "carry",
        texts: bilingual("instruction", "赤い立方体を皿に移す", "Move the red cube onto the plate"),
        outcome: { status: "success", score: 1 },
      },
      step("step-1", "take", 0, 2_500_000_000, "立方体を取る", "Take the cube"),
      step("step-2", "put", 2_500_000_000, 4_500_000_000, "皿に置く", "Put it on the plate"),
      step("step-3", "leave", 4_500_000_000, end, "手を戻す", "Move back"),
      ...motions(),
      { id: "control-1", track: "control", startNs: 0, endNs: end, control: { mode: "scripted", by: "planner" } },
    ],
    events: [
      { id: "touch", tNs: 1_900_000_000, type: "act:contact", entities: ["gripper", "cube"] },
      { id: "land", tNs: 4_100_000_000, type: "act:contact", entities: ["cube", "plate"] },
    ],
    relations: [{ id: "lying", type: "act:on", subject: "cube", object: "plate", startNs: 4_100_000_000, endNs: end }],
    geometries: geometries(),
    agreement: [{ metric: "mean-temporal-iou", on: "boundary", level: "primitive", value: 0.75, raters: 2, items: 12 }],
  };
}

/** The annotation as it is written. */
export const annotationText = (recording: Uint8Array): string =>
  `${JSON.stringify(tabletopAnnotation(recording), null, 2)}\n`;
