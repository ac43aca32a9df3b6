import type { Phrases } from "../../phrase-book.js";

/** What cannot be written, and why. */
export const writerPhrases: Phrases = {
  "{1}: is a directory and cannot be written over.": "{1}：ディレクトリであり、上書きできない。",
  "{1}: the disk is full. What stood there before is still there.":
    "{1}：ディスクがいっぱいである。元の内容はそのまま残っている。",
  "{1}: no permission to write it.": "{1}：書き込む権限がない。",
  "{1}: there is no directory to write it into.": "{1}：書き込み先のディレクトリがない。",
  "{1}: cannot be written ({2}).": "{1}：書き込めない（{2}）。",
  "Channel id {1} is taken by another channel.": "チャネル ID {1} は別のチャネルが使っている。",
  "Schema id {1} is taken by another schema.": "スキーマ ID {1} は別のスキーマが使っている。",
  "An MCAP file holds {1} channels; {2} is one too many.":
    "MCAP ファイルに入るチャネルは {1} 個までで、{2} は入らない。",
  "An MCAP file holds {1} schemas; {2} is one too many.":
    "MCAP ファイルに入るスキーマは {1} 個までで、{2} は入らない。",
  "The chunk has messages of channel id {1}, which is not known.":
    "チャンクにチャネル ID {1} のメッセージがあるが、その定義がない。",
  "The attachment {1} does not have the {2} bytes that were announced.":
    "添付ファイル {1} の大きさが、予告された {2} バイトと異なる。",
  "What stands behind the chunk is no row of message indexes.":
    "チャンクの後ろにあるものが、メッセージ索引の並びではない。",
  "A recording cannot count its times from {1}: give 0 to 2^64 - 1 ns.":
    "記録の時刻は {1} を起点にできない。0 から 2^64 - 1 ns までの値を指定する。",
  "A sample's time lies {1} ns from the origin {2} ns: within 2^53 ns it is exact, beyond it is not written.":
    "サンプルの時刻が起点 {2} ns から {1} ns 離れている。正確に書けるのは 2^53 ns 未満の整数だけである。",
  "A sample's time {1} ns cannot be written: the container holds 0 to {2}.":
    "サンプルの時刻 {1} ns は書けない。コンテナに入るのは 0 から {2} までである。",
  "A sample of {1} bytes cannot be written: {2} is the most.":
    "サンプル（{1} バイト）が大きすぎて書けない。上限は {2} バイトである。",
  '{1}: a ROS 1 bag cannot hold the key {2}: it has a "=".':
    "{1}：キー {2} は「=」を含むため、ROS 1 の bag に入らない。",
  '{1}: a ROS 1 bag holds ros1 payloads with ros1msg definitions, not "{2}" payloads with "{3}" definitions. Write MCAP, which holds both.':
    "{1}：ROS 1 の bag に入るのは、ペイロードが ros1、定義が ros1msg のものだけである（実際は「{2}」と「{3}」）。どちらも入る MCAP に書き出す。",
  "{1}: a ROS 1 bag needs the md5sum of {2}, which its definition does not give: {3}.":
    "{1}：ROS 1 の bag には {2} の md5sum が要るが、定義から計算できない：{3}。",
  "bz2 can be read but not written: choose lz4 or none for a ROS 1 bag.":
    "bz2 は読めるが書けない。ROS 1 の bag には lz4 または none を選ぶ。",
  "type {1} is not defined": "型 {1} が定義されていない",
  "types are nested more than {1} deep": "型の入れ子が {1} 段より深い",
  '"{1}" is no field': "「{1}」はフィールドではない",
};
