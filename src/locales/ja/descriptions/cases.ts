/** The conformance suite. */
export const cases: Readonly<Record<string, string>> = {
  "`stable`: counted. `trial`: run and reported, never counted, while its requirement is still discussed.":
    "`stable`：集計する。`trial`：実行して報告するが、要求事項が検討中の間は集計しない。",
  "Id of the rule and name of the case; the path of its file.": "規則の ID と試験ケースの名前。ファイルのパスになる。",
  "What is special here, in one sentence.": "この試験ケースの要点。一文で示す。",
  "Id of the rule under test.": "試験対象の規則の ID。",
  "Version of the specification in which the case first applied.": "試験ケースが最初に適用された仕様の版。",
  "Parameters of the rule; what is left out has its default.": "規則のパラメーター。省いたものは既定値になる。",
  "What the rule must say.": "規則が示すべき結果。",
  "All findings of the rule, in any order.": "規則のすべての指摘。順序は問わない。",
  "A finding that must be there. What it leaves out is not compared; the words of a message never are.":
    "なければならない指摘。省いた項目は比較しない。メッセージの文言は決して比較しない。",
  "A case of the conformance suite.": "適合性試験スイートの試験ケース。",
  "A case for readers: recording in, facts out.": "読取りプログラムのための試験ケース：記録を与え、測定結果を得る。",
  "Path of the case's file below `cases/`, without its ending.":
    "試験ケースのファイルの、`cases/` より下のパスから拡張子を除いたもの。",
  "Recording in, facts out.": "記録を与え、測定結果を得る。",
  "What the reader must find.": "読取りプログラムが得るべき測定結果。",
  "`read`: facts come out, however damaged the file is. `refused`: the file is no recording at all.":
    "`read`：ファイルがどれだけ壊れていても、測定結果を得る。`refused`：ファイルはそもそも記録ではない。",
  "A part of the facts (RecordingFacts). What it leaves out is not compared; `null` says that a fact is absent; `{near, within}` stands for a number that is estimated.":
    "測定結果（RecordingFacts）の一部。省いた項目は比較しない。`null` は項目がないことを、`{near, within}` は推定値であることを表す。",
  "A case for the whole way: recording, declaration and profile in, verdict out.":
    "全体を通した試験ケース：記録、宣言、プロファイルを与え、判定を得る。",
  "Recording, declaration and profile in, verdict out.": "記録、宣言、プロファイルを与え、判定を得る。",
  "Profile by its id, or as a document; `default` where it is left out.":
    "プロファイルの ID、または文書そのもの。省くと `default`。",
  "Id of a profile.": "プロファイルの ID。",
  "What must be concluded.": "得られるべき結論。",
  "What must become of these rules; others are not compared.": "これらの規則の、あるべき結果。ほかの規則は比較しない。",
  "What must become of one rule.": "一つの規則の、あるべき結果。",
  "An unsigned 64-bit integer as a decimal string.": "符号なし 64 ビット整数。10 進数の文字列で表す。",
};
