import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { notChecked } from "../rule.js";

export const streamsRecorded = defineAnnotationRule({
  id: "annotation/streams-recorded",
  requirement: "must",
  statement: {
    en: "Every stream that an annotation lists MUST have samples in the recording.",
    ja: "アノテーションが挙げるストリームには、記録の中にサンプルがなければならない。",
  },
  scope: {
    en: "Annotations that list a stream. They cannot be checked without the recording.",
    ja: "ストリームを挙げるアノテーション。記録がなければ検査できない。",
  },
  why: {
    en: "Labels of a stream that is not there belong to another recording, or to another name of the topic.",
    ja: "ないストリームのラベルは、別の記録か、別のトピック名のものである。",
  },
  fix: {
    en: "Correct the topic, or put the annotation beside its recording.",
    ja: "トピックを直すか、アノテーションを対象の記録の隣に置く。",
  },
  sources: ["Tasuki"],
  messages: {
    absent: { en: "{name} has no samples in the recording", ja: "{name} のサンプルが記録にない" },
  },
  applies: ({ document }, _, { recording }) =>
    document.streams.length === 0 ? false : recording ? true : notChecked(NEEDS_RECORDING),
  *find(index, _params, context) {
    const recorded = new Set(context.recording!.streams.filter(({ samples }) => samples > 0).map(({ topic }) => topic));
    for (const [i, { topic }] of index.document.streams.entries())
      if (!recorded.has(topic)) yield { message: "absent", field: `/streams/${i}/topic`, evidence: { name: topic } };
  },
});
