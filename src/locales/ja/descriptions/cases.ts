/** The conformance suite. */
export const cases: Readonly<Record<string, string>> = {
  "`stable`: counted. `trial`: run and reported, never counted, while its requirement is still discussed.":
    "`stable`：集計する。`trial`：実行して報告するが、要求事項が検討中の間は集計しない。",
  "A case that needs no recording: facts and declaration in, findings of one rule out.":
    "記録を必要としない試験ケース：測定結果と宣言を与え、一つの規則の指摘を得る。",
  "Id of the rule and name of the case; the path of its file.": "規則の ID と試験ケースの名前。ファイルのパスになる。",
  "Facts and declaration in, findings of one rule out.": "測定結果と宣言を与え、一つの規則の指摘を得る。",
  "What is special here, in one sentence.": "この試験ケースの要点。一文で示す。",
  "Id of the rule under test.": "試験対象の規則の ID。",
  "Version of the specification in which the case first applied.": "試験ケースが最初に適用された仕様の版。",
  "Parameters of the rule; what is left out has its default.": "規則のパラメーター。省いたものは既定値になる。",
  "What the rule must say.": "規則が示すべき結果。",
  "All findings of the rule, in any order.": "規則のすべての指摘。順序は問わない。",
  "A finding that must be there. What it leaves out is not compared; the words of a message never are.":
    "なければならない指摘。省いた項目は比較しない。メッセージの文言は決して比較しない。",
};
