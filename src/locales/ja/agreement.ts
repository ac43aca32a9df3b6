import type { agreement as english, agreeCommand as englishCommand } from "../en/agreement.js";
import { grouped } from "../grouped.js";

/** 一致度についての語。 */
export const agreement: typeof english = {
  head: (documents, bin) => `アノテーション ${grouped(documents)} 件の一致度（時間の刻み ${bin}）`,
  columns: ["指標", "対象", "値", "評価者", "件数"],
  measures: {
    "krippendorff-alpha": "Krippendorff の α",
    "cohen-kappa": "Cohen の κ",
    "mean-temporal-iou": "時間 IoU の平均",
    "segmental-f1": "区間 F1",
    "mean-boundary-error": "境界誤差の平均",
    "box-precision": "適合率",
    "box-recall": "再現率",
    "mean-box-iou": "IoU の平均",
  },
  items: (count, kind) =>
    `${{ bin: "刻み", segment: "区間", boundary: "境界", box: "ボックス" }[kind]} ${grouped(count)}`,
  track: (name, kind, level) => `トラック ${name}：${[kind, level].filter(Boolean).join("、")}`,
  boxes: { box: (place) => `${place} の画像のボックス`, cuboid: (place) => `${place} の直方体` },
  undefined: "定義されない",
  because: {
    "no-items": "比べるものがない",
    "one-label": "ラベルが一種類しかなく、偶然でも必ず一致する",
    "too-many": "重なりが多すぎて比べられない",
  },
  why: (figures, reason) => `定義されない（${reason}）：${figures}`,
  unshared: (document, tracks) => `${document} にしかないため比べていないトラック：${tracks}`,
};

export const agreeCommand: typeof englishCommand = {
  summary: "一つの記録に対するアノテーションの一致度を示す",
  description:
    "一つの記録に対する二つ以上のアノテーションの一致度を示す。偶然を除いたラベルの一致（Krippendorff の α、Cohen の κ）、" +
    "区間（時間 IoU、10・25・50 % の F1、境界の距離）、ボックスである。合否は判定しない。",
  annotations: "一つの記録に対するアノテーション。評価者ごとに一つ",
  bin: "ラベルを比べる時間の刻みの幅。数に ns、us、ms、s のいずれかを付ける",
  format: "結果の形式",
  output: "結果をファイルに書く。すべて書き終えてから現れる",
  exitCodes: "終了コード：0 すべて比べた、2 読めないものがあるか、比べられない。",
};
