import { describe, expect, it } from "vitest";
import { countsOf } from "../../spec/annotation/geometry/run-lengths.js";
import { TasukiError } from "../../trouble.js";
import { filesOf } from "../explained.test.helper.js";
import type { LabelOptions, RecordingBasis } from "../format.js";
import { textFile } from "../made.js";
import { cvatFormat } from "./format.js";

const recording: RecordingBasis = {
  name: "recording",
  files: [],
  time: { basis: "stamp", originNs: "1000", durationNs: 100 },
  streams: [{ topic: "/camera", modality: "camera" }],
  timesOf: async () => Float64Array.of(0, 10, 20, 30, 40, 50),
};
const meta = `<meta><task><name>clip</name><size>6</size><start_frame>0</start_frame><stop_frame>5</stop_frame>
  <labels><label><name>car</name><attributes><attribute><name>parked</name><input_type>checkbox</input_type></attribute></attributes></label></labels>
  <original_size><width>10</width><height>8</height></original_size></task></meta>`;
const files = (tracks: string, head = meta) =>
  filesOf([
    textFile(
      "annotations.xml",
      `<?xml version="1.0"?><annotations><version>1.1</version>${head}${tracks}</annotations>`,
    ),
  ]);
const take = (tracks: string, options: LabelOptions = {}, given: RecordingBasis | undefined = recording) =>
  cvatFormat.import(files(tracks), { name: "cvat", options, ...(given ? { recording: given } : {}) });
const codes = (losses: readonly { code: string; places: { count: number } }[]) =>
  losses.map(({ code, places }) => `${code} ${places.count}`);
const box = (frame: number, left: number, more = "") =>
  `<box frame="${frame}" keyframe="1" outside="0" occluded="0" xtl="${left}" ytl="0" xbr="${left + 4}" ybr="4" z_order="0" ${more}/>`;

