/** Folders of rosbag2, how streams go on from file to file, and what the recorder lost. */
export const rosbag2: Readonly<Record<string, string>> = {
  "`readable`: `metadata.yaml` was read, with or without faults. `unreadable`: it is there and says nothing that could be taken. `absent`: there is none.":
    "`readable`：`metadata.yaml` を読めた（誤りの有無は問わない）。`unreadable`：あるが、何も読み取れなかった。`absent`：ない。",
  "Name of the file.": "ファイルの名前。",
  "Whether `metadata.yaml` lists it.": "`metadata.yaml` に載っているか。",
  "`read`: to its end. `damaged`: in part, or not at all. `missing`: it is listed and not there. `not-read`: it is there and not listed, so that it is no part of the recording.":
    "`read`：終わりまで読めた。`damaged`：一部しか、またはまったく読めなかった。`missing`：載っているが、ない。`not-read`：あるが載っておらず、記録の一部でない。",
  "Size of the file, as it is stored.": "保存されたままのファイルの大きさ。",
  "Samples that were read from it.": "そこから読んだサンプルの数。",
  "Earliest log time in it.": "その中で最も早い記録時刻。",
  "Latest log time in it.": "その中で最も遅い記録時刻。",
  "A file of the recording.": "記録のファイル。",
  "Version of `metadata.yaml`; absent where it gives none.": "`metadata.yaml` の版。記載がないときは、ない。",
  "Storage that `metadata.yaml` names, such as `mcap`; empty where it names none.":
    "`metadata.yaml` にあるストレージ。例：`mcap`。記載がないときは空。",
  "Release of ROS that recorded it, such as `jazzy`; empty where it is not given.":
    "記録した ROS のリリース。例：`jazzy`。記載がないときは空。",
  "Compression that `metadata.yaml` declares, such as `zstd`; empty for none.":
    "`metadata.yaml` に宣言された圧縮。例：`zstd`。圧縮なしは空。",
  "What is compressed: `FILE`, `MESSAGE`, or empty for nothing.": "圧縮の対象。`FILE`、`MESSAGE`、対象なしは空。",
  "Keys of `custom_data`.": "`custom_data` のキーの数。",
  "The first keys of `custom_data`.": "`custom_data` の最初のいくつかのキー。",
  "Files of the recording, those that are missing included.": "記録のファイルの数。欠けているものを含む。",
  "The first files, in order.": "最初のいくつかのファイル。順番どおり。",
  "What is known of a recording that is a folder of rosbag2.": "rosbag2 のフォルダーである記録について分かること。",
  "Name of the file that begins with it.": "その後に始まるファイルの名前。",
  "Log time of the sample at its end.": "間隔の終わりのサンプルの記録時刻。",
  "Its length: from the last sample of the stream before the split to the first one behind it.":
    "長さ。切り替わりの前の最後のサンプルから、後の最初のサンプルまで。",
  "An interval between two samples of a stream with a file split in it.":
    "ファイルの切り替わりをまたぐ、ストリームの二つのサンプルの間隔。",
  "Files that hold samples of the stream.": "ストリームのサンプルがあるファイルの数。",
  "Files behind the first one with samples of the stream that hold none of it.":
    "ストリームのサンプルが最初に現れたファイルより後で、サンプルのないファイル。",
  "Intervals of the stream that have a file split in them, where no file is missing.":
    "ファイルの切り替わりをまたぐ間隔の数。ファイルの欠けをまたぐものは除く。",
  "The shortest of these intervals; absent where there is none.": "その間隔のうち最短のもの。ないときは、ない。",
  "The longest of these intervals, the longest first.": "その間隔のうち長いもの。長い順。",
  "How a stream goes on from file to file.": "ストリームがファイルからファイルへどう続くか。",
  "Messages lost between publisher and recorder.": "配信元とレコーダーの間で失われたメッセージの数。",
  "Messages lost in the recorder, mostly since its cache was full.":
    "レコーダーの中で失われたメッセージの数。多くはキャッシュがあふれたため。",
  "What was lost on one topic, as the recorder counted it.": "一つのトピックで失われた数。レコーダーの集計による。",
  "Events of type `rosbag2_interfaces/msg/MessagesLostEvent` that were read.":
    "読んだ、型 `rosbag2_interfaces/msg/MessagesLostEvent` のイベントの数。",
  "Events that could not be read, or that came after the first 100 000.":
    "読めなかったか、最初の 100 000 件より後に来たイベントの数。",
  "Messages lost between publishers and recorder, over all topics.":
    "配信元とレコーダーの間で失われたメッセージの数。全トピックの合計。",
  "Messages lost in the recorder, over all topics.": "レコーダーの中で失われたメッセージの数。全トピックの合計。",
  "The first topics with losses, by name.": "損失のあった最初のいくつかのトピック。名前順。",
  "What the recorder itself says that it lost.": "失ったものについての、レコーダー自身の報告。",
  "What the recorder says that it lost; absent where it recorded no such events.":
    "レコーダーが失ったと報告したもの。そのイベントが記録されていないときは、ない。",
  "Name of the file that holds that sample, where the recording is a folder of several.":
    "そのサンプルがあるファイルの名前（記録が複数のファイルからなるフォルダーのとき）。",
  "Those of them whose durability is transient-local.": "そのうち、永続性が transient-local のものの数。",
  "Whether a publisher gives its last samples to those who come late: transient-local in ROS 2, latching in ROS 1.":
    "後から来た受信者に、配信元が最後のサンプルを渡すか。ROS 2 の transient-local、ROS 1 のラッチ。",
  "Files of the recording, where it is a folder; those that are missing included.":
    "記録がフォルダーのときのファイルの数。欠けているものを含む。",
  "Periods that an interval with a file split in it may take.":
    "ファイルの切り替わりをまたぐ間隔として許される周期の数。",
  "Such an interval is always allowed to be this long.": "その間隔として常に許される長さ。",
  "Messages of one topic that may be lost.": "一つのトピックで失われてもよいメッセージの数。",
};
