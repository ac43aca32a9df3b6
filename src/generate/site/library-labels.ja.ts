/** Japanese of the docstrings of labels of other formats, and of annotations inside recordings, by their English. */
export const labelsInJapanese: Readonly<Record<string, string>> = {
  "A BCP 47 tag. Read: the language of texts whose format names none (else `und`). Written: the language that is taken where the format holds one only (else the one that most texts have).":
    "BCP 47 の言語タグ。読むとき：言語を示さない形式の文の言語（省くと `und`）。書くとき：一言語しか持てない形式で採る言語（省くと最も多い言語）。",
  "A file of labels that was not read yet.": "まだ読まれていないラベルのファイル。",
  "A file of labels.": "ラベルのファイル。",
  "A stream of the recording that labels are of.": "ラベルの対象となる記録のストリーム。",
  "An annotation that a recording carries inside.": "記録の中にあるアノテーション。",
  "Columns of its images.": "画像の列数。",
  "Converts labels to another format. `name` is that of the file or folder that is to be written.":
    "ラベルを別の形式に変換する。`name` は書き出すファイルまたはフォルダーの名前である。",
  "Frames per second, where frames are counted and no recording is given.":
    "フレームを数える形式で、記録が与えられないときの毎秒フレーム数。",
  "Id of the format to read.": "読む形式の ID。",
  "Id of the format to write.": "書く形式の ID。",
  "Id of the format.": "形式の ID。",
  "Id of the format; without it, the first that recognises the labels.":
    "形式の ID。省くと、ラベルを最初に認識した形式。",
  "Id of the format; without it, the one that the name tells.": "形式の ID。省くと、名前から決まる形式。",
  "Its files, with sizes and digests.": "記録のファイル（大きさとダイジェスト付き）。",
  'Its name: a path relative to the labels, with "/".': "名前。ラベルからの相対パスで、区切りは「/」。",
  "Its streams, by topic.": "ストリーム（トピック順）。",
  "Labels of the recording: an annotation, or an OpenLABEL document. Goes before an annotation inside the recording.":
    "記録のラベル。アノテーションまたは OpenLABEL 文書。記録の中のアノテーションより優先する。",
  "Labels that are in memory already, by the names of their files.": "すでにメモリーにあるラベル（ファイル名ごと）。",
  "Labels that were read.": "読み込んだラベル。",
  "Labels that were written.": "書き出したラベル。",
  "Labels to read: a file, alone or with those beside it, or a folder with all below it.":
    "読み込むラベル。一つのファイル（隣のファイルを伴うこともある）、またはフォルダー以下のすべて。",
  "Language of the report; English where nothing is said.": "報告の言語。指定がなければ英語。",
  "Looks at a recording. The caller closes what it gave. Throws a `TasukiError` where it is none, or has no samples.":
    "記録を調べる。与えたものは呼び出し側が閉じる。記録でないとき、またはサンプルがないときは `TasukiError` を投げる。",
  "Name of the attachment.": "添付の名前。",
  "Name to show.": "表示する名前。",
  "Options of `convertLabels()`.": "`convertLabels()` のオプション。",
  "Options of `exportLabels()`.": "`exportLabels()` のオプション。",
  "Options of `extractAnnotation()`.": "`extractAnnotation()` のオプション。",
  "Options of `importLabels()`.": "`importLabels()` のオプション。",
  "Options of `packDelivery()`.": "`packDelivery()` のオプション。",
  "Options of `verifyDelivery()`.": "`verifyDelivery()` のオプション。",
  "Reads a recording and returns its facts. Throws a `TasukiError` where the input is no recording. A declaration inside the recording may stand behind the samples that it says how to read, and an annotation behind those that it labels: the recording is then read a second time.":
    "記録を読み、測定した事実を返す。入力が記録でないときは `TasukiError` を投げる。記録の中の宣言が、それが読み方を示すサンプルより後にあるとき、またはアノテーションが対象のサンプルより後にあるときは、記録をもう一度読む。",
  "Reads labels of any format that is known. Throws a `TasukiError` where none recognises them.":
    "既知の形式のラベルを読む。どの形式とも認識できないときは `TasukiError` を投げる。",
  "Renders the report of a conversion of labels as text.": "ラベルの変換の報告をテキストにする。",
  "Rows of its images.": "画像の行数。",
  "Says what is in an annotation, or an OpenLABEL document. Throws a `TasukiError` where it cannot be read.":
    "アノテーションまたは OpenLABEL 文書の内容を示す。読めないときは `TasukiError` を投げる。",
  "Stops it; nothing is left.": "中止する。何も残らない。",
  "The annotation that the recording carries inside, by the name of its attachment, where it was asked for.":
    "求められた場合の、記録の中にあるアノテーション（添付の名前付き）。",
  "The annotation to embed; without it, that of the input is kept. Not with parts: it is of a whole recording.":
    "埋め込むアノテーション。省くと入力のものを保つ。記録全体についてのものなので、分割とは併用できない。",
  "The annotation.": "アノテーション。",
  "The bytes of a file; undefined where there is none. Throws a `TasukiError` where it is larger than `mostBytes`, or than `LARGEST_LABEL_FILE` where nothing else is said.":
    "ファイルの内容。なければ undefined。`mostBytes`（省くと `LARGEST_LABEL_FILE`）より大きいときは `TasukiError` を投げる。",
  "The files that were given: one, or all of a folder. What stands beside a single file is not listed, but can be read.":
    "与えられたファイル。一つ、またはフォルダーのすべて。一つのファイルの隣にあるものは一覧に含まれないが、読むことはできる。",
  "The files to write; none where it was refused.": "書き出すファイル。拒まれたときは空。",
  "The files: names relative to the folder that is asked for, or to the one that the file stands in.":
    "ファイル。名前は、書き出すフォルダー、またはファイルのあるフォルダーからの相対パス。",
  "The recording that labels are of, as far as a format may need it.":
    "ラベルの対象となる記録のうち、形式が必要としうる部分。",
  "The recording that the labels are of.": "ラベルの対象となる記録。",
  "The recording that the labels are of; the caller closes it.": "ラベルの対象となる記録。呼び出し側が閉じる。",
  "The time axis of an annotation of it: from the first time of a sample to the last, end not included.":
    "記録のアノテーションの時間軸。最初のサンプルの時刻から最後まで（終わりは含まない）。",
  "The times of all samples of a stream: offsets from the origin in nanoseconds, ascending. Eight bytes are kept for each sample of this one stream: frames cannot be counted with less. Undefined where there is no such stream.":
    "ストリームの全サンプルの時刻。原点からのナノ秒で、昇順。この一つのストリームについてだけ、サンプルごとに 8 バイトを保持する（フレームを数えるにはこれが要る）。そのストリームがなければ undefined。",
  "Told, now and then, how many bytes of the recording of how many have been read.":
    "記録のうち読み終えたバイト数と全体のバイト数が、ときどき知らされる。",
  "Topics of the streams that labels are on, such as the one whose frames are counted.":
    "ラベルの付くストリームのトピック。フレームを数えるストリームなど。",
  "What a conversion of labels gives.": "ラベルの変換の結果。",
  "What became of it.": "変換の報告。",
  "What is known beside the recording.": "記録のほかに分かっていること。",
  "What it holds.": "内容。",
  "What it records, such as `camera`; left out where it is not known.":
    "記録する対象（`camera` など）。分からなければ省く。",
  "What the annotation cannot hold of them.": "アノテーションに保持できないもの。",
  "What the provider declares of the recording.": "記録についての提供者の宣言。",
  "What the provider declares: its mappings say what streams are.":
    "提供者の宣言。その対応付けが、ストリームの内容を示す。",
  "What they cannot hold of the annotation.": "書き出したファイルに保持できない、アノテーションの内容。",
  "What was asked of a conversion of labels.": "ラベルの変換に求められたこと。",
  "What was read of it.": "読み取った内容。",
  "When the first frame, or the first instant, is, in nanoseconds: a decimal string.":
    "最初のフレームまたは最初の時点の時刻。単位はナノ秒で、10 進の文字列。",
  "Where they came from, for the report.": "報告に記す入手元。",
  "Where they came from; by hand where nothing is said.": "入手元。指定がなければ手渡し。",
  "Labels of the recording: an annotation, or an OpenLABEL document.":
    "記録のラベル。アノテーションまたは OpenLABEL 文書。",
  "Whether losses are accepted.": "損失を認めるか。",
  "Whether that annotation also becomes channels that Foxglove shows; only in MCAP.":
    "そのアノテーションを Foxglove で表示できるチャネルにもするか。MCAP のみ。",
  "Whether the annotation that the recording carries inside is held to the samples.":
    "記録の中のアノテーションをサンプルと照合するか。",
  "Which episode of a data set is meant, from 0.": "データセットのどのエピソードか（0 から）。",
  "Which format labels were found to have, or were given.": "ラベルの形式（認識されたもの、または与えられたもの）。",
  "Writes an annotation as labels of another format: the files, and what they cannot hold. `name` is that of the file or folder.":
    "アノテーションを別の形式のラベルとして書き出す。ファイルと、保持できないものを返す。`name` はファイルまたはフォルダーの名前である。",
  "Writes the annotation that a recording carries into a file, byte by byte; of several the first. Throws a `TasukiError` where there is none, or where its bytes are not those of its checksum; nothing is written then.":
    "記録の中にあるアノテーションを、バイト単位でそのままファイルに書く。複数あれば最初のもの。ないとき、またはチェックサムと合わないときは `TasukiError` を投げ、何も書かない。",
};
