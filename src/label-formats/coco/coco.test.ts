import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, drawnDocument } from "../../fuzz/drawn-annotations.js";
import { AnnotationDocument } from "../../spec/annotation/document.js";
import { basisOf, filesOf, unexplained } from "../explained.test.helper.js";
import { cocoFormat } from "./format.js";

const options = {};
const NEAR = { coordinates: 0, ns: 0 };

async function thereAndBack(document: Parameters<typeof basisOf>[0]): Promise<string[]> {
  const recording = basisOf(document);
  const written = await cocoFormat.export(document, { name: "a.coco.json", recording, options });
  const files = filesOf(written.files);
  expect(await cocoFormat.recognise(files)).toBe(true);
  const back = await cocoFormat.import(files, { name: "a", recording, options });
  return unexplained(document, back.document, [...written.losses, ...back.losses], NEAR);
}

describe("annotations to COCO and back", () => {
  it("lose nothing but what is told, of what people draw", async () => {
    await fc.assert(
      fc.asyncProperty(drawnDocument, async (document) => {
        expect(await thereAndBack(document)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("lose nothing but what is told, of any document", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(await thereAndBack(document)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("keep a point that is labelled, also behind one of its name that is outside", async () => {
    const at = (x: number, visibility: "visible" | "outside") => ({ name: "tip", at: [x, 2], visibility });
    const document = AnnotationDocument.parse({
      tasuki: "0.1",
      document: "annotation",
      id: "points",
      files: [],
      time: { basis: "stamp", originNs: "0", durationNs: 1 },
      geometries: [
        {
          id: "g",
          tNs: 0,
          geometry: { kind: "keypoints", points: [at(1, "outside"), at(3, "visible"), at(5, "visible")] },
        },
      ],
    });
    const { files, losses } = await cocoFormat.export(document, { name: "a.coco.json", options });
    expect(losses.map(({ code, places }) => `${code} ${places.count}`)).toEqual(["data-dropped 2"]);
    const back = await cocoFormat.import(filesOf(files), { name: "a", options });
    expect(back.document.geometries[0]?.geometry).toEqual({ kind: "keypoints", points: [at(3, "visible")] });
  });
});
