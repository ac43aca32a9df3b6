/** 前提情報の変換と、ほかのプログラムの記述。 */
export const neighbours: Readonly<Record<string, string>> = {
  "What was lost. `…-left-out`: that part of the premises is not there any more; `data-left-out` is what a declaration has no place for, and `personal-name-left-out` the name of a person, which is never taken over unless it is said to be a pseudonym. `checksum-differs`: a checksum that is not the one of the recording. `ids-changed`: letters that an id cannot have were replaced. `required-missing`: the format asks for it, and nobody declared it. `time-rounded`: a time differs by less than a step of the format. `value-approximated`: a value became the nearest that there is. `value-assumed`: a value that must be there was set where nothing was said. Told as well, and lost by nobody: `put-into-words`: it stands there in words, which no program reads. `in-annotation`: it belongs to the annotation, which is a conversion of its own. `schema-drift`: only one of several texts of the format allows it. `epoch-doubtful`: times that are hardly seconds since 1970. `time-outside-segments`: time that rebake, which converts such files to LeRobot, cuts out. `boundary-shared`: segments that touch, of which it takes the frame between them twice. `outcome-overridden`: it writes the outcome of the last segment as that of the task, which says something else.":
    "失われたもの。`…-left-out`：前提情報のその部分が残っていない。`data-left-out` は宣言に書く場所のないもの、`personal-name-left-out` は人の名前であり、仮名と示されない限り引き継がない。`checksum-differs`：記録のものと異なるチェックサム。`ids-changed`：ID に使えない文字を置き換えた。`required-missing`：形式が求めるのに、誰も宣言していない。`time-rounded`：時刻が形式の刻みに満たない差で変わる。`value-approximated`：値が、ある中で最も近いものになった。`value-assumed`：必要な値を、何も示されていないのに定めた。知らせるだけで、何も失われないもの：`put-into-words`：文章として書かれ、プログラムは読み取れない。`in-annotation`：アノテーションに属し、別に変換する。`schema-drift`：同じ版の複数の定義のうち、一つだけが認める。`epoch-doubtful`：1970 年からの秒数とは考えにくい時刻。`time-outside-segments`：こうしたファイルを LeRobot に変換する rebake が切り捨てる時間。`boundary-shared`：接するセグメント。rebake は境目のフレームを二度使う。`outcome-overridden`：rebake は最後のセグメントの結果を、それと異なるタスクの結果として書く。",
  "Something that a conversion of premises lost.": "前提情報の変換で失われたもの。",
  "`reading`: a declaration has no place for it. `writing`: the target has none.":
    "`reading`：宣言に書く場所がない。`writing`：変換先に書く場所がない。",
  "Whether it loses nothing: it is only worth knowing.": "何も失われないか。知らせるだけのもの。",
  "Something that a conversion of premises lost, in words.": "前提情報の変換で失われたもの（説明付き）。",
  "What was read: `airoa-1.3`, `airoa-2.0` or `tasuki`.":
    "読み取ったもの：`airoa-1.3`、`airoa-2.0`、`tasuki` のいずれか。",
  "Path or name of the recording that it is of.": "対象となる記録のパスまたは名前。",
  "What was lost of the premises, or would be, where it was refused.":
    "前提情報のうち失われたもの。拒否した場合は、失われるはずのもの。",
  "The same of the annotation, where one is part of the target.":
    "変換先にアノテーションが含まれる場合の、アノテーションについての同じもの。",
  "The result of a conversion of premises.": "前提情報の変換の結果。",
  "Address of the repository of its source.": "ソースのリポジトリのアドレス。",
  "Branch of the repository that it was built from.": "ビルドに使ったリポジトリのブランチ。",
  "Page on the web that describes the data, where there is one.": "データを説明するウェブページ（ある場合）。",
  "What it says, where it is one of ASAM OSI's multi-channel traces: versions, `zero_time`, `creation_time`, `description` and `data_sources`; long texts are cut.":
    "ASAM OSI の複数チャネルのトレースのレコードの場合の内容：版、`zero_time`、`creation_time`、`description`、`data_sources`。長いテキストは切り詰める。",
};
