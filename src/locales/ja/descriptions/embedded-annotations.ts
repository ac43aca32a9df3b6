/** Annotations inside recordings. */
export const embeddedAnnotations: Readonly<Record<string, string>> = {
  "Whether every recording must be annotated.": "すべての記録にアノテーションを求めるか。",
  "The files that it was made from, as its provenance says; there where an annotation states some.":
    "来歴による、元になったファイル。アノテーションがファイルを示すときだけある。",
  "An annotation that was taken out of a recording, byte by byte.":
    "記録から、バイト単位でそのまま取り出したアノテーション。",
  "Length of what is annotated; 0 where nothing tells it.": "アノテーションの対象の長さ。分からなければ 0。",
  "Frames, of an OpenLABEL document.": "OpenLABEL 文書のフレームの数。",
  "How many entities there are of each type; the most frequent.": "型ごとのエンティティの数。多いものから。",
  "Path or name of the file that was written.": "書いたファイルのパスまたは名前。",
};
