import { defineAnnotationRule } from "../annotation-rule.js";

export const keypointsNamed = defineAnnotationRule({
  id: "annotation/keypoints-named",
  requirement: "must",
  statement: {
    en: "Keypoints of one geometry MUST have names of their own, and edges join points that are there.",
    ja: "一つの図形のキーポイントの名前は互いに異なり、辺はその中の点を結ばなければならない。",
  },
  scope: { en: "Annotations with keypoints.", ja: "キーポイントがあるアノテーション。" },
  why: {
    en: "A skeleton whose joints are confused teaches a wrong body.",
    ja: "関節を取り違えた骨格は、誤った体を教える。",
  },
  fix: { en: "Correct the names.", ja: "名前を直す。" },
  sources: ["COCO keypoints", "Tasuki"],
  messages: {
    twice: { en: '{name} has two points "{actual}"', ja: "{name} に点「{actual}」が二つある" },
    edge: {
      en: 'an edge of {name} leads to "{actual}", which is no point of it',
      ja: "{name} の辺が、その点ではない「{actual}」を結んでいる",
    },
  },
  applies: ({ document }) =>
    document.geometries.some(({ geometry: { kind } }) => kind === "keypoints" || kind === "space-keypoints"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      const { geometry, id: name } = value;
      if (geometry.kind !== "keypoints" && geometry.kind !== "space-keypoints") continue;
      const names = new Set<string>();
      for (const point of geometry.points) {
        if (names.has(point.name)) yield { message: "twice", field, evidence: { name, actual: point.name } };
        names.add(point.name);
      }
      for (const end of (geometry.edges ?? []).flat())
        if (!names.has(end)) yield { message: "edge", field, evidence: { name, actual: end } };
    }
  },
});
