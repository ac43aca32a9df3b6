/** What the bytes of a recording show: the container. */
export const containerFacts: Readonly<Record<string, string>> = {
  "An attachment that was found.": "見付かった添付。",
  "Name of the attachment.": "添付の名前。",
  "Media type, as given.": "メディアタイプ。記載のとおり。",
  "Size of the attached data.": "添付データの大きさ。",
  "Byte offset of the attachment record.": "添付レコードのバイト位置。",
  "What the bytes of a recording show.": "記録のバイト列から分かること。",
  "What the bytes of the container show.": "コンテナのバイト列から分かること。",
  "Container format: `mcap` is MCAP (mcap.dev), version byte 0x30; `rosbag1` a ROS 1 bag, format 2.0; `sqlite3` a database of rosbag2's sqlite3 storage (`.db3`).":
    "コンテナ形式。`mcap` は MCAP（mcap.dev、バージョンバイト 0x30）、`rosbag1` は ROS 1 の bag（形式 2.0）、`sqlite3` は rosbag2 の sqlite3 ストレージのデータベース（`.db3`）。",
  "Name of the file, where the recording is a folder of several.":
    "ファイルの名前（記録が複数のファイルからなるフォルダーのとき）。",
  "Size of the file.": "ファイルの大きさ。",
  "How far into the file the reader came; less than the size when it had to stop.":
    "ファイルのどこまで読めたか。途中で止まった場合は、ファイルの大きさより小さい。",
  "Profile of the header, such as `ros2`; empty when none.": "ヘッダーのプロファイル。例：`ros2`。ないときは空。",
  "Library that wrote the file, as its header says; empty when unknown.":
    "ファイルを書いたライブラリ。ヘッダーの記載による。不明のときは空。",
  "Chunks found.": "見付かったチャンクの数。",
  "Bytes of all chunks once decompressed.": "展開後の全チャンクのバイト数。",
  "Chunks whose samples could not be read.": "サンプルを読めなかったチャンクの数。",
  "Compressions in use, sorted; empty string for none.": "使われている圧縮方式。並べ替え済み。無圧縮は空文字列。",
  "How much of the file is protected by checksums.": "ファイルのどれだけがチェックサムで保護されているか。",
  "Checksums that were present and computed.": "記載があり、計算して照合したチェックサムの数。",
  "Places where the format allows a checksum and the file gives none.":
    "形式上はチェックサムを置けるが、ファイルに記載のない箇所の数。",
  "Attachments found.": "見付かった添付の数。",
  "The first attachments.": "最初のいくつかの添付。",
  "Metadata records found.": "見付かったメタデータレコードの数。",
  "The first metadata records.": "最初のいくつかのメタデータレコード。",
  "A metadata record that was found.": "見付かったメタデータレコード。",
  "Name of the metadata record.": "メタデータレコードの名前。",
  "Number of keys it holds.": "キーの数。",
  "Byte offset of the metadata record.": "メタデータレコードのバイト位置。",
  "Records with an opcode that the format reserves for later versions; skipped as it demands.":
    "形式が将来の版のために予約した opcode のレコードの数。形式の定めのとおり読み飛ばした。",
  "Records with a private opcode (0x80 and above); skipped.":
    "私用の opcode（0x80 以上）のレコードの数。読み飛ばした。",
  "How the file was damaged, where the bytes tell: a text-mode transfer changed line endings, or the tail was never written and holds zeros.":
    "バイト列から分かる場合に、ファイルがどう破損したか：テキストモードの転送で改行が変わったか、末尾が書き込まれず 0 のままである。",
  "What is broken, by kind; a kind that is absent was looked for and not found.":
    "破損を種類ごとに示す。ここにない種類は、調べたが見付からなかった。",
  "A way in which a container breaks the rules of its format.": "コンテナがその形式の定めに反する仕方。",
  "How often something occurs, and where first.": "何かが何回起きたか、最初にどこで起きたか。",
  "How many occurrences there are in all.": "全部で何回起きたか。",
  "The first few occurrences.": "最初の数回。",
  "One place in a recording.": "記録の中の 1 か所。",
  "Which sample of its stream, from 0.": "ストリームの何番目のサンプルか。0 から数える。",
  "Log time of the sample.": "サンプルの記録時刻。",
  "Byte offset in the file: of the record, or of the chunk that holds it.":
    "ファイル内のバイト位置：レコード、またはそれを含むチャンクの位置。",
  "Byte offset of the record inside its decompressed chunk.": "展開したチャンクの中でのレコードのバイト位置。",
  "Topic, attachment, statistic or field that is meant.": "対象のトピック、添付、統計項目またはフィールド。",
  "What was found there, in plain words.": "そこで見付かったこと。平易な文章で示す。",
  "What the recording says it should be.": "記録の記載によれば、あるべき値。",
  "What it is.": "実際の値。",
  "By how much, in nanoseconds.": "どれだけか。ナノ秒で示す。",
  "The occurrence with the largest `byNs`.": "`byNs` が最大の箇所。",
  "Largest chunk once decompressed.": "最大のチャンクの、展開後の大きさ。",
  "Bytes of the records of all compressed chunks, as stored.":
    "圧縮されたすべてのチャンクの、格納されたままのレコード部のバイト数。",
  "Bytes of the same records once decompressed.": "同じレコード部の、展開後のバイト数。",
  "Chunks that were read and hold no sample.": "読めたが、サンプルを含まないチャンクの数。",
  "Largest number of chunks whose stated time ranges share a span of time: 1 where they follow each other.":
    "示された時間範囲が同じ時間帯で重なるチャンクの、最大の数。重ならずに続いていれば 1。",
  "Samples that stand in no chunk, where the chunk index cannot find them.":
    "チャンクの外にあり、チャンクの索引では見付けられないサンプルの数。",
  "What can be found without reading the whole file.": "ファイル全体を読まずに探し出せるもの。",
  "Attachment index records: one for each attachment, or none.":
    "添付の索引レコードの数：添付ごとに一つあるか、一つもない。",
  "Metadata index records: one for each metadata record, or none.":
    "メタデータの索引レコードの数：メタデータレコードごとに一つあるか、一つもない。",
  "Summary offset records: one for each kind of record in the summary, or none.":
    "サマリーオフセットレコードの数：サマリーのレコードの種類ごとに一つあるか、一つもない。",
  "Kinds of records that the summary has.": "サマリーにあるレコードの種類の数。",
};
