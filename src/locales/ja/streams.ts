/** ストリームのサンプルの内容を示す言葉。 */
import type { Modality } from "../../spec/modality/modality.js";
import type { streams as english } from "../en/streams.js";
import { grouped } from "../grouped.js";

const ELEMENTS: Readonly<Partial<Record<Modality, string>>> = {
  "joint-state": "関節",
  "point-cloud": "点",
  "laser-scan": "光線",
  radar: "検出",
  transforms: "座標変換",
  events: "イベント",
  tactile: "セル",
};

export const streams: typeof english = {
  mapping: { standard: "標準マッピング", declared: "宣言マッピング", none: "マッピングなし" },
  unread: {
    silent: "サンプルなし",
    definition: "定義がないか、読めない",
    short: "ペイロードが短すぎる",
    trailing: "ペイロードが長すぎる",
    malformed: "ペイロードが不正",
    compressed: "ペイロードが圧縮されている",
    unsupported: "読めない符号化",
  },
  elements: (modality, count) => `${(modality && ELEMENTS[modality]) ?? "値"} ${grouped(count)} 個`,
  bytes: (count) => `${grouped(count)} バイト`,
  more: (count) => `… 全部で ${grouped(count)} 個`,
  drafts: (count) =>
    `マッピングのない型が ${grouped(count)} 個ある。以下は下書きである。モダリティ、フィールド、単位を直して宣言に加える。`,
  sampleOf: (topic, modality) => `${topic} の最初のサンプル（${modality}）`,
  noSample: (topic) => `${topic} のサンプルはない。トピックがないか、型のマッピングがないか、読めるサンプルがない。`,
};
