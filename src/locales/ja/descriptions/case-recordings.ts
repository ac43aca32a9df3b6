/** The conformance suite: the text from which the recording of a case is made. */
export const caseRecordings: Readonly<Record<string, string>> = {
  "The recording of a case. The file is there for readers; the text says what is in it.":
    "試験ケースの記録。ファイルは読取りプログラムのためにあり、その内容は、元になった記述が示す。",
  "Name of the recording, which stands beside the case.": "記録のファイル名。試験ケースの隣に置かれる。",
  "A record, a series of messages, the magic, or bare bytes: an object with one key.":
    "レコード、一連のメッセージ、マジックバイト、またはバイト列：キーが一つのオブジェクト。",
  "A schema record.": "スキーマレコード。",
  "Id of the schema.": "スキーマの ID。",
  "Type name.": "型名。",
  "Schema encoding.": "スキーマのエンコーディング。",
  "Content of a payload, a schema or an attachment.": "ペイロード、スキーマまたは添付の中身。",
  "UTF-8 text. In a message, `$sec` and `$nanosec` stand for the seconds and nanoseconds of the message's stamp.":
    "UTF-8 のテキスト。メッセージの中では、`$sec` と `$nanosec` は、そのメッセージのタイムスタンプの秒とナノ秒を表す。",
  "The bytes as they stand.": "このとおりのバイト列。",
  "So many bytes of zero.": "この数の、値が 0 のバイト。",
  "Plain CDR, little endian: four bytes 00 01 00 00, then the fields, each aligned to its size as counted behind them; a string is its length with the closing NUL (4 bytes), its UTF-8 bytes and the NUL.":
    "リトルエンディアンの Plain CDR：4 バイトの 00 01 00 00 に、フィールドが続く。各フィールドは、この 4 バイトの直後を起点として、自身の大きさに整列する。文字列は、末尾の NUL を含む長さ（4 バイト）、UTF-8 のバイト列、NUL からなる。",
  "One field of a payload: its type and its value.": "ペイロードのフィールド一つ：型と値。",
  "Unsigned integer of 1 byte. Several stand one after another.": "1 バイトの符号なし整数。複数あれば順に並べる。",
  "Unsigned integer of 2 bytes. Several stand one after another.": "2 バイトの符号なし整数。複数あれば順に並べる。",
  "Signed integer of 4 bytes. Several stand one after another.": "4 バイトの符号付き整数。複数あれば順に並べる。",
  "Unsigned integer of 4 bytes. Several stand one after another.": "4 バイトの符号なし整数。複数あれば順に並べる。",
  "IEEE 754 number of 4 bytes. Several stand one after another.": "4 バイトの IEEE 754 の数値。複数あれば順に並べる。",
  "IEEE 754 number of 8 bytes. Several stand one after another.": "8 バイトの IEEE 754 の数値。複数あれば順に並べる。",
  "A string, laid out as the encoding does it.": "文字列。配置はエンコーディングの定めによる。",
  "A time as two integers of 4 bytes: seconds, then nanoseconds.": "4 バイトの整数二つで表した時刻：秒、ナノ秒の順。",
  "The message's stamp (log time minus latency), laid out like `time`.":
    "メッセージのタイムスタンプ（記録時刻から遅延を引いたもの）。配置は `time` と同じ。",
  "Bytes as they stand, without alignment.": "このとおりのバイト列。整列しない。",
  "ROS 1 serialisation: the fields one after another, little endian, without alignment; a string is its length (4 bytes) and its UTF-8 bytes.":
    "ROS 1 のシリアライズ：フィールドをリトルエンディアンで、整列せずに順に並べる。文字列は、長さ（4 バイト）と UTF-8 のバイト列からなる。",
  "A protobuf message: its fields, in order.": "protobuf のメッセージ：フィールドを順に並べる。",
  "One field of a protobuf message.": "protobuf のメッセージのフィールド一つ。",
  "Number of the field.": "フィールドの番号。",
  "A variable-length integer (wire type 0).": "可変長整数（ワイヤータイプ 0）。",
  "An IEEE 754 number of 8 bytes (wire type 1).": "8 バイトの IEEE 754 の数値（ワイヤータイプ 1）。",
  "A string (wire type 2).": "文字列（ワイヤータイプ 2）。",
  "The message's stamp as a google.protobuf.Timestamp (wire type 2).":
    "google.protobuf.Timestamp で表したメッセージのタイムスタンプ（ワイヤータイプ 2）。",
  "A message inside (wire type 2).": "入れ子のメッセージ（ワイヤータイプ 2）。",
  "What the record's length field says, where that is not the truth.":
    "レコードの長さ欄の値。事実と異なる値を書くときに示す。",
  "Bytes after the known fields of the record, which the format allows.":
    "レコードの既知のフィールドの後に置くバイト列。形式上、許されている。",
  "A channel record.": "チャネルレコード。",
  "Id of the channel.": "チャネルの ID。",
  "Id of its schema; 0 where it is left out, which says that there is none.":
    "スキーマの ID。省くと 0 であり、スキーマがないことを表す。",
  "Metadata of the channel. Pairs of key and value, in order.": "チャネルのメタデータ。キーと値の対を順に並べる。",
  "A message record.": "メッセージレコード。",
  "Sequence number. 0 where it is left out.": "シーケンス番号。省くと 0。",
  "Log time.": "記録時刻。",
  "Publish time. The log time where it is left out.": "配信時刻。省くと記録時刻と同じ。",
  "Log time minus stamp. 0 where it is left out.": "記録時刻からタイムスタンプを引いた値。省くと 0。",
  "A series of messages. The publish time of each is its log time, and its sequence number is its place in the series, from 0.":
    "一連のメッセージ。配信時刻はそれぞれの記録時刻と同じであり、シーケンス番号は列の中での順番（0 から）である。",
  "How many messages there would be if none were left out.": "一つも抜かないときのメッセージの数。",
  "Log time of the first message.": "最初のメッセージの記録時刻。",
  "From one log time to the next.": "ある記録時刻から次の記録時刻までの間隔。",
  "Messages that are not written; the others keep their times.":
    "書かないメッセージ。ほかのメッセージの時刻は変わらない。",
  "Which message, from 0.": "何番目のメッセージか。0 から数える。",
  "A record of any opcode.": "任意の opcode のレコード。",
  "Opcode of the record.": "レコードの opcode。",
  "Content of the record.": "レコードの中身。",
  "Bytes as they stand, in no record.": "このとおりのバイト列。レコードには入れない。",
  "The magic, with which a file begins and ends.": "ファイルの先頭と末尾に置くマジックバイト。",
  "What stands there instead of 89 4d 43 41 50 30 0d 0a.": "89 4d 43 41 50 30 0d 0a の代わりに書くもの。",
  "The header record.": "ヘッダーレコード。",
  "Profile. Empty where it is left out.": "プロファイル。省くと空。",
  "Library. `conformance` where it is left out.": "ライブラリ。省くと `conformance`。",
  "A chunk record.": "チャンクレコード。",
  "Name of the compression: `lz4`, `zstd`; any other is written, and the records are stored.":
    "圧縮方式の名前：`lz4` または `zstd`。ほかの名前はそのまま書かれ、中身は圧縮されない。",
  "Records of the chunk.": "チャンクの中のレコード。",
  "A record inside a chunk: an object with one key.": "チャンクの中のレコード：キーが一つのオブジェクト。",
  "Earliest log time, where that is not the truth.": "最も早い記録時刻。事実と異なる値を書くときに示す。",
  "Latest log time, where that is not the truth.": "最も遅い記録時刻。事実と異なる値を書くときに示す。",
  "Uncompressed size, where that is not the truth.": "展開後の大きさ。事実と異なる値を書くときに示す。",
  "Checksum of the uncompressed records. Computed where it is left out; 0x00000000 says that there is none.":
    "展開後のレコードのチェックサム。省くと計算した値。0x00000000 は、チェックサムがないことを表す。",
  "Bytes that are stored in place of the compressed records.": "圧縮したレコードの代わりに格納するバイト列。",
  "A message index record; it belongs to the chunk before it.": "メッセージの索引レコード。直前のチャンクのもの。",
  "Log times and offsets; those of the chunk before where it is left out.":
    "記録時刻とバイト位置。省くと、直前のチャンクのもの。",
  "Offset in the chunk's uncompressed records.": "チャンクの展開後のレコードの中でのバイト位置。",
  "An attachment record.": "添付レコード。",
  "Log time. 0 where it is left out.": "記録時刻。省くと 0。",
  "Creation time. 0 where it is left out.": "作成時刻。省くと 0。",
  "Name.": "名前。",
  "Media type.": "メディアタイプ。",
  "Checksum of the record's fields before it. Computed where it is left out; 0x00000000 says that there is none.":
    "レコードの、これより前のフィールドのチェックサム。省くと計算した値。0x00000000 は、チェックサムがないことを表す。",
  "A metadata record.": "メタデータレコード。",
  "Content. Pairs of key and value, in order.": "中身。キーと値の対を順に並べる。",
  "The data end record.": "データセクション終端レコード。",
  "Checksum of everything before this record. Computed where it is left out; 0x00000000 says that there is none.":
    "このレコードより前のすべてのチェックサム。省くと計算した値。0x00000000 は、チェックサムがないことを表す。",
  "A whole summary section: all schemas, channels, statistics, chunk, attachment and metadata indexes, as they were written before, and the summary offsets of these groups.":
    "サマリーセクション全体：それまでに書かれたとおりの、すべてのスキーマ、チャネル、統計、チャンク・添付・メタデータの索引と、それらのまとまりのサマリーオフセット。",
  "A statistics record; what is left out is counted.": "統計レコード。省いたものは数えた値。",
  "Messages.": "メッセージの数。",
  "Schemas.": "スキーマの数。",
  "Channels.": "チャネルの数。",
  "Attachments.": "添付の数。",
  "Metadata records.": "メタデータレコードの数。",
  "Chunks.": "チャンクの数。",
  "Messages by channel.": "チャネルごとのメッセージの数。",
  "Messages on it.": "そのチャネルのメッセージの数。",
  "A chunk index record; what is left out is taken from the chunk.":
    "チャンクの索引レコード。省いたものはチャンクのとおり。",
  "Which chunk of the file is indexed, from 0.": "ファイルの何番目のチャンクの索引か。0 から数える。",
  "Where the chunk stands.": "チャンクのバイト位置。",
  "Length of the chunk record, its opcode and length field included.":
    "チャンクレコードの長さ。opcode と長さ欄を含む。",
  "Length of all its message indexes.": "そのチャンクのメッセージの索引全体の長さ。",
  "Compression.": "圧縮方式。",
  "Compressed size.": "圧縮後の大きさ。",
  "Uncompressed size.": "展開後の大きさ。",
  "An attachment index record; what is left out is taken from the attachment.":
    "添付の索引レコード。省いたものは添付のとおり。",
  "Which attachment of the file is indexed, from 0.": "ファイルの何番目の添付の索引か。0 から数える。",
  "Where the attachment stands.": "添付のバイト位置。",
  "Size of its data.": "添付データの大きさ。",
  "A metadata index record; what is left out is taken from the metadata record.":
    "メタデータの索引レコード。省いたものはメタデータレコードのとおり。",
  "Which metadata record of the file is indexed, from 0.":
    "ファイルの何番目のメタデータレコードの索引か。0 から数える。",
  "Where it stands.": "そのバイト位置。",
  "A summary offset record; what is left out is taken from the records of the summary.":
    "サマリーオフセットレコード。省いたものはサマリーのレコードのとおり。",
  "Where the records of this opcode begin in the summary.": "この opcode のレコードがサマリーの中で始まるバイト位置。",
  "How long they are together.": "それらを合わせた長さ。",
  "The footer record.": "フッターレコード。",
  "Where the summary begins; 0 where there is none.": "サマリーが始まるバイト位置。なければ 0。",
  "Where the summary offsets begin; 0 where there are none.": "サマリーオフセットが始まるバイト位置。なければ 0。",
  "Checksum of the summary and of this record's fields before it. Computed where it is left out; 0x00000000 says that there is none.":
    "サマリーと、このレコードのこれより前のフィールドとのチェックサム。省くと計算した値。0x00000000 は、チェックサムがないことを表す。",
  "What is done to it afterwards.": "できあがったファイルに加える変更。",
  "Damage that is done to the finished file: an object with one key. Edits are made in order.":
    "できあがったファイルに加える破損：キーが一つのオブジェクト。順に加える。",
  "Everything from this place on is cut off.": "この位置から後をすべて切り捨てる。",
  "Which part of the text, from 0. Counted from the start of the file where it is left out.":
    "記述の何番目の部分か。0 から数える。省くと、ファイルの先頭から数える。",
  "Counted back from the end of the file.": "ファイルの末尾から逆に数える。",
  "How many bytes from there.": "そこから何バイトか。",
  "Bytes are replaced.": "バイト列を書き換える。",
  "A place in the file that the text gives.": "記述から得られるファイル内の位置。",
  "What is written there.": "そこに書く内容。",
  "One bit is changed.": "1 ビットを反転する。",
  "Which bit; 0 is the least significant.": "どのビットか。0 が最下位ビット。",
  "Everything from this place on becomes zero.": "この位置から後をすべて 0 にする。",
  "Bytes are added at the end.": "末尾にバイト列を加える。",
  "Every line ending is converted, as a transfer in text mode does.":
    "テキストモードの転送と同じように、改行をすべて変換する。",
  "Bytes as pairs of hexadecimal digits; a blank may stand between two pairs.":
    "16 進数 2 桁ずつで表したバイト列。2 桁ごとに空白を置いてもよい。",
};
