import { maskFault } from "../../spec/annotation/geometry/run-lengths.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const masksDecode = defineAnnotationRule({
  id: "annotation/masks-decode",
  requirement: "must",
  statement: {
    en: "The run lengths of a mask MUST decode and add up to its height times its width.",
    ja: "マスクのラン長は復号でき、その合計が高さと幅の積に等しくなければならない。",
  },
  scope: { en: "Annotations with a mask.", ja: "マスクがあるアノテーション。" },
  why: {
    en: "A mask that was cut, or that carries a quotation mark too many, covers something else.",
    ja: "途中で切れたり余分な引用符が付いたりしたマスクは、別のものを覆う。",
  },
  fix: { en: "Write it again from its pixels.", ja: "画素から書き直す。" },
  sources: ["COCO API, rleFrString", "TIER IV, a converter of which leaves a quotation mark behind"],
  messages: {
    broken: { en: "mask {name} cannot be decoded: {reason}", ja: "マスク {name} を復号できない：{reason}" },
  },
  applies: ({ document }) => document.geometries.some(({ geometry }) => geometry.kind === "mask"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      const fault = value.geometry.kind === "mask" ? maskFault(value.geometry) : undefined;
      if (fault) yield { message: "broken", field, evidence: { name: value.id, ...fault } };
    }
  },
});
