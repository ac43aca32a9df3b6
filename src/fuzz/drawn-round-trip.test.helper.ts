/** The properties of every format of drawn labels: what comes back from it lacks only what was told. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { basisOf, filesOf, type Nearness, unexplained } from "../label-formats/explained.test.helper.js";
import type { LabelFormat } from "../label-formats/format.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
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
    ["what people draw", drawnDocument, drawn],
    ["any document", anyDocument, any],
  ] as const)("lose nothing but what is told, of %s", async (_, documents, numRuns) => {
    await fc.assert(fc.asyncProperty(documents, thereAndBack), { numRuns: tries(numRuns) });
  });
}
