/** What the bytes of a recording show: streams and their timing. */
export const streamFacts: Readonly<Record<string, string>> = {
  "Samples of all streams.": "全ストリームのサンプルの数。",
  "Earliest log time of all samples.": "全サンプルの最も早い記録時刻。",
  "Latest log time of all samples.": "全サンプルの最も遅い記録時刻。",
  "Where the log time is below that of the record before, over all streams in file order.":
    "全ストリームをファイル内の順に見て、記録時刻が直前のレコードより前である箇所。",
  "The streams, by topic.": "トピックごとのストリーム。",
  "What is known of one stream once it has been read to its end.": "一つのストリームを最後まで読んで分かったこと。",
  "Topic.": "トピック。",
  "Channels (connections) on this topic.": "このトピックのチャネル（接続）の数。",
  "Samples.": "サンプルの数。",
  "Bytes of all payloads.": "全ペイロードのバイト数。",
  "Schemas in use: one, unless types are mixed.": "使われているスキーマ。型が混在しない限り一つ。",
  "A schema in use on a stream.": "ストリームで使われているスキーマ。",
  "Type name, such as `sensor_msgs/msg/Imu`; empty when none is given.":
    "型名。例：`sensor_msgs/msg/Imu`。記載がないときは空。",
  "Schema encoding, such as `ros2msg`; empty when none is given.":
    "スキーマのエンコーディング。例：`ros2msg`。記載がないときは空。",
  "Payload encoding, such as `cdr`.": "ペイロードのエンコーディング。例：`cdr`。",
  "Length of the definition.": "定義の長さ。",
  "`understood`: parsed. `invalid`: it breaks the rules of its language. `unsupported`: this version does not read it. `absent`: the recording gives none.":
    "`understood`：解析できた。`invalid`：その言語の定めに反する。`unsupported`：この版では読めない。`absent`：記録にない。",
  "Why it was not understood.": "解析できなかった理由。",
  "Whether payloads fit their schema.": "ペイロードがスキーマに合うか。",
  "Samples that were walked against the schema to their last byte.": "スキーマと最後のバイトまで照合したサンプルの数。",
  "Samples that could not be walked, since schema or representation is not read.":
    "スキーマまたは表現形式を読めないため、照合できなかったサンプルの数。",
  "Samples that do not fit, by kind; an absent kind did not occur.":
    "スキーマに合わないサンプルを種類ごとに示す。ここにない種類はなかった。",
  "`short`: the payload ends before the schema does. `trailing`: bytes are left after it. `malformed`: a value the encoding forbids. `compressed`: a compressed frame stands where the schema's own bytes were expected.":
    "`short`：ペイロードがスキーマより短い。`trailing`：後にバイトが余る。`malformed`：エンコーディングが禁じる値がある。`compressed`：スキーマどおりのバイト列の代わりに圧縮フレームがある。",
  "Timing by log time.": "記録時刻で見た時間特性。",
  "Samples that have a time on this axis.": "この時間軸上に時刻をもつサンプルの数。",
  "Time of the first sample in file order.": "ファイル内の順で最初のサンプルの時刻。",
  "Time of the last sample in file order.": "ファイル内の順で最後のサンプルの時刻。",
  "Earliest time.": "最も早い時刻。",
  "Latest time.": "最も遅い時刻。",
  "Samples whose time is before that of the sample before.": "時刻が直前のサンプルより前であるサンプル。",
  "Samples whose time equals that of the sample before.": "時刻が直前のサンプルと同じであるサンプル。",
  "Length of the longest run of repeats.": "同じ時刻の繰返しが最も長く続いた数。",
  "Median interval between samples.": "サンプルの間隔の中央値。",
  "99th percentile of the interval.": "間隔の 99 パーセンタイル。",
  "Longest interval.": "最も長い間隔。",
  "How regularly samples come. The period is the mode of the intervals, refined over all intervals that are near a multiple of it; interval bins are 1.1 to 1.6 % wide, so jitter is known to that part of a period.":
    "サンプルがどれだけ規則的に届くか。周期は間隔の最頻値を、その整数倍に近いすべての間隔で精密化した値である。間隔の階級幅は 1.1 % から 1.6 % であり、ジッタは周期に対してその細かさまで分かる。",
  "Period: intervals divided by how many periods each spans, so that lost samples do not bias it.":
    "周期：それぞれの間隔を、それがまたぐ周期の数で割って求める。このため、失われたサンプルがあっても偏らない。",
  "The same as a rate.": "同じものをレートで表した値。",
  "Whether intervals follow the period: at least 60 % span one period, 90 % lie within 0.3 periods of a multiple of it, and it is no shorter than 10 µs.":
    "間隔が周期に従うか：60 % 以上が 1 周期分であり、90 % 以上が周期の整数倍から 0.3 周期以内にあり、周期が 10 µs 以上であること。",
  "Samples that are missing: periods spanned by intervals beyond the first. In intervals of more than 10000 periods none is.":
    "欠けているサンプルの数：間隔がまたぐ周期のうち、最初の 1 周期を超える分。10000 周期を超える間隔の中には欠落がないものとする。",
  "Intervals of 2 to 10000 periods by their length, shortest first; of more than 128 lengths the last holds all longer ones. Absent where there are none.":
    "2〜10000 周期の間隔を長さごとに、短い順に示す。長さが 128 種類を超えるときは、最後のものがそれより長いものをすべて含む。なければ省く。",
  "Intervals of one length.": "同じ長さの間隔。",
  "How many periods each spans, rounded: 2 or more.": "一つの間隔がまたぐ周期の数（丸めた値、2 以上）。",
  "How many such intervals there are.": "そのような間隔の数。",
  "Samples that are missing in them: periods beyond the first of each.":
    "その中で欠けているサンプルの数：各間隔の、最初の 1 周期を超える分。",
  "Missing samples as a part of those there should be.": "あるべきサンプルに対する、欠けているサンプルの割合。",
  "Median distance of an interval from the nearest multiple of the period.":
    "間隔と、最も近い周期の整数倍との差の中央値。",
  "95th percentile of the same.": "同じ差の 95 パーセンタイル。",
  "The longest intervals, longest first.": "最も長いいくつかの間隔。長い順。",
  "A long interval between two samples.": "二つのサンプルの間の長い間隔。",
  "Time of the sample before the gap, on this axis.": "途切れの前のサンプルの、この時間軸での時刻。",
  "Log time of the sample after the gap.": "途切れの後のサンプルの記録時刻。",
  "From the sample before to the sample after.": "前のサンプルから後のサンプルまでの長さ。",
  "Index of the sample after the gap.": "途切れの後のサンプルの番号。",
  "Byte offset of that sample's record or chunk.": "そのサンプルのレコードまたはチャンクのバイト位置。",
  "Samples whose log time is 0.": "記録時刻が 0 のサンプル。",
  "What the publish times say.": "配信時刻から分かること。",
  "Samples whose publish time equals the log time. If all do, the publish time is unknown.":
    "配信時刻が記録時刻と等しいサンプルの数。すべてが等しければ、配信時刻は不明である。",
  "Samples whose publish time is 0.": "配信時刻が 0 のサンプルの数。",
  "Samples published after they were logged.": "配信時刻が記録時刻より後であるサンプル。",
  "What the acquisition stamps inside the messages say.": "メッセージ内の取得時タイムスタンプから分かること。",
  "Timing by stamp; absent where the type has no stamp.":
    "タイムスタンプで見た時間特性。型にタイムスタンプがなければ省かれる。",
  "Where the stamp stands in the message, such as `header.stamp`.":
    "メッセージ内でのタイムスタンプの場所。例：`header.stamp`。",
  "Samples whose stamp is 0: nobody set it.": "タイムスタンプが 0 のサンプル：設定されていない。",
  "Samples whose nanoseconds are not in [0, 10^9) or whose seconds are an error value.":
    "ナノ秒が 0 以上 10^9 未満でないか、秒がエラー値であるサンプル。",
  "Samples stamped more than 1 ms after they were logged.":
    "タイムスタンプが記録時刻より 1 ms を超えて後であるサンプル。",
  "Times of one stream along one axis. Pairs of samples that straddle an unreadable part of the file are left out.":
    "一つのストリームの、一つの時間軸で見た時刻。ファイルの読めない部分をまたぐサンプルの対は除く。",
  "Log time minus stamp: latency, if both are read on one clock.":
    "記録時刻からタイムスタンプを引いた値：両者が同じクロックに従うなら遅延。",
  "Smallest log time minus stamp.": "記録時刻とタイムスタンプとの差の最小値。",
  "Median log time minus stamp.": "記録時刻とタイムスタンプとの差の中央値。",
  "99th percentile of log time minus stamp.": "記録時刻とタイムスタンプとの差の 99 パーセンタイル。",
  "Largest log time minus stamp.": "記録時刻とタイムスタンプとの差の最大値。",
  "The first frame ids.": "最初のいくつかの座標系 ID（`frame_id`）。",
  "How many distinct frame ids there are, counted up to 65.": "異なる座標系 ID（`frame_id`）の数。65 まで数える。",
  "How a schema compares with the standard types whose names its definitions bear.":
    "スキーマの定義を、その名前が示す標準の型と比べた結果。",
  "Absent where no definition bears the name of a standard type.": "標準の型の名前をもつ定義がなければ省かれる。",
  "`matches`: every definition with the name of a standard type has the fields of it in some release. `differs`: one has not.":
    "`matches`：標準の型の名前をもつ定義は、すべて、その型のいずれかのリリースと同じフィールドをもつ。`differs`：そうでないものがある。",
  "Releases in which all these types are as given, such as `humble`; empty where they tell of none, or of different ones.":
    "これらの型がすべて記載のとおりであるリリース。例：`humble`。どのリリースとも言えないか、型によって異なるときは空。",
  "The first type that differs: of the schema itself, or nested.":
    "最初に見付かった、異なる型：スキーマ自体の型、または入れ子の型。",
  "How it differs from the nearest release.": "最も近いリリースとの違い。",
  "Largest step that the kept gaps and the span are all multiples of: the tick of the clock, or the period where all intervals are equal. Absent where fewer than 16 gaps are kept.":
    "残された長い間隔と全体の長さが、すべてその整数倍になる最大の刻み：クロックの目盛り、またはすべての間隔が等しければ周期。残された間隔が 16 個より少なければ省かれる。",
  "5th percentile of the interval.": "間隔の 5 パーセンタイル。",
  "What the sequence numbers say. Only numbers that mostly step by one count the samples of the stream; others are constant, or count over all streams.":
    "シーケンス番号から分かること。ほとんどが 1 ずつ増える番号だけが、ストリームのサンプルを数えている。ほかは一定であるか、全ストリームを通して数えている。",
  "Samples whose sequence number is one above that of the sample before.":
    "シーケンス番号が直前のサンプルより 1 大きいサンプルの数。",
  "Samples whose sequence number is more than one above that of the sample before, in the same file.":
    "シーケンス番号が、同じファイルにある直前のサンプルより 2 以上大きいサンプル。",
  "Samples, each the first of the stream in its file, whose sequence number is more than one above.":
    "ファイルの中でストリームの最初にあり、シーケンス番号が直前のファイルのサンプルより 2 以上大きいサンプル。",
  "Numbers that these leave out.": "それらが飛ばした番号の数。",
  "Samples whose sequence number is below that of the sample before, in the same file: a number may begin anew with a file.":
    "シーケンス番号が、同じファイルにある直前のサンプルより小さいサンプルの数。ファイルが替われば番号は最初から始まってもよい。",
  "The quality-of-service profiles that the recorder noted for a topic of ROS 2.":
    "ROS 2 のトピックについてレコーダーが書き留めた QoS プロファイル。",
  "Profiles that are offered, one a publisher.": "提供されている QoS プロファイルの数。配信元ごとに一つ。",
  "Why they cannot be read; absent where they can.": "読めない理由。読めるときは省かれる。",
};
