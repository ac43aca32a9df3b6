/** Japanese of the docstrings of conversion, comparison, recovery and folders, by their English. */
export const conversionInJapanese: Readonly<Record<string, string>> = {
  "A file of a folder.": "フォルダーの中の一つのファイル。",
  "A folder of the file system. Links in it are not listed, so that nothing outside of it is read.":
    "ファイルシステムのフォルダー。中のリンクは一覧に含めないので、外のものは読まれない。",
  "A folder over blobs or bytes, by the names of the files: what a browser's directory picker gives, or a test.":
    "Blob やバイト列からなるフォルダー。ファイル名で引く。ブラウザーのディレクトリ選択の結果や、テストに使う。",
  "A folder whose files make one recording together, such as that of rosbag2.":
    "rosbag2 のように、中のファイル全体で一つの記録となるフォルダー。",
  "A new part begins after the chunk with which a part reaches this size, in bytes.":
    "部分がこの大きさ（バイト）に達したチャンクの後で、新しい部分を始める。",
  "A new part begins with the first sample this long after the first of a part, in nanoseconds.":
    "部分の最初のサンプルからこの時間（ナノ秒）が過ぎた最初のサンプルで、新しい部分を始める。",
  "A place for bytes that are needed while sorting; it is thrown away. Sorting stays in memory where there is none.":
    "並べ替えの間に必要なバイト列の置き場。後で捨てる。なければメモリーの中で並べ替える。",
  "An end of a time range: an absolute time, or seconds from the first sample of the first recording on.":
    "時間範囲の端。絶対時刻、または最初の記録の最初のサンプルからの秒。",
  "Begins an output of this name.": "この名前の出力を始める。",
  "Bytes of a chunk before compression. Where it is given, all chunks are made anew.":
    "圧縮前のチャンクのバイト数。指定すると、すべてのチャンクを作り直す。",
  "Compares two recordings. Throws a `TasukiError` where one of them is no recording.":
    "二つの記録を比べる。どちらかが記録でなければ `TasukiError` を投げる。",
  "Compression of the output. Where nothing is said, that of the input where the target has it, else zstd or lz4.":
    "出力の圧縮。指定がなければ、変換先にもあれば入力と同じ、なければ zstd または lz4。",
  "Compressions that can be written; a ROS 1 bag has no zstd.": "書き出せる圧縮。ROS 1 の bag に zstd はない。",
  "Container of the output; that of its name where nothing is said.": "出力のコンテナ形式。指定がなければ名前による。",
  "Containers that can be written.": "書き出せるコンテナ形式。",
  "Converts recordings into one, or into parts. Throws a `TasukiError` where that cannot be done; nothing is left then.":
    "記録を一つに、または複数の部分に変換する。できなければ `TasukiError` を投げ、何も残さない。",
  "Whether a time range in which neither has a sample is compared all the same; refused where nothing is said.":
    "どちらにもサンプルのない時間範囲でも比較するか。指定がなければ断る。",
  "Earliest log time; seconds count from the first sample of A.":
    "最も早い記録時刻。秒数は A の最初のサンプルから数える。",
  "First log time that is not compared any more.": "比較の対象から外れる最初の記録時刻。",
  "Further keys, such as `offered_qos_profiles`.": "そのほかのキー（`offered_qos_profiles` など）。",
  "Gives the payload that `bytes[start, end)` should have become, lent until the next call; undefined where it cannot be told. Payloads stay as they are where it is left out.":
    "`bytes[start, end)` がなるはずのペイロードを返す。次の呼び出しまで有効。分からないときは undefined。省略時、ペイロードはそのまま。",
  "Ids of the schemas that it defines, whether a channel uses them or not.":
    "チャンク自身が定義するスキーマの id。チャネルが使わないものも含む。",
  "Ids of channels that must be defined before it, beside those of its messages.":
    "メッセージのチャネルのほかに、それより前に定義されていなければならないチャネルの番号。",
  "Its files, not those of folders in it, by name. Links are not listed.":
    "中のファイル（下のフォルダーのものは除く）を名前の順に示す。リンクは含めない。",
  "Its name.": "名前。",
  "Its size in bytes.": "大きさ（バイト）。",
  "Language of the report's words; English where nothing is said.": "報告の言葉の言語。指定がなければ英語。",
  "Name of the output. Parts have a number before the ending: `run.mcap` gives `run_0.mcap`, `run_1.mcap` …":
    "出力の名前。部分には拡張子の前に番号が付く。`run.mcap` からは `run_0.mcap`、`run_1.mcap` … となる。",
  "One connection of a recording: a topic with its schema and payload encoding.":
    "記録の一つの接続。トピックと、そのスキーマおよびペイロードの符号化。",
  "Opens one of its files. Throws a `TasukiError` on a name that `files()` does not list.":
    "中のファイルを一つ開く。`files()` にない名前には `TasukiError` を投げる。",
  "Begins the file beside a recovered bag that says where it came from, which a bag has no place for; it is named `NAME.tasuki-provenance.json`. Where it is left out, nothing tells a recovered bag from a sound one.":
    "救出した bag の隣に置く、来歴を述べるファイルを開く。bag の中には来歴を置く場所がない。名前は `NAME.tasuki-provenance.json` とする。省くと、救出した bag を健全な bag と見分けるものがなくなる。",
  "Options of `convert()`.": "`convert()` のオプション。",
  "Options of `diff()`.": "`diff()` のオプション。",
  "Options of `recover()`.": "`recover()` のオプション。",
  "Payload encoding in the other recording.": "相手の記録でのペイロードの符号化。",
  "Renders a comparison as text.": "比較の結果をテキストにする。",
  "Renders the report of a recovery as text.": "復旧の報告をテキストにする。",
  "Samples at or after this log time are left out.": "この記録時刻以後のサンプルを除く。",
  "Samples at the beginning of each file that are left out, such as those that a split repeats.":
    "各ファイルの先頭で除くサンプルの数（分割で繰り返されたものなど）。",
  "Samples before this log time are left out.": "この記録時刻より前のサンプルを除く。",
  "Says what a channel should have become; undefined leaves it as it is.":
    "チャネルが何になるはずかを示す。undefined ならそのまま。",
  "Schema in the other recording.": "相手の記録でのスキーマ。",
  "Stops the conversion; nothing is left of it.": "変換を止める。何も残さない。",
  "The channel's id in the file.": "ファイル内でのチャネルの番号。",
  "The declaration to embed; without it, that of the input is kept.": "埋め込む宣言。なければ入力の宣言を残す。",
  "The same of B.": "B についての同じもの。",
  "The schema's id in the file, where schemas have one.": "ファイル内でのスキーマの番号（スキーマに番号がある場合）。",
  "The schema, or undefined where the file gives none.": "スキーマ。ファイルが示さなければ undefined。",
  "Topic in the other recording; the same where it is left out.": "相手の記録でのトピック。省略時は同じ。",
  "Topics to keep, `*` for any run of characters; all where it is left out.":
    "残すトピック。`*` は任意の文字列。省略時はすべて。",
  "Topics to leave out, in the same form.": "除くトピック。書き方は同じ。",
  "What a recording may be given as: a source, a folder of files, a blob or plain bytes.":
    "記録の与え方。ソース、ファイルのフォルダー、Blob、またはバイト列。",
  "What is compared: a recording, or the files that make one.":
    "比べるもの。一つの記録、または一つの記録をなす複数のファイル。",
  "What the channels of A should have become in B, such as by a conversion; where nothing is said, what they are.":
    "A のチャネルが B で何になるはずか（変換による場合など）。指定がなければそのまま。",
  "What the options were called where they were given, for the provenance record.":
    "オプションが指定されたときの名前と値。来歴レコードに書く。",
  "What the samples of a channel should have become in the other recording.":
    "チャネルのサンプルが、相手の記録で何になるはずか。",
  "What was written so far, to be read again before it becomes the file, where that can be done. It need not be closed.":
    "これまでに書かれたもの。できる場合には、ファイルになる前にもう一度読む。閉じなくてよい。",
  "When the conversion is made, for the provenance record; left out of it where it is undefined.":
    "変換の日時。来歴レコードに書く。undefined なら書かない。",
  "Where outputs go. Each becomes a file only when all of them are whole.":
    "出力先。それぞれは、すべてがそろってはじめてファイルになる。",
  "Where the definition comes from; the recording where nothing is said.": "定義の出どころ。指定がなければ記録。",
  "Where the recording of a case stands: beside the case, under the name that it gives.":
    "ケースの記録の場所。ケースの隣にあり、ケースの示す名前をもつ。",
  "Whether a topic is compared.": "トピックを比べるかどうか。",
  "Whether each part begins with the latched samples of those before it; true where nothing is said.":
    "各部分を、それより前の部分のラッチされたサンプルで始めるか。指定がなければ始める。",
  "Whether losses are accepted. Without it, a conversion that would lose something writes nothing.":
    "損失を認めるか。認めなければ、何かを失う変換は何も書かない。",
  "Whether samples are kept that stand in a damaged part, where nothing says that they are right; yes if not said.":
    "壊れた部分にあり、正しいと確かめられないサンプルを残すか。指定がなければ残す。",
  "Whether the output is read again and compared with the input, before it becomes the file.":
    "ファイルになる前に、出力をもう一度読んで入力と比べるか。",
  "Which order counts: `file`, that of all samples; `streams`, that inside each stream, while another order across streams is only noted; `none`, no order, another one is only noted.":
    "どの順序を問うか。`file` は全サンプルの順序。`streams` は各ストリーム内の順序で、ストリーム間の違いは注記だけにする。`none` は順序を問わず、違いは注記だけにする。",
  "Which order counts; `streams` where nothing is said.": "どの順序を問うか。指定がなければ `streams`。",
  "Which samples are compared, in both recordings; all where nothing is said.":
    "両方の記録で比べるサンプル。指定がなければすべて。",
  "Which samples are compared; without it all of them.": "比べるサンプル。なければすべて。",
  "Which stream its samples belong to: channels of one topic share a stream.":
    "サンプルが属するストリーム。同じトピックのチャネルは一つのストリームになる。",
  "Why there is no definition, where the recording names a type alone. `encoding` and `data` are then empty.":
    "記録が型の名前だけを示すときに、定義がない理由。`encoding` と `data` はそのとき空である。",
  "`file` keeps the order of the file, `log` sorts by log time. Several inputs are always merged by log time.":
    "`file` はファイルの順序を保ち、`log` は記録時刻の順に並べる。複数の入力は常に記録時刻の順に合わせる。",
  "`ros2` turns definitions and payloads of ROS 1 into those of ROS 2.":
    "`ros2` は、ROS 1 の定義とペイロードを ROS 2 のものにする。",
  "Puts what was written on disk, so that little is left for `commit` to fail at: for several files that belong together.":
    "書き込んだものをディスクに確定し、`commit` が失敗する余地を小さくする。ひとまとまりの複数のファイルのため。",
  "Saves what a recording still holds into a sink: a bag into a bag, everything else into MCAP; `openSink` is told which. Nothing is left behind where nothing could be saved. Throws a `TasukiError` where the input is no recording.":
    "記録に残っているものをシンクに救い出す。bag は bag に、ほかはすべて MCAP にし、どちらかを `openSink` に伝える。何も救えなければ、何も残さない。入力が記録でなければ `TasukiError` を投げる。",
  "Stops the recovery; what was written is thrown away.": "救出を中止する。書き込んだものは捨てる。",
  "The containers that are written: a bag for a bag, MCAP for everything else.":
    "書き込むコンテナ。bag からは bag、ほかはすべて MCAP。",
  "The same by absolute times: for the few samples for which relative ones would not be exact.":
    "絶対時刻による同じ操作。相対時刻では正確に表せない、わずかなサンプルのため。",
};
