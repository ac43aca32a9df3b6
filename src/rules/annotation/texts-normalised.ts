import { defineAnnotationRule } from "../annotation-rule.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f\u3000\u200b\ufeff]/u;

export const textsNormalised = defineAnnotationRule({
  id: "annotation/texts-normalised",
  requirement: "should",
  statement: {
    en: "A text SHOULD be in Unicode form NFC, without blanks at its ends, wide blanks or control characters.",
    ja: "文は Unicode の NFC 形式とし、前後の空白、全角の空白、制御文字を含まないことが望ましい。",
  },
  scope: { en: "Annotations with a text.", ja: "文があるアノテーション。" },
  why: {
    en: "Two texts that look alike and differ count as two labels.",
    ja: "見た目が同じでも異なる文は、二つのラベルとして数えられる。",
  },
  fix: { en: "Normalise it; `trim` its ends.", ja: "正規化し、前後の空白を `trim` で除く。" },
  sources: ["Unicode Standard Annex 15", "RailLabel Providerkit, which mends differences of white space"],
  messages: {
    blanks: { en: 'the text "{actual}" has blanks at its ends', ja: "文「{actual}」の前後に空白がある" },
    form: { en: 'the text "{actual}" is not in the form NFC', ja: "文「{actual}」が NFC 形式ではない" },
    characters: {
      en: 'the text "{actual}" has a control character or a wide blank',
      ja: "文「{actual}」に制御文字か全角の空白がある",
    },
  },
  applies: (index) => !index.texts().next().done,
  *find(index) {
    for (const { field, text } of index.texts()) {
      const evidence = { actual: text.slice(0, 80) };
      if (text.trim() !== text) yield { message: "blanks", field, evidence };
      else if (text.normalize("NFC") !== text) yield { message: "form", field, evidence };
      else if (UNWANTED.test(text)) yield { message: "characters", field, evidence };
    }
  },
});
