import type { Locale } from "../en.js";
import { grouped } from "../grouped.js";

/** 校正の表示の語。 */
export const calibration: Locale["calibration"] = {
  cameras: (count) => `カメラ ${grouped(count)} 台`,
  images: "画像",
  joined: (by) => (by === "frame" ? "（座標系による）" : by === "declaration" ? "（宣言による）" : ""),
  frame: "座標系",
  model: "大きさ、モデル",
  noModel: "歪みモデルなし",
  unrecorded: "校正値が記録されていない",
  matrix: "カメラ行列",
  distortion: "歪み係数",
  view: "視野角",
  baseline: "基線長",
  constancy: "変化",
  changes: (changes, samples) =>
    changes === 0
      ? `${grouped(samples)} 件のサンプルで同じ`
      : `${grouped(samples)} 件のサンプルの間に ${grouped(changes)} 回変わる`,
  declared: "宣言された値",
  record: "記載",
  noRecord: "宣言なし",
  undated: "日付なし",
  valid: (from, until) => `有効期間：${from ?? ""}〜${until ?? "次の校正"}`,
  others: "その他の記載",
  files: "ファイル",
  states: { read: "読めた", absent: "ない", unreadable: "読めない", unknown: "不明" },
  holds: (cameras, imus) =>
    [...(cameras > 0 ? [`カメラ ${cameras} 台`] : []), ...(imus > 0 ? [`慣性計測装置 ${imus} 台`] : [])].join("、"),
  findings: "指摘",
};
