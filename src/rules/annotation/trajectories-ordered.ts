import { defineAnnotationRule } from "../annotation-rule.js";

export const trajectoriesOrdered = defineAnnotationRule({
  id: "annotation/trajectories-ordered",
  requirement: "must",
  statement: {
    en: "The points of a trajectory MUST follow each other in time.",
    ja: "軌跡の点は、時間の順に並ばなければならない。",
  },
  scope: { en: "Annotations with a trajectory.", ja: "軌跡があるアノテーション。" },
  why: {
    en: "Between points out of order nothing can be interpolated, and speeds turn negative.",
    ja: "順序の乱れた点の間は補間できず、速さが負になる。",
  },
  fix: { en: "Sort the points; keep each time once.", ja: "点を並べ替え、同じ時刻は一つにする。" },
  sources: ["Tasuki"],
  messages: {
    back: {
      en: "{name} has a point {measuredNs} after the one before",
      ja: "{name} に、前の点から {measuredNs} 後の点がある",
    },
  },
  applies: ({ document }) => document.geometries.some(({ geometry }) => geometry.kind === "trajectory"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      if (value.geometry.kind !== "trajectory") continue;
      let last: number | undefined;
      for (const [i, { tNs }] of value.geometry.points.entries()) {
        if (last !== undefined && tNs <= last)
          yield {
            message: "back",
            field: `${field}/geometry/points/${i}`,
            evidence: { name: value.id, measuredNs: tNs - last },
            byNs: last - tNs,
          };
        last = tNs;
      }
    }
  },
});
