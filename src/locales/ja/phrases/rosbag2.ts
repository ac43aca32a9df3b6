import type { Phrases } from "../../phrase-book.js";

/** Folders of rosbag2, their metadata and their compression. */
export const rosbag2Phrases: Phrases = {
  "The disk of the temporary directory is full: a compressed file needs room to be unpacked. Set TMPDIR to a larger one.":
    "一時ディレクトリのディスクがいっぱいである。圧縮されたファイルの展開には空きが要る。`TMPDIR` に広い場所を設定する。",
  "The temporary directory cannot be used ({1}). Set TMPDIR to another one.":
    "一時ディレクトリを使えない（{1}）。`TMPDIR` に別の場所を設定する。",
  "it does not begin with a zstd frame": "zstd フレームで始まっていない",
  "its zstd frame asks for a window of {1} bytes, at most {2} are given":
    "zstd フレームが {1} バイトのウィンドウを求めている（上限は {2} バイト）",
  "it unpacks to more than {1} bytes": "展開すると {1} バイトを超える",
  "it cannot be unpacked beyond byte {1}: the compressed data is damaged or cut off":
    "{1} バイト目から先を展開できない。圧縮データが壊れているか、途中で切れている",
  "the source ends at byte {1}, its size was {2}": "{1} バイト目で終わっている（大きさは {2} バイトだった）",
  "it unpacks to {1} bytes, its zstd frame says {2}": "展開すると {1} バイトだが、zstd フレームには {2} バイトとある",
  "{1} is packed, and {2}.": "{1} は圧縮されており、{2}。",
  "message_count of {1}": "{1} の message_count",
  "type of {1}": "{1} の type",
  "serialization_format of {1}": "{1} の serialization_format",
  "the topic is not listed": "トピックが一覧にない",
  "the path is listed twice": "パスが二度載っている",
  "the path is empty or holds control characters": "パスが空であるか、制御文字を含む",
  "the path is an address, or names a drive": "パスがアドレスであるか、ドライブを指している",
  "the path is absolute": "パスが絶対パスである",
  "the path leads out of the folder": "パスがフォルダーの外を指している",
  "the path names no file": "パスがファイルを指していない",
  "the path names another folder": "パスが別のフォルダーを指している",
  "{1}: none of the files that metadata.yaml lists ({2}) is in the folder.":
    "{1}：`metadata.yaml` に載っているファイル（{2} 個）が、フォルダーに一つもない。",
  "it has {1} bytes, at most {2} are read": "{1} バイトある（読めるのは {2} バイトまで）",
  "it is nested too deeply": "入れ子が深すぎる",
  "it has more than {1} aliases, or one without its anchor":
    "エイリアスが {1} 個を超えるか、アンカーのないエイリアスがある",
  "it is not valid YAML: {1}": "正しい YAML ではない：「{1}」",
  "the text is not valid UTF-8": "テキストが正しい UTF-8 ではない",
  "version {1} is not known; the newest is {2}": "版 {1} は未知である（最新は {2}）",
  "{1} is out of range": "{1} は範囲外である",
  "the key is missing": "キーがない",
  "here should be {1}, and is {2}": "{1}が必要だが、{2}である",
  nothing: "空",
  "a list": "リスト",
  "a mapping": "マッピング",
  "a whole number": "整数",
  "a number with a fraction": "小数",
  "true or false": "真偽値",
  "a text": "文字列",
  "its zstd frame does not say how long it is": "zstd フレームに長さの記載がない",
  "{1} compressed bytes cannot hold {2}, or exceed the limit":
    "圧縮後 {1} バイトは {2} バイトに展開し得ないか、上限を超える",
  "it is not compressed, and metadata.yaml declares the compression of messages":
    "圧縮されていないが、`metadata.yaml` ではメッセージの圧縮が宣言されている",
  "the file is compressed, and metadata.yaml does not declare the compression of files":
    "ファイルが圧縮されているが、`metadata.yaml` ではファイルの圧縮が宣言されていない",
  "the file is not compressed, and metadata.yaml declares the compression of files":
    "ファイルが圧縮されていないが、`metadata.yaml` ではファイルの圧縮が宣言されている",
  "its compression is not read": "この圧縮は読めない",
  "the recorder's reports of lost messages could not be read":
    "失われたメッセージについてのレコーダーの報告を読めなかった",
};
