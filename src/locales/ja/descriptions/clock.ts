/** Clocks: how those of the stamps run, what is thought to have happened to them, and the thresholds of their rules. */
export const clock: Readonly<Record<string, string>> = {
  "Another cause that the facts allow.": "測定結果から考えられるほかの原因。",
  "Id of the cause.": "原因の ID。",
  "Its probability.": "その確率。",
  "Difference of the rates of two clocks that was measured.": "測定された、二つのクロックの速さの差。",
  "Ratio of what is to what should be.": "あるべき値に対する実際の値の比。",
  "5th percentile of log time minus stamp.": "記録時刻とタイムスタンプとの差の 5 パーセンタイル。",
  "95th percentile of log time minus stamp.": "記録時刻とタイムスタンプとの差の 95 パーセンタイル。",
  "The clock of the stamps against the clock of the log.": "記録のクロックに対する、タイムスタンプのクロック。",
  "Stretches between steps, in order.": "ステップとステップの間の区間。順に並べる。",
  "A stretch without a step. Offset and drift are those of the lower convex hull over (stamp, log time), the line below which no sample arrives (Zhang, Liu and Xia, INFOCOM 2002).":
    "ステップのない区間。オフセットとずれの速さは、（タイムスタンプ、記録時刻）の下側凸包、すなわちそれより早く届くサンプルのない直線から求める（Zhang、Liu、Xia、INFOCOM 2002）。",
  "Log time at which it begins.": "始まりの記録時刻。",
  "Log time at which it ends.": "終わりの記録時刻。",
  "Stamped samples in it.": "その中の、タイムスタンプをもつサンプルの数。",
  "Stamp minus log time in its middle, where the latency is least: the offset of the clocks less the least latency.":
    "区間の中央での、遅延が最小のときのタイムスタンプと記録時刻との差（タイムスタンプ − 記録時刻）。クロックのオフセットから最小の遅延を引いたものに当たる。",
  "How much faster the clock of the stamps runs than that of the log. Absent where the segment is shorter than 30 s or has fewer than 300 samples.":
    "タイムスタンプのクロックが記録のクロックよりどれだけ速く進むか。区間が 30 秒より短いか、サンプルが 300 個より少なければ、ない。",
  "Median distance of the least latency of a window from the line: what the estimate had to see through.":
    "各窓の最小の遅延と直線との距離の中央値。推定に含まれる雑音の大きさを示す。",
  "Steps between the stretches.": "区間と区間の間のステップ。",
  "A lasting change of the offset between stamp and log time.":
    "タイムスタンプと記録時刻とのオフセットの、元に戻らない変化。",
  "Log time of the first sample after the step.": "ステップの後の最初のサンプルの記録時刻。",
  "Change of stamp minus log time: positive where stamps jump ahead.":
    "タイムスタンプと記録時刻との差（タイムスタンプ − 記録時刻）の変化。タイムスタンプが先に飛ぶとき正。",
  "Which clock jumped: `stamp` where stamps jump and log times go on, `log` where it is the other way round, `unknown` where no single sample shows it.":
    "飛んだクロック。`stamp`：タイムスタンプが飛び、記録時刻は続いている。`log`：その逆。`unknown`：一つのサンプルからは分からない。",
  "Index of the first sample after the step, where a single sample shows it.":
    "ステップの後の最初のサンプルの番号。一つのサンプルから分かる場合のみ。",
  "All steps, also those that are not kept.": "保持していないものも含めた、ステップの総数。",
  "Times at which the latency rose for a while and fell back: the line is congested, no clock jumped.":
    "遅延がしばらく増えて元に戻った回数。通信の混雑であり、クロックは飛んでいない。",
  "Median publish time minus stamp, over samples spread evenly over the recording.":
    "記録全体から均等に選んだサンプルの、配信時刻とタイムスタンプとの差（配信時刻 − タイムスタンプ）の中央値。",
  "The probable cause of a time fault, with what speaks for it.": "時刻の不具合の推定される原因と、その裏付け。",
  "By how much times are off by it; negative where they are behind.":
    "その原因によって時刻がどれだけずれているか。遅れているとき負。",
  "Log time from which it holds.": "それが当てはまる最初の記録時刻。",
  "Log time until which it holds.": "それが当てはまる最後の記録時刻。",
  "Probability that this is the cause, among those that were weighed.": "検討した原因の中で、これが原因である確率。",
  "How much faster the clock of the stamps runs than that of the log.":
    "タイムスタンプのクロックが記録のクロックよりどれだけ速く進むか。",
  "Stamp minus log time that was measured, where latency is least.":
    "測定された、遅延が最小のときのタイムスタンプと記録時刻との差（タイムスタンプ − 記録時刻）。",
  "What the cause leaves unexplained of it: latency, and the error of the clocks.":
    "そのうち、原因では説明できない分。遅延とクロックの誤差に当たる。",
  "Streams that speak for it: they agree with the log, or show the same at the same time.":
    "裏付けとなるストリーム。記録時刻と合っているか、同じ時に同じことを示している。",
  "Other causes that the facts allow, the most probable first.": "測定結果から考えられるほかの原因。確率の高い順。",
  "What to do, in the report's language.": "対処。報告の言語で書く。",
  "Largest difference of the rates.": "速さの差の最大値。",
  "Larger differences are told by clock/drift-bounded; as there where a profile says it there alone.":
    "これより大きい差は clock/drift-bounded で指摘する。プロファイルがそちらだけに値を示せば、それに従う。",
  "Smallest offset that is told because a cause explains it exactly.":
    "原因によって正確に説明できるために指摘するオフセットの最小値。",
  "How probable that cause must be.": "その原因に求める確率。",
  "Largest step.": "ステップの最大値。",
  "Larger steps are told by clock/steps-bounded; as there where a profile says it there alone.":
    "これより大きいステップは clock/steps-bounded で指摘する。プロファイルがそちらだけに値を示せば、それに従う。",
};
