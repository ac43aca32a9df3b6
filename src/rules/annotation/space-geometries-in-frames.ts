import { PLACE_OF } from "../../spec/annotation/geometry/place.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const spaceGeometriesInFrames = defineAnnotationRule({
  id: "annotation/space-geometries-in-frames",
  requirement: "must",
  statement: {
    en: "A geometry in space MUST name the frame that it stands in.",
    ja: "空間の図形には、その座標系を示さなければならない。",
  },
  scope: {
    en: "Annotations with a geometry in space, such as a cuboid.",
    ja: "直方体など、空間の図形があるアノテーション。",
  },
  why: {
    en: "Metres without a frame are metres from nowhere.",
    ja: "座標系のない座標は、どこから測ったのか分からない。",
  },
  fix: {
    en: "Name the frame, as the transforms of the recording call it.",
    ja: "記録の座標変換にある名前で座標系を示す。",
  },
  sources: ["ROS REP 105", "Tasuki"],
  messages: {
    frame: { en: "{name} is a {actual} and names no frame", ja: "{name} は {actual} だが、座標系を示していない" },
  },
  applies: ({ document }) => document.geometries.some(({ geometry }) => PLACE_OF[geometry.kind] === "frame"),
  *find(index) {
    for (const { field, value } of index.allGeometries())
      if (PLACE_OF[value.geometry.kind] === "frame" && value.frame === undefined)
        yield { message: "frame", field, evidence: { name: value.id, actual: value.geometry.kind } };
  },
});
