import type { sync as english } from "../en/sync.js";
import { grouped } from "../grouped.js";

/** 同期の表の言葉。 */
export const sync: typeof english = {
  kinds: {
    "hardware-trigger": "ハードウェアトリガー",
    "shared-clock": "共通クロック",
    software: "ソフトウェア",
    none: "同期なし",
  },
  group: (id, kind, tolerance) => `グループ ${id}：${kind}${tolerance && `、許容差 ${tolerance}`}`,
  proposed: (id, kind, tolerance) =>
    `${id}：宣言なし。データからは${kind}とみられる${tolerance && `（許容差 ${tolerance}）`}`,
  reference: "基準",
  member: "メンバー",
  columns: ["位相", "p50", "p95", "対応"],
  units: ["ms", "ms", "ms", "%"],
  distance: "mm",
  replay: (sets, fewest, spread) =>
    `ApproximateTime：${grouped(fewest)} 個中 ${grouped(sets)} 組${spread && `、幅の p95 は ${spread}`}`,
  matrix: "ストリーム間の時刻の差（p95、ms）",
  motion: "両者の示す動きによる差",
  motionOffset: (offset, deviation, correlation) =>
    offset.startsWith("−")
      ? `${offset.slice(1)} ms 早い（± ${deviation} ms、相関 ${correlation}）`
      : `${offset} ms 遅い（± ${deviation} ms、相関 ${correlation}）`,
  moreMotion: (count) => `ほかに ${grouped(count)} 組。すべての組：--format json`,
  abstained: {
    "too-short": "判定しない：両方が見えている時間が 30 秒に満たない",
    "too-little-motion": "判定しない：動きが少なすぎる",
    unrelated: "判定しない：同じ動きを示していない",
    "out-of-range": "判定しない：0.5 秒以上離れている",
    ambiguous: "判定しない：繰り返しの動きである",
  },
  nothing: "比べる価値のあるストリームの組がない。",
  moreStreams: (count) => `ほかに ${grouped(count)} 個のストリーム。すべての組：--format json`,
  leftOut: (count) => `ストリームが多すぎるため、${grouped(count)} 組を省いた`,
  findings: "指摘",
  speed: (speed, topic) => `mm：p95 の間にロボットが動く距離。${topic} の速さの p95 である ${speed} m/s による`,
  legend: "遅い方の各サンプルが、もう一方の最も近いサンプルを探す。位相は差し引いてある。–：比べていない。",
};
