import type { Phrases } from "../../phrase-book.js";

/** What is said of annotations inside recordings. */
export const embeddedAnnotationPhrases: Phrases = {
  "An annotation is of a whole recording: embed it without splitting.":
    "アノテーションは記録全体についてのものである。分割せずに埋め込む。",
  "Annotations become channels only in MCAP.": "アノテーションをチャネルにできるのは MCAP だけである。",
  "Which annotation becomes channels? Give it by --annotations.":
    "どのアノテーションをチャネルにするのか。--annotations で指定する。",
  "{1} carries no annotation.": "{1} はアノテーションを含まない。",
  "The annotation in {1} is damaged: its checksum differs.":
    "{1} の中のアノテーションは壊れている。チェックサムが一致しない。",
};
