import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, basisOf, drawnDocument, filesOf, unexplained } from "../explained.test.helper.js";
import { nuscenesFormat, t4Format } from "./format.js";

const options = {};
/** A box in an image has whole pixels, and a time whole microseconds. */
const NEAR = { coordinates: 0.5, ns: 1000 };

describe.each([t4Format, nuscenesFormat])("annotations to $name and back", (format) => {
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
