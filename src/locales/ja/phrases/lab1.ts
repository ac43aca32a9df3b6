import type { Phrases } from "../../phrase-book.js";

/** What is said of labels in other formats. */
export const labelPhrases: Phrases = {
  "recordings are turned into ros2 alone, and not into {1}": "記録の変換先は ros2 だけで、{1} にはできない",
  "a rate is a number of frames per second above 0.": "フレームレートには 0 より大きい毎秒のフレーム数を指定する。",
  "a number of an episode is whole, from 0.": "エピソードの番号には 0 以上の整数を指定する。",
  "a time of an origin is a whole number of nanoseconds.": "原点の時刻にはナノ秒の整数を指定する。",
  "{1} is a file, and a folder is to be written: choose another name.":
    "{1} はファイルだが、書くのはフォルダーである。別の名前を選ぶ。",
  "no labels are given": "ラベルが指定されていない",
  "labels are one folder, or files, and not both": "ラベルには一つのフォルダーか、ファイルのどちらかを指定する",
  "{1} holds more than {2} files": "{1} のファイルが {2} 個を超える",
  "{1} cannot be taken: {2}": "{1} は読み込めない：{2}",
  'there is no label format "{1}"; there are {2}': "ラベルの形式「{1}」はない。あるのは {2}",
  "the name {1} tells no label format: give one (--to FORMAT): {2}":
    "{1} という名前からはラベルの形式が分からない。形式を指定する（--to 形式）：{2}",
  "{1}: no label format that is known: {2}": "{1}：既知のラベルの形式ではない：{2}",
  "{1} has no samples that labels could be of.": "{1} に、ラベルの対象となるサンプルがない。",
  "AIRoA meta.json 1.3": "AIRoA の meta.json 1.3",
  "AIRoA meta.json 2.0": "AIRoA の meta.json 2.0",
  "BIDS events.tsv": "BIDS の events.tsv",
  "ELAN annotation": "ELAN のアノテーション",
  "LeRobot {1}": "LeRobot {1} 形式",
  "Tasuki annotation": "Tasuki のアノテーション",
  "{1} must name its recording, and the annotation does not: give it (--recording FILE).":
    "{1} には記録の名前が必要だが、アノテーションにない。記録を指定する（--recording FILE）。",
  "{1} holds activities alone, and the annotation has none": "{1} に書けるのは動作だけだが、アノテーションに動作がない",
  "{1} counts from the first sample of its recording: give the recording (--recording FILE), or that time (--origin-ns TIME).":
    "{1} は記録の最初のサンプルを原点とする。記録（--recording FILE）か、その時刻（--origin-ns TIME）を指定する。",
  "{1} counts from the beginning of its media: give the recording (--recording FILE), or that time (--origin-ns TIME).":
    "{1} はメディアの先頭を原点とする。記録（--recording FILE）か、その時刻（--origin-ns TIME）を指定する。",
  "{1} counts from its first frame: give the recording (--recording FILE), or the time of that frame (--origin-ns TIME).":
    "{1} は最初のフレームを原点とする。記録（--recording FILE）か、そのフレームの時刻（--origin-ns TIME）を指定する。",
  "{1} counts frames: give the recording (--recording FILE), or the frame rate (--fps RATE).":
    "{1} はフレームを数える形式である。記録（--recording FILE）か、フレームレート（--fps RATE）を指定する。",
  "{1} has no stream {2}.": "{1} にストリーム {2} がない。",
  "{1} counts frames, and {2} has {3} streams that they may be of: give one (--stream TOPIC).":
    "{1} はフレームを数える形式だが、{2} には該当し得るストリームが {3} 本ある。一つを指定する（--stream TOPIC）。",
  "The stream {1} of {2} has no samples.": "{2} のストリーム {1} にサンプルがない。",
  "{1} holds {2} episodes: give one (--episode NUMBER).":
    "{1} にはエピソードが {2} 個ある。一つを指定する（--episode NUMBER）。",
  "{1} has {2} frames, and the stream {3} has {4} samples.":
    "{1} のフレームは {2} 枚だが、ストリーム {3} のサンプルは {4} 個である。",
  "the episode has more than {1} labels": "エピソードのラベルが {1} 個を超える",
  "{1} would have {2} frames; 1 to {3} are written": "{1} のフレームが {2} 枚になる（書けるのは 1～{3} 枚）",
  "{1} labels in each of {2} frames are too many to write": "{2} フレームそれぞれに {1} 個のラベルは多すぎて書けない",
  "the table is damaged": "表が壊れている",
  "a column stands outside of it": "列の位置がファイルの外にある",
  "an integer is too long": "整数が長すぎる",
  "it has a map": "マップが含まれている",
  "it has no root ANNOTATION_DOCUMENT": "ルートに ANNOTATION_DOCUMENT がない",
  "it has no run with segments": "run に segments がない",
  "it has no segments": "segments がない",
  "it has no segments, and no recording is given that would say the time":
    "segments がなく、時刻を示す記録も指定されていない",
  "it has two columns of one name": "同じ名前の列が二つある",
  "it is nested too deeply": "入れ子が深すぎる",
  "it is no JSON object": "JSON のオブジェクトではない",
  "it is no Parquet file": "Parquet ファイルではない",
  "it is not one file": "一つのファイルではない",
  "it is not one table": "一つの表ではない",
  "its first columns are not onset and duration": "最初の列が onset と duration ではない",
  "its times lie farther from the recording than can be counted": "時刻が記録から離れすぎていて数えられない",
  "meta/info.json gives no frame rate": "meta/info.json にフレームレートがない",
  "the head of a page is damaged": "ページのヘッダーが壊れている",
  "a list of {1} elements breaks off": "要素 {1} 個の列が途切れている",
  "it breaks off at byte {1}": "バイト位置 {1} で途切れている",
  "it has a field of type {1}": "型 {1} のフィールドがある",
  "it has more than {1} columns": "列が {1} 本を超える",
  "it has more than {1} rows": "行が {1} 行を超える",
  "it has more than {1} segments": "segments が {1} 個を超える",
  "it has more than {1} values": "値が {1} 個を超える",
  "it has no file of episode {1}": "エピソード {1} のファイルがない",
  "it has no frames of episode {1}": "エピソード {1} のフレームがない",
  "it is no data set of version {1}": "バージョン {1} のデータセットではない",
  "it unpacks to more than {1} bytes": "展開すると {1} バイトを超える",
  "its column {1} is compressed with {2}, which is not read": "列 {1} は {2} で圧縮されており、読めない",
  "its footer claims {1} bytes": "フッターの長さが {1} バイトとある",
  "its sidecar: {1}": "付属ファイル：{1}",
  "line {1} has {2} cells, and there are {3} columns": "{1} 行目のセルは {2} 個だが、列は {3} 本である",
  "the frames of episode {1} are not counted from 0 without a gap":
    "エピソード {1} のフレーム番号が 0 からの連番ではない",
};
