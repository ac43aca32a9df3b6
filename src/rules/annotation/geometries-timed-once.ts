import { defineAnnotationRule } from "../annotation-rule.js";

export const geometriesTimedOnce = defineAnnotationRule({
  id: "annotation/geometries-timed-once",
  requirement: "must",
  statement: {
    en: "A geometry MUST have an instant or an interval, and not both.",
    ja: "図形には、時点か区間のどちらか一方だけがなければならない。",
  },
  scope: {
    en: "Annotations with geometries; a trajectory has the times of its points and needs none.",
    ja: "図形のあるアノテーション。軌跡は点に時刻があるので、なくてよい。",
  },
  why: {
    en: "With both, one of them is wrong; with none, nobody knows when it holds.",
    ja: "両方あれば一方は誤りであり、どちらもなければ、いつのものか分からない。",
  },
  fix: { en: "Give `tNs`, or `startNs` and `endNs`.", ja: "`tNs` か、`startNs` と `endNs` を書く。" },
  sources: ["Tasuki"],
  messages: {
    both: { en: "{name} has an instant and an interval", ja: "{name} に時点と区間の両方がある" },
    neither: {
      en: "{name} has neither an instant nor a whole interval",
      ja: "{name} に時点も、両端のそろった区間もない",
    },
  },
  applies: ({ document }) => document.geometries.length > 0,
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      const instant = value.tNs !== undefined;
      const ends = [value.startNs, value.endNs].filter((end) => end !== undefined).length;
      if (instant && ends > 0) yield { message: "both", field, evidence: { name: value.id } };
      else if ((!instant && ends === 0 && value.geometry.kind !== "trajectory") || ends === 1)
        yield { message: "neither", field, evidence: { name: value.id } };
    }
  },
});
