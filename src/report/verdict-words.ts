/**
 * A verdict on a stream's clock in a few words: the cause that is named, else what the broken rule speaks of.
 *
 * @module
 */
import type { ClockCauseId } from "../causes/clock-words.js";
import type { Language, Text } from "../spec/language.js";
import type { StreamClock } from "../spec/verdict/clock-table.js";

/** Causes, as a heading would name them. */
export const causeNames: Readonly<Record<ClockCauseId, Text>> = {
  "tai-as-utc": { en: "TAI taken for UTC", ja: "TAI を UTC と誤認" },
  "tai-corrected-twice": { en: "TAI corrected twice", ja: "TAI の二重補正" },
  "gps-as-utc": { en: "GPS time taken for UTC", ja: "GPS 時刻を UTC と誤認" },
  "gps-corrected-twice": { en: "GPS time corrected twice", ja: "GPS 時刻の二重補正" },
  "gps-wrong-sign": { en: "GPS correction, wrong sign", ja: "GPS 補正の符号誤り" },
  "tai-gps-mixed": { en: "TAI and GPS time mixed up", ja: "TAI と GPS 時刻の取り違え" },
  "leap-second-missed": { en: "leap second missed", ja: "うるう秒の欠落" },
  "pulse-miscounted": { en: "a second off", ja: "1 秒のずれ" },
  "local-time": { en: "local time", ja: "地方時" },
  "epoch-1980": { en: "counts from 1980", ja: "1980 年起点" },
  "epoch-1900": { en: "counts from 1900", ja: "1900 年起点" },
  "epoch-1601": { en: "counts from 1601", ja: "1601 年起点" },
  "epoch-2000": { en: "counts from 2000", ja: "2000 年起点" },
  "epoch-2001": { en: "counts from 2001", ja: "2001 年起点" },
  "gps-week-rollover": { en: "GPS week rollover", ja: "GPS 週番号の一周" },
  uptime: { en: "uptime", ja: "稼働時間" },
  "firmware-date": { en: "firmware date", ja: "ファームウェアの日付" },
  "time-of-hour": { en: "time of the hour", ja: "時の中の時刻" },
  "time-of-day": { en: "time of day", ja: "一日の中の時刻" },
  "time-of-week": { en: "time of the week", ja: "週の中の時刻" },
  "clock-not-set": { en: "clock not set", ja: "クロック未設定" },
  "log-clock-not-set": { en: "recorder's clock not set", ja: "記録側のクロック未設定" },
  "order-lost": { en: "order lost", ja: "順序の乱れ" },
  "unit-seconds": { en: "unit: seconds", ja: "単位は秒" },
  "unit-milliseconds": { en: "unit: milliseconds", ja: "単位はミリ秒" },
  "unit-microseconds": { en: "unit: microseconds", ja: "単位はマイクロ秒" },
  "unit-nanoseconds": { en: "unit: nanoseconds", ja: "単位はナノ秒" },
  "float32-seconds": { en: "32-bit seconds", ja: "32 ビット小数の秒" },
  "float64-seconds": { en: "64-bit seconds", ja: "64 ビット小数の秒" },
  "sim-time-log": { en: "log in simulated time", ja: "記録がシミュレーション時刻" },
  "real-time-factor": { en: "simulated time", ja: "シミュレーション時刻" },
  "host-clock-step": { en: "host clock stepped", ja: "ホストのステップ" },
  "device-reset": { en: "device reset", ja: "機器の再起動" },
  "device-clock-step": { en: "device clock stepped", ja: "機器のステップ" },
  "recorder-clock-step": { en: "recorder clock stepped", ja: "記録側のステップ" },
  "counter-wrap-2-32-us": { en: "32-bit µs counter wrapped", ja: "32 ビット µs の一周" },
  "counter-wrap-2-32-ns": { en: "32-bit ns counter wrapped", ja: "32 ビット ns の一周" },
  "top-of-hour": { en: "wraps each hour", ja: "時ごとに一周" },
  "top-of-day": { en: "wraps each day", ja: "日ごとに一周" },
  "top-of-week": { en: "wraps each week", ja: "週ごとに一周" },
  "clock-drift": { en: "runs free", ja: "非同期" },
  "stamps-ahead": { en: "ahead of the log", ja: "記録より進み" },
  "log-clock-coarse": { en: "log clock ticks", ja: "記録のクロックが粗い" },
  replayed: { en: "played back", ja: "再生の録り直し" },
  republished: { en: "published again", ja: "再配信" },
  "log-time-copied": { en: "log time copied", ja: "記録時刻の写し" },
  "stamped-out-of-order": { en: "stamped out of order", ja: "順不同の刻印" },
  "transport-bursts": { en: "arrives in bursts", ja: "まとめて到着" },
  "stamped-at-log": { en: "stamped at logging", ja: "記録時の刻印" },
  "stamped-at-publish": { en: "stamped at publishing", ja: "配信時の刻印" },
  "stamped-on-arrival": { en: "stamped on arrival", ja: "到着時の刻印" },
};

