/** 前提情報の変換の言葉。 */
import type { PremiseLossCode } from "../../spec/verdict/premise-loss.js";
import type { convertPremises as english, convertPremisesCommand as englishCommand } from "../en/convert-premises.js";
import { grouped } from "../grouped.js";

const left = (what: string) => (count: number) => `${what} ${grouped(count)} 箇所：書く場所がない`;

export const convertPremises: typeof english = {
  outcome: {
    exact: "完全：失われたものはない。",
    "with-losses": "損失あり：ここに挙げるもの以外を移した。",
    refused: "何も書き込まなかった。ここに挙げるものが失われるためである。--allow-lossy で許可する。",
  },
  recording: (name: string) => `対象の記録：${name}`,
  on: { reading: "読み取り時", writing: "書き込み時" },
  loss: (code: string, on: string, message: string) => `${code}（${on}）：${message}`,
  first: (places: string) => `最初の箇所：${places}`,
  losses: {
    "agreement-left-out": left("合意文書"),
    "annotation-left-out": left("アノテーションについての宣言"),
    "boundary-shared": (count) =>
      `${grouped(count)} 個のセグメントが別のセグメントの終わりから始まる：rebake は境目のフレームを二度使う`,
    "calibrations-left-out": left("キャリブレーションについての記述"),
    "checksum-differs": (count) => `記録のものと異なるチェックサム ${grouped(count)} 個`,
    "clocks-left-out": left("クロック"),
    "data-left-out": (count) => `宣言に書く場所のない値 ${grouped(count)} 個`,
    "encryption-left-out": left("暗号化の方法"),
    "environment-left-out": left("環境"),
    "episodes-left-out": left("エピソード"),
    "epoch-doubtful": () => "1980 年より前の時刻がある：形式の定める「1970 年からの秒数」とは考えにくい",
    "frames-left-out": left("座標系"),
    "header-left-out": left("文書自身についての記述"),
    "ids-changed": (count) => `ID に使えない文字を含む ID ${grouped(count)} 個：置き換えた`,
    "in-annotation": () =>
      "ラベルとセグメントはアノテーションに属する：同じファイルを .annotations.tasuki.json にも変換する",
    "lineage-left-out": left("データの由来"),
    "mappings-left-out": left("メッセージの対応付け"),
    "outcome-overridden": () =>
      "最後のセグメントの結果がタスク全体の結果と異なる：rebake はセグメントの結果をタスクの結果として書く",
    "parties-left-out": left("関係者"),
    "personal-name-left-out": (count) =>
      `人の名前 ${grouped(count)} 個：引き継がない。仮名であれば --names-are-pseudonyms で示す`,
    "privacy-left-out": left("ストリームに写る人についての記述"),
    "put-into-words": (count) => `${grouped(count)} 個の値は文章として書かれる：プログラムは読み取れない`,
    "required-missing": (count) => `形式が求めるのに宣言されていない値 ${grouped(count)} 個`,
    "responsibilities-left-out": left("提供の分担"),
    "rights-left-out": left("権利"),
    "robots-left-out": left("ロボット"),
    "schema-drift": (count) => `同じ版を名乗る複数の定義のうち、一つだけが認める箇所 ${grouped(count)} 個`,
    "sensors-left-out": left("センサー"),
    "software-left-out": left("ソフトウェア"),
    "splits-left-out": left("分割"),
    "streams-left-out": left("ストリーム"),
    "sync-left-out": left("同期するストリームの組"),
    "tasks-left-out": left("タスク"),
    "time-outside-segments": (count, time) =>
      `${time ?? `${grouped(count)} 箇所`} がどのセグメントにも含まれない：rebake はこれを切り捨て、間を詰める`,
    "time-rounded": (count, time) =>
      `時刻 ${grouped(count)} 個：値が変わる${time === undefined ? "" : `（最大 ${time}）`}`,
    "value-approximated": (count) => `最も近い値になった値 ${grouped(count)} 個`,
    "value-assumed": (count) => `何も示されていないのに、必要なので定めた値 ${grouped(count)} 個`,
  } satisfies Record<PremiseLossCode, (count: number, time?: string) => string>,
};

export const convertPremisesCommand: typeof englishCommand = {
  namesArePseudonyms: "AIRoA の meta.json にある人の名前は仮名であり、引き継いでよい",
};
