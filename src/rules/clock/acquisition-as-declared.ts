import { causeOfLateStamp } from "../../causes/acquisition.js";
import { causeMessages } from "../../causes/messages.js";
import { apartFromLogNs } from "../log-clock.js";
import { defineRule } from "../rule.js";

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
    en: "Stamped streams with `stamp.latency` that are declared with a `stampReference` other than `receive` and `publish`, on the log's clock, or on another of the same `timescale` where both have a `discipline` other than `none` and `trigger`. Between two clocks, what both state as `accuracyNs` (250 ms where left out) is taken off what a latency shows.",
    ja: "`stamp.latency` があり、`receive`・`publish` 以外の `stampReference` を宣言したストリームのうち、記録時刻と同じクロックに従うもの、または、同じ `timescale` で双方が `none`・`trigger` 以外の `discipline` をもつ別のクロックに従うもの。二つのクロックの間では、双方の `accuracyNs`（記載がなければ 250 ms）を遅延の判定から差し引く。",
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
    if (stream.stamp?.latency === undefined || apartFromLogNs(context) === undefined) return false;
    const reference = context.declared?.stampReference;
    return reference !== undefined && reference !== "receive" && reference !== "publish";
  },
  *check(stream, _params, context) {
    const late = causeOfLateStamp(stream, apartFromLogNs(context));
    if (!late) return;
    const { cause, diagnosis, measuredNs } = late;
    yield { message: cause, cause, diagnosis, evidence: { measuredNs } };
  },
});
