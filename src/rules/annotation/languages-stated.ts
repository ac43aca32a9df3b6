import { defineAnnotationRule } from "../annotation-rule.js";

export const languagesStated = defineAnnotationRule({
  id: "annotation/languages-stated",
  requirement: "should",
  statement: {
    en: "Every text of a procedure SHOULD say its language.",
    ja: "手順書の文には、言語を示すことが望ましい。",
  },
  scope: { en: "Annotations with a procedure.", ja: "手順書があるアノテーション。" },
  why: {
    en: "A plain text is read in whatever language the reader takes it for.",
    ja: "言語のない文は、読み手が思い込んだ言語で読まれる。",
  },
  fix: { en: 'Write `{"ja": "…"}` in place of the plain text.', ja: 'ただの文の代わりに `{"ja": "…"}` と書く。' },
  sources: ["The plain form of procedures: name, description and steps", "Tasuki"],
  messages: {
    plain: { en: 'the text "{actual}" has no language', ja: "文「{actual}」に言語がない" },
  },
  applies: ({ document }) => document.procedures.length > 0,
  *find(index) {
    for (const { field, language, text } of index.texts())
      if (language === undefined) yield { message: "plain", field, evidence: { actual: text.slice(0, 80) } };
  },
});
