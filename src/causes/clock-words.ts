/**
 * The causes of time faults in words: what happened, and what to do about it.
 *
 * @module
 */
import type { Text } from "../spec/language.js";
import { stampingWords } from "./stamping-words.js";
import type { CauseWords } from "./words.js";

const declareOrConvert = (scale: string): Text => ({
  en: `Convert to UTC at the driver, or declare this clock's timescale as \`${scale}\`.`,
  ja: `ドライバーで UTC に直すか、このクロックの時刻系を \`${scale}\` と宣言する。`,
});
const setTheEpoch: Text = {
  en: "Count from 1970-01-01 UTC at the driver, or declare the clock's timescale as `other` with a note.",
  ja: "ドライバーで 1970-01-01 UTC から数えるか、クロックの時刻系を `other` として注記を添える。",
};
const countNanoseconds: Text = {
  en: "Fill seconds and nanoseconds from the right unit at the driver.",
  ja: "ドライバーで、正しい単位から秒とナノ秒を設定する。",
};
const addTheRest: Text = {
  en: "Join the counter with the full date at the driver, and carry over when it starts anew.",
  ja: "ドライバーでカウンターに日付を補い、一周するたびに繰り上げる。",
};
const setTheClock: Text = {
  en: "Set the device's clock before recording (NTP, PTP or GNSS), or declare the clock's timescale as `boot`.",
  ja: "記録の前に機器のクロックを合わせる（NTP、PTP、GNSS）か、クロックの時刻系を `boot` と宣言する。",
};
const slewTheClock: Text = {
  en: "Synchronise before recording and let the clock slew while it runs; do not step it.",
  ja: "記録の前に同期を済ませ、記録中は徐々に補正（スルー）させ、ステップさせない。",
};

