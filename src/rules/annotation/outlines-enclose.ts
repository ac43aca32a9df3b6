import { defineAnnotationRule } from "../annotation-rule.js";

/** Twice the area of an outline. */
function doubledArea(points: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    sum += x! * nextY! - nextX! * y!;
  }
  return Math.abs(sum);
}

export const outlinesEnclose = defineAnnotationRule({
  id: "annotation/outlines-enclose",
  requirement: "must",
  statement: {
    en: "The outline of a polygon MUST enclose an area.",
    ja: "多角形の輪郭は、面積のある領域を囲まなければならない。",
  },
  scope: { en: "Annotations with a polygon.", ja: "多角形があるアノテーション。" },
  why: {
    en: "A polygon of points in one line covers no pixel.",
    ja: "点が一直線に並ぶ多角形は、画素を一つも覆わない。",
  },
  fix: { en: "Draw it again, or make it a polyline.", ja: "描き直すか、折れ線にする。" },
  sources: ["Tasuki"],
  messages: {
    flat: { en: "an outline of {name} encloses nothing", ja: "{name} の輪郭が何も囲んでいない" },
  },
  applies: ({ document }) => document.geometries.some(({ geometry }) => geometry.kind === "polygon"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      if (value.geometry.kind !== "polygon") continue;
      const { points, holes = [] } = value.geometry;
      if ([points, ...holes].some((outline) => !(doubledArea(outline) > 0)))
        yield { message: "flat", field, evidence: { name: value.id } };
    }
  },
});
