/** Parameters of rules. */
export const parameters: Readonly<Record<string, string>> = {
  "Largest median distance.": "中央値の差の最大値。",
  "Periods that a stream may be silent for.": "ストリームが途切れてもよい周期の数。",
  "Silence that is always allowed.": "常に許容される途切れの長さ。",
  "Largest 95th percentile, as a part of the period.": "95 パーセンタイルの最大値。周期に対する割合で示す。",
  "Largest median.": "中央値の最大値。",
  "How much later it may be.": "どれだけ後であってもよいか。",
  "Largest difference, as a part of the declared rate.": "差の最大値。宣言したレートに対する割合で示す。",
  "Largest difference, as a part of the rate by log time.": "差の最大値。記録時刻から求めたレートに対する割合で示す。",
  "Part of the samples that may be missing.": "欠けていてもよいサンプルの割合。",
  "Silences longer than so many periods are gaps, which time/gaps-bounded tells.":
    "この数の周期より長い無配信区間は途切れとし、`time/gaps-bounded` で指摘する。",
  "Silences shorter than this are no gaps.": "これより短い無配信区間は途切れとしない。",
  "Part of the samples that may repeat the stamp before.": "直前と同じタイムスタンプをもってもよいサンプルの割合。",
  "How far ahead a stamp may be; below 1 ms is not counted.":
    "タイムスタンプがどれだけ進んでいてもよいか。1 ms 未満は数えない。",
  "Earliest stamp that is believed.": "妥当とみなす最も早いタイムスタンプ。",
  "Latest stamp that is believed.": "妥当とみなす最も遅いタイムスタンプ。",
  "How much later or sooner it may be.": "どれだけ遅れても、早くてもよいか。",
};
