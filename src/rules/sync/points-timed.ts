import { defineRule } from "../rule.js";

export const pointsTimed = defineRule({
  id: "sync/points-timed",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Points of a sensor that sweeps SHOULD carry the time at which each was measured.",
    ja: "掃引するセンサーの点は、それぞれの測定時刻をもつことが望ましい。",
  },
  scope: {
    en: "Streams of modality `point-cloud` declared with the `stampReference` `scan-start`, `scan-mid` or `scan-end`, with a cloud that was `looked` at.",
    ja: "`stampReference` が `scan-start`、`scan-mid`、`scan-end` と宣言された、モダリティが `point-cloud` のストリームで、`looked` が 0 より大きいもの。",
  },
  why: {
    en: "Within one sweep a vehicle moves metres; without the times nobody can undo that.",
    ja: "1 掃引の間に車両は数メートル動く。時刻がなければその動きを補正できない。",
  },
  fix: {
    en: "Switch the time of each point on in the driver, as a column such as `t`, `time` or `timestamp`.",
    ja: "ドライバーで各点の時刻を有効にし、`t`、`time`、`timestamp` などの列として出力する。",
  },
  sources: ["Waymo Open Dataset", "GLIM", "Tasuki, SY-012"],
  messages: {
    untimed: { en: "its points carry no time", ja: "点に時刻がない" },
    unknown: {
      en: "the times of its points, in column {name}, fit no unit",
      ja: "列 {name} にある点の時刻は、どの単位にも合わない",
    },
  },
  applies: ({ content }, { declared }) =>
    declared?.stampReference?.startsWith("scan-") === true && (content?.pointCloud?.looked ?? 0) > 0,
  *check({ content }) {
    const { time } = content!.pointCloud!;
    if (!time) yield { message: "untimed", evidence: {} };
    else if (!time.unit) yield { message: "unknown", evidence: { name: time.name } };
  },
});
