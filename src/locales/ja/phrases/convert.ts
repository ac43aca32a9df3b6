import type { Phrases } from "../../phrase-book.js";

/** What stops a conversion. */
export const convertPhrases: Phrases = {
  "convert needs what to convert and where to write: IN… OUT": "変換するものと書く先を指定する：入力… 出力（IN… OUT）",
  "interrupted; nothing was written": "中断した。何も書いていない",
  "{1} is one of the inputs, which are never written over.": "{1} は入力の一つである。入力に上書きすることはない。",
  "No stream has a topic like {1}.": "{1} に当たるトピックのストリームはない。",
  "{1} lies inside the delivery {2}, to which nothing is added.":
    "{1} は引渡し {2} の中にある。引渡しに何かを加えることはない。",
  "{1} is there already, and by its name holds more than a report.":
    "{1} は既にあり、名前から見て報告以外のものである。報告で置き換えることはしない。",
  "a size is a number of bytes, or such as 4MB or 1GiB.": "大きさはバイト数、または 4MB や 1GiB のように書く。",
  "a duration is a number of seconds above 0.": "長さは 0 より大きい秒数で書く。",
  "a time is nanoseconds, a date such as 2026-05-01T09:00:00Z, or +SECONDS.":
    "時刻はナノ秒、2026-05-01T09:00:00Z のような日時、または +秒 で書く。",
  "a date is such as 2026-05-01T09:00:00Z, or none.": "日時は 2026-05-01T09:00:00Z のように書くか、none とする。",
  "{1} is there already. --force replaces it.": "{1} はすでにある。--force で置き換えられる。",
  "{1}: the definition of {2} is longer than {3} bytes, and no more of it is read.":
    "{1}：{2} の定義が {3} バイトより長く、それを超える部分は読まない。",
  "Topic {1} is {2} in {3} and {4} in {5}. Convert them apart, or leave the topic out.":
    "トピック {1} は、{3} では {2}、{5} では {4} である。別々に変換するか、このトピックを除く。",
  "no type": "型なし",
  "no encoding": "符号化なし",
  "{1} and {2} carry different declarations: say by --declaration which holds.":
    "{1} と {2} の中の宣言が異なる。どちらに従うかを --declaration で指定する。",
  "{1} cannot be read again.": "{1} をもう一度読むことができない。",
  "The output would have more than {1} parts: choose larger ones.":
    "出力の部分が {1} 個を超える。分割の単位を大きくする。",
  "{1} does not say which container it is: end it with .mcap or .bag, or name one.":
    "{1} ではコンテナが分からない。名前の末尾を .mcap か .bag にするか、コンテナを指定する。",
  "Only recordings of ROS 1 become ROS 2, and only in MCAP.":
    "ROS 2 に変換できるのは ROS 1 の記録だけで、書く先は MCAP に限る。",
  "A ROS 1 bag holds messages of ROS 1, and this recording holds those of ROS 2.":
    "ROS 1 の bag ファイルは ROS 1 のメッセージを格納するものだが、この記録のメッセージは ROS 2 のものである。",
  "This container is not written with {1}: choose {2}.": "このコンテナは {1} では書けない。{2} から選ぶ。",
  "the order of the samples": "サンプルの順序",
  "The output was read again and differs from the input in {1}. It was thrown away; please report this.":
    "出力を読み直したところ、{1} が入力と異なる。出力は破棄した。報告してください。",
  "The samples are too far out of order to be sorted in memory.":
    "サンプルの順序の乱れが大きく、メモリー内では並べ替えられない。",
  "{1} is damaged ({2}). Save what it holds first: tasuki recover {3} OUT":
    "{1} は破損している（{2}）。まず残っている内容を救い出す：tasuki recover {3} OUT",
};
