import { describe, expect, it } from "vitest";
import { jsonFiles } from "../explained.test.helper.js";
import type { RecordingBasis } from "../format.js";
import { labelStudioFormat } from "./format.js";

const recording: RecordingBasis = {
  name: "recording",
  files: [],
  time: { basis: "stamp", originNs: "1000", durationNs: 100 },
  streams: [{ topic: "/camera", modality: "camera", widthPx: 200, heightPx: 100 }],
  timesOf: async () => Float64Array.from({ length: 10 }, (_, i) => i * 10),
};
const key = (frame: number, enabled: boolean, more: object = {}) => ({
  frame,
  enabled,
  x: 38,
  y: 38,
  width: 41,
  height: 22,
  rotation: 0,
  time: frame / 10,
  ...more,
});
const region = (sequence: unknown, more: object = {}, value: object = {}) => ({
  id: "tJhYZLMC9G",
  type: "videorectangle",
  from_name: "box",
  to_name: "video",
  value: { labels: ["Airplane"], framesCount: 10, duration: 1, sequence, ...value },
  ...more,
});
const task = (result: unknown[], more: object = {}, lists: object = {}) => ({
  "tasks.json": [
    { id: 1, data: { video: "/data/clip.mp4" }, annotations: [{ id: 3, completed_by: 7, result, ...more }], ...lists },
  ],
});
const take = (files: Record<string, unknown>) =>
  labelStudioFormat.import(jsonFiles(files), { name: "tasks", recording, options: {} });
const codes = (losses: readonly { code: string; places: { count: number } }[]) =>
  losses.map(({ code, places }) => `${code} ${places.count}`);

describe("Label Studio of others", () => {
  // The values of the tests of label_studio_tools (postprocessing/video.py).
  it("goes in a straight line from an enabled key frame to the next, which ends it where it is not enabled", async () => {
    const { document, losses } = await take(task([region([key(1, true), key(5, false, { x: 40, y: 49 })])]));
    expect(document.geometries.map(({ tNs, interpolated }) => [tNs, interpolated])).toEqual([
      [0, false],
      [10, true],
      [20, true],
      [30, true],
      [40, false],
    ]);
    // 39 and 43.5 percent of 200 × 100 pixels.
    expect(document.geometries[2]!.geometry).toEqual({ kind: "box", xyxy: [78, 43.5, 160, 65.5] });
    expect(document.entities).toMatchObject([{ type: "label-studio:Airplane" }]);
    expect(document.agents).toEqual([{ id: "annotator-7", kind: "human", role: "annotator" }]);
    expect(losses).toEqual([]);
  });

  it("goes on to the last frame where the last key frame is enabled", async () => {
    const { document } = await take(task([region([key(1, true), key(5, true)])]));
    expect(document.geometries).toHaveLength(10);
    const ended = await take(task([region([key(1, true), key(5, false), key(8, true), key(9, false)])]));
    expect(ended.document.geometries.map(({ tNs }) => tNs)).toEqual([0, 10, 20, 30, 40, 70, 80]);
  });

  it("turns boxes about their top left corner", async () => {
    const { document } = await take(
      task([region([key(1, false, { x: 50, y: 50, width: 10, height: 10, rotation: 90 })])]),
    );
    // A box of 20 × 10 pixels at 100, 50, a quarter clockwise: it hangs down to the left of the corner.
    const { geometry } = document.geometries[0]!;
    expect(geometry).toMatchObject({ kind: "rotated-box", size: [20, 10], angle: Math.PI / 2 });
    expect(geometry.kind === "rotated-box" && geometry.center.map((each) => Math.round(each * 1e9) / 1e9)).toEqual([
      95, 60,
    ]);
  });

  it("has ranges with both ends, and origins", async () => {
    const timeline = {
      id: "r",
      from_name: "actions",
      to_name: "video",
      type: "timelinelabels",
      origin: "prediction-changed",
      value: { ranges: [{ start: 3, end: 5 }], timelinelabels: ["Moving"] },
    };
    const predictions = [
      { model_version: "v2", score: 0.5, result: [region([key(2, false)], { id: "p", score: 0.75 })] },
    ];
    const { document, losses } = await take(
      task([timeline, { type: "choices", value: {} }], { created_at: "2026-01-02T03:04:05.000000Z" }, { predictions }),
    );
    expect(document.segments).toEqual([
      {
        id: "r",
        track: "actions",
        startNs: 20,
        endNs: 50,
        type: "label-studio:Moving",
        provenance: { by: "annotator-7", method: "automatic-corrected", at: "2026-01-02T03:04:05.000000Z" },
      },
    ]);
    expect(document.geometries[0]!.provenance).toEqual({ by: "model-v2", method: "automatic", confidence: 0.75 });
    expect(codes(losses)).toEqual(["data-dropped 1"]);
  });

  it.each([
    ["pixels for percents", [key(1, false, { x: 640, width: 320 })], "geometry-dropped 1"],
    ["a width that is none", [key(1, false, { width: -1 })], "geometry-dropped 1"],
    ["a text for a number", [key(1, false, { x: "1" })], "geometry-dropped 1"],
    ["a frame of 0", [key(0, false)], "interval-unplaced 1"],
    ["a frame beyond the recording", [key(11, true)], "interval-unplaced 1"],
    ["a frame of 1e15", [key(1e15, true)], "interval-unplaced 1"],
  ])("with %s is told", async (_, sequence, code) => {
    const { document, losses } = await take(task([region(sequence)]));
    expect(document.geometries).toEqual([]);
    expect(codes(losses)).toEqual([code]);
  });

  it("that counts other frames than the recording has is told, and does not go beyond it", async () => {
    const { document, losses } = await take(task([region([key(1, true)], {}, { framesCount: 1e15 })]));
    expect(document.geometries).toHaveLength(10);
    expect(codes(losses)).toEqual(["values-assumed 1"]);
    const ranges = [
      { start: 5, end: 3 },
      { start: 0, end: 3 },
      { start: 1, end: 1e15 },
      { start: "1", end: 2 },
    ];
    const inverted = await take(task([{ id: "r", type: "timelinelabels", value: { ranges, timelinelabels: ["a"] } }]));
    expect(codes(inverted.losses)).toEqual(["interval-unplaced 4"]);
  });

  it("is refused where a key frame would fill memory, and without a recording or a rate", async () => {
    const endless = jsonFiles(
      task([region([key(1, true)], { original_width: 2, original_height: 2 }, { framesCount: 1e15 })]),
    );
    const given = labelStudioFormat.import(endless, { name: "tasks", options: { framesPerSecond: 30 } });
    await expect(given).rejects.toThrow("more than 1000000 boxes");
    await expect(labelStudioFormat.import(endless, { name: "tasks", options: {} })).rejects.toThrow("--fps RATE");
  });
});
