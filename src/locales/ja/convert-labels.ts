/** ラベルの変換の言葉。 */
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import type { convertLabels as english, convertLabelsCommand as englishCommand } from "../en/convert-labels.js";
import { grouped } from "../grouped.js";

export const convertLabels: typeof english = {
  outcome: {
    exact: (items: string) => `完全：${items}を移した。失われたものはない。`,
    "with-losses": (items: string) => `損失あり：${items}のうち、ここに挙げるもの以外を移した。`,
    refused: () => "何も書き込まなかった。ここに挙げるものが失われるためである。--allow-lossy で許可する。",
  },
  items: (segments: number, events: number, geometries: number) =>
    `セグメント ${grouped(segments)} 個、イベント ${grouped(events)} 個、図形 ${grouped(geometries)} 個`,
  recording: (name: string) => `対象の記録：${name}`,
  on: { reading: "読み取り時", writing: "書き込み時" },
  loss: (code: string, on: string, message: string) => `${code}（${on}）：${message}`,
  first: (places: string) => `最初の箇所：${places}`,
  losses: {
    "attributes-dropped": (count) => `${grouped(count)} 項目の属性：書く場所がない`,
    "control-dropped": (count) => `${grouped(count)} セグメントの操縦者：書く場所がない`,
    "coordinates-rounded": (count) => `${grouped(count)} 図形の座標：末尾の桁が異なることがある`,
    "data-dropped": (count) => `書く場所のない値 ${grouped(count)} 個`,
    "entities-dropped": (count) => `エンティティ ${grouped(count)} 個：書く場所がない`,
    "events-dropped": (count) => `イベント ${grouped(count)} 個：書く場所がない`,
    "gaps-closed": (count, time) =>
      `セグメントの間の空き ${grouped(count)} 箇所：直前のセグメントに含まれることになる${time === undefined ? "" : `（最長 ${time}）`}`,
    "geometry-converted": (count) => `図形 ${grouped(count)} 個：回転した枠の輪郭や、輪郭の画素など、別の種類になる`,
    "geometry-dropped": (count) => `図形 ${grouped(count)} 個：書く場所がない`,
    "geometry-interval-dropped": (count) => `図形が成り立つ期間の端 ${grouped(count)} 個：開始時点だけに付く`,
    "geometry-interval-shortened": (count) =>
      `期間を持つ図形 ${grouped(count)} 個：ほかのプログラムには開始時点だけが見える`,
    "geometry-unnamed": (count) => `図形 ${grouped(count)} 個：Tasuki だけが知る名前で書かれる`,
    "header-dropped": (count) => `文書全体についての記述 ${grouped(count)} 件：書く場所がない`,
    "ids-replaced": (count) => `${grouped(count)} 項目の ID：読み取り時に別のものになる`,
    "interpolation-dropped": (count) => `${grouped(count)} トラックのキーフレームの間のフレーム：形は計算しない`,
    "interval-unplaced": (count) => `フレームを一つも含まない期間 ${grouped(count)} 個`,
    "language-dropped": (count) => `テキスト ${grouped(count)} 個の言語：示されない`,
    "names-changed": (count) => `用語に使えない文字を含む名前 ${grouped(count)} 個：置き換えた`,
    "outcome-dropped": (count) => `${grouped(count)} セグメントの結果の一部または全部：書く場所がない`,
    "parent-dropped": (count) => `${grouped(count)} セグメントの親：書く場所がない`,
    "poses-dropped": (count) => `座標系の姿勢 ${grouped(count)} 個`,
    "properties-unnamed": (count) => `性質 ${grouped(count)} 個：Tasuki だけが知る名前で書かれる`,
    "provenance-dropped": (count) => `${grouped(count)} 項目の作成者と方法：書く場所がない`,
    "quality-dropped": (count) => `${grouped(count)} セグメントのデータ品質：書く場所がない`,
    "reference-dangling": (count) => `存在しないものへの参照 ${grouped(count)} 個`,
    "relations-dropped": (count) => `関係 ${grouped(count)} 個：書く場所がない`,
    "resources-dropped": (count) => `リソースの一覧 ${grouped(count)} 個`,
    "roles-dropped": (count) => `${grouped(count)} 項目に関わるエンティティ：書く場所がない`,
    "segments-dropped": (count) => `セグメントとトラック ${grouped(count)} 個：書く場所がない`,
    "step-dropped": (count) => `セグメントの手順、段階、試行 ${grouped(count)} 箇所：書く場所がない`,
    "streams-dropped": (count) => `ストリーム ${grouped(count)} 個：書く場所がない`,
    "tags-dropped": (count) => `タグ ${grouped(count)} 個：書く場所がない`,
    "texts-dropped": (count) => `${grouped(count)} 項目のテキストの一部または全部：書く場所がない`,
    "time-uncovered": (count, time) =>
      `${time ?? `${grouped(count)} 箇所`} がどのセグメントにも含まれない：セグメントから学習するプログラムはこれを捨てる`,
    "times-rounded": (count, time) =>
      `時刻 ${grouped(count)} 個：値が変わる${time === undefined ? "" : `（最大 ${time}）`}`,
    "tracks-merged": (count) => `トラックについての記述、または区別 ${grouped(count)} 箇所`,
    "types-dropped": (count) => `${grouped(count)} 項目の用語：書く場所がない`,
    "values-approximated": (count) => `最も近い値になった値 ${grouped(count)} 個`,
    "values-assumed": (count) => `何も示されていないのに、必要なので定めた値 ${grouped(count)} 個`,
    "values-corrected": (count) => `形式に反して書かれた値 ${grouped(count)} 個：意図された通りに読んだ`,
  } satisfies Record<LabelLossCode, (count: number, time?: string) => string>,
};

export const convertLabelsCommand: typeof englishCommand = {
  to: "ros2 は ROS 1 のメッセージを ROS 2 に変える。ラベル、宣言、引渡し書では書き込む形式",
  recording: "ラベルの対象の記録（フレームやサンプルを数える形式に必要）",
  language: "テキストの言語タグ：形式が示さない場合の言語、および一言語しか書けない場合に書く言語",
  stream: "ラベルの対象ストリームのトピック（フレームを数えるストリームなど）",
  fps: "1 秒あたりのフレーム数（記録を与えず、フレームを数える形式の場合）",
  origin: "最初のフレームの時刻（ナノ秒。ラベルが示さない場合）",
  episode: "データセットに複数のエピソードがある場合の、対象エピソードの番号（0 から）",
  inputFormat: "読み取るラベルの形式（自明でない場合）",
};
