/** ROS 1 bags, and what is measured of them. */
export const bag: Readonly<Record<string, string>> = {
  "A record inside a chunk of a bag: an object with one key.":
    "bag のチャンクの中のレコード：キーを一つもつオブジェクト。",
  "A connection record.": "コネクションのレコード。",
  "Id of the connection.": "コネクションの ID。",
  "Type name. Not written where it is left out.": "型の名前。省けば書かれない。",
  "MD5 sum of the definition. Not written where it is left out.": "定義の MD5 値。省けば書かれない。",
  "Message definition. Not written where it is left out.": "メッセージの定義。省けば書かれない。",
  "Further fields of its data, such as `callerid` and `latching`.":
    "データのその他のフィールド（`callerid`、`latching` など）。",
  "Value.": "値。",
  "Fields of the header that are written otherwise: one of the same name is replaced, and left out where its value is null; any other is added at the end.":
    "ヘッダーのフィールドのうち、別の内容で書くもの。同じ名前のものは置き換え、値が null なら省き、それ以外は末尾に加える。",
  "Name of the field.": "フィールドの名前。",
  "Its value, or none.": "その値。または無し。",
  "Order of the header's fields; by name where it is left out, as the C++ writer does it.":
    "ヘッダーのフィールドの順序。省けば C++ の書き込みと同じく名前の順とする。",
  "Name of a field.": "フィールド一つの名前。",
  "What the header's length says, where that is not the truth.": "ヘッダーの長さとして書く値。実際と異なる場合に示す。",
  "What the data's length says, where that is not the truth.": "データの長さとして書く値。実際と異なる場合に示す。",
  "A message data record.": "メッセージデータのレコード。",
  "Time at which it was received.": "受信した時刻。",
  "Time minus stamp. 0 where it is left out.": "時刻からタイムスタンプを引いた値。省けば 0 とする。",
  "A series of messages.": "一連のメッセージ。",
  "Time of the first message.": "最初のメッセージの時刻。",
  "From one time to the next.": "時刻から次の時刻までの間隔。",
  "A record of any kind.": "任意の種類のレコード。",
  "Fields of the header, in order.": "ヘッダーのフィールド（順に）。",
  "Its value.": "その値。",
  "Data of the record.": "レコードのデータ。",
  "A record of a bag, a series of messages, or bare bytes: an object with one key.":
    "bag のレコード、一連のメッセージ、またはそのままのバイト列：キーを一つもつオブジェクト。",
  "The line with which a bag begins.": "bag の先頭の行。",
  "What stands there instead of `#ROSBAG V2.0` and a line feed.": "`#ROSBAG V2.0` と改行の代わりに書くもの。",
  "The bag header record, padded to 4096 bytes; what is left out is taken from the bag.":
    "bag のヘッダーのレコード（4096 バイトまで埋める）。省いたものは bag の内容から求める。",
  "Where the index begins; 0 says that the bag was not closed.":
    "索引が始まるバイト位置。0 は bag が閉じられていないことを示す。",
  "Connections.": "コネクションの数。",
  "A chunk record; the index data of its connections are written behind it by `indexData`.":
    "チャンクのレコード。その後に置くコネクションの索引データは `indexData` で書く。",
  "Name of the compression: `none` where it is left out; `lz4`, `bz2`; any other is written, and the records are stored.":
    "圧縮方式の名前。省けば `none`。ほかに `lz4`、`bz2`。それ以外は名前だけを書き、レコードは圧縮せずに格納する。",
  "An index data record; it belongs to the chunk before it.": "索引データのレコード。直前のチャンクに属する。",
  "Times and offsets; those of the chunk before, by time, where it is left out.":
    "時刻とバイト位置。省けば直前のチャンクのものを時刻順に書く。",
  "Time.": "時刻。",
  "The index data of every connection in the chunk before.": "直前のチャンクにあるすべてのコネクションの索引データ。",
  "A whole index: all connections, as they were written before, and the chunk infos of all chunks.":
    "索引全体：それまでに書いたすべてのコネクションと、すべてのチャンクのチャンク情報。",
  "Nothing; the index begins here, as `indexPosition` says.":
    "何も書かない。索引がここから始まることを `indexPosition` に示す。",
  "A chunk info record; what is left out is taken from the chunk.":
    "チャンク情報のレコード。省いたものはチャンクの内容から求める。",
  "Which chunk of the file is meant, from 0.": "ファイルの何番目のチャンクか（0 から数える）。",
  "Messages by connection.": "コネクションごとのメッセージの数。",
  "The text from which an MCAP recording is made.": "MCAP の記録のもとになる記述。",
  "The text from which a ROS 1 bag is made.": "ROS 1 の bag のもとになる記述。",
  "Whether a summary or index that names chunks (or no chunks at all) was found; in a database, whether timestamps have an index.":
    "チャンクを示すサマリーや索引があったか（チャンクがない場合は、サマリーや索引があったか）。データベースでは、タイムスタンプに索引があるか。",
  "Whether statistics were found: a statistics record, or the counts in the header of a closed bag.":
    "統計があったか：統計レコード、または閉じられた bag のヘッダーの件数。",
  "Chunk index records (chunk infos of a bag): one for each chunk, or none.":
    "チャンクの索引レコード（bag ではチャンク情報）の数：チャンクごとに一つあるか、一つもない。",
  "Message index records (index data of a bag): behind each chunk one for each channel in it, or none.":
    "メッセージの索引レコード（bag では索引データ）の数：各チャンクの後に、その中のチャネルごとに一つあるか、一つもない。",
  "Absent where the recording states none, or the definition is not understood.":
    "記録に示されていないか、定義を解釈できないときはない。",
  "The sum that the recording states; `*` stands for any.": "記録が示す値。`*` は任意の値を表す。",
  "The sum of the definition, by the rules of ROS 1.": "ROS 1 の規則により定義から計算した値。",
  "MD5 sums by which ROS 1 tells definitions apart.": "ROS 1 が定義を区別する MD5 値。",
};
