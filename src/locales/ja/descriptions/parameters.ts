/** Parameters of rules. */
export const parameters: Readonly<Record<string, string>> = {
  "Largest median distance.": "中央値の差の最大値。",
  "Periods that a stream may be silent for.": "ストリームが途切れてもよい周期の数。",
  "Silence that is always allowed.": "常に許容される途切れの長さ。",
  "Largest 95th percentile, as a part of the period.": "95 パーセンタイルの最大値。周期に対する割合で示す。",
  "Clocks that part by less over the shorter segment are not told: the least latency alone may change so much.":
    "短いほうの区間を通したずれがこれより小さければ示さない。最小の遅延だけでもこの程度は変わる。",
  "Largest distance of the origins; latencies may differ so much.":
    "起点の差の最大値。遅延の違いもこの程度はありうる。",
  "Longest time that may be covered twice.": "二度覆われてもよい時間の最大値。",
  "Largest median.": "中央値の最大値。",
  "How much later it may be.": "どれだけ後であってもよいか。",
  "Largest difference, as a part of the declared rate.": "差の最大値。宣言したレートに対する割合で示す。",
  "Largest difference, as a part of the rate by log time.": "差の最大値。記録時刻から求めたレートに対する割合で示す。",
  "Part of the samples that may be missing.": "欠けていてもよいサンプルの割合。",
  "Silences longer than so many periods are gaps, which time/gaps-bounded tells; as there where a profile says it there alone.":
    "この数の周期より長い無配信区間は途切れとし、`time/gaps-bounded` で指摘する。プロファイルがそちらだけに値を示せば、それに従う。",
  "Silences shorter than this are no gaps; as in time/gaps-bounded where a profile says it there alone.":
    "これより短い無配信区間は途切れとしない。プロファイルが `time/gaps-bounded` だけに値を示せば、それに従う。",
  "How far ahead a stamp may be; below 1 ms is not counted.":
    "タイムスタンプがどれだけ進んでいてもよいか。1 ms 未満は数えない。",
  "How much later or sooner it may be.": "どれだけ遅れても、早くてもよいか。",
  "Part of the samples behind the first that may repeat the stamp before.":
    "最初を除くサンプルのうち、直前と同じタイムスタンプをもってもよい割合。",
  "The stamp stands still where one run holds this part of all repeats, and at least two.":
    "一続きの繰返しが、全体の繰返しに対してこの割合以上を占め、かつ 2 回以上であれば、タイムスタンプは止まっているとみなす。",
  "Earliest stamp that is believed, counted from 1970.": "妥当とみなす最も早いタイムスタンプ。1970 年から数える。",
  "Latest stamp that is believed, counted from 1970.": "妥当とみなす最も遅いタイムスタンプ。1970 年から数える。",
  "Stamps whose median distance from the log time is larger count another time, and are not looked at.":
    "記録時刻との差の中央値がこれより大きいタイムスタンプは、別の時刻を示すものとし、検査しない。",
  "Below so many samples the ends of the recording weigh more than the rate.":
    "サンプルがこれより少ないと、レートよりも記録の両端の影響が大きい。",
  "Fewer samples than these may step by one by chance.":
    "サンプルがこれより少ないと、番号が偶然 1 ずつ増えることがある。",
  "Part of the samples that must step by one, so that the number counts them.":
    "番号がサンプルを数えているとみなすために、1 ずつ増えなければならないサンプルの割合。",
  "Below so many samples equal intervals may be a good trigger.":
    "サンプルがこれより少ないと、等しい間隔は精度の高いトリガーによるものかもしれない。",
  "Below so many samples a common step may be chance.": "サンプルがこれより少ないと、共通の刻みは偶然かもしれない。",
  "Coarsest step that is allowed, as a part of the period.": "許容される最も粗い刻み。周期に対する割合で示す。",
  "Below so many samples a twentieth of them is no number.":
    "サンプルがこれより少ないと、その 20 分の 1 は意味のある数にならない。",
  "Shortest interval that is common, as a part of the period.":
    "多く現れてもよい最も短い間隔。周期に対する割合で示す。",
  "Largest chunk that is allowed, decompressed.": "許容される最大のチャンクの、展開後の大きさ。",
  "Smallest mean size of chunks, decompressed.": "チャンクの展開後の大きさの平均の下限。",
  "Below so many chunks their mean size does not matter.": "チャンクの数がこれより少なければ、大きさの平均は問わない。",
  "Chunks that may hold one span of time: several threads write neighbours.":
    "同じ時間帯をもってもよいチャンクの数：複数のスレッドが、隣り合うチャンクを書くため。",
  "Below so many bytes, decompressed, the fixed cost of a frame weighs more than its content.":
    "展開後の大きさがこれより小さいと、中身よりも圧縮フレームの固定分の影響が大きい。",
  "Largest size of compressed chunks, as a part of their content.":
    "圧縮したチャンクの大きさの上限。中身に対する割合で示す。",
  "Stamps are evenly spaced where the longest interval exceeds the mean by no more.":
    "最長の間隔と平均との差がこれ以下なら、タイムスタンプは等間隔とみなす。",
  "Log times vary where the longest interval exceeds the mean by more.":
    "最長の間隔と平均との差がこれを超えるなら、記録時刻は変動しているとみなす。",
  "A step of this part of the period or more is the period itself: all intervals are equal.":
    "刻みが周期のこの割合以上なら、周期そのものとみなす。すべての間隔が等しい場合である。",
};
