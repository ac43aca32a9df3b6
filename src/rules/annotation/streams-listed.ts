import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Every reference to a stream. */
function* references({ document }: AnnotationIndex) {
  for (const [i, { stream }] of document.tracks.entries())
    if (stream !== undefined) yield { field: `/tracks/${i}/stream`, id: stream };
  for (const [i, { quality }] of document.segments.entries())
    for (const [j, id] of (quality?.streams ?? []).entries())
      yield { field: `/segments/${i}/quality/streams/${j}`, id };
  for (const [i, { stream }] of document.geometries.entries())
    if (stream !== undefined) yield { field: `/geometries/${i}/stream`, id: stream };
}

export const streamsListed = defineAnnotationRule({
  id: "annotation/streams-listed",
  requirement: "must",
  statement: {
    en: "Every stream that an annotation refers to MUST be listed in it once.",
    ja: "アノテーションが参照するストリームは、すべて、その中で一度だけ挙げなければならない。",
  },
  scope: { en: "Annotations that list or refer to a stream.", ja: "ストリームを挙げるか参照するアノテーション。" },
  why: { en: "An id that leads nowhere says nothing.", ja: "どこも指さない ID は何も示していない。" },
  fix: {
    en: "Correct the id, or list the stream with its topic.",
    ja: "ID を直すか、ストリームをトピックとともに挙げる。",
  },
  sources: ["Tasuki"],
  messages: {
    unknown: { en: 'stream "{name}" is not listed', ja: "ストリーム「{name}」が挙げられていない" },
    twice: { en: 'stream "{name}" is listed twice', ja: "ストリーム「{name}」が二度挙げられている" },
  },
  applies: (index) => index.document.streams.length > 0 || !references(index).next().done,
  *find(index) {
    const met = new Set<string>();
    for (const [i, { id }] of index.document.streams.entries()) {
      if (met.has(id)) yield { message: "twice", field: `/streams/${i}`, evidence: { name: id } };
      met.add(id);
    }
    for (const { field, id } of references(index))
      if (!met.has(id)) yield { message: "unknown", field, evidence: { name: id } };
  },
});
