/** What a conversion of labels loses. */
export const labelLosses: Readonly<Record<string, string>> = {
  "What was lost. `…-dropped`: it is not there any more. `…-unnamed`: it is kept under names that only we know; programs that know the format alone pass it over. `coordinates-rounded`: the last digit of a coordinate may differ. `times-rounded`: times differ by less than a step of the format. `geometry-interval-shortened`: other programs see a geometry at the start of its interval alone. `interval-unplaced`: an interval that no frame lies in. `header-dropped`: what is said of the whole document, such as who annotates and which ontologies hold. `ids-replaced`: items have other ids. `language-dropped`: in which language a text is. `tracks-merged`: segments of several tracks stand on one, or a track says less of itself. `gaps-closed`: what lies between segments belongs to the one before. `time-uncovered`: time that no segment covers, which other programs leave out.":
    "失われたもの。`…-dropped`：残っていない。`…-unnamed`：本仕様だけの名前で残してあり、その形式しか知らないプログラムは読み飛ばす。`coordinates-rounded`：座標の最後の桁が変わることがある。`geometry-interval-shortened`：他のプログラムには、区間の始まりの図形だけが見える。`interval-unplaced`：どのフレームも入らない区間。`times-rounded`：形式の刻み未満だけ時刻が変わる。`header-dropped`：作成者や用語集など、文書全体についての記述。`ids-replaced`：項目の ID が変わる。`language-dropped`：テキストの言語。`tracks-merged`：複数のトラックのセグメントが一つに並ぶか、トラックについての記述が減る。`gaps-closed`：セグメントの間が直前のセグメントに含まれる。`time-uncovered`：どのセグメントにも含まれず、ほかのプログラムが捨てる時間。",
  "How often, and where first.": "何回、最初はどこか。",
  "Something that a conversion of labels lost.": "ラベルの変換で失われたもの。",
  "`reading`: the annotation has no place for it. `writing`: the target has none.":
    "`reading`：アノテーションに書く場所がない。`writing`：変換先に書く場所がない。",
  "Whether it loses nothing: it comes back whole, or concerns other programs.":
    "何も失われないか。完全に元へ戻るもの、およびほかのプログラムに関わるもの。",
  "Something that a conversion of labels lost, in words.": "ラベルの変換で失われたもの（説明付き）。",
  "A file of labels that was written.": "書き込まれたラベルのファイル。",
  "Id of the format that was read.": "読み取った形式の ID。",
  "Id of the format that was written.": "書き込んだ形式の ID。",
  "Paths or names of what was read.": "読み取ったもののパスまたは名前。",
  "Path or name of the recording that the labels are of.": "ラベルの対象となる記録のパスまたは名前。",
  "Segments of the annotation.": "アノテーションのセグメントの数。",
  "Events of the annotation.": "アノテーションのイベントの数。",
  "Geometries of the annotation.": "アノテーションの図形の数。",
  "The result of a conversion of labels.": "ラベルの変換の結果。",
};
