/** What viewers show of annotations, held to the schemas that Foxglove publishes. */
import * as published from "@foxglove/schemas/jsonschema.js";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { memorySource } from "../io/source.js";
import { drain } from "../readers/contract.js";
import { mcap } from "../readers/mcap/mcap.js";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { viewerRecording } from "./recording.js";
import { imageAnnotations, sceneUpdate } from "./schemas.js";

/** A schema without its prose. */
const bare = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(bare);
  if (schema === null || typeof schema !== "object") return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(typeof value === "string" && (key === "description" || key === "$comment")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
};

describe("the schemas", () => {
  it("are those of Foxglove", () => {
    expect(bare(sceneUpdate)).toEqual(bare(published.SceneUpdate));
    expect(bare(imageAnnotations)).toEqual(bare(published.ImageAnnotations));
  });
});

const ORIGIN_NS = "1700000000000000000";
const document = (geometries: object[], basis: "stamp" | "log" = "stamp"): AnnotationDocument =>
  AnnotationDocument.parse({
    tasuki: "0.1",
    document: "annotation",
    id: "a",
    files: [],
    time: { basis, originNs: ORIGIN_NS, durationNs: 10_000_000_000 },
    streams: [{ id: "front", topic: "/camera" }],
    entities: [{ id: "cube", name: { en: "red cube" } }],
    geometries: geometries.map((each, i) => ({ id: `g-${i}`, ...each })),
  });

interface Shown {
  readonly topic: string;
  readonly logTimeNs: bigint;
  // biome-ignore lint/suspicious/noExplicitAny: whatever a viewer gets
  readonly content: any;
}

async function shown(annotated: AnnotationDocument, latencyNs = 0): Promise<{ messages: Shown[]; unshown: number }> {
  const { bytes, unshown } = await viewerRecording(annotated, "", () => latencyNs);
  const recording = mcap.open(memorySource(bytes));
  const samples = await drain(recording);
  expect(recording.container().faults).toEqual({});
  const messages = samples.map(({ topic, logTime, payload }) => ({
    topic,
    logTimeNs: logTime,
    content: JSON.parse(new TextDecoder().decode(payload)),
  }));
  const ajv = new Ajv({ strict: false });
  const schemas = { scene: ajv.compile(sceneUpdate), image: ajv.compile(imageAnnotations) };
  for (const { topic, content } of messages) {
    const validate = topic.endsWith("/scene") ? schemas.scene : schemas.image;
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
  }
  return { messages, unshown };
}

const UPRIGHT = [0, 0, 0, 1];
const cuboid = { kind: "cuboid", center: [1, 2, 3], size: [0.1, 0.2, 0.3], rotation: UPRIGHT };

describe("in space", () => {
  it("a thing is shown until the next of it, under its name", async () => {
    const at = (tNs: number, more = {}) => ({ entity: "cube", tNs, frame: "map", geometry: cuboid, ...more });
    const { messages } = await shown(document([at(400_000_000), at(0), at(600_000_000), at(600_000_000)]));
    expect(messages.map(({ logTimeNs }) => Number(logTimeNs - BigInt(ORIGIN_NS)))).toEqual([
      0, 400_000_000, 600_000_000,
    ]);
    const [first, second, third] = messages.map(({ content }) => content.entities);
    expect(first[0]).toMatchObject({
      id: "cube/cuboid",
      frame_id: "map",
      timestamp: { sec: 1_700_000_000, nsec: 0 },
      lifetime: { sec: 0, nsec: 400_000_000 },
      cubes: [{ pose: { position: { x: 1, y: 2, z: 3 } }, size: { x: 0.1, y: 0.2, z: 0.3 } }],
      texts: [{ text: "red cube" }],
      metadata: [{ key: "annotation", value: "g-1" }],
    });
    expect(second[0].lifetime).toEqual({ sec: 0, nsec: 200_000_000 });
    // Two of one thing at once stand side by side.
    expect(third.map(({ id }: { id: string }) => id)).toEqual(["cube/cuboid", "cube/cuboid/1"]);
  });

  it("an interval is shown as long as it holds, and what always holds without end", async () => {
    const { messages } = await shown(
      document([
        { frame: "map", startNs: 1_000_000_000, endNs: 3_500_000_000, geometry: cuboid },
        { frame: "map", geometry: cuboid },
      ]),
    );
    expect(messages.map(({ content }) => content.entities[0].lifetime)).toEqual([
      { sec: 0, nsec: 0 },
      { sec: 2, nsec: 500_000_000 },
    ]);
  });

  it("every kind has its form", async () => {
    const half = Math.SQRT1_2;
    const kinds = [
      { kind: "pose", position: [0, 0, 0], rotation: UPRIGHT },
      { kind: "grasp", position: [0, 0, 0], rotation: UPRIGHT, width: 0.04 },
      { kind: "contact", position: [0, 0, 0], normal: [0, 1, 0] },
      {
        kind: "space-keypoints",
        points: [
          { name: "a", at: [0, 0, 0] },
          { name: "b", at: [1, 0, 0] },
        ],
        edges: [
          ["a", "b"],
          ["a", "c"],
        ],
      },
      {
        kind: "space-polyline",
        points: [
          [0, 0, 0],
          [1, 1, 1],
        ],
      },
      {
        kind: "trajectory",
        points: [
          { tNs: 0, position: [0, 0, 0] },
          { tNs: 1, position: [1, 0, 0] },
        ],
      },
    ];
    const { messages, unshown } = await shown(document(kinds.map((geometry) => ({ frame: "map", tNs: 0, geometry }))));
    expect(unshown).toBe(0);
    const [pose, grasp, contact, points, line, way] = messages[0]!.content.entities;
    expect(pose.arrows).toHaveLength(1);
    // A gripper approaches along its +z: a quarter turn about −y brings +x there.
    expect(grasp.arrows[0].pose.orientation).toMatchObject({
      y: expect.closeTo(-half, 12),
      w: expect.closeTo(half, 12),
    });
    expect(contact).toMatchObject({
      spheres: [{}],
      arrows: [{ pose: { orientation: { z: expect.closeTo(half, 12) } } }],
    });
    expect(points).toMatchObject({ spheres: [{}, {}], lines: [{ type: 2, points: [{ x: 0 }, { x: 1 }] }] });
    expect(line.lines).toMatchObject([{ type: 0, points: [{ x: 0 }, { x: 1 }] }]);
    expect(way.lines[0].points).toHaveLength(2);
  });
});

