import type { Phrases } from "../../phrase-book.js";

/** Why rules of declared clocks could not be checked. */
export const declaredClocks: Phrases = {
  "the clock of the log times is not declared": "記録時刻のクロックが宣言されていない",
  "the table of leap seconds ends before the recording, and the stamps are a second or two off what it says":
    "うるう秒の表が記録より前に終わっており、タイムスタンプは表の示す値から 1～2 秒ずれている",
  "the declaration does not say which clocks the stream observes":
    "ストリームがどのクロックを観測するかが宣言されていない",
  "no two times were read from the stream": "ストリームから時刻の対が読めない",
};
