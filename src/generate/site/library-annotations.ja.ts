/** Japanese of the docstrings of annotations, by their English. */
export const annotationsInJapanese: Readonly<Record<string, string>> = {
  "An annotation of the recording.": "記録のアノテーション。",
  "Checks one annotation alone. What needs its recording is not checked, and no level is reached.":
    "アノテーションだけを検査する。記録が必要な検査は行わず、レベルも判定しない。",
  "Reads an annotation document, and the files that it names beside it.":
    "アノテーションの文書と、文書が示す併置ファイルを読む。",
  "Says what is in an annotation. Throws a `TasukiError` where it cannot be read.":
    "アノテーションの内容を示す。読めなければ `TasukiError` を投げる。",
  "The annotation that is to be held to the samples.": "サンプルと照合するアノテーション。",
  "Where that annotation came from, for the report.": "そのアノテーションの出どころ。報告に示す。",
};