describe("CVAT of others", () => {
  it("has turned boxes at the end of all numbers, and none beyond it", async () => {
    const turned = (left: string, right: string) =>
      `<track id="0" label="car" source="manual"><box frame="0" keyframe="1" outside="0" occluded="0" xtl="${left}" ytl="0" xbr="${right}" ybr="4" rotation="90"/></track>`;
    const { document } = await take(turned("9e307", "9e307"));
    expect(document.geometries[0]?.geometry).toMatchObject({ center: [9e307, 2], size: [0, 4] });
    const { document: none, losses } = await take(turned("-1e308", "1e308"));
    expect(none.geometries).toEqual([]);
    expect(codes(losses)).toEqual(["geometry-dropped 1"]);
  });

  it("goes in a straight line between key frames, until it is outside", async () => {
    const { document, losses } = await take(
      `<track id="0" label="car" source="auto">${box(0, 0)}${box(4, 4)}<box frame="5" keyframe="1" outside="1" occluded="0" xtl="4" ytl="0" xbr="8" ybr="4"/></track>`,
    );
    expect(document.geometries.map(({ tNs, interpolated, geometry }) => [tNs, interpolated, geometry])).toEqual(
      [0, 1, 2, 3, 4].map((frame) => [
        frame * 10,
        frame > 0 && frame < 4,
        { kind: "box", xyxy: [frame, 0, frame + 4, 4] },
      ]),
    );
    expect(document.entities).toMatchObject([{ type: "cvat:car" }]);
    expect(document.geometries[0]).toMatchObject({ provenance: { by: "cvat-model", method: "automatic" } });
    expect(losses).toEqual([]);
  });

  it("stays to the end where it is never outside, and turns the shorter way", async () => {
    const { document } = await take(
      `<track id="0" label="car" source="manual">${box(1, 0, 'rotation="350"')}${box(3, 0, 'rotation="10"')}</track>`,
    );
    const angles = document.geometries.map(({ geometry }) =>
      geometry.kind === "rotated-box" ? (geometry.angle * 180) / Math.PI : 0,
    );
    expect(document.geometries.map(({ tNs }) => tNs)).toEqual([10, 20, 30, 40, 50]);
    expect(angles.map((each) => Math.round(each))).toEqual([350, 0, 10, 10, 10]);
  });

  it("has attributes of the declared type, outlines, points and masks", async () => {
    const { document, losses } = await take(`
      <track id="0" label="car" source="file"><box frame="0" keyframe="1" outside="0" occluded="1" xtl="1" ytl="2" xbr="3" ybr="4" z_order="2"><attribute name="parked">true</attribute></box>${box(1, 0, 'outside_="1"').replace('outside="0"', 'outside="1"')}</track>
      <track id="1" label="car" source="file"><polygon frame="5" keyframe="1" outside="0" occluded="0" points="0.00,0.00;2.00,0.00;2.00,2.00"/></track>
      <track id="2" label="hand" source="file"><skeleton frame="5" keyframe="1"><points label="thumb" outside="0" occluded="1" points="1.5,2.5"/></skeleton></track>
      <track id="3" label="car" source="file"><mask frame="5" keyframe="1" outside="0" occluded="0" rle="1, 2, 1" left="2" top="3" width="2" height="2"/></track>
      <track id="4" label="car" source="file"><ellipse frame="5" keyframe="1" outside="0" occluded="0" cx="1" cy="1" rx="1" ry="1"/></track>`);
    expect(document.geometries.map(({ geometry }) => geometry)).toEqual([
      { kind: "box", xyxy: [1, 2, 3, 4] },
      {
        kind: "polygon",
        points: [
          [0, 0],
          [2, 0],
          [2, 2],
        ],
      },
      { kind: "keypoints", points: [{ name: "thumb", at: [1.5, 2.5], visibility: "occluded" }] },
      // Row by row: the right pixel of the upper row, the left one of the lower row. Column by column of 8 rows:
      { kind: "mask", size: [8, 10], counts: countsOf([20, 1, 6, 1, 52]) },
    ]);
    expect(document.geometries[0]).toMatchObject({ occlusion: "partial", attributes: { parked: true } });
    expect(codes(losses)).toEqual(["data-dropped 1", "geometry-dropped 1"]);
  });

  it("counts frames of the recording, or at a rate; else it says what to give", async () => {
    const track = `<track id="0" label="car" source="file">${box(5, 0)}</track>`;
    const { document } = await cvatFormat.import(files(track), {
      name: "cvat",
      options: { framesPerSecond: 10, originNs: "7" },
    });
    expect(document.time).toEqual({ basis: "stamp", originNs: "7", durationNs: 600_000_000 });
    expect(document.geometries).toMatchObject([{ tNs: 500_000_000 }]);
    await expect(cvatFormat.import(files(track), { name: "cvat", options: {} })).rejects.toThrow("--recording FILE");
  });

  it("tells of outlines that it does not compute, and of frames that there are not", async () => {
    const polygon = (frame: number, x: number) =>
      `<polygon frame="${frame}" keyframe="1" outside="0" occluded="0" points="${x},0;2,0;2,2"/>`;
    const outlines = await take(`<track id="0" label="car" source="file">${polygon(0, 0)}${polygon(5, 1)}</track>`);
    expect(codes(outlines.losses)).toEqual(["interpolation-dropped 1"]);
    expect(outlines.document.geometries).toHaveLength(2);
    const beyond = await take(
      `<track id="0" label="car" source="file">${box(6, 0)}${box(-1, 0)}${box(999_999_999_999, 0)}</track>`,
    );
    expect(codes(beyond.losses)).toEqual(["interval-unplaced 3"]);
  });

  it("with numbers that are none is told", async () => {
    const bad = [
      box(0, 0).replace('xtl="0"', 'xtl="NaN"'),
      box(0, 0).replace('xtl="0"', 'xtl="0x10"'),
      '<polygon frame="0" points="1,2;3"/>',
      '<mask frame="0" rle="5" left="0" top="0" width="2" height="2"/>',
      '<mask frame="0" rle="4" left="9" top="0" width="2" height="2"/>',
      '<mask frame="0" rle="1" left="0" top="0" width="1e9" height="1e9"/>',
    ];
    for (const shape of bad) {
      const { document, losses } = await take(`<track id="0" label="car" source="file">${shape}</track>`);
      expect(document.geometries).toEqual([]);
      expect(codes(losses)).toEqual(["geometry-dropped 1"]);
    }
  });

  it("is refused where a key frame would fill memory, and where it is of images or of a project", async () => {
    const endless = meta.replaceAll(/<(size|stop_frame)>\d</g, "<$1>999999999999999<");
    const bomb = cvatFormat.import(files(`<track id="0" label="car" source="file">${box(0, 0)}</track>`, endless), {
      name: "cvat",
      options: { framesPerSecond: 30 },
    });
    await expect(bomb).rejects.toThrow("more than 1000000 shapes");
    await expect(take('<image id="0" name="a.png" width="1" height="1"/>')).rejects.toThrow("CVAT for images");
    await expect(take(`<track id="0" task_id="1" label="car">${box(0, 0)}</track>`)).rejects.toThrow(TasukiError);
  });
});
