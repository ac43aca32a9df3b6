import { isAnnotationName } from "../../spec/annotation/name.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { defineRule } from "../rule.js";

/** The annotations that a recording carries, as far as its attachments are listed. */
const embedded = ({ container }: RecordingFacts) => container.attachments.filter(({ name }) => isAnnotationName(name));

export const embeddedOnce = defineRule({
  id: "annotation/embedded-once",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST carry at most one annotation inside.",
    ja: "記録が中に含むアノテーションは、一つまででなければならない。",
  },
  scope: {
    en: "Recordings with `attachments` whose name ends as that of an annotation does, in capital letters or not.",
    ja: "名前の終わりがアノテーションのもの（大文字小文字は問わない）である添付（`attachments`）をもつ記録。",
  },
  why: {
    en: "One program takes the first, another the last, and their labels differ.",
    ja: "最初を取るプログラムと最後を取るプログラムがあり、ラベルが食い違う。",
  },
  fix: {
    en: "Join the annotations, and embed the one that holds with tasuki convert --annotations.",
    ja: "アノテーションを一つにまとめ、tasuki convert --annotations で埋め込む。",
  },
  sources: ["Tasuki"],
  messages: {
    several: {
      en: "the recording carries {actual} annotations, and {name} is not the first",
      ja: "記録がアノテーションを {actual} 件含み、{name} は最初のものではない",
    },
  },
  applies: (recording) => embedded(recording).length > 0,
  *check(recording) {
    const found = embedded(recording);
    if (found.length > 1)
      yield {
        message: "several",
        evidence: { actual: String(found.length), name: found[1]!.name },
        count: found.length - 1,
        at: { offset: found[1]!.offset },
      };
  },
});
