/**
 * The causes of stamps that were made late, copied or in the wrong order, in words.
 *
 * @module
 */
import type { Text } from "../spec/language.js";
import type { CauseWords } from "./words.js";

const stampAtAcquisition: Text = {
  en: "Stamp with the time of acquisition that the device gives, or declare the stamp reference as `receive` or `publish`.",
  ja: "機器の示す取得時刻をタイムスタンプとするか、タイムスタンプの基準を `receive` または `publish` と宣言する。",
};

/** Causes that lie in how stamps are made, by id. */
export const stampingWords = {
  "stamped-out-of-order": {
    says: { en: "the publisher stamps its samples out of order", ja: "配信元がサンプルに順序の乱れた時刻を付けている" },
    fix: {
      en: "Stamp each sample once, where it is acquired; a node that passes it on keeps its stamp.",
      ja: "サンプルの取得時に一度だけタイムスタンプを付け、中継するノードはそれを保つ。",
    },
  },
  "transport-bursts": {
    says: {
      en: "samples with even stamps are logged in bursts: the median interval by log time is",
      ja: "タイムスタンプは等間隔だが、まとめて記録されている。記録時刻の間隔の中央値は次のとおり",
    },
    fix: {
      en: "Look for what gathers samples on the way: a USB or serial buffer, a packet, a slow loop of the driver.",
      ja: "途中でサンプルをまとめている箇所（USB やシリアルのバッファー、パケット、周期の遅い読み出し）を調べる。",
    },
  },
  "stamped-at-log": {
    says: {
      en: "stamps equal the log time, so one was copied from the other, most likely the stamp when logging",
      ja: "タイムスタンプが記録時刻に等しい（一方が他方の写しである。おそらく記録時に付けられている）",
    },
    fix: stampAtAcquisition,
  },
  "log-time-copied": {
    says: {
      en: "log times were copied from the stamps",
      ja: "記録時刻がタイムスタンプの写しである",
    },
    fix: {
      en: "Keep the log times of the first recording when converting; without them no latency can be known.",
      ja: "変換の際に元の記録時刻を保つ。それがなければ遅延は分からない。",
    },
  },
  "stamped-at-publish": {
    says: { en: "stamps were made when publishing", ja: "タイムスタンプが配信時に付けられている" },
    fix: stampAtAcquisition,
  },
  "stamped-on-arrival": {
    says: {
      en: "stamps were made on arrival: they come in bursts",
      ja: "タイムスタンプが到着時に付けられている（まとまって届いている）",
    },
    fix: stampAtAcquisition,
  },
} as const satisfies Record<string, CauseWords>;
