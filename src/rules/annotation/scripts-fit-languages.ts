import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const WORDS = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/;
/** Texts in a language whose script is known. */
function* known(index: AnnotationIndex) {
  for (const each of index.texts()) {
    const language = each.language?.split("-")[0]?.toLowerCase();
    // A tag that names the script, such as ja-Latn, says so.
    if ((language === "en" || language === "ja") && !/-[A-Z][a-z]{3}\b/.test(each.language!))
      yield { ...each, language };
  }
}

export const scriptsFitLanguages = defineAnnotationRule({
  id: "annotation/scripts-fit-languages",
  requirement: "should",
  statement: {
    en: "A text SHOULD be written in the script of its language.",
    ja: "文は、その言語の文字で書くことが望ましい。",
  },
  scope: { en: "Annotations with a text in English or Japanese.", ja: "英語か日本語の文があるアノテーション。" },
  why: {
    en: "Japanese under the tag of English, or the other way round, means that two columns were swapped.",
    ja: "英語のタグに日本語が付いているのは、二つの列が入れ替わったためである。",
  },
  fix: { en: "Correct the tag.", ja: "タグを直す。" },
  sources: ["Unicode Standard Annex 24", "Tasuki"],
  messages: {
    script: {
      en: 'the text "{actual}" is tagged {expected} and looks otherwise',
      ja: "文「{actual}」のタグは {expected} だが、そうは見えない",
    },
  },
  applies: (index) => !known(index).next().done,
  *find(index) {
    for (const { field, language, text } of known(index)) {
      const isJapanese = JAPANESE.test(text);
      const odd = language === "en" ? isJapanese : !isJapanese && WORDS.test(text);
      if (odd) yield { message: "script", field, evidence: { actual: text.slice(0, 80), expected: language } };
    }
  },
});
