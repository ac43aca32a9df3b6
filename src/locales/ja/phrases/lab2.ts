import type { Phrases } from "../../phrase-book.js";

/** What is said of labels of images and of videos. */
export const imageLabelPhrases: Phrases = {
  "{1} has {2} images without times, and {3} has {4} samples: give each image its time as x_timestamp_ns.":
    "{1} には時刻のない画像が {2} 枚あるが、{3} のサンプルは {4} 個である。各画像の時刻を x_timestamp_ns に書く。",
  "two categories have the id {1}": "二つの種別の ID が同じ {1} である",
  "two images have the id {1}": "二つの画像の ID が同じ {1} である",
  "its images are centuries apart": "画像の時刻が何世紀も離れている",
  "several of its files list images": "画像の一覧を持つファイルが複数ある",
  "none of its files lists images: give results in a folder with the annotations of their images":
    "画像の一覧を持つファイルがない。結果は、その画像のアノテーションと同じフォルダーに入れて渡す",
  "it is no table: a list of rows": "行の一覧である表ではない",
  "{1} has no token of its own": "{1} に固有のトークンがない",
  "it has no tables sample and sample_annotation, or several": "表 sample と sample_annotation がないか、複数ある",
  "it has {1} scenes: give the recording of one of them": "シーンが {1} 個ある。そのうち一つの記録を指定する",
  "its samples are months apart": "サンプルの時刻が何か月も離れている",
  "{1} is one file, which CVAT has for one video, and there are labels on {2} streams: choose one (--stream TOPIC), or name a folder (--to FORMAT).":
    "{1} は一つのファイルで、CVAT では一つの動画に対応するが、ラベルのあるストリームは {2} 本ある。一つを選ぶか（--stream TOPIC）、フォルダーの名前を示す（--to 形式）。",
  "it is no XML of CVAT": "CVAT の XML ではない",
  "it is CVAT for images: export the task as CVAT for video 1.1":
    "CVAT の画像用の形式である。タスクを動画用の形式 1.1 で書き出す",
  "it is a project of several tasks: export each task": "複数のタスクからなるプロジェクトである。タスクごとに書き出す",
  "more than {1} shapes lie between its key frames": "キーフレームの間の図形が {1} 個を超える",
  "it is no list of tasks with annotations": "アノテーションのあるタスクの一覧ではない",
  "more than {1} boxes lie between its key frames": "キーフレームの間の枠が {1} 個を超える",
  "CVAT for video 1.1": "CVAT の動画用の形式 1.1",
  "Label Studio": "Label Studio 形式",
};
