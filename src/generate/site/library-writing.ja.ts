/** The prose of the exports that write recordings, in Japanese, by the English of their doc comments. */
export const writingInJapanese: Readonly<Record<string, string>> = {
  // Sinks and sources.
  "Where the bytes of one new recording go.": "新しい記録一つのバイト列の書き込み先。",
  "A sink into a file. The bytes are written beside it, under a hidden name, and renamed at the end; an interrupted run leaves the old file whole. Throws a `TasukiError` where it cannot be written, such as on a full disk.":
    "ファイルへのシンク。バイト列は同じディレクトリに隠しファイルとして書かれ、最後に名前が変わる。途中で止まっても元のファイルはそのまま残る。ディスクがいっぱいのときなど、書けなければ `TasukiError` を投げる。",
  "A sink into memory.": "メモリーへのシンク。",
  "What was written.": "書かれた内容。",
  "Name to show, usually the path that the file will have.": "表示する名前。ふつうはファイルのパスになるもの。",
  "Bytes written so far.": "これまでに書いたバイト数。",
  "Appends bytes. They are lent: the promise resolves when they may be overwritten.":
    "バイト列を末尾に加える。バイト列は借りるだけで、Promise が解決したら上書きしてよい。",
  "Overwrites bytes that have been written already, such as a header that tells where the index is.":
    "すでに書いたバイト列を上書きする。索引の位置を示すヘッダーなどに使う。",
  "Makes what was written the file, whole and on disk. Nothing may be written after it.":
    "書いた内容を、欠けのないファイルとしてディスクに確定する。その後は何も書けない。",
  "Throws away what was written. Safe to call more than once, and after `commit`, when it does nothing.":
    "書いた内容を捨てる。何度呼んでもよい。`commit` の後に呼んだときは何もしない。",
  "Makes a sink into memory, which grows by doubling.": "メモリーへのシンクを作る。容量は倍々に増える。",
  "Another file that stands beside this one and belongs to it, such as the write-ahead log of a database: `name` is relative to this one's folder. Undefined where there is none.":
    "このファイルと同じ場所にあり、これに属する別のファイル。データベースの先行書込みログなど。`name` はこのファイルのフォルダーからの相対名。なければ undefined。",

  // What is written.
  "A channel to be written.": "書き出すチャネル。",
  "Topic.": "トピック。",
  "How payloads are encoded, such as `cdr`.": "ペイロードの符号化。`cdr` など。",
  "The schema, or undefined where there is none.": "スキーマ。なければ undefined。",
  "Further keys, such as `offered_qos_profiles`, or `md5sum`, `callerid` and `latching` of ROS 1.":
    "その他のキー。`offered_qos_profiles` や、ROS 1 の `md5sum`、`callerid`、`latching` など。",
  "Schema text as a recording carries it.": "記録に入っているスキーマの文面。",
  "Type name, such as `sensor_msgs/msg/Imu`.": "型の名前。`sensor_msgs/msg/Imu` など。",
  "Schema encoding, such as `ros2msg`; empty when the recording gives none.":
    "スキーマの形式。`ros2msg` など。記録になければ空。",
  "The definition, as stored. Borrowed: copy to keep.": "格納されたままの定義。借りたものなので、残すには複製する。",
  "An attachment to be written.": "書き出す添付ファイル。",
  "Its name, such as that of a file.": "その名前。ファイル名など。",
  "Media type, such as `text/plain`.": "メディアタイプ。`text/plain` など。",
  "When it was recorded, in nanoseconds.": "記録された時刻。単位はナノ秒。",
  "When it was made, in nanoseconds.": "作られた時刻。単位はナノ秒。",
  "Size of its data in bytes.": "データの大きさ。単位はバイト。",
  "A chunk of another MCAP file, to be written as it is.": "そのまま書き写す、別の MCAP ファイルのチャンク。",
  "Its records as they are stored, compressed as `compression` says.":
    "格納されたままのレコード。圧縮は `compression` のとおり。",
  "The message index records that stand behind it, whole, one after another; every message must be in one.":
    "その後ろにあるメッセージ索引のレコード全体を、続けて並べたもの。どのメッセージも索引に入っていなければならない。",
  "Ids of the channels that the chunk itself defines. The others are defined before it, where they are not yet.":
    "チャンク自身が定義するチャネルの ID。ほかのチャネルは、まだなければチャンクの前に定義が書かれる。",
  "Earliest log time of its messages, in nanoseconds; 0 where it has none.":
    "メッセージの最も早い記録時刻。単位はナノ秒。メッセージがなければ 0。",
  "Latest log time of its messages, in nanoseconds; 0 where it has none.":
    "メッセージの最も遅い記録時刻。単位はナノ秒。メッセージがなければ 0。",
  "Bytes of its records before compression.": "圧縮前のレコードのバイト数。",
  "CRC-32 of the records before compression.": "圧縮前のレコードの CRC-32。",
  "Empty, `lz4` or `zstd`.": "空、`lz4`、`zstd` のいずれか。",

  // Writers.
  "A container format that can be written.": "書き出せるコンテナ形式。",
  "Short name, the same as that of the container's reader.": "短い名前。そのコンテナの読取り器と同じ。",
  "Begins a recording.": "記録を書き始める。",
  "A recording that is being written. Samples are added one by one without waiting; whenever `full` is true after an `add`, `flush` must be awaited before the next. Times are nanoseconds relative to `originNs`, exact to 104 days.":
    "書き出し中の記録。サンプルは待たずに一つずつ加える。`add` の後に `full` が真であれば、次の前に `flush` を待たなければならない。時刻は `originNs` からの相対値（ナノ秒）で、104 日まで正確である。",
  "What relative times count from; 0 until it is set. It may be set anew between samples, as recordings are joined.":
    "相対時刻の起点。設定するまでは 0。記録をつなぐときのために、サンプルの間で設定し直してもよい。",
  "Makes a channel known and returns its number, from 0. Throws a `TasukiError` on one that the container cannot hold.":
    "チャネルを登録し、0 から始まる番号を返す。コンテナに入らないものであれば `TasukiError` を投げる。",
  "Adds the sample whose payload is `bytes[start, end)`; the bytes are copied.":
    "ペイロードが `bytes[start, end)` であるサンプルを加える。バイト列は複製される。",
  "Whether the chunk at hand is full.": "いまのチャンクがいっぱいかどうか。",
  "Writes the chunk at hand out, whether it is full or not.": "いまのチャンクを書き出す。いっぱいでなくてもよい。",
  "Writes a metadata record.": "メタデータのレコードを書く。",
  "Writes a metadata record. Only where the container can hold one.":
    "メタデータのレコードを書く。それが入るコンテナにだけある。",
  "Writes an attachment; the data must come to `sizeBytes`.":
    "添付ファイルを書く。データの合計は `sizeBytes` でなければならない。",
  "Writes an attachment; the data must come to `sizeBytes`. Only where the container can hold one.":
    "添付ファイルを書く。データの合計は `sizeBytes` でなければならない。それが入るコンテナにだけある。",
  "Writes what is left, index and summary; the sink still has to be committed.":
    "残り、索引、サマリーを書く。シンクはこの後で確定しなければならない。",
  "An MCAP file that is being written.": "書き出し中の MCAP ファイル。",
  "Makes a channel known under the ids that it and its schema have in another file, whose chunks are to be written as they are. Returns its number. Throws a `TasukiError` where an id is taken.":
    "チャンクをそのまま書き写す別のファイルでの ID のまま、チャネルとそのスキーマを登録し、番号を返す。ID が使われていれば `TasukiError` を投げる。",
  "Writes a chunk of another file as it is; its channels must be known under the ids that they have there.":
    "別のファイルのチャンクをそのまま書く。そのチャネルは、元のファイルと同じ ID で登録されていなければならない。",
  "How an MCAP file is written.": "MCAP ファイルの書き方。",
  "Profile of the header, such as `ros2`; none by default.": "ヘッダーのプロファイル。`ros2` など。省略時はなし。",
  "Compression of chunks; zstd by default.": "チャンクの圧縮。省略時は zstd。",
  "Level of zstd; 3 by default.": "zstd のレベル。省略時は 3。",
  "Bytes of records, uncompressed, at which a chunk is full; 1 MiB by default.":
    "チャンクがいっぱいになる、圧縮前のレコードのバイト数。省略時は 1 MiB。",
  "Writes MCAP.": "MCAP を書き出す。",
  "How a ROS 1 bag is written.": "ROS 1 の bag の書き方。",
  "Compression of chunks; lz4 by default. bz2 can be read only: no kept library writes it.":
    "チャンクの圧縮。省略時は lz4。bz2 は、書けるライブラリーが維持されていないため、読むことしかできない。",
  "Bytes of records, uncompressed, at which a chunk is full; 768 KiB by default, as rosbag does it.":
    "チャンクがいっぱいになる、圧縮前のレコードのバイト数。省略時は rosbag と同じ 768 KiB。",
  "Writes ROS 1 bags. They keep neither sequence numbers nor publish times of samples.":
    "ROS 1 の bag を書き出す。サンプルの連番と送信時刻は残らない。",
};
