/** Facts of moving bodies, sound, words and plain numbers, and the parameters of their rules. */
export const motion: Readonly<Record<string, string>> = {
  "What pieces of sound say.": "音声の内容。",
  "Formats that occur, the first few.": "現れる形式。最初のいくつか。",
  "Pieces whose format, sample rate and channels the message gives.":
    "形式、サンプリング周波数、チャネル数がメッセージに記された音声片の数。",
  "Pieces whose message has fields for these but leaves format, sample rate or channels empty.":
    "欄があるのに、形式、サンプリング周波数、チャネル数のいずれかが空の音声片。",
  "Bytes of one raw sample of all channels, where it is the same in all pieces.":
    "全チャネルの生の 1 サンプルのバイト数。すべての音声片で同じ場合だけ。",
  "Pieces of raw sound that do not hold whole samples of all channels.":
    "全チャネルのサンプルを過不足なく含んでいない、生の音声片。",
  "Values of raw sound that were looked at.": "調べた生の音声の値の数。",
  "Values that are 0.": "0 である値の数。",
  "Values at either end of the range.": "範囲のどちらかの端にある値の数。",
  "What the plain numbers of a stream say.": "ストリームの数値の内容。",
  "Samples with a number that is not finite where one must be.":
    "有限でなければならないところに有限でない数を含むサンプル。",
  "The longest run of samples whose values are the same to the last bit; for sensors that have noise.":
    "値が最後のビットまで同じサンプルの最も長い連続。雑音のあるセンサーについて示す。",
  "A run of samples whose values are the same to the last bit.": "値が最後のビットまで同じサンプルの連続。",
  "From the first to the last sample of the run.": "連続の最初から最後のサンプルまでの時間。",
  "Samples of the run.": "連続に含まれるサンプルの数。",
  "A sample in the run.": "連続の中のサンプル。",
  "Components whose values pile up at an extreme that is not 0, with few values near it; for sensors that have a range.":
    "値が 0 以外の極値に集中し、その近くに値が少ない成分。測定範囲のあるセンサーについて示す。",
  "A component whose values pile up at an extreme.": "値が極値に集中している成分。",
  "The component, such as `specificForce[2]`.": "成分の名前。例：`specificForce[2]`。",
  "The value that it never passes.": "超えることのない値。",
  "Unit of the extreme.": "極値の単位。",
  "Samples that are exactly at the extreme.": "ちょうど極値にあるサンプルの数。",
  "The same, as a part of all samples.": "その全サンプルに対する割合。",
  "How often the component came to the extreme from elsewhere.": "成分が他の値から極値に達した回数。",
  "What the quaternions of a stream say.": "ストリームのクォータニオンの内容。",
  "Quaternions that were looked at; those that the sample marks as not measured are not.":
    "調べたクォータニオンの数。測定していないという印のあるものは含まない。",
  "Quaternions of four zeros.": "四つの成分がすべて 0 のクォータニオン。",
  "Other quaternions whose length is more than 0.001 off 1.":
    "それ以外で、長さが 1 から 0.001 を超えて異なるクォータニオン。",
  "The length that is farthest from 1, zero quaternions aside.": "零クォータニオンを除き、1 から最も離れた長さ。",
  "What the covariances of the stream say, one entry each.": "ストリームの共分散の内容。一つにつき一項目。",
  "What the matrices of one covariance say.": "一つの共分散の行列の内容。",
  "Name of the covariance.": "共分散の名前。",
  "Matrices that were looked at.": "調べた行列の数。",
  "Matrices with −1 first, where that says that the value was not measured.":
    "先頭の −1 が「測定していない」を表す場合に、先頭が −1 である行列の数。",
  "Matrices of zeros: the covariance is not known.": "すべて 0 の行列の数。共分散が不明であることを表す。",
  "Matrices with a number that is not finite.": "有限でない数を含む行列。",
  "Matrices with a negative variance on the diagonal.": "対角に負の分散がある行列。",
  "Matrices that are not symmetric, by more than a thousandth.": "千分の一を超えて対称でない行列。",
  "What velocities say beside the changes that they are the rates of.": "速度と、それが表す変化との比較。",
  "The ratio of a velocity, summed over time, to the change that was measured.":
    "時間にわたって積算した速度の、測定された変化に対する比。",
  "Angular velocity, summed over windows of 0.2 s, to the angle between the orientations at their ends.":
    "0.2 秒の区間で積算した角速度の、区間の両端の姿勢のなす角に対する比。",
  "Windows in which there was motion enough to compare.": "比較できるだけの動きがあった区間の数。",
  "10th percentile of the ratio over the windows.": "区間ごとの比の 10 パーセンタイル。",
  "Median of the ratio.": "比の中央値。",
  "90th percentile of the ratio.": "比の 90 パーセンタイル。",
  "Linear velocity, summed over windows of 0.5 s, to the distance between the positions at their ends.":
    "0.5 秒の区間で積算した速度の、区間の両端の位置の距離に対する比。",
  "99th percentile of the magnitude of the angular velocity.": "角速度の大きさの 99 パーセンタイル。",
  "Whether the specific force points up where the orientation says that up is.":
    "姿勢の示す上向きに比力が向いているか。",
  "Windows at rest with an orientation.": "姿勢のある静止区間の数。",
  "Median cosine between the specific force, turned into the world by the orientation, and the world's z axis.":
    "姿勢によって世界座標系に変換した比力と、世界座標系の z 軸との余弦の中央値。",
  "The same, with the quaternion read as w, x, y, z.": "クォータニオンを w、x、y、z の順に読んだ場合の同じ値。",
  "Windows whose quaternion is exactly 1, 0, 0, 0 in the order of the message.":
    "クォータニオンがメッセージの順でちょうど 1、0、0、0 である区間の数。",
  "What the samples of a magnetometer say.": "磁力計のサンプルの内容。",
  "Samples with three finite components, not all zero.": "三成分が有限で、すべて 0 ではないサンプルの数。",
  "10th percentile of the magnitude.": "大きさの 10 パーセンタイル。",
  "Median magnitude.": "大きさの中央値。",
  "90th percentile of the magnitude.": "大きさの 90 パーセンタイル。",
  "What satellite positions say.": "衛星測位の位置の内容。",
  "Positions with a fix: the status does not deny it, latitude and longitude are finite.":
    "測位できている位置の数。状態が否定せず、緯度と経度が有限である。",
  "Fixes whose latitude is beyond ±90° or whose longitude is beyond ±180°.":
    "緯度が ±90° を、または経度が ±180° を超える測位点。",
  "Fixes at latitude 0 and longitude 0 exactly.": "ちょうど緯度 0、経度 0 の測位点。",
  "Samples whose status says that there is a fix, without a finite latitude and longitude.":
    "状態は測位ありなのに、緯度と経度が有限でないサンプル。",
  "Smallest and largest latitude of the fixes.": "測位点の緯度の最小と最大。",
  "Smallest and largest longitude of the fixes.": "測位点の経度の最小と最大。",
  "Fixes whose covariance is not zero though its type says that it is unknown.":
    "種類は「不明」なのに共分散が 0 でない測位点。",
  "Fixes whose covariance is zero though its type says that it is known.": "種類は「既知」なのに共分散が 0 の測位点。",
  "Largest speed from one fix to the next.": "続く測位点の間の最大の速さ。",
  "The fix at its end.": "その終わりの測位点。",
  "Largest change of altitude in a second, from one fix to the next.":
    "続く測位点の間の、1 秒当たりの高度の最大の変化。",
  "The fix at the end of the largest change of altitude.": "高度の最大の変化の終わりの測位点。",
  "What wrenches say.": "力とトルクの内容。",
  "99th percentile of the magnitude of the force.": "力の大きさの 99 パーセンタイル。",
  "99th percentile of the magnitude of the torque.": "トルクの大きさの 99 パーセンタイル。",
  "What texts say.": "文字列の内容。",
  "Texts that were looked at.": "調べた文字列の数。",
  "Texts without a visible character.": "見える文字のない文字列。",
  "Texts with a control character other than tab and line break.": "タブと改行以外の制御文字を含む文字列。",
  "Texts with bytes that are not UTF-8, or with the replacement character U+FFFD.":
    "UTF-8 でないバイト、または置換文字 U+FFFD を含む文字列。",
  "Texts with letters that are UTF-8 which was read as Latin-1 or Windows-1252.":
    "Latin-1 または Windows-1252 として読まれた UTF-8 の文字を含む文字列。",
  "What plain numbers say.": "単なる数値の内容。",
  "Samples whose first value is finite.": "最初の値が有限であるサンプルの数。",
  "Median of the first value, in the unit of the mapping.": "最初の値の中央値。マッピングの単位で表す。",
  "Below so many windows the orientation tells nothing.": "区間がこの数より少なければ、姿勢からは判定しない。",
  "Largest ratio, either way, that lags and filters explain.":
    "遅れやフィルターで説明できる最大の比。大小どちらの向きにも当てはめる。",
  "Largest angular speed, as its 99th percentile.": "最大の角速度。99 パーセンタイルで表す。",
  "Part of zeros from which on the sound is silence.": "無音とみなす、0 の割合の下限。",
  "Largest part of values at full scale.": "フルスケールの値の割合の上限。",
  "Below so many values nothing is said.": "値がこの数より少なければ、判定しない。",
  "Largest part of the fixes that may be at 0, 0.": "緯度 0、経度 0 であってもよい測位点の割合の上限。",
  "Largest speed over ground.": "最大の対地速度。",
  "Largest rate of climb or fall.": "最大の上昇または下降の速さ。",
  "Smallest cosine of the angle between the specific force and up.": "比力と上向きのなす角の余弦の下限。",
  "Below so many windows nothing is said.": "区間がこの数より少なければ、判定しない。",
  "Largest ratio, either way, that slip and filters explain.":
    "滑りやフィルターで説明できる最大の比。大小どちらの向きにも当てはめる。",
  "Smallest median magnitude; iron nearby may weaken the field of the earth.":
    "大きさの中央値の下限。近くの鉄が地磁気を弱めることがある。",
  "Largest median magnitude; motors and magnets nearby may add to it.":
    "大きさの中央値の上限。近くのモーターや磁石が磁場を強めることがある。",
  "Below so many samples nothing is said.": "サンプルがこの数より少なければ、判定しない。",
  "Longest run of samples with the same values to the last bit.": "値が最後のビットまで同じサンプルの連続の上限。",
  "A run of fewer samples is not spoken of.": "これより少ないサンプルの連続は取り上げない。",
  "Median above which the value is taken for kelvins, if it fits.": "中央値がこれを超え、K として妥当なら K とみなす。",
  "Largest part of the samples that may be at an extreme.": "極値にあってもよいサンプルの割合の上限。",
  "Largest force, as its 99th percentile.": "最大の力。99 パーセンタイルで表す。",
  "Largest torque, as its 99th percentile.": "最大のトルク。99 パーセンタイルで表す。",
};
