import type { Phrases } from "../../phrase-book.js";

/** What of point clouds and laser scans does not hold. */
export const sweepPhrases: Phrases = {
  "the angle between rays is 0": "光線の間の角度が 0 である",
  "{1} ranges, the angles say {2}": "距離が {1} 個あるが、角度によれば {2} 個である",
  "{1} intensities for {2} ranges": "距離 {2} 個に対して強度が {1} 個ある",
  "{1} bytes hold no point": "データが {1} バイトあるが、点がない",
  "{1} bytes are no whole number of points of {2}": "データの {1} バイトが、点の大きさ {2} バイトの倍数ではない",
  "a row of {1} bytes cannot hold {2} points of {3}": "{1} バイトの行に、{3} バイトの点が {2} 個入らない",
  "{1} rows of {2} bytes are not {3} bytes": "{2} バイトの行が {1} 行で、データの {3} バイトと合わない",
  "field {1} is of type {2}, which is none": "フィールド {1} の型 {2} は存在しない",
  "field {1} ends at byte {2} of a point of {3}":
    "フィールド {1} の終わりは {2} バイト目で、点の大きさ {3} バイトを超える",
  "there is no field {1}": "フィールド {1} がない",
  "field {1} is of type {2}, which is no floating point": "フィールド {1} の型 {2} が浮動小数点数ではない",
  "fields {1} and {2} overlap": "フィールド {1} と {2} が重なっている",
};
