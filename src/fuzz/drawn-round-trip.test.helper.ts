/** The properties of every format of drawn labels: what comes back from it lacks only what was told. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { basisOf, filesOf, type Nearness, unexplained } from "../label-formats/explained.test.helper.js";
import type { LabelFormat } from "../label-formats/format.js";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { tries } from "../tries.test.helper.js";
import { anyDocument, drawnDocument } from "./drawn-annotations.js";

/** How a format is tried. */
interface Trial {
  /** Name that is written, and the one that is read back. */
  readonly written: string;
  readonly read: string;
  readonly near: Nearness;
  /** How many documents are tried: of what people draw, and of any. */
  readonly runs: readonly [drawn: number, any: number];
  /** Whether a document is one that the format can be tried on. */
  readonly suits?: (document: AnnotationDocument) => boolean;
}

const options = {};

/** A cuboid at the first or the last time that can be told exactly, which no format may round beyond it. */
const atTheEndOfTime = (tNs: number): AnnotationDocument =>
  AnnotationDocument.parse({
    tasuki: "0.1",
    document: "annotation",
    id: "a",
    files: [],
    time: { basis: "stamp", originNs: "1", durationNs: 0 },
    geometries: [
      {
        id: "g",
        tNs,
        frame: "map",
        geometry: { kind: "cuboid", center: [0, 0, 0], size: [1, 1, 1], rotation: [0, 0, 0, 1] },
      },
    ],
  });

/** States the properties of a format. */
export function itLosesOnlyWhatIsTold(format: LabelFormat, { written: name, read, near, runs, suits }: Trial): void {
  const thereAndBack = async (document: AnnotationDocument): Promise<void> => {
    if (suits) fc.pre(suits(document));
    const recording = basisOf(document);
    const written = await format.export(document, { name, recording, options });
    const files = filesOf(written.files);
    expect(await format.recognise(files)).toBe(true);
    const back = await format.import(files, { name: read, recording, options });
    expect(unexplained(document, back.document, [...written.losses, ...back.losses], near)).toEqual([]);
  };
  const [drawn, any] = runs;
  it.each([
    ["what people draw", drawnDocument, drawn, []],
    [
      "any document",
      anyDocument,
      any,
      [[atTheEndOfTime(-Number.MAX_SAFE_INTEGER)], [atTheEndOfTime(Number.MAX_SAFE_INTEGER)]],
    ],
  ] as const)("lose nothing but what is told, of %s", async (_, documents, numRuns, found) => {
    const examples: [AnnotationDocument][] = found.filter(([each]) => suits?.(each) ?? true).map(([each]) => [each]);
    await fc.assert(fc.asyncProperty(documents, thereAndBack), { numRuns: tries(numRuns), examples });
  });
}
