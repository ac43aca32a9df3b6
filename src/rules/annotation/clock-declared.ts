import { defineAnnotationRule } from "../annotation-rule.js";
import { NEEDS_DECLARATION, notChecked } from "../rule.js";

export const clockDeclared = defineAnnotationRule({
  id: "annotation/clock-declared",
  requirement: "must",
  statement: {
    en: "The clock that an annotation names MUST be one that the declaration has.",
    ja: "アノテーションが示すクロックは、宣言にあるものでなければならない。",
  },
  scope: {
    en: "Annotations whose `time` gives a `clock`. They cannot be checked without a declaration.",
    ja: "`time` に `clock` があるアノテーション。宣言がなければ検査できない。",
  },
  why: {
    en: "A clock that nobody declares says nothing of what the times count.",
    ja: "宣言されていないクロックでは、時刻が何を数えているのか分からない。",
  },
  fix: { en: "Correct the id, or declare the clock.", ja: "ID を直すか、クロックを宣言する。" },
  sources: ["Tasuki"],
  messages: {
    unknown: {
      en: 'the annotation counts on clock "{name}", which is not declared',
      ja: "アノテーションのクロック「{name}」は宣言されていない",
    },
  },
  applies: ({ document }, _, { declaration }) =>
    document.time.clock === undefined ? false : declaration ? true : notChecked(NEEDS_DECLARATION),
  *find(index, _params, context) {
    const { clock } = index.document.time;
    if (!context.declaration!.clocks.some(({ id }) => id === clock))
      yield { message: "unknown", field: "/time/clock", evidence: { name: clock! } };
  },
});
