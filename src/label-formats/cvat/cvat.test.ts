import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, drawnDocument } from "../../fuzz/drawn-annotations.js";
import { basisOf, filesOf, unexplained } from "../explained.test.helper.js";
import { cvatFormat as format } from "./format.js";

const options = {};
/** Times are those of samples, and an angle goes through degrees. */
const NEAR = { coordinates: 1e-9, ns: 1e9 };

describe("annotations to CVAT and back", () => {
  const thereAndBack = async (document: Parameters<typeof basisOf>[0]): Promise<string[]> => {
    const recording = basisOf(document);
    const written = await format.export(document, { name: "a", recording, options });
    const files = filesOf(written.files);
    expect(await format.recognise(files)).toBe(true);
    const back = await format.import(files, { name: "a", recording, options });
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
