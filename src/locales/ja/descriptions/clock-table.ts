/** クロックの表、クロックの観測、宣言されたオフセット。 */
export const clockTable: Readonly<Record<string, string>> = {
  "Streams that observe one clock against another; absent where there are none.":
    "あるクロックを別のクロックに対して観測するストリーム。なければ省く。",
  "Pairs of readings of two clocks that one stream bears.": "一つのストリームがもつ、二つのクロックの読みの対。",
  "What the samples call the source of the time; empty where they do not.":
    "サンプルが示す時刻源の名前。示さなければ空。",
  "Readings of the clock that is observed: the device's.": "観測されるクロック（機器）の読み。",
  "Field that bears the readings; empty where it is the log time.": "読みを示すフィールド。記録時刻のときは空。",
  "First reading in file order.": "ファイル順で最初の読み。",
  "Last reading in file order.": "ファイル順で最後の読み。",
  "Readings of the clock that it is observed against: the host's.": "観測の基準となるクロック（ホスト）の読み。",
  "Samples with both times.": "両方の時刻があるサンプル。",
  "Samples that do not decode, or where one of the times is absent, zero or none.":
    "復号できないサンプル、またはどちらかの時刻がないか、0 か、時刻でないサンプル。",
  "The model: device against host, as stamps against the log. Its log times are those of the host's clock, `offsetNs` is device minus host, and of the axes `stamp` is the device and `log` the host. Absent below two pairs.":
    "タイムスタンプと記録時刻の場合と同じモデルを、機器とホストに当てはめたもの。ここでの記録時刻はホストのクロックの時刻、`offsetNs` は機器からホストを引いたもの、軸の `stamp` は機器、`log` はホストである。対が二つに満たなければ省く。",
  "Largest expected error of the offset.": "オフセットの見込まれる最大の誤差。",
  "A known distance of stamps from the instant that they are declared to name.":
    "タイムスタンプと、それが指すと宣言された瞬間との既知の差。",
  "Added to a stamp, it gives the reading of the same clock at the instant of the stamp reference: negative where stamps are made after that instant.":
    "タイムスタンプに加えると、タイムスタンプの基準の瞬間における同じクロックの読みになる。その瞬間より後に付けられるなら負。",
  "How it was found, such as `datasheet` or `measured with a flashing light`.":
    "求め方。`datasheet` や `measured with a flashing light` など。",
  "Stamp from which it holds.": "有効になるタイムスタンプ。",
  "Stamp until which it holds (exclusive).": "有効でなくなるタイムスタンプ（その値は含まない）。",
  "Streams that observe one clock against another.": "あるクロックを別のクロックに対して観測するストリーム。",
  "A stream whose samples bear the readings of two clocks at one instant.":
    "同じ瞬間の二つのクロックの読みをサンプルにもつストリーム。",
  "Topic of the stream, exactly as recorded.": "ストリームのトピック。記録のとおりに書く。",
  "Id of the clock that is observed: the device's.": "観測されるクロック（機器）の ID。",
  "Id of the clock that it is observed against: the host's.": "観測の基準となるクロック（ホスト）の ID。",
  "Field with the reading of `from`. Left out, `time_ref` of a `sensor_msgs/TimeReference`.":
    "`from` の読みを示すフィールド。省くと、`sensor_msgs/TimeReference` の `time_ref`。",
  "Where it stands in the message: names joined by dots, such as `header.stamp`.":
    "メッセージの中の位置。名前を点でつなぐ。`header.stamp` など。",
  "What a field counts in. `time`: seconds and nanoseconds side by side, as the time types of ROS, protobuf and Foxglove do; the others are one number of that unit.":
    "フィールドの単位。`time`：ROS、protobuf、Foxglove の時刻型のように秒とナノ秒を並べたもの。ほかは、その単位の一つの数。",
  "Field with the reading of `to`. Left out, `header.stamp` of a `sensor_msgs/TimeReference`, and the log time elsewhere.":
    "`to` の読みを示すフィールド。省くと、`sensor_msgs/TimeReference` では `header.stamp`、ほかでは記録時刻。",
  "Taken as `arrival` when left out.": "省くと `arrival` とみなす。",
  "What streams of one clock have in common. `log`: they agree with the log: least latency from -10 ms to 1 s, no step, and no drift beyond 10 ppm. `steps`: steps of the same size at the same times. `drift`: the same drift, to 10 ppm. `offset`: the same offset, to 1 s, without steps. `none`: they have no stamps to tell by, or too few.":
    "同じクロックのストリームに共通すること。`log`：記録時刻と一致する（最小の遅延が -10 ms から 1 秒まで、ステップがなく、ずれの速さが 10 ppm 以内）。`steps`：同じ時刻に同じ大きさのステップがある。`drift`：ずれの速さが 10 ppm 以内で同じ。`offset`：ステップがなく、オフセットが 1 秒以内で同じ。`none`：比べるタイムスタンプがないか、足りない。",
  "The readings of one of two clocks.": "二つのクロックの一方の読み。",
  "How streams are timed, and by which clocks.": "ストリームの時刻の付き方と、そのクロック。",
  "Streams by the clock that they seem to share: that of the log first, those without stamps last.":
    "同じクロックに従うとみられるストリームごとの組。記録のクロックが最初、タイムスタンプのないものが最後。",
  "Streams that seem to be stamped on one clock.": "同じクロックでタイムスタンプが付けられたとみられるストリーム。",
  "How one stream is timed.": "一つのストリームの時刻の付き方。",
  "Id of the clock that its stamps are declared to be on.": "タイムスタンプが従うと宣言されたクロックの ID。",
  "Measured rate; absent where samples do not come periodically.": "測定したレート。サンプルが周期的でなければ省く。",
  "Rate that is declared.": "宣言されたレート。",
  "Samples that are missing; absent where no rate was measured.": "欠けているサンプルの数。レートがなければ省く。",
  "The same as a part of those there should be.": "同じものの、あるべき数に対する割合。",
  "95th percentile of the jitter; absent where no rate was measured.":
    "ジッタの 95 パーセンタイル。レートがなければ省く。",
  "Stamp minus log time, where latency is least, in the segment with the most samples.":
    "サンプルが最も多い区間における、遅延が最小のときのタイムスタンプと記録時刻の差。",
  "Steps of stamps against log times; absent where no clock model was made.":
    "記録時刻に対するタイムスタンプのステップの数。クロックのモデルがなければ省く。",
  "The steps that are kept, in order.": "残してあるステップ。順に並ぶ。",
  "A step of a clock.": "クロックのステップ。",
  "Change of stamp minus log time; of both, where the clock of the log stepped itself.":
    "タイムスタンプと記録時刻の差の変化。記録のクロック自体がステップしたときは、両方の変化。",
  "Probable cause, where a rule names one.": "規則が示す推定される原因。",
  "Median log time minus stamp, less the offset that a named cause explains. Absent where stamps lie more than 10 s from the log and no cause says why.":
    "記録時刻とタイムスタンプの差の中央値から、原因で説明されるオフセットを除いたもの。記録時刻から 10 秒を超えて離れ、原因も分からなければ省く。",
  "99th percentile of the same.": "同じものの 99 パーセンタイル。",
  "What the rules of the classes clock and time find on a stream: the worst severity of their findings. `ok`: none. `unknown`: the stream bears no stamps that could be judged.":
    "クロックと時刻の規則がストリームについて指摘することのうち、最も重い重大度。`ok`：指摘なし。`unknown`：判断できるタイムスタンプがない。",
  "Rule of the worst finding.": "最も重い指摘の規則。",
  "Its probable cause, where it names one.": "その指摘が示す、推定される原因。",
  "Findings of the classes clock and time, the worst first.": "クロックと時刻のクラスの指摘。重いものから並ぶ。",
  "Steps of the clock that makes both log times and stamps; their `axis` is `log`.":
    "記録時刻とタイムスタンプの両方を付けるクロックのステップ。`axis` は `log`。",
  "Findings of these classes on the recording as a whole.": "これらのクラスの、記録全体についての指摘。",
  "How the streams are timed; there where it was asked for.": "ストリームの時刻の付き方。求められたときにある。",
  "How the two readings were brought together. `latched`: both clocks were read by hardware at one edge. `exchange`: by messages both ways, their delay taken out, as NTP and PTP do. `arrival`: the host read its clock when the device's time arrived, later by the way.":
    "二つの読みの対応づけ方。`latched`：ハードウェアが同じ縁で両方のクロックを読んだ。`exchange`：NTP や PTP のように往復のメッセージにより、遅延を除いた。`arrival`：機器の時刻が届いたときにホストのクロックを読んだ（伝送の分だけ遅れる）。",
  "A field that bears a time.": "時刻を示すフィールド。",
  "Accuracy that a clock is taken to have which claims none.": "精度を主張しないクロックに見込む精度。",
  "How late the host may read its clock where readings are brought together on arrival.":
    "到着時に対応づける場合に、ホストがクロックを読むのが遅れてよい時間。",
  "Largest drift of one disciplined clock against another.": "同期したクロックどうしのずれの速さの上限。",
  "Largest distance at which stamps are taken to count a scale.": "タイムスタンプがその時刻系に従うとみなす差の上限。",
  "Distance from the declared scale that is told though they count no other that is known.":
    "ほかの既知の時刻系に当てはまらなくても指摘する、宣言された時刻系からの差。",
};
