/** The words of a conversion, in Japanese. */
import type { Locale } from "../en.js";
import { grouped } from "../grouped.js";
import { transcodingLosses } from "../transcoding.js";

const samplesIn = (samples: number, streams: number) =>
  `サンプル ${grouped(samples)} 個（ストリーム ${grouped(streams)} 本）`;

export const convert: Locale["convert"] = {
  outcome: {
    exact: (samples, streams) => `完全：${samplesIn(samples, streams)}を移し、何も失っていない。`,
    "with-losses": (samples, streams) => `損失あり：${samplesIn(samples, streams)}を移した。`,
    refused: () => "何も書いていない：次のものが失われる。--allow-lossy で損失を認められる。",
  },
  input: (container, samples, size) => `${container} · ${samples} · ${size}`,
  output: (container, samples, size) => `${container} · ${samples} · ${size}`,
  samples: (count) => `サンプル ${grouped(count)} 個`,
  chunks: (copied, written) =>
    `チャンク：そのまま写したもの ${grouped(copied)} 個、作り直したもの ${grouped(written)} 個`,
  beside: (name) => `隣のファイル：${name}`,
  extracted: (size) => `アノテーション · ${size}`,
  digest: (sha256) => `SHA-256 ${sha256}`,
  verified: (samples, streams) => `検証済み：${samplesIn(samples, streams)}は等しい`,
  moreStreams: (count) => `ほか ${grouped(count)} 件`,
  first: (place) => `最初は ${place}`,
  losses: {
    ...transcodingLosses("ja", (count) => `${grouped(count)} 件`),
    attachments: (count) => `添付 ${grouped(count)} 個：変換先に添付はない`,
    "channel-metadata": (count) => `チャネルのキー ${grouped(count)} 個：変換先に置き場所がない`,
    metadata: (count) => `メタデータレコード ${grouped(count)} 個：変換先にはない`,
    "private-records": (count) => `書いたプログラムだけが意味を知るレコード ${grouped(count)} 個`,
    "publish-time": (count) => `記録時刻と異なる配信時刻 ${grouped(count)} 個：変換先の時刻は一つである`,
    qos: (count) => `チャネル ${grouped(count)} 本の QoS プロファイル：変換先に置き場所がない`,
    "schema-encoding": (count) => `変換先が格納できない符号化のサンプル ${grouped(count)} 個`,
    sequence: (count) => `連番 ${grouped(count)} 個：変換先にはない`,
    "time-out-of-range": (count) => `変換先が表せない時刻 ${grouped(count)} 個`,
  },
  notes: {
    "annotation-replaced": (count) => `元のアノテーション ${grouped(count)} 件を除いた：指定されたものに置き換えた`,
    "annotations-not-shown": (count) =>
      `表示用チャネルにない図形 ${grouped(count)} 件：マスクと外部ファイルを表す形がない。添付にはすべてある`,
    "definitions-added": (count) =>
      `元にない定義（チャネル ${grouped(count)} 本）を、同梱の ROS 型ライブラリーから補った`,
    "latched-repeated": (count) => `ラッチされたサンプル ${grouped(count)} 個を、後の部分の先頭にもう一度置いた`,
    "metadata-left-out": (count) =>
      `メタデータレコード ${grouped(count)} 個を除いた：元のファイルについての記述であり、もう成り立たない`,
    "repeats-left-out": (count) => `前の部分のラッチを繰り返すだけのサンプル ${grouped(count)} 個を除いた`,
    "sequence-from-header": (count) => `連番 ${grouped(count)} 個をメッセージのヘッダーから取った`,
    "written-beside": (count) =>
      `来歴など記録に属するものを、出力の隣のファイル ${grouped(count)} 個に書いた。出力のコンテナに置き場所がない`,
    "streams-not-required": (count) =>
      `除いたストリーム ${grouped(count)} 本について、なくてもよいと宣言した（required: false）`,
    "sorted-in-files": () => "サンプルの順序の乱れが大きく、一時ファイルで並べ替えた",
  },
};

export const convertCommand: Locale["cli"]["convert"] = {
  summary: "記録のコンテナ、またはラベルの形式を変換し、失われるものをすべて示す",
  description:
    "記録を変換する：コンテナや圧縮の変更、並べ替え、分割、結合、選択。またはラベルを変換する：Tasuki、OpenLABEL、COCO、nuScenes、T4、CVAT、Label Studio、AIRoA、BIDS、ELAN、LeRobot の間。変換先が格納できないものは報告し、--allow-lossy がなければ変換しない。出力は書き終えてから現れる。",
  paths:
    "変換する記録（複数なら記録時刻の順に結合する）と、最後に書くファイル。.mcap または .bag でコンテナが決まる。.annotations.tasuki.json ならアノテーションを取り出す。ラベルなら、変換するファイルかフォルダーと、最後に書くファイルかフォルダー。名前または --to で形式が決まる",
  container: "出力のコンテナ（名前で分からない場合）",
  compression: "チャンクの圧縮。省くと入力と同じ。bag は none か lz4 で書く。bz2 は読めるが書けない",
  chunkSize: "圧縮前のチャンクの大きさ（例：4MB）。すべてのチャンクを作り直す",
  order: "サンプルの順序：ファイルの順、または記録時刻の順",
  topics: "このトピックに限る。* は任意の文字列",
  exclude: "このトピックを除く。* は任意の文字列",
  from: "この記録時刻以後に限る：ナノ秒、日時、または先頭からの +秒",
  until: "この記録時刻より前に限る。書き方は同じ",
  splitSize: "この大きさ（例：1GB）に達したら、次の部分 OUT_0、OUT_1 … に移る",
  splitDuration: "この秒数ごとに次の部分に移る",
  repeatLatched: "各部分の先頭に、前の部分のラッチされたサンプル（/tf_static）を置かない",
  declaration: "埋め込む宣言。省くと併置ファイル、または入力の宣言",
  annotations: "添付として埋め込むアノテーション。省くと入力のものを残す",
  annotationChannels: "アノテーションを Foxglove で表示できるチャネルとしても書く",
  date: "来歴レコードの日時、または none。省くと SOURCE_DATE_EPOCH または現在",
  allowLossy: "損失を認める。終了コードは 3",
  verify: "出力をもう一度読み、現れる前に入力と比べる",
  force: "すでにあるファイルを置き換える",
  format: "報告の形式",
  output: "報告をファイルに書く。ファイルは書き終えてから現れる",
  quiet: "テキストの報告を出さず、誤りだけを示す",
  exitCodes: "終了コード：0 完全、3 認められた損失とともに完了、2 できない（何も書いていない）、130 中断。",
};