/** What rules of streams speak of, where no cause is named. */
export const ruleNames: Readonly<Record<string, Text>> = {
  "clock/acquisition-as-declared": { en: "no acquisition time", ja: "取得時刻でない" },
  "clock/acquisition-stamped": { en: "no acquisition time", ja: "取得時刻でない" },
  "clock/drift-bounded": { en: "drift", ja: "速さのずれ" },
  "clock/drift-small": { en: "drift", ja: "速さのずれ" },
  "clock/observations-agree": { en: "pairs disagree", ja: "観測との不一致" },
  "clock/scale-matches-declared": { en: "not the declared scale", ja: "宣言と異なる時刻系" },
  "clock/stamp-clock-declared": { en: "clock not declared", ja: "クロック未宣言" },
  "clock/stamp-reference-declared": { en: "reference not declared", ja: "基準が未宣言" },
  "clock/stamps-near-log": { en: "far from the log", ja: "記録時刻から遠い" },
  "clock/steps-absent": { en: "steps", ja: "ステップ" },
  "clock/steps-bounded": { en: "steps", ja: "ステップ" },
  "clock/streams-agree": { en: "not on one clock", ja: "同じクロックでない" },
  "clock/units-consistent": { en: "wrong unit", ja: "単位の誤り" },
  "time/arrivals-spread": { en: "arrives in bursts", ja: "まとめて到着" },
  "time/file-splits-seamless": { en: "lost at a file split", ja: "分割箇所の欠落" },
  "time/gaps-bounded": { en: "gaps", ja: "途切れ" },
  "time/jitter-bounded": { en: "jitter", ja: "ジッタ" },
  "time/latency-bounded": { en: "late", ja: "遅延" },
  "time/log-times-set": { en: "log times unset", ja: "記録時刻なし" },
  "time/messages-not-lost": { en: "messages lost", ja: "メッセージの欠落" },
  "time/publish-not-after-log": { en: "published after logging", ja: "記録後の配信" },
  "time/rate-as-declared": { en: "other rate than declared", ja: "宣言と異なるレート" },
  "time/rates-agree": { en: "rates disagree", ja: "レートの不一致" },
  "time/recorded-once": { en: "recorded twice", ja: "二重の記録" },
  "time/samples-not-missing": { en: "samples missing", ja: "サンプルの欠落" },
  "time/sequence-continuous": { en: "numbers missing", ja: "番号の欠落" },
  "time/stamps-distinct": { en: "stamps repeat", ja: "同じ時刻の反復" },
  "time/stamps-exact": { en: "stamps rounded", ja: "時刻の丸め" },
  "time/stamps-increase": { en: "stamps step back", ja: "時刻の逆行" },
  "time/stamps-not-ahead": { en: "ahead of the log", ja: "記録より進み" },
  "time/stamps-not-synthetic": { en: "synthetic stamps", ja: "作られた時刻" },
  "time/stamps-plausible": { en: "implausible dates", ja: "ありえない日付" },
  "time/stamps-resolved": { en: "stamps coarse", ja: "時刻が粗い" },
  "time/stamps-set": { en: "stamps unset", ja: "時刻なし" },
  "time/stamps-spread": { en: "stamps in bursts", ja: "時刻のかたまり" },
  "time/stamps-well-formed": { en: "stamps malformed", ja: "時刻の形式誤り" },
  "time/streams-cover-recording": { en: "starts late or ends early", ja: "一部だけの記録" },
};

const OK: Text = { en: "ok", ja: "良好" };
/** What is not known. */
export const UNKNOWN = "–";

/** The verdict on a stream in a few words. */
export function verdictWords(
  { verdict, cause, rule }: Pick<StreamClock, "verdict" | "cause" | "rule">,
  language: Language,
): string {
  if (verdict === "ok") return OK[language];
  if (cause !== undefined && Object.hasOwn(causeNames, cause)) return causeNames[cause as ClockCauseId][language];
  if (rule === undefined) return UNKNOWN;
  return Object.hasOwn(ruleNames, rule) ? ruleNames[rule]![language] : rule;
}
