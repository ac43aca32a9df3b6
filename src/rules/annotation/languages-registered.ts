import { some } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";
import { tagFault } from "../language-registry.js";

export const languagesRegistered = defineAnnotationRule({
  id: "annotation/languages-registered",
  requirement: "must",
  statement: {
    en: "Every language MUST be named by a registered BCP 47 tag.",
    ja: "言語は、登録された BCP 47 の言語タグで示さなければならない。",
  },
  scope: {
    en: "Annotations with a text whose language is given. A language of three letters is taken as it is, unless it has a code of two.",
    ja: "言語の示された文があるアノテーション。三文字の言語コードは、二文字のコードがないかぎりそのまま認める。",
  },
  why: {
    en: "A reader that looks for `ja` does not find `jp` or `ja_JP`.",
    ja: "`ja` を探す読み手には、`jp` や `ja_JP` は見つからない。",
  },
  fix: {
    en: "Write `ja`, not `jp`; `en-GB`, not `en_GB`.",
    ja: "`jp` ではなく `ja`、`en_GB` ではなく `en-GB` と書く。",
  },
  sources: ["BCP 47", "IANA Language Subtag Registry"],
  messages: {
    tag: {
      en: '"{actual}" is no registered language tag: {reason}',
      ja: "「{actual}」は登録された言語タグではない：{reason}",
    },
  },
  applies: (index) => some(index.texts(), ({ language }) => language !== undefined),
  *find(index) {
    for (const { field, language } of index.texts()) {
      const fault = language === undefined ? undefined : tagFault(language);
      if (fault) yield { message: "tag", field, evidence: { actual: language!, ...fault } };
    }
  },
});
