import type { annotations as english } from "../en/annotations.js";
import { grouped } from "../grouped.js";

/** アノテーションについての語。 */
export const annotations: typeof english = {
  annotation: "アノテーション",
  length: "長さ",
  frames: (count) => `フレーム ${grouped(count)}`,
  holds: "内訳",
  counts: (tracks, segments, events, relations, geometries, entities) =>
    `トラック ${grouped(tracks)}、セグメント ${grouped(segments)}、イベント ${grouped(events)}、関係 ${grouped(relations)}、` +
    `図形 ${grouped(geometries)}、エンティティ ${grouped(entities)}`,
  trackColumns: ["トラック", "種類", "レベル", "範囲", "区間数", "被覆", "中央値"],
  labelColumns: ["ラベル", "区間数", "長さ"],
  moreLabels: (count) => `… ほかにラベル ${grouped(count)} 種`,
  outcomes: "結果",
  success: (share) => `成功率 ${share}`,
  control: "操作",
  intervention: (length) => `うち介入 ${length}`,
  languages: "言語",
  derived: (count) => `うち訳文・言換え ${grouped(count)}`,
  entities: "エンティティ",
  geometries: "図形",
  makers: "作り手",
  reviews: "レビュー",
  kinds: { activity: "動作", control: "操作", quality: "品質" },
  levels: { task: "タスク", subtask: "サブタスク", primitive: "プリミティブ" },
  coverages: { complete: "全体", sparse: "一部" },
  inAll: (count) => `全 ${grouped(count)} 件`,
  summary: (what) => `アノテーション：${what}`,
  counted: (segments, geometries) => `セグメント ${grouped(segments)}、図形 ${grouped(geometries)}`,
  unread: "読めない",
  noLevel: "アノテーション単独にはレベルがない。",
  alone: "記録が要る規則は検査していない。--annotations FILE を付けて記録を検査する。",
};
