import type { Phrases } from "../../phrase-book.js";

/** What the reader of ROS 1 bags says. */
export const bag: Phrases = {
  // What a record is called.
  "a field's name": "フィールドの名前",
  "op {1}": "op が {1} のレコード",
  "connection {1}": "コネクション {1}",
  "no record": "レコードでないもの",

  // Records.
  "{1} bytes are left where a field should begin": "フィールドが始まるべき位置に {1} バイトしか残っていない",
  "a field needs {1} bytes, its header has {2} left":
    "フィールドに {1} バイト必要だが、ヘッダーの残りは {2} バイトである",
  'a field has no "="': "フィールドに「=」がない",
  "it has more than {1} fields": "フィールドが {1} 個より多い",
  "the field {1} is missing": "フィールド {1} がない",
  "the field {1} has {2} bytes, it needs {3}": "フィールド {1} は {2} バイトだが、{3} バイトでなければならない",
  "a record claims a header of {1} bytes, {2} are left":
    "レコードのヘッダーの長さは {1} バイトとあるが、残りは {2} バイトである",
  "a record claims a header of {1} bytes, at most {2} are read":
    "レコードのヘッダーの長さは {1} バイトとある（読めるのは {2} バイトまで）",
  "a record claims {1} bytes of data, {2} are left":
    "レコードのデータの長さは {1} バイトとあるが、残りは {2} バイトである",
  "the file has {1} bytes, its magic alone has {2}":
    "ファイルが {1} バイトしかない（マジックバイトだけでも {2} バイトある）",
  "{1} in a chunk": "チャンクの中に {1} がある",
  "{1} in the index": "索引の中に {1} がある",
  "a second bag header": "二つ目の bag のヘッダーがある",
  "op {1} is no record of format 2.0": "op {1} は形式 2.0 のレコードではない",
  "connection: the field {1} is missing": "コネクション：フィールド {1} がない",
  "the file has more than {1} connections": "ファイルのコネクションが {1} 個より多い",
  "message data: {1}": "メッセージデータ：{1}",
  "message data: its time has {1} nanoseconds, a second has {2}":
    "メッセージデータ：時刻のナノ秒が {1} である（一秒は {2} ナノ秒）",
  "encrypted by {1}": "{1} による暗号化",

  // The index, and what the header says of it.
  "its version is {1}, format 2.0 has {2}": "版が {1} である（形式 2.0 では {2}）",
  "{1} entries need {2} bytes, the record has {3}": "項目 {1} 個には {2} バイト必要だが、レコードは {3} バイトである",
  "index data that stand behind no chunk": "チャンクの後でない位置に索引データがある",
  "a second index of the connection behind one chunk": "一つのチャンクの後に、同じコネクションの二つ目の索引がある",
  "an entry states time {1}, its message has {2}": "索引の時刻は {1} とあるが、メッセージでは {2} である",
  "an entry leads to byte {1} of the chunk, where no message of the connection stands":
    "索引がチャンク内のバイト位置 {1} を指すが、そこにこのコネクションのメッセージはない",
  "its number of connections": "コネクションの数",
  "its number of messages": "メッセージの数",
  "its messages by connection are not those of the chunk": "コネクションごとのメッセージの数が、チャンクのものと異なる",
  "connection {1} is not defined in the index": "コネクション {1} が索引で定義されていない",
  "the index has no chunk info": "索引にチャンク情報がない",
  "the bag header's index_pos is 0": "bag のヘッダーの index_pos が 0 である",
  "the bag header's index_pos is {1}, where no record begins":
    "bag のヘッダーの index_pos は {1} だが、そこで始まるレコードはない",
  "the index should begin at byte {1}, the file ends at {2}":
    "索引は {1} バイト目から始まるはずだが、ファイルは {2} バイトで終わっている",
};
