import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, drawnDocument } from "../../fuzz/drawn-annotations.js";
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
});
