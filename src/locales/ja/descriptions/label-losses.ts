/** What a conversion of labels loses. */
export const labelLosses: Readonly<Record<string, string>> = {
  "What was lost. `…-dropped`: it is not there any more. `…-unnamed`: it is kept under names that only we know; programs that know the format alone pass it over. `coordinates-rounded`: the last digit of a coordinate may differ. `times-rounded`: times differ by less than a step of the format. `geometry-interval-shortened`: other programs see a geometry at the start of its interval alone. `interval-unplaced`: an interval that no frame lies in. `header-dropped`: what is said of the whole document, such as who annotates and which ontologies hold. `ids-replaced`: items have other ids. `language-dropped`: in which language a text is. `tracks-merged`: segments of several tracks stand on one, or a track says less of itself. `gaps-closed`: what lies between segments belongs to the one before. `time-uncovered`: time that no segment covers, which other programs leave out. `geometry-converted`: a shape became one of another kind: a turned box its outline, an outline its pixels. `geometry-interval-dropped`: a geometry holds at the start of its interval alone. `interpolation-dropped`: frames between key frames whose shapes are not computed. `names-changed`: letters that a name cannot have were replaced. `reference-dangling`: something refers to what is not there. `values-approximated`: a value became the nearest that there is. `values-assumed`: a value that must be there was set where nothing was said. `values-corrected`: what was written against its format was read as it was meant.":
    "失われたもの。`…-dropped`：残っていない。`…-unnamed`：本仕様だけの名前で残してあり、その形式しか知らないプログラムは読み飛ばす。`coordinates-rounded`：座標の最後の桁が変わることがある。`times-rounded`：時刻が形式の刻みに満たない差で変わる。`geometry-interval-shortened`：他のプログラムには、区間の始まりの図形だけが見える。`interval-unplaced`：どのフレームも入らない区間。`header-dropped`：誰がアノテーションしたか、どのオントロジーによるかなど、文書全体についての記述。`ids-replaced`：項目の ID が別のものになる。`language-dropped`：テキストの言語。`tracks-merged`：複数のトラックのセグメントが一つに並ぶか、トラックについての記述が減る。`gaps-closed`：セグメントの間が直前のセグメントに属する。`time-uncovered`：どのセグメントにも覆われず、他のプログラムが捨てる時間。`geometry-converted`：図形が別の種類になった。回転した枠は輪郭に、輪郭は画素に。`geometry-interval-dropped`：図形が区間の始まりだけに付く。`interpolation-dropped`：キーフレームの間の、形を計算しないフレーム。`names-changed`：名前に使えない文字を置き換えた。`reference-dangling`：存在しないものを参照している。`values-approximated`：値が、ある中で最も近いものになった。`values-assumed`：必要な値を、何も示されていないのに定めた。`values-corrected`：形式に反して書かれたものを、意図された通りに読んだ。",
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
