import { causeOfLateStamp, isAcquired } from "../../causes/acquisition.js";
import { causeMessages } from "../../causes/messages.js";
import { apartFromLogNs } from "../log-clock.js";
import { defineRule } from "../rule.js";
import { LATE_CAUSES } from "./acquisition-as-declared.js";

export const acquisitionStamped = defineRule({
  id: "clock/acquisition-stamped",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Samples of a sensor SHOULD be stamped with the time of their acquisition.",
    ja: "センサーのサンプルには、取得の時刻をタイムスタンプとして付けることが望ましい。",
  },
  scope: {
    en: "Streams with `stamp.latency`, comparable as in clock/acquisition-as-declared, and a type that takes time to acquire or the type of a quick sensor, unless they are declared with a `stampReference`. Of a quick sensor only stamps that equal the log time are told.",
    ja: "`stamp.latency` があり、clock/acquisition-as-declared と同じく比べられ、型が取得に時間のかかる型または速いセンサーの型で、`stampReference` を宣言していないストリーム。速いセンサーの型では、記録時刻に等しいタイムスタンプだけを示す。",
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
    return context.declared?.stampReference === undefined && isAcquired(stream);
  },
  *check(stream, _params, context) {
    const late = causeOfLateStamp(stream, apartFromLogNs(context));
    if (!late) return;
    const { cause, diagnosis, measuredNs } = late;
    yield { message: cause, cause, diagnosis, evidence: { measuredNs } };
  },
});
