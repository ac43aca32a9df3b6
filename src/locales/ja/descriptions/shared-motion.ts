/** The times of streams by the motion that they show. */
export const sharedMotion: Readonly<Record<string, string>> = {
  "What tells the rate of turning. `gyroscope`: magnitude of a measured angular velocity. `odometry`, `pose` and `transforms` (of `base_link`, `base_footprint` or `base`): angle between one orientation and the next. `joints`: sum of the speeds of all joints.":
    "回転の速さの出どころ。`gyroscope`：測定された角速度の大きさ。`odometry`、`pose`、`transforms`（`base_link`、`base_footprint`、`base` のもの）：前後の姿勢の間の角度。`joints`：全関節の速さの和。",
  "Why nothing is said. `too-short`: both were seen for less than 30 s. `too-little-motion`: the reference turns by less than 0.05 rad/s (root mean square). `unrelated`: the best correlation is below 0.8. `out-of-range`: it is best at the edge, half a second. `ambiguous`: it is nearly as good at another lag, as with motion that repeats.":
    "何も言えない理由。`too-short`：両方が見えている時間が 30 秒に満たない。`too-little-motion`：基準の回転が 0.05 rad/s（二乗平均平方根）に満たない。`unrelated`：最大の相関が 0.8 に満たない。`out-of-range`：相関が範囲の端（0.5 秒）で最大となる。`ambiguous`：繰り返しの動きなどで、ほかのずれでも相関がほぼ同じになる。",
  "Topic of the reference.": "基準のトピック。",
  "Topic that is compared with it.": "比べるトピック。",
  "How long both were seen.": "両方が見えている時間。",
  "Root mean square of the rate of turning of the reference.": "基準の回転の速さの二乗平均平方根。",
  "Correlation at the lag where it is highest.": "最大となるずれでの相関。",
  "By how much the stamps of the topic are later than those of the reference at the same motion; absent where nothing is said.":
    "同じ動きについて、基準よりトピックのタイムスタンプがどれだけ遅いか。何も言えないときはない。",
  "One standard deviation of the offset.": "ずれの標準偏差。",
  "Two streams that both tell how fast something turns.": "回転の速さを示す二つのストリーム。",
  "The pairs, by topic of the reference.": "組の一覧（基準のトピック順）。",
  "Streams and pairs that were too many to compare.": "数が多く比べなかったストリームと組。",
  "What motion says of the times of streams.": "動きから分かるストリームの時刻の関係。",
  "What the motion that several streams show says of their times; absent where fewer than two show any.":
    "複数のストリームの示す動きから分かる時刻の関係。動きを示すストリームが二つに満たなければない。",
  "Streams that tell how fast something turns, laid over each other.":
    "回転の速さを示すストリームどうしを重ね合わせた結果。",
  "Largest offset; three standard deviations of the measurement are added.":
    "許容する最大のずれ。測定の標準偏差の 3 倍を加える。",
};
