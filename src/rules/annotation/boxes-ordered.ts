import { defineAnnotationRule } from "../annotation-rule.js";

export const boxesOrdered = defineAnnotationRule({
  id: "annotation/boxes-ordered",
  requirement: "must",
  statement: {
    en: "The right and the bottom edge of a box MUST lie beyond the left and the top edge.",
    ja: "枠の右端と下端は、左端と上端より大きくなければならない。",
  },
  scope: { en: "Annotations with a box, turned or not.", ja: "枠（回転したものを含む）があるアノテーション。" },
  why: {
    en: "A box whose width and height stand where its edges belong is mostly inverted.",
    ja: "右端と下端の代わりに幅と高さを書くと、枠はたいてい裏返る。",
  },
  fix: { en: "Write the four edges: left, top, right, bottom.", ja: "左端、上端、右端、下端の順に四辺を書く。" },
  sources: ["COCO, whose boxes give width and height"],
  messages: {
    inverted: { en: "the edges of {name} are {actual}", ja: "{name} の四辺が {actual} である" },
    flat: { en: "{name} has the size {actual}", ja: "{name} の大きさが {actual} である" },
  },
  applies: ({ document }) =>
    document.geometries.some(({ geometry: { kind } }) => kind === "box" || kind === "rotated-box"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      const { geometry, id: name } = value;
      if (geometry.kind === "box") {
        const [left, top, right, bottom] = geometry.xyxy as [number, number, number, number];
        if (!(right > left && bottom > top))
          yield { message: "inverted", field, evidence: { name, actual: geometry.xyxy.join(", ") } };
      } else if (geometry.kind === "rotated-box" && !geometry.size.every((side) => side > 0))
        yield { message: "flat", field, evidence: { name, actual: geometry.size.join(" × ") } };
    }
  },
});
