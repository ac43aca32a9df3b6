import { describe, expect, it } from "vitest";
import { itLosesOnlyWhatIsTold } from "../../fuzz/drawn-round-trip.test.helper.js";
import { AnnotationDocument } from "../../spec/annotation/document.js";
import { cvatFormat } from "./format.js";

describe("annotations to CVAT and back", () => {
  // Times are those of samples, and an angle goes through degrees.
  const near = { coordinates: 1e-9, ns: 1e9 };
  itLosesOnlyWhatIsTold(cvatFormat, { written: "a", read: "a", near, runs: [100, 20] });

  it("lose an attribute whose name ends in white space, which is told", async () => {
    const document = AnnotationDocument.parse({
      tasuki: "0.1",
      document: "annotation",
      id: "spaces",
      files: [],
      time: { basis: "stamp", originNs: "0", durationNs: 1_000_000_000 },
      streams: [{ id: "wrist", topic: "/wrist", widthPx: 64, heightPx: 48 }],
      tracks: [],
      geometries: [
        {
          id: "box",
          tNs: 0,
          stream: "wrist",
          geometry: { kind: "box", xyxy: [1, 2, 3, 4] },
          attributes: { "\t": 0, kept: 0 },
        },
      ],
    });
    const { losses } = await cvatFormat.export(document, {
      name: "a",
      recording: undefined,
      options: { framesPerSecond: 30 },
    });
    expect(losses.map(({ code, places }) => [code, places.count])).toContainEqual(["attributes-dropped", 1]);
  });
});
