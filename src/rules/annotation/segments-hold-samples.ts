import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { samplesIn, stampsOf } from "../annotation-streams.js";
import { notChecked } from "../rule.js";

/** Segments with each stream that they are about. */
function* pairs(index: AnnotationIndex) {
  for (const { field, value } of index.allSegments()) {
    const stream = index.tracks.get(value.track)?.stream;
    for (const id of new Set([...(stream === undefined ? [] : [stream]), ...(value.quality?.streams ?? [])]))
      if (index.streams.has(id)) yield { field, value, id };
  }
}

export const segmentsHoldSamples = defineAnnotationRule({
  id: "annotation/segments-hold-samples",
  requirement: "should",
  statement: {
    en: "A segment SHOULD hold a sample of every stream that it is about.",
    ja: "セグメントには、関わるストリームそれぞれのサンプルが一つ以上あることが望ましい。",
  },
  scope: {
    en: "Annotations with a segment whose track or quality flag names a stream. They cannot be checked without the recording.",
    ja: "トラックか品質の印がストリームを示すセグメントをもつアノテーション。記録がなければ検査できない。",
  },
  why: {
    en: "A label over a time in which the camera was silent was set on nothing.",
    ja: "カメラの無配信中に付いたラベルは、何も見ずに付けられている。",
  },
  fix: { en: "Correct the boundaries, or the stream that is named.", ja: "境界か、示したストリームを直す。" },
  sources: ["Tasuki"],
  messages: {
    empty: { en: "{name} holds no sample of {actual}", ja: "{name} に {actual} のサンプルがない" },
  },
  applies: (index, _, { recording }) =>
    pairs(index).next().done ? false : recording?.instants ? true : notChecked(NEEDS_RECORDING),
  *find(index, _params, context) {
    for (const { field, value, id } of pairs(index)) {
      const stamps = stampsOf(index, id, context.recording);
      if (stamps && samplesIn(stamps, value.startNs, value.endNs) === 0)
        yield { message: "empty", field, evidence: { name: value.id, actual: stamps.topic } };
    }
  },
});
