/**
 * The causes of faults between streams in words: what happened, and what to do about it.
 *
 * @module
 */
import type { CauseWords } from "./words.js";

/** Every cause that can be told of streams beside each other, by id. */
export const syncCauses = {
  "free-running": {
    says: {
      en: "it runs freely and is not triggered; it drifts through a whole period in",
      ja: "トリガーに従わず自走しており、次の時間で 1 周期ずれる",
    },
    fix: {
      en: "Connect the trigger and switch the device to external trigger; else declare the kind as `shared-clock` or `software`.",
      ja: "トリガーを配線して外部トリガーに切り替える。できなければ種別を `shared-clock` か `software` と宣言する。",
    },
  },
  "slip-by-stamp": {
    says: {
      en: "its stamps are those of other frames, as its latency shows beside the reference",
      ja: "基準と比べた遅延から、別のフレームのタイムスタンプが付いている",
    },
    fix: {
      en: "Have the driver match trigger times with frames by the frame counter, and discard buffered frames at start.",
      ja: "ドライバーでトリガー時刻とフレームをカウンターで対応付け、開始時にバッファーのフレームを捨てる。",
    },
  },
  "slip-by-counter": {
    says: {
      en: "its counter left out frames and its stamps did not: stamps and frames no longer belong together",
      ja: "カウンターは番号を飛ばしたがタイムスタンプは連続しており、両者の対応がずれた",
    },
    fix: {
      en: "Match trigger times with frames by the frame counter, so that a lost frame takes its time along.",
      ja: "トリガー時刻とフレームをカウンターで対応付け、失われたフレームの時刻も捨てる。",
    },
  },
  "slip-by-arrival": {
    says: {
      en: "it arrives whole frames after the other stream, though the stamps agree",
      ja: "タイムスタンプは一致するが、もう一方よりフレーム単位で遅れて届く",
    },
    fix: {
      en: "Look for a buffered frame in the driver; make sure that each stamp is that of its own frame.",
      ja: "ドライバーに残るフレームを調べ、各フレームに自身のタイムスタンプが付いていることを確かめる。",
    },
  },
  "slip-by-content": {
    says: {
      en: "its pictures change some samples before or after those of the reference",
      ja: "映像の変化が基準と何サンプルかずれている",
    },
    fix: {
      en: "Show both cameras one flash and compare the frames that see it.",
      ja: "両方のカメラに同じ発光を見せ、写ったフレームを比べる。",
    },
  },
  "stamp-at-scan-end": {
    says: {
      en: "the header bears the end of the sweep, not what is declared; from it to the first point",
      ja: "ヘッダーの時刻が宣言と異なり掃引の終わりを指す。最初の点までの時間",
    },
    fix: {
      en: "Declare `scan-end`, or set the driver to stamp the start of the sweep.",
      ja: "`scan-end` と宣言するか、ドライバーで掃引開始の時刻を付ける。",
    },
  },
  "stamp-at-scan-start": {
    says: {
      en: "the header bears the start of the sweep, not what is declared; from it to the first point",
      ja: "ヘッダーの時刻が宣言と異なり掃引の始まりを指す。最初の点までの時間",
    },
    fix: {
      en: "Declare `scan-start`, or set the driver to stamp the instant that is declared.",
      ja: "`scan-start` と宣言するか、ドライバーで宣言どおりの瞬間の時刻を付ける。",
    },
  },
  "stamped-late": {
    says: {
      en: "stamps are made after the motion that the samples show",
      ja: "サンプルの示す動きより後の時刻がタイムスタンプに付けられている",
    },
    fix: {
      en: "Carry the stamp of the input through to the result, or declare the delay as a negative `stampOffset`.",
      ja: "入力のタイムスタンプを結果に引き継ぐか、遅れを負の `stampOffset` として宣言する。",
    },
  },
} as const satisfies Record<string, CauseWords>;
