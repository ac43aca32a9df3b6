/** Japanese of the docstrings of annotations, by their English. */
export const annotationsInJapanese: Readonly<Record<string, string>> = {
  "An annotation of the recording.": "記録のアノテーション。",
  "An OpenLABEL document that was made.": "書き出した OpenLABEL 文書。",
  "Annotations that were made.": "読み込んだアノテーション。",
  "Checks one annotation, or OpenLABEL document, alone. What needs its recording is not checked, and no level is reached.":
    "アノテーションか OpenLABEL 文書を、それだけで検査する。記録が必要な検査は行わず、レベルも判定しない。",
  "Takes an OpenLABEL document. Throws a `TasukiError` where no annotation can be made of it.":
    "OpenLABEL 文書を読み込む。アノテーションにできなければ `TasukiError` を投げる。",
  "Writes annotations as OpenLABEL.": "アノテーションを OpenLABEL で書き出す。",
  "Reads an annotation document, and the files that it names beside it.":
    "アノテーションの文書と、文書が示す併置ファイルを読む。",
  "Says what is in an annotation. Throws a `TasukiError` where it cannot be read.":
    "アノテーションの内容を示す。読めなければ `TasukiError` を投げる。",
  "Its root.": "その根。",
  "The document.": "文書。",
  "What it cannot hold.": "文書に収められないもの。",
  "The annotation that is to be held to the samples.": "サンプルと照合するアノテーション。",
  "Where that annotation came from, for the report.": "そのアノテーションの出どころ。報告に示す。",
};
