/** Bursts, samples that are sent again, and stamps that were rounded. */
export const burstsAndRepeats: Readonly<Record<string, string>> = {
  "Part of the stamps looked at (one in each window of the clock model, of the years 2004 to 2038, whole milliseconds left out) that lie on the grid of seconds in floating-point numbers of 64 bits, which is 238 ns wide. Absent below 16.":
    "調べたタイムスタンプのうち、64 ビット浮動小数点数の秒の格子（238 ns 間隔）に載る割合。クロックのモデルの窓ごとに一つ、2004 年から 2038 年までのものを調べ、ミリ秒ちょうどのものは除く。16 個未満なら、ない。",
  "Below so many samples the median is no number.": "サンプルがこれより少なければ、中央値に意味がない。",
  "Shortest median interval by log time, as a part of the period by stamps, or of the mean interval by log time where that is shorter.":
    "記録時刻の間隔の中央値の最小値。タイムスタンプの周期に対する割合で表す。記録時刻の平均間隔のほうが短ければ、それに対する割合とする。",
  "Largest part of the stamps that lies on the grid.": "格子に載るタイムスタンプの割合の最大値。",
  "Whether samples that repeat a stamp are one sample sent twice, or two that share a stamp.":
    "直前と同じタイムスタンプをもつサンプルが、再送された同じサンプルか、タイムスタンプを共有する別のサンプルか。",
  "Samples with the stamp of the one before whose payloads were compared: the two are stored near each other.":
    "直前と同じタイムスタンプをもち、ペイロードを比べたサンプルの数。二つが近くに格納されている場合に比べる。",
  "Those of them whose payload is the same, but for the sequence number in a header of ROS 1.":
    "そのうち、ペイロードが同じものの数。ROS 1 のヘッダーのシーケンス番号は比べない。",
  "Samples were sent again where more than this part of those that were compared have the payload of the one before.":
    "比べたサンプルのうち、これを超える割合のペイロードが直前と同じなら、再送とみなす。",
};
