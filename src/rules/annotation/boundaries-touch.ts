import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineAnnotationRule } from "../annotation-rule.js";
import { periodOf } from "../annotation-streams.js";

export const boundariesTouch = defineAnnotationRule({
  id: "annotation/boundaries-touch",
  requirement: "may",
  statement: {
    en: "Neighbours of a sparse track MAY be left apart by less than a period, which is mostly a boundary that was set twice.",
    ja: "まばらなトラックの隣り合うセグメントは、一周期に満たない間をあけてもよい。",
  },
  scope: {
    en: "Annotations with a track whose `coverage` is `sparse` and that has two segments or more.",
    ja: "`coverage` が `sparse` でセグメントが二つ以上あるトラックをもつアノテーション。",
  },
  why: {
    en: "A gap of less than a period holds no sample; where none is meant, the boundaries should be one.",
    ja: "一周期に満たない間にはサンプルがない。意図したものでなければ、境界を一つにする方がよい。",
  },
  fix: { en: "Let the neighbours touch.", ja: "隣どうしを接するようにする。" },
  sources: ["Tasuki"],
  params: z.strictObject({
    gapNs: nanoseconds("Shorter gaps are told where the stream of the track has no period.").min(0).default(10_000_000),
  }),
  messages: {
    apart: {
      en: "{name} follows {actual} after {measuredNs}",
      ja: "{name} が {actual} から {measuredNs} あけて続いている",
    },
  },
  applies: (index) =>
    index.document.tracks.some(
      ({ id, coverage }) => coverage === "sparse" && (index.segmentsOf.get(id)?.length ?? 0) > 1,
    ),
  *find(index, params, context) {
    for (const { id, coverage, stream } of index.document.tracks) {
      if (coverage !== "sparse") continue;
      const shortNs = periodOf(index, stream, context.recording) ?? params.gapNs;
      let last: { id: string; endNs: number } | undefined;
      for (const { field, value } of index.segmentsOf.get(id) ?? []) {
        const gap = last ? value.startNs - last.endNs : 0;
        if (gap > 0 && gap < shortNs)
          yield { message: "apart", field, evidence: { name: value.id, actual: last!.id, measuredNs: gap } };
        if (!last || value.endNs > last.endNs) last = value;
      }
    }
  },
});
