import { defineAnnotationRule } from "../annotation-rule.js";

export const geometriesDistinct = defineAnnotationRule({
  id: "annotation/geometries-distinct",
  requirement: "should",
  statement: {
    en: "An entity SHOULD have one geometry of a kind at an instant of a stream.",
    ja: "一つのエンティティには、ストリームの一つの時点に同じ種類の図形を一つだけ付けることが望ましい。",
  },
  scope: {
    en: "Annotations with a geometry of an entity at an instant of a stream.",
    ja: "ストリームのある時点に、エンティティの図形があるアノテーション。",
  },
  why: {
    en: "Two boxes of one thing count as two things in training, and as one false positive in a test.",
    ja: "一つのものに枠が二つあると、学習では二つのもの、評価では一つの誤検出として数えられる。",
  },
  fix: {
    en: "Take one of the two away, or give the other its own entity.",
    ja: "一方を取り除くか、別のエンティティにする。",
  },
  sources: ["COCO, evaluation", "Tasuki"],
  messages: {
    twice: {
      en: "{name} shows {actual} where another {expected} does",
      ja: "{name} は、{actual} の同じ時点にある二つ目の {expected} である",
    },
  },
  applies: ({ document }) =>
    document.geometries.some(
      ({ entity, tNs, stream }) => entity !== undefined && tNs !== undefined && stream !== undefined,
    ),
  *find(index) {
    const met = new Set<string>();
    for (const { field, value } of index.allGeometries()) {
      const { entity, tNs, stream, geometry } = value;
      if (entity === undefined || tNs === undefined || stream === undefined) continue;
      const key = `${tNs} ${geometry.kind} ${entity} ${stream}`;
      if (met.has(key))
        yield { message: "twice", field, evidence: { name: value.id, actual: entity, expected: geometry.kind } };
      met.add(key);
    }
  },
});
