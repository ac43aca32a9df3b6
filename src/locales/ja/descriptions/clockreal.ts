/** Descriptions of stamps without a definition, repeated log times and pauses. */
export const clockreal: Readonly<Record<string, string>> = {
  "True where the definition of a ROS 2 type is missing, and every payload begins with the bytes of a `std_msgs/Header`: the stamp is taken from there. Absent elsewhere.":
    "ROS 2 の型の定義がなく、どのペイロードも `std_msgs/Header` のバイト列で始まるとき真。タイムスタンプはそこから読む。ほかの場合はない。",
  "Samples whose log time is that of the record before, over all streams in file order.":
    "記録時刻が直前のレコードと同じであるサンプルの数。全ストリームをファイル内の順に見る。",
  "Of the intervals that span two to five periods, the part that lies within 0.2 periods of a multiple: 0.4 would be chance. Absent below 10 such intervals.":
    "2～5 周期にわたる間隔のうち、周期の整数倍から 0.2 周期以内にあるものの割合。偶然なら 0.4 となる。そのような間隔が 10 に満たなければない。",
  "Part of the pauses of two to five periods that must lie near a multiple of the period; 0.4 would be chance, and a stream that pauses by chance loses nothing.":
    "2～5 周期の休止のうち、周期の整数倍の近くになければならない割合。偶然なら 0.4 であり、偶然に休むストリームは何も失っていない。",
  "Fewer samples than these may be latched ones, such as a map, which are sent long after they were stamped.":
    "これより少ないサンプルは、地図のように、タイムスタンプよりずっと後に送られるラッチされたものかもしれない。",
};
