import { PLACE_OF } from "../../spec/annotation/geometry/place.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const imageGeometriesOnStreams = defineAnnotationRule({
  id: "annotation/image-geometries-on-streams",
  requirement: "must",
  statement: {
    en: "A geometry of an image MUST name the stream of the image, and no frame.",
    ja: "画像の図形には、その画像のストリームを示し、座標系を示してはならない。",
  },
  scope: {
    en: "Annotations with a geometry of an image, such as a box.",
    ja: "枠など、画像の図形があるアノテーション。",
  },
  why: {
    en: "Pixels are those of one camera; without its name they are numbers.",
    ja: "画素の座標は一つのカメラのものであり、その名前がなければただの数である。",
  },
  fix: { en: "Name the stream, by its id in `streams`.", ja: "`streams` にある ID でストリームを示す。" },
  sources: ["Tasuki"],
  messages: {
    stream: { en: "{name} is a {actual} and names no stream", ja: "{name} は {actual} だが、ストリームを示していない" },
    frame: { en: "{name} is a {actual} and names a frame", ja: "{name} は {actual} だが、座標系を示している" },
  },
  applies: ({ document }) => document.geometries.some(({ geometry }) => PLACE_OF[geometry.kind] === "image"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      if (PLACE_OF[value.geometry.kind] !== "image") continue;
      const evidence = { name: value.id, actual: value.geometry.kind };
      if (value.stream === undefined) yield { message: "stream", field, evidence };
      if (value.frame !== undefined) yield { message: "frame", field, evidence };
    }
  },
});
