import type { Phrases } from "../../phrase-book.js";

/** What is said where annotations cannot be compared. */
export const agreePhrases: Phrases = {
  "agreement is between two annotations or more.": "一致度には二つ以上のアノテーションが要る。",
  "a time bin is 1 ns wide or more.": "時間の刻みの幅は 1 ns 以上である。",
  "the annotations share no track and no boxes: there is nothing to compare.":
    "アノテーションに共通するトラックもボックスもなく、比べるものがない。",
  "{1} and {2} cannot be compared: {3}": "{1} と {2} は比べられない：{3}",
  "their times are not of one clock.": "時刻のクロックが違う。",
  "they are not of one recording.": "同じ記録のものではない。",
  "their times are too far apart.": "時刻が離れすぎている。",
  "a width is a number with ns, us, ms or s, such as 50ms.":
    "幅は 50ms のように、数に ns、us、ms、s のいずれかを付ける。",
};
