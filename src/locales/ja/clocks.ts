import type { Locale } from "../en.js";
import { grouped } from "../grouped.js";

/** クロックの表の語。 */
export const clocks: Locale["clocks"] = {
  stream: "ストリーム",
  columns: ["レート", "欠落", "差", "速さ", "段", "ジッタ", "遅延", "遅延"],
  units: ["Hz", "%", "ms", "ppm", "", "p95 ms", "p50 ms", "p99 ms"],
  verdict: "判定",
  stacked: "ストリーム、判定",
  named: (cause) => `（${cause}）`,
  clock: (number, basis, streams) =>
    ({
      log: "記録のクロック：タイムスタンプが記録時刻と一致する",
      steps: streams > 1 ? `クロック ${number}：同じステップを示す` : `クロック ${number}：ステップがある`,
      drift: streams > 1 ? `クロック ${number}：同じ速さでずれる` : `クロック ${number}：速さがずれている`,
      offset: streams > 1 ? `クロック ${number}：同じだけ離れている（1 秒以内）` : `クロック ${number}：離れている`,
      none: "記録時刻による：タイムスタンプがない、または足りない",
    })[basis],
  declared: (ids) => `（宣言：${ids.join("、")}）`,
  steps: "ステップ",
  axis: {
    stamp: "タイムスタンプが飛んだ",
    log: "記録時刻が飛んだ",
    unknown: "どちらのクロックが飛んだかは見えない",
  },
  bothAxes: "タイムスタンプと記録時刻がともに飛んだ",
  allStreams: "すべてのストリーム",
  findings: "指摘",
  moreSteps: (count) => `ほか ${grouped(count)} 件。残っているものすべては --format json`,
  moreFindings: (count) => `ほか ${grouped(count)} 件。場所と理由は tasuki check`,
  legend:
    "差：遅延が最小のときのタイムスタンプと記録時刻の差（負なら遅れ）・速さ：記録のクロックに対する速さのずれ・" +
    "段：ステップの数・–：不明",
};
