import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, drawnDocument } from "../../fuzz/drawn-annotations.js";
import { basisOf, filesOf, unexplained } from "../explained.test.helper.js";
import { labelStudioFormat as format } from "./format.js";

const options = {};
/** Times are those of samples; percents and degrees are rounded. */
const NEAR = { coordinates: 1e-9, ns: 1e9 };

describe("annotations to Label Studio and back", () => {
  const thereAndBack = async (document: Parameters<typeof basisOf>[0]): Promise<string[]> => {
    // Segments are counted in frames of some stream; without one there is nothing to count.
    fc.pre(document.segments.length === 0 || document.geometries.some(({ stream }) => stream !== undefined));
    const recording = basisOf(document);
    const written = await format.export(document, { name: "a.label-studio.json", recording, options });
    const files = filesOf(written.files);
    expect(await format.recognise(files)).toBe(true);
    const back = await format.import(files, { name: "a.label-studio.json", recording, options });
    return unexplained(document, back.document, [...written.losses, ...back.losses], NEAR);
  };

  it("lose nothing but what is told, of what people draw", async () => {
    await fc.assert(
      fc.asyncProperty(drawnDocument, async (document) => {
        expect(await thereAndBack(document)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("lose nothing but what is told, of any document", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(await thereAndBack(document)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
