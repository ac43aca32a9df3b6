import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { notChecked } from "../rule.js";
import { differenceMessages, differenceOf } from "../stated-file.js";

export const targetMatches = defineAnnotationRule({
  id: "annotation/target-matches",
  requirement: "must",
  statement: {
    en: "An annotation MUST name the files of its recording, or those that it was made from, with the size and the digest that they have.",
    ja: "アノテーションは、対象の記録のファイル、またはその元になったファイルを、実際の大きさとダイジェストで示さなければならない。",
  },
  scope: {
    en: "Annotations whose `files` give a size or a digest. They cannot be checked without the recording, nor where it has neither `digests` nor `sources`.",
    ja: "`files` が大きさかダイジェストを示すアノテーション。記録がなければ、また記録に `digests` も `sources` もなければ、検査できない。",
  },
  why: {
    en: "Labels of one recording beside another fit nothing, and often nobody notices.",
    ja: "別の記録のラベルが添えられると何にも合わず、しかも気づかれないことが多い。",
  },
  fix: {
    en: "Put the annotation beside its recording; after a conversion, state the new files.",
    ja: "アノテーションを対象の記録の隣に置く。変換した後は新しいファイルを示す。",
  },
  sources: ["W3C Web Annotation, target", "Tasuki"],
  messages: {
    absent: {
      en: "the annotation is of {name}, which is no file of the recording",
      ja: "アノテーションの対象 {name} は、この記録のファイルではない",
    },
    ...differenceMessages,
  },
  applies: ({ document }, _, { recording }) => {
    if (!document.files.some(({ sizeBytes, sha256 }) => sizeBytes !== undefined || sha256 !== undefined)) return false;
    if (!recording) return notChecked(NEEDS_RECORDING);
    // Of what an annotation inside a file states, that file has no digest; what it was made from has.
    return recording.digests || recording.sources ? true : notChecked("the digests of the recording are not known");
  },
  *find(index, _params, context) {
    const { digests = [], sources = [] } = context.recording!;
    const known = [...digests, ...sources];
    for (const [i, { name, ...stated }] of index.document.files.entries()) {
      const field = `/files/${i}`;
      const differences = known.filter((file) => file.name === name).map((file) => differenceOf(name, stated, file));
      if (differences.length === 0) yield { message: "absent", field, evidence: { name } };
      // One of these files is the one that was labelled.
      else if (differences[0] && differences.every((each) => each !== undefined)) yield { ...differences[0], field };
    }
  },
});
