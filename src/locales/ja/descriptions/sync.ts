/** Streams that belong together. */
export const sync: Readonly<Record<string, string>> = {
  "Streams that are meant to be acquired together, and how closely.": "同時に取得されるべきストリームと、その密さ。",
  "Streams that are meant to be acquired together.": "同時に取得されるべきストリーム。",
  "Id of the group.": "グループの ID。",
  "The streams that belong together, the reference among them.": "組になるストリーム。基準を含む。",
  "A stream of a sync group.": "同期グループのストリーム。",
  "How much later than the reference it is meant to be acquired; negative where earlier. Taken as 0 when left out.":
    "基準よりどれだけ後に取得されるべきか。前であれば負。省くと 0 とみなす。",
  "Topic of the member that the others are compared with.": "他のメンバーと比べる基準となるメンバーのトピック。",
  "What keeps the members together. `hardware-trigger`: one electrical signal starts every acquisition. `shared-clock`: each device acquires by itself, at times that one clock sets for all. `software`: a program asks for the samples. `none`: nothing; they are only meant to be used together.":
    "メンバーを揃える仕組み。`hardware-trigger`：一つの電気信号がすべての取得を開始する。`shared-clock`：各機器が、一つのクロックが定める時刻に自ら取得する。`software`：プログラムがサンプルを要求する。`none`：仕組みはなく、一緒に使うだけである。",
  "Largest distance of samples that belong together, once the phase is taken off. Left out, the default of the kind holds.":
    "組になるサンプルの、位相を差し引いた差の最大値。省くと種別ごとの既定値による。",
  "Which times are compared; taken as `stamp` when left out.": "どの時刻を比べるか。省くと `stamp` とみなす。",
  "Which times are compared. `stamp`: acquisition stamps; those of different declared clocks are brought together by the offset that is declared between them. `log`: log times, for streams without stamps.":
    "どの時刻を比べるか。`stamp`：取得のタイムスタンプ。宣言されたクロックが異なれば、その間に宣言された差で揃える。`log`：記録時刻。タイムスタンプのないストリームに用いる。",
  "Median of the time between sweeps that they state; absent where they state none.":
    "示された掃引間隔の中央値。示されていなければ、ない。",
  "95th percentile of the magnitude of the linear velocity.": "並進速度の大きさの 95 パーセンタイル。",
  "Median of the least time of a cloud minus its stamp, where times count from 1970.":
    "各点群の最小の時刻からタイムスタンプを引いた差の中央値。時刻が 1970 年から数える場合。",
  "The same of the largest time.": "最大の時刻についての同じ値。",
  "How far samples of one stream lie from those of another; absent where no two are worth comparing.":
    "ストリーム間のサンプルの時刻の差。比べる価値のある組がなければ、ない。",
  "Pairs of streams, declared ones first.": "ストリームの組。宣言されたものが先。",
  "How far samples of two streams lie apart.": "二つのストリームのサンプルの時刻の差。",
  "Topic of the reference.": "基準のトピック。",
  "Topic of the member.": "メンバーのトピック。",
  "Id of the declared group; absent where nobody declared one.": "宣言されたグループの ID。宣言がなければ、ない。",
  "True where the member bears the calibration of the camera that the reference is.":
    "メンバーが、基準であるカメラの校正値であれば真。",
  "Phase that is declared, and taken off.": "宣言され、差し引かれた位相。",
  "How the stamps of two streams can be compared. `same`: nobody says that they are on two clocks. `offset`: they are on two, and the declared offset was taken off. `unknown`: they are declared on two clocks, and no offset between them is.":
    "二つのストリームのタイムスタンプをどう比べられるか。`same`：別のクロックだという宣言がない。`offset`：別のクロックであり、宣言された差を差し引いた。`unknown`：別のクロックだと宣言されているが、両者の差が宣言されていない。",
  "Which of two streams has fewer samples; each of its samples looks for a partner in the other.":
    "サンプルの少ない方のストリーム。その各サンプルが、もう一方に相手を探す。",
  "Median interval of the slower stream; absent below 8 samples.":
    "遅い方のストリームの間隔の中央値。8 サンプル未満では、ない。",
  "Median interval of the other; absent below 8 samples.": "もう一方の間隔の中央値。8 サンプル未満では、ない。",
  "Samples of the slower stream that looked for a partner while both streams ran.":
    "両方が記録されている間に相手を探した、遅い方のサンプルの数。",
  "Those that found one within 0.6 periods.": "そのうち、0.6 周期以内に相手が見つかったものの数。",
  "Those whose partner was that of the sample before too.": "そのうち、直前のサンプルと相手が同じものの数。",
  "Those whose partner has the same time, to the nanosecond.": "そのうち、相手の時刻がナノ秒まで等しいものの数。",
  "Samples that were not looked at, since their partners had come too long before.":
    "相手が届いたのが前すぎたため、調べなかったサンプルの数。",
  "Distances; absent where no sample found a partner.": "差。相手の見つかったサンプルがなければ、ない。",
  "Median of the distance, without its sign.": "差の絶対値の中央値。",
  "Largest of them.": "その最大値。",
  "Median with its sign: positive where the member is later than the reference.":
    "符号付きの中央値。メンバーが基準より後であれば正。",
  "Mean with its sign.": "符号付きの平均。",
  "From the 25th to the 75th percentile, with signs.": "符号付きの 25 パーセンタイルから 75 パーセンタイルまでの幅。",
  "The line that the distance follows over time; whole periods of the partner are put together.":
    "差が時間とともに従う直線。相手の周期の整数倍の飛びはつないである。",
  "By how much the distance grows with time.": "差が時間とともに増える速さ。",
  "By how much it grows over the recording, periods that it ran through included.":
    "記録全体での差の増加。通り過ぎた周期を含む。",
  "How much of all change of the distance this line explains.": "差の変化のうち、この直線が説明する割合。",
  "Time over which it was looked at.": "調べた時間の長さ。",
  "What sequence numbers say of samples that belong together.": "組になるサンプルのシーケンス番号が示すこと。",
  "Samples that belong together and bear sequence numbers.": "組になり、シーケンス番号をもつサンプルの数。",
  "Number of the member minus that of the reference at first.": "最初の、メンバーの番号から基準の番号を引いた差。",
  "The same at last; only what lasts for 16 samples counts.": "最後の同じ差。16 サンプル続くものだけを数える。",
  "Numbers that the reference leaves out while its stamps leave out no period.":
    "基準のタイムスタンプは連続しているのに、飛ばされた番号の数。",
  "Numbers that the member leaves out while its stamps leave out no period.":
    "メンバーのタイムスタンプは連続しているのに、飛ばされた番号の数。",
  "How samples that belong together reached the recorder.": "組になるサンプルがどう記録に届いたか。",
  "Median of log time of the member minus log time of the reference.":
    "メンバーの記録時刻から基準の記録時刻を引いた差の中央値。",
  "From the 25th to the 75th percentile of the same.": "その 25 パーセンタイルから 75 パーセンタイルまでの幅。",
  "Whether the sizes of compressed pictures change together.": "圧縮された映像の大きさが揃って変わるかどうか。",
  "Changes of size that were compared.": "比べた大きさの変化の数。",
  "By how many samples the member is behind where the changes agree best, from −3 to 3.":
    "変化が最もよく合うときに、メンバーが遅れているサンプル数。−3 から 3 まで。",
  "Correlation there.": "そのときの相関。",
  "Correlation of samples that belong together.": "組になるサンプルの相関。",
  "Pairs worth comparing that were left out, since there are too many.":
    "比べる価値があるが、多すぎるため省いた組の数。",
  "Groups, declared ones first.": "グループ。宣言されたものが先。",
  "Streams that are, or seem to be, acquired together.": "同時に取得される、またはそうみえるストリーム。",
  "Id of the declared group; `proposed-1` and so on of others.": "宣言されたグループの ID。ほかは `proposed-1` など。",
  "Whether it is declared; else the data suggest it.": "宣言されたものか。そうでなければデータから推定したもの。",
  "The streams with their phases, the reference first.": "ストリームとその位相。基準が先。",
  "Tolerance: declared, or what a declaration could say.": "許容差。宣言された値か、宣言の案となる値。",
  "What the policy ApproximateTime of ROS message_filters makes of the members of a group.":
    "ROS message_filters の ApproximateTime が、グループのメンバーから作る組。",
  "Length of each queue.": "各キューの長さ。",
  "Penalty for waiting (`age_penalty`): the default of the library.":
    "待つことへの罰則（`age_penalty`）。ライブラリーの既定値。",
  "Sets that came out.": "できた組の数。",
  "Samples of the member that has fewest.": "最も少ないメンバーのサンプルの数。",
  "Samples that were dropped, since a queue was full.": "キューがあふれたために捨てられたサンプルの数。",
  "Median time from the earliest to the latest sample of a set.": "組の最初から最後のサンプルまでの時間の中央値。",
  "Longest of them.": "その最長。",
  "Stamp of the member minus stamp of the reference minus phase, over samples that belong together.":
    "組になるサンプルについての、メンバーのタイムスタンプから基準のタイムスタンプと位相を引いた差。",
  "How far samples of one stream lie from those of another.": "ストリーム間のサンプルの時刻の差。",
  "How far streams lie apart in time; there where it was asked for.":
    "ストリーム間の時刻の差。求められたときだけある。",
  "Topics of the streams that were compared.": "比べたストリームのトピック。",
  "Pairs of them.": "その組。",
  "The distance of two streams, in short.": "二つのストリームの差の要約。",
  "Phase that was taken off: declared.": "差し引いた位相。宣言による。",
  "Median distance of samples that belong together.": "組になるサンプルの差の中央値。",
  "Part of the samples of the slower stream that found a partner.":
    "遅い方のサンプルのうち、相手が見つかったものの割合。",
  "How far the robot moves in the 95th percentile of the distance, by `speed`.":
    "差の 95 パーセンタイルの間にロボットが動く距離。`speed` による。",
  "Worst severity of the findings on the member; absent where there is none.":
    "メンバーへの指摘のうち最も重いもの。指摘がなければ、ない。",
  "Declared groups, and such as the data suggest.": "宣言されたグループと、データから推定したグループ。",
  "How fast the robot moves; absent where no stream tells it.":
    "ロボットの速さ。それを示すストリームがなければ、ない。",
  "Topic that tells it.": "それを示すトピック。",
  "95th percentile of the speed.": "速さの 95 パーセンタイル。",
  "Findings of the class sync, the worst first.": "クラス sync の指摘。重いものが先。",
  "How far streams lie apart in time.": "ストリーム間の時刻の差。",
  "Part of the images whose calibration may bear another stamp.": "校正値のタイムスタンプが異なってもよい画像の割合。",
  "Below so many samples that looked for a partner nothing is said.":
    "相手を探したサンプルがこれより少なければ、何も言わない。",
  "Fewer changes of size tell nothing.": "大きさの変化がこれより少なければ、何も分からない。",
  "Part of the samples that may be without a partner, or share one.": "相手がないか、重複してもよいサンプルの割合。",
  "Largest change of the distance, as a part of the period.": "差の変化の最大値。周期に対する割合で示す。",
  "Shorter stretches tell nothing of a drift.": "これより短い区間からは、ずれの速さは分からない。",
  "Largest distance of the stamp from the first point.": "タイムスタンプと最初の点との差の最大値。",
  "Largest distance of the stamp from the last point, or from the middle.":
    "タイムスタンプと最後の点または中央との差の最大値。",
  "Largest distance of triggered streams, where none is declared.":
    "トリガーされたストリームの差の最大値。宣言がない場合。",
  "Largest distance of others, as a part of the period of the slower stream.":
    "その他の差の最大値。遅い方の周期に対する割合で示す。",
  "Largest 99th percentile of triggered streams.": "トリガーされたストリームの 99 パーセンタイルの最大値。",
  "Largest 95th percentile between two cameras.": "二つのカメラの間の 95 パーセンタイルの最大値。",
  "Largest 95th percentile between a camera and a lidar or radar.":
    "カメラと LiDAR またはレーダーの間の 95 パーセンタイルの最大値。",
  "Largest 95th percentile between a camera and joints, inertial units and the like.":
    "カメラと関節、慣性計測装置などの間の 95 パーセンタイルの最大値。",
  "Part of the samples of the rarest member that may be in no set.":
    "最も少ないメンバーのサンプルのうち、組にならなくてもよい割合。",
  "Samples that may be in no set, whatever the part: the last ones wait when the recording ends.":
    "割合にかかわらず、組にならなくてもよいサンプルの数。記録の終わりには最後のサンプルが待っている。",
  "Below so many samples of the rarest member nothing is said.":
    "最も少ないメンバーのサンプルがこれより少なければ、何も言わない。",
  "Largest difference, as a part of the period.": "差の最大値。周期に対する割合で示す。",
};