describe("in images", () => {
  const inImage = (geometry: object, tNs = 0) => ({ stream: "front", entity: "cube", tNs, geometry });

  it("there is one message for each image, with boxes by their corners", async () => {
    const box = { kind: "box", xyxy: [1, 2, 11, 22] };
    const { messages } = await shown(document([inImage(box), inImage(box), inImage(box, 5)]), 30);
    expect(messages.map(({ topic }) => topic)).toEqual(Array(2).fill("/tasuki/annotations/camera"));
    expect(messages[0]!.content).toMatchObject({
      timestamp: { sec: 1_700_000_000, nsec: 0 },
      texts: [{ position: { x: 1, y: 2 }, text: "red cube" }, {}],
    });
    expect(messages[0]!.content.points[0]).toMatchObject({
      type: 2,
      points: [
        { x: 1, y: 2 },
        { x: 11, y: 2 },
        { x: 11, y: 22 },
        { x: 1, y: 22 },
      ],
    });
    // Stamps stay those of the images; log times lie behind them as those of the images do.
    expect(messages.map(({ logTimeNs }) => Number(logTimeNs - BigInt(ORIGIN_NS)))).toEqual([30, 35]);
    const byLog = await shown(document([inImage(box, 50)], "log"), 30);
    expect(byLog.messages[0]).toMatchObject({
      logTimeNs: BigInt(ORIGIN_NS) + 50n,
      content: { timestamp: { nsec: 20 } },
    });
  });

  it("every kind has its form but masks, which are counted", async () => {
    const { messages, unshown } = await shown(
      document(
        [
          { kind: "rotated-box", center: [10, 10], size: [4, 2], angle: Math.PI / 2 },
          {
            kind: "polygon",
            points: [
              [0, 0],
              [9, 0],
              [9, 9],
            ],
            holes: [
              [
                [1, 1],
                [2, 1],
                [2, 2],
              ],
            ],
          },
          {
            kind: "polyline",
            points: [
              [0, 0],
              [1, 1],
            ],
          },
          {
            kind: "keypoints",
            points: [
              { name: "a", at: [0, 0] },
              { name: "b", at: [1, 1] },
              { name: "c", at: [2, 2], visibility: "outside" },
            ],
            edges: [
              ["a", "b"],
              ["b", "c"],
            ],
          },
          { kind: "mask", size: [2, 2], counts: "4" },
        ].map((geometry) => inImage(geometry)),
      ),
    );
    expect(unshown).toBe(1);
    const { points } = messages[0]!.content;
    expect(points.map(({ type, points: list }: { type: number; points: [] }) => [type, list.length])).toEqual([
      [2, 4],
      [2, 3],
      [2, 3],
      [3, 2],
      [1, 2],
      [4, 2],
    ]);
    expect(points[0].points[0]).toEqual({ x: expect.closeTo(11, 12), y: expect.closeTo(8, 12) });
  });

  it("what has no place or no time that can be told is counted", async () => {
    const box = { kind: "box", xyxy: [1, 2, 11, 22] };
    const early = { ...document([inImage(box), { stream: "none", tNs: 0, geometry: box }, { tNs: 0, geometry: box }]) };
    expect((await shown(early)).unshown).toBe(2);
    early.time = { ...early.time, originNs: "-5" };
    expect(await shown(early)).toEqual({ messages: [], unshown: 3 });
  });
});
