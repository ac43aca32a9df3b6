import { defineAnnotationRule } from "../annotation-rule.js";

export const tracksComplete = defineAnnotationRule({
  id: "annotation/tracks-complete",
  requirement: "must",
  statement: {
    en: "The segments of a complete track MUST cover all that is annotated without a gap.",
    ja: "全体を覆うとしたトラックのセグメントは、対象の時間を切れ目なく覆わなければならない。",
  },
  scope: {
    en: "Annotations with a track whose `coverage` is `complete`.",
    ja: "`coverage` が `complete` であるトラックをもつアノテーション。",
  },
  why: {
    en: "Exports to formats that know no gaps stretch a neighbour over what nobody labelled.",
    ja: "切れ目を表せない形式に書き出すと、誰もラベルを付けていない時間まで隣のセグメントが延ばされる。",
  },
  fix: {
    en: "Label the rest, or call the track `sparse`.",
    ja: "残りにもラベルを付けるか、トラックを `sparse` とする。",
  },
  sources: [
    "LeRobot v3, where one subtask is active in every frame",
    "AIRoA, whose fixture leaves 32 % of its frames out",
  ],
  messages: {
    gap: {
      en: "track {name} leaves {measuredNs} uncovered before {actual}",
      ja: "トラック {name} は {actual} の前の {measuredNs} を覆っていない",
    },
    end: {
      en: "track {name} leaves {measuredNs} uncovered at its end",
      ja: "トラック {name} は末尾の {measuredNs} を覆っていない",
    },
  },
  applies: ({ document }) => document.tracks.some(({ coverage }) => coverage === "complete"),
  *find(index) {
    const { tracks, time } = index.document;
    for (const [i, { id, coverage }] of tracks.entries()) {
      if (coverage !== "complete") continue;
      let covered = 0;
      for (const { field, value } of index.segmentsOf.get(id) ?? []) {
        const gap = value.startNs - covered;
        if (gap > 0)
          yield { message: "gap", field, evidence: { name: id, actual: value.id, measuredNs: gap }, byNs: gap };
        covered = Math.max(covered, value.endNs);
      }
      const rest = time.durationNs - covered;
      if (rest > 0)
        yield { message: "end", field: `/tracks/${i}`, evidence: { name: id, measuredNs: rest }, byNs: rest };
    }
  },
});