/** Every cause that can be told of a clock, by id. */
export const clockCauses = {
  "tai-as-utc": {
    says: { en: "stamps are TAI taken for UTC", ja: "タイムスタンプは UTC とみなされた TAI である" },
    fix: declareOrConvert("tai"),
  },
  "tai-corrected-twice": {
    says: { en: "the offset of TAI was taken off twice", ja: "TAI の差が二重に差し引かれている" },
    fix: {
      en: "Take the offset of TAI off once: the PTP master already gives UTC.",
      ja: "TAI の差を引くのは一度だけにする。PTP マスターがすでに UTC を示している。",
    },
  },
  "gps-as-utc": {
    says: { en: "stamps are GPS time taken for UTC", ja: "タイムスタンプは UTC とみなされた GPS 時刻である" },
    fix: declareOrConvert("gps"),
  },
  "gps-corrected-twice": {
    says: { en: "the leap seconds of GPS time were taken off twice", ja: "GPS 時刻のうるう秒が二重に差し引かれている" },
    fix: {
      en: "Take the leap seconds off once: the receiver already gives UTC.",
      ja: "うるう秒を引くのは一度だけにする。受信機がすでに UTC を示している。",
    },
  },
  "gps-wrong-sign": {
    says: {
      en: "the leap seconds of GPS time were applied with the wrong sign",
      ja: "GPS 時刻のうるう秒が逆の符号で適用されている",
    },
    fix: { en: "UTC is GPS time minus the leap seconds.", ja: "UTC は GPS 時刻からうるう秒を引いたものである。" },
  },
  "tai-gps-mixed": {
    says: { en: "TAI and GPS time are mixed up", ja: "TAI と GPS 時刻が取り違えられている" },
    fix: { en: "GPS time is TAI minus 19 s.", ja: "GPS 時刻は TAI から 19 秒を引いたものである。" },
  },
  "leap-second-missed": {
    says: {
      en: "stamps are a second ahead: the leap second just before was missed",
      ja: "タイムスタンプが 1 秒進んでいる（直前に挿入されたうるう秒の適用漏れ）",
    },
    fix: {
      en: "Renew the leap-second table of the device, and synchronise it anew.",
      ja: "機器のうるう秒の表を更新し、同期し直す。",
    },
  },
  "pulse-miscounted": {
    says: {
      en: "stamps are a whole second off: a second was counted from the wrong pulse",
      ja: "タイムスタンプがちょうど 1 秒ずれている（毎秒パルスと秒の対応が 1 つずれている）",
    },
    fix: {
      en: "Look which edge of the pulse per second the device counts, and to which pulse its time message belongs.",
      ja: "機器が毎秒パルスのどちらの縁を数えているか、時刻メッセージがどのパルスを指すかを確かめる。",
    },
  },
  "local-time": {
    says: { en: "stamps are local time taken for UTC", ja: "タイムスタンプは UTC とみなされた地方時である" },
    fix: {
      en: "Stamp in UTC; a time zone is for screens only.",
      ja: "UTC でタイムスタンプを付ける。時間帯は表示だけに使う。",
    },
  },
  "epoch-1980": {
    says: {
      en: "stamps count from 1980-01-06, as GPS does",
      ja: "タイムスタンプが GPS と同じく 1980-01-06 から数えられている",
    },
    fix: declareOrConvert("gps"),
  },
  "epoch-1900": {
    says: { en: "stamps count from 1900, as NTP does", ja: "タイムスタンプが NTP と同じく 1900 年から数えられている" },
    fix: setTheEpoch,
  },
  "epoch-1601": {
    says: {
      en: "stamps count from 1601, as Windows does",
      ja: "タイムスタンプが Windows と同じく 1601 年から数えられている",
    },
    fix: setTheEpoch,
  },
  "epoch-2000": {
    says: { en: "stamps count from 2000", ja: "タイムスタンプが 2000 年から数えられている" },
    fix: setTheEpoch,
  },
  "epoch-2001": {
    says: {
      en: "stamps count from 2001, as Apple's systems do",
      ja: "タイムスタンプが Apple のシステムと同じく 2001 年から数えられている",
    },
    fix: setTheEpoch,
  },
  "gps-week-rollover": {
    says: {
      en: "the GPS week number came round: stamps are 1024 weeks off",
      ja: "GPS の週番号が一周し、タイムスタンプが 1024 週ずれている",
    },
    fix: {
      en: "Update the receiver's firmware, or add 1024 weeks at the driver.",
      ja: "受信機のファームウェアを更新するか、ドライバーで 1024 週を加える。",
    },
  },
  uptime: {
    says: { en: "stamps count from the start of the device", ja: "タイムスタンプが機器の起動から数えられている" },
    fix: setTheClock,
  },
  "firmware-date": {
    says: {
      en: "stamps count on from a date in the firmware: the clock was never set",
      ja: "タイムスタンプがファームウェアの既定の日付から数えられている（クロックが合わせられていない）",
    },
    fix: setTheClock,
  },
  "time-of-hour": {
    says: {
      en: "stamps give the time within the hour alone",
      ja: "タイムスタンプが時（1 時間）の中の時刻だけを示している",
    },
    fix: addTheRest,
  },
  "time-of-day": {
    says: { en: "stamps give the time of day alone", ja: "タイムスタンプが一日の中の時刻だけを示している" },
    fix: addTheRest,
  },
  "time-of-week": {
    says: { en: "stamps give the time of the week alone", ja: "タイムスタンプが週の中の時刻だけを示している" },
    fix: addTheRest,
  },
  "clock-not-set": {
    says: { en: "the clock of the stamps was never set", ja: "タイムスタンプのクロックが合わせられていない" },
    fix: setTheClock,
  },
  "log-clock-not-set": {
    says: {
      en: "stamps are dates, log times are none: the recorder's clock was not set, or counts from the start",
      ja: "タイムスタンプは日付だが記録時刻はそうでない（記録側のクロックが合わせられていないか、開始から数えている）",
    },
    fix: {
      en: "Set the recorder's clock before recording, or declare the log clock's timescale as `relative`, `boot` or `sim`.",
      ja: "記録の前に記録側のクロックを合わせるか、記録のクロックの時刻系を `relative`、`boot`、`sim` のいずれかと宣言する。",
    },
  },
  "order-lost": {
    says: { en: "samples lost their order on the way", ja: "サンプルの順序が途中で失われている" },
    fix: {
      en: "Keep the order from driver to recorder: one queue, one thread; or sort by stamp before export.",
      ja: "ドライバーから記録まで順序を保つ（一つのキュー、一つのスレッド）。または出力前にタイムスタンプで並べ替える。",
    },
  },
  "unit-seconds": {
    says: { en: "seconds were written where nanoseconds belong", ja: "ナノ秒であるべき値に秒が書かれている" },
    fix: countNanoseconds,
  },
  "unit-milliseconds": {
    says: { en: "milliseconds were taken for another unit", ja: "ミリ秒が別の単位とみなされている" },
    fix: countNanoseconds,
  },
  "unit-microseconds": {
    says: { en: "microseconds were taken for another unit", ja: "マイクロ秒が別の単位とみなされている" },
    fix: countNanoseconds,
  },
  "unit-nanoseconds": {
    says: { en: "nanoseconds were taken for another unit", ja: "ナノ秒が別の単位とみなされている" },
    fix: countNanoseconds,
  },
  "float32-seconds": {
    says: {
      en: "stamps went through 32-bit floating-point seconds",
      ja: "タイムスタンプが 32 ビット浮動小数点の秒を経ている",
    },
    fix: {
      en: "Keep times as integers from the device to the message.",
      ja: "機器からメッセージまで、時刻を整数のまま扱う。",
    },
  },
  "float64-seconds": {
    says: {
      en: "stamps went through 64-bit floating-point seconds",
      ja: "タイムスタンプが 64 ビット浮動小数点の秒を経ている",
    },
    fix: {
      en: "Keep times as integers from the device to the message.",
      ja: "機器からメッセージまで、時刻を整数のまま扱う。",
    },
  },
  "sim-time-log": {
    says: {
      en: "log times are simulated, publish times are not",
      ja: "記録時刻はシミュレーション時刻だが、配信時刻はそうでない",
    },
    fix: {
      en: "Declare the clocks of log and publish time, or record without simulated time.",
      ja: "記録時刻と配信時刻のクロックを宣言するか、シミュレーション時刻を使わずに記録する。",
    },
  },
  "real-time-factor": {
    says: {
      en: "stamps are simulated time that does not run in real time",
      ja: "タイムスタンプは実時間と同じ速さで進まないシミュレーション時刻である",
    },
    fix: {
      en: "Declare the clock's timescale as `sim`, or log with simulated time too.",
      ja: "クロックの時刻系を `sim` と宣言するか、記録もシミュレーション時刻で行う。",
    },
  },
  "host-clock-step": {
    says: { en: "the host's clock was stepped", ja: "ホストのクロックがステップした" },
    fix: slewTheClock,
  },
  "device-reset": {
    says: {
      en: "the device started anew, and its clock with it",
      ja: "機器が再起動し、そのクロックも初めから数え直した",
    },
    fix: {
      en: "Find out why the device restarted; take the offset anew after each start.",
      ja: "機器が再起動した理由を調べ、起動のたびにクロックの差を取り直す。",
    },
  },
  "device-clock-step": {
    says: { en: "the device's clock was stepped", ja: "機器のクロックがステップした" },
    fix: slewTheClock,
  },
  "recorder-clock-step": {
    says: { en: "the recorder's clock was stepped", ja: "記録側のクロックがステップした" },
    fix: slewTheClock,
  },
  "counter-wrap-2-32-us": {
    says: { en: "a 32-bit counter of microseconds came round", ja: "マイクロ秒の 32 ビットカウンターが一周した" },
    fix: addTheRest,
  },
  "counter-wrap-2-32-ns": {
    says: { en: "a 32-bit counter of nanoseconds came round", ja: "ナノ秒の 32 ビットカウンターが一周した" },
    fix: addTheRest,
  },
  "top-of-hour": {
    says: { en: "a counter within the hour came round", ja: "時（1 時間）の中のカウンターが一周した" },
    fix: addTheRest,
  },
  "top-of-day": {
    says: { en: "a counter within the day came round", ja: "一日の中のカウンターが一周した" },
    fix: addTheRest,
  },
  "top-of-week": {
    says: { en: "a counter within the week came round", ja: "週の中のカウンターが一周した" },
    fix: addTheRest,
  },
  "clock-drift": {
    says: { en: "the device's clock runs free", ja: "機器のクロックが同期せずに進んでいる" },
    fix: {
      en: "Discipline the clock (PTP, PPS), or map it to the host's clock by observed pairs of times.",
      ja: "クロックを同期させる（PTP、PPS）か、時刻の対の観測によってホストのクロックに換算する。",
    },
  },
  "stamps-ahead": {
    says: {
      en: "the clock of the stamps is ahead of that of the log",
      ja: "タイムスタンプのクロックが記録のクロックより進んでいる",
    },
    fix: {
      en: "Discipline the sensor's clock, or correct the known offset at the driver.",
      ja: "センサーのクロックを同期させるか、既知のずれをドライバーで補正する。",
    },
  },
  republished: {
    says: { en: "samples are published again as they were", ja: "同じサンプルが再び配信されている" },
    fix: {
      en: "Publish each sample once; do not send the last one again to keep up a rate.",
      ja: "サンプルを一度ずつ配信する。レートを保つために直前のサンプルを送り直さない。",
    },
  },
  "log-clock-coarse": {
    says: {
      en: "log times stand still between the ticks of a coarse clock, as one that is played back has, and stamps run ahead of them",
      ja: "記録時刻が、再生時などの粗いクロックの刻みの間で止まっており、その間にタイムスタンプが先へ進む",
    },
    fix: {
      en: "Record with the system's clock, or publish the clock that is played back more often; declare the log clock's timescale.",
      ja: "システムのクロックで記録するか、再生するクロックの配信間隔を短くする。記録のクロックの時刻系を宣言する。",
    },
  },
  replayed: {
    says: {
      en: "stamps seem to be those of an earlier recording that was played back and recorded anew",
      ja: "以前の記録を再生して録り直したとみられ、タイムスタンプは元の記録のものである",
    },
    fix: {
      en: "Deliver the first recording, or convert it instead of playing it back. If the device made these stamps live, its clock was not set.",
      ja: "元の記録を渡すか、再生せずに変換する。機器がその場で付けたものなら、そのクロックが合わせられていない。",
    },
  },
  ...stampingWords,
} as const satisfies Record<string, CauseWords>;

/** Id of a cause of a clock. */
export type ClockCauseId = keyof typeof clockCauses;
