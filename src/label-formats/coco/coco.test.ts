import { describe, expect, it } from "vitest";
import { itLosesOnlyWhatIsTold } from "../../fuzz/drawn-round-trip.test.helper.js";
import { AnnotationDocument } from "../../spec/annotation/document.js";
import { filesOf } from "../explained.test.helper.js";
import { cocoFormat } from "./format.js";

const options = {};

describe("annotations to COCO and back", () => {
  itLosesOnlyWhatIsTold(cocoFormat, {
    ...{ written: "a.coco.json", read: "a", near: { coordinates: 0, ns: 0 }, runs: [150, 40] },
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
