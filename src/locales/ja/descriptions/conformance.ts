/** The conformance suite: its index, what a runner and an implementation say to each other, and the results. */
export const conformance: Readonly<Record<string, string>> = {
  // The protocol between runner and implementation.
  "A finding, as far as it is compared.": "指摘。比較する項目だけを示す。",
  "Id of the rule; needed in answers of the stage `whole`.": "規則の ID。ステージ `whole` の回答では必要である。",
  "How many places are affected; 1 where it is left out.": "該当する箇所の数。省くと 1。",
  "A report, as far as it is compared; a RecordingReport is one.":
    "報告。比較する項目だけを示す。RecordingReport はこれにあたる。",
  "Level reached.": "達したレベル。",
  "What became of one rule.": "一つの規則の結果。",
  "Who an implementation is and what it does.": "実装の名前と、対応する範囲。",
  "Name of the implementation.": "実装の名前。",
  "Its version.": "実装の版。",
  "Version of the specification that it implements.": "実装している仕様の版。",
  "Stages that it answers; cases of others are skipped.": "回答するステージ。ほかのステージの試験ケースは省略される。",
  "Rules that it knows; where given, `check` cases of others are skipped.":
    "知っている規則。示した場合、ほかの規則の `check` の試験ケースは省略される。",
  "What an implementation says of one case.": "一つの試験ケースに対する実装の回答。",
  "Of the stage `check`.": "ステージ `check` の回答。",
  "What the rule found; none where it is left out.": "規則の指摘。省くと、指摘なし。",
  "Of the stage `read`.": "ステージ `read` の回答。",
  "The facts (RecordingFacts); what is left out has its default.":
    "測定結果（RecordingFacts）。省いたものは既定値になる。",
  "Of the stage `read`, where the file is no recording at all.":
    "ステージ `read` で、ファイルがそもそも記録ではないときの回答。",
  "Why the file is no recording.": "ファイルが記録ではない理由。",
  "Of the stage `whole`.": "ステージ `whole` の回答。",
  "Of any stage, where the implementation does not do this.": "どのステージでも、実装が対応していないときの回答。",
  "Why it is not done.": "対応していない理由。",
  "Of any stage, where the implementation itself broke.": "どのステージでも、実装自体が失敗したときの回答。",
  "What broke.": "何が失敗したか。",
  "Gives an implementation one case.": "実装に試験ケースを一つ与える。",
  "Answered by a `RunAnswer`.": "`RunAnswer` で回答される。",
  "The case, without `expect` and without `recording`.": "試験ケース。`expect` と `recording` を除く。",
  "Path of the case's recording, where it has one.": "試験ケースに記録があれば、そのパス。",
  "What the runner says.": "試験を実行する側の要求。",
  "Asks an implementation who it is.": "実装に名前と対応範囲を尋ねる。",
  "The first request; answered by `Implementation`.": "最初の要求。`Implementation` で回答される。",
  "Version of this protocol.": "このプロトコルの版。",
  "Tells an implementation to end.": "実装に終了を指示する。",
  "The last request; it is not answered.": "最後の要求。回答はない。",

  // The index.
  "Index of the conformance suite (`suite.json`).": "適合性試験スイートの索引（`suite.json`）。",
  "Version of the suite.": "スイートの版。",
  "All cases, by id.": "すべての試験ケース。ID 順。",
  "All rules, by id.": "すべての規則。ID 順。",
  "One case in the index of the suite.": "スイートの索引における一つの試験ケース。",
  "Id of the case: its path below `cases/`, without its ending.":
    "試験ケースの ID：`cases/` より下のパスから拡張子を除いたもの。",
  "Level that the rule belongs to.": "規則が属するレベル。",
  "SHA-256 of a file's bytes, as hexadecimal digits.": "ファイルのバイト列の SHA-256。16 進数で示す。",
  "The recording of the case.": "試験ケースの記録。",
  "Path of the recording below `cases/`.": "記録の、`cases/` より下のパス。",
  "Size of the recording.": "記録の大きさ。",
  "How well a rule is covered by stable cases of the stage `check`.":
    "ステージ `check` の安定した試験ケースが、規則をどれだけ網羅しているか。",
  "Cases that it must pass.": "合格となるべき試験ケースの数。",
  "Cases that it must fail.": "違反となるべき試験ケースの数。",
  "Cases with any other outcome.": "ほかの結果となるべき試験ケースの数。",
  "Numeric parameters that have a passing and a failing case which give them a value.":
    "値を与えた試験ケースが、合格と違反の両方にある数値パラメーター。",

  // The results.
  "How many cases had which result.": "結果ごとの試験ケースの数。",
  "Cases that passed.": "合格した試験ケースの数。",
  "Cases that failed, broke, or passed though listed as failures.":
    "不合格になったか、実装が失敗したか、不合格の見込みに反して合格した試験ケースの数。",
  "Cases that were skipped.": "省略された試験ケースの数。",
  "Cases that failed as listed.": "見込みのとおり不合格になった試験ケースの数。",
  "What became of one case.": "一つの試験ケースの結果。",
  "Id of the case.": "試験ケースの ID。",
  "Which part of an implementation a case is for; each may be claimed alone.":
    "試験ケースが対象とする実装の部分。それぞれ単独で対応を表明できる。",
  "Rule under test.": "試験対象の規則。",
  "`passed`: it answered as it must. `failed`: it did not. `skipped`: it said that it does not do this; never a pass. `errored`: it broke, was silent or said nothing sensible. `expected-failure`: failed, and listed as such. `unexpected-pass`: passed, though listed as a failure; the list is wrong.":
    "`passed`：期待どおりの回答。`failed`：期待と異なる回答。`skipped`：対応していないと回答した。合格とはしない。`errored`：失敗したか、応答がないか、意味をなさない回答。`expected-failure`：不合格であり、不合格の見込みとして挙げられている。`unexpected-pass`：不合格の見込みとして挙げられているのに合格した。見込みの一覧が誤っている。",
  "What differs, why it was skipped, or how it broke.": "期待との相違、省略の理由、または失敗の内容。",
  "What a run of the suite showed.": "スイートの実行結果。",
  "Stable cases.": "安定した試験ケース。",
  "Trial cases, which are never counted.": "試行中の試験ケース。集計しない。",
  "What became of every case.": "すべての試験ケースの結果。",
  "What an implementation is known to fail.": "実装が不合格になると分かっている試験ケース。",
  "The cases; one that passes after all is an error, so that the list stays true.":
    "試験ケースの一覧。合格するものがあれば誤りとし、一覧が事実と合うように保つ。",
  "One case that is known to fail.": "不合格になると分かっている試験ケース。",
  "Why it fails.": "不合格になる理由。",
  "Where that is tracked, such as a URL.": "その問題の管理先。例：URL。",
};
