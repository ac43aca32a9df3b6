import { causeOfLateStamp } from "../../causes/acquisition.js";
import { causeMessages } from "../../causes/messages.js";
import { defineRule, sharesLogClock } from "../rule.js";

/** Ways in which a stamp is made too late. */
export const LATE_CAUSES = ["stamped-at-log", "stamped-at-publish", "stamped-on-arrival"] as const;

export const acquisitionAsDeclared = defineRule({
  id: "clock/acquisition-as-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps that are declared to name an instant of acquisition MUST NOT be made later.",
    ja: "取得の瞬間を示すと宣言したタイムスタンプは、後から付けたものであってはならない。",
  },
  scope: {
    en: "Stamped streams on the log's clock with `stamp.latency` that are declared with a `stampReference` other than `receive` and `publish`.",
    ja: "記録時刻と同じクロックに従い、`stamp.latency` があり、`receive`・`publish` 以外の `stampReference` を宣言したストリーム。",
  },
  why: {
    en: "A stamp that is made on the way hides the latency of the sensor: pictures are paired with later motion.",
    ja: "途中で付けたタイムスタンプはセンサーの遅延を隠し、画像がそれより後の動きと対応づけられてしまう。",
  },
  fix: {
    en: "Stamp with the time of acquisition that the device gives, or declare the stamp reference as `receive` or `publish`.",
    ja: "機器の示す取得時刻をタイムスタンプとするか、タイムスタンプの基準を `receive` または `publish` と宣言する。",
  },
  sources: ["sensor_msgs/Image, header", "pf_lidar#23", "novatel_oem7_driver#111", "Tasuki, floors"],
  causes: LATE_CAUSES,
  messages: causeMessages(LATE_CAUSES, "measuredNs", { en: "the median latency is ", ja: "遅延の中央値は " }),
  applies: (stream, context) => {
    if (stream.stamp?.latency === undefined || !sharesLogClock(context)) return false;
    const reference = context.declared?.stampReference;
    return reference !== undefined && reference !== "receive" && reference !== "publish";
  },
  *check(stream) {
    const late = causeOfLateStamp(stream);
    if (!late) return;
    const { cause, diagnosis, measuredNs } = late;
    yield { message: cause, cause, diagnosis, evidence: { measuredNs } };
  },
});
