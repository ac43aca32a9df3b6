import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";
import { notChecked } from "../rule.js";
import { differenceMessages, differenceOf } from "../stated-file.js";

/** Every file that is named, with what is stated of it. */
function* stated({ document }: AnnotationIndex) {
  for (const [i, { file, sha256 }] of document.ontologies.entries())
    if (file !== undefined) yield { field: `/ontologies/${i}`, name: file, sha256, sizeBytes: undefined };
  for (const [i, { geometry }] of document.geometries.entries())
    if (geometry.kind === "external")
      yield { field: `/geometries/${i}`, name: geometry.file, sha256: geometry.sha256, sizeBytes: geometry.sizeBytes };
}

export const filesMatch = defineAnnotationRule({
  id: "annotation/files-match",
  requirement: "must",
  statement: {
    en: "A file that an annotation names beside it MUST be there with the size and the digest that are stated.",
    ja: "アノテーションが隣にあるとするファイルは、示した大きさとダイジェストのまま存在しなければならない。",
  },
  scope: {
    en: "Annotations with an ontology in a file or with external data. They cannot be checked where nothing tells which files there are, or of all files that are named.",
    ja: "ファイルにオントロジーや外部のデータをもつアノテーション。どのファイルがあるか、または名前の挙がったすべてについて分からなければ検査できない。",
  },
  why: {
    en: "Labels of points in another version of the file fall on other points.",
    ja: "ファイルの版が違うと、点のラベルが別の点に付く。",
  },
  fix: {
    en: "Hand the file over too; state its size and digest anew where it was meant to change.",
    ja: "ファイルも一緒に引き渡す。意図して変えたときは、大きさとダイジェストを改める。",
  },
  sources: ["Tasuki"],
  messages: {
    absent: { en: "{name} does not stand beside the annotation", ja: "{name} がアノテーションの隣にない" },
    unreadable: { en: "{name} cannot be read: {reason}", ja: "{name} を読めない：{reason}" },
    ...differenceMessages,
  },
  applies: (index, _, { facts }) => {
    if (stated(index).next().done) return false;
    if (facts.annotationFiles.some(({ state }) => state === "unknown"))
      return notChecked("nothing tells which files stand beside the annotation");
    const looked = new Set(facts.annotationFiles.map(({ name }) => name));
    for (const { name } of stated(index))
      if (!looked.has(name)) return notChecked("more files are named than are looked at");
    return true;
  },
  *find(index, _params, context) {
    const files = new Map(context.facts.annotationFiles.map((file) => [file.name, file]));
    for (const { field, name, sha256, sizeBytes } of stated(index)) {
      const file = files.get(name)!;
      if (file.state === "absent") yield { message: "absent", field, evidence: { name } };
      else if (file.state === "unreadable")
        yield { message: "unreadable", field, evidence: { name, reason: file.reason ?? "" } };
      else {
        const difference = differenceOf(name, { sizeBytes, sha256 }, file);
        if (difference) yield { ...difference, field };
      }
    }
  },
});
