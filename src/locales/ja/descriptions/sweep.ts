/** Point clouds and laser scans. */
export const sweep: Readonly<Record<string, string>> = {
  "Sweeps that hold nothing but zeros.": "内容がすべて 0 の掃引。",
  "Sweeps with a later time than the one before and the same content, as far as it was looked at; `byNs` is for how long already.":
    "直前より時刻が後で、調べた範囲の内容が同じ掃引。`byNs` はそれまでに続いた時間。",
  "Whether the content of a stream of sweeps is alive.": "掃引のストリームの内容が更新されているかどうか。",
  "Its name.": "名前。",
  "Its type, such as `float32`; what is written there where it is none.":
    "`float32` などの型。どの型でもなければ、書かれているとおりの値。",
  "Where it begins in a point.": "点の中での先頭の位置。",
  "Its elements.": "要素の数。",
  "A column of a point cloud.": "点群の列。",
  "Name of the column.": "列の名前。",
  "Its type.": "型。",
  "Unit of its values, as their size tells; absent where it does not.":
    "値の大きさから推定した単位。推定できなければ、ない。",
  "Whether the values count from 1970; else they count from the stamp, or from the start of the sweep.":
    "値が 1970 年から数えたものかどうか。そうでなければ、タイムスタンプか掃引の開始から数える。",
  "Median of the least value of a cloud, as written.": "各点群の最小値の中央値。書かれているとおりの値。",
  "Median of the largest value of a cloud, as written.": "各点群の最大値の中央値。書かれているとおりの値。",
  "The time that each point of a cloud carries.": "点群の各点がもつ時刻。",
  "Columns of the first cloud.": "最初の点群の列。",
  "Clouds whose description does not hold: sizes, and columns beyond the point or of no known type.":
    "大きさが合わない、列が点からはみ出す、型が未知であるなど、記述が実際と合わない点群。",
  "Clouds without coordinates `x`, `y` and `z` of floating point, or with columns that overlap.":
    "浮動小数点数の座標 `x`、`y`、`z` がないか、列が重なる点群。",
  "Clouds without a point.": "点のない点群の数。",
  "Clouds whose coordinates were looked at, at places spread over the cloud.":
    "点群全体に散らした位置で座標を調べた点群の数。",
  "Clouds that say that every point is valid, and have one with a coordinate that is not finite.":
    "すべての点が有効とされながら、有限でない座標の点がある点群。",
  "Median number of points of a cloud.": "点群の点の数の中央値。",
  "Median over clouds of the median distance of their points from the origin.":
    "各点群の、原点から点までの距離の中央値について、全点群での中央値。",
  "What the samples of a stream of point clouds say.": "点群のストリームのサンプルの内容。",
  "Sweeps whose number of ranges or intensities is not what their angles say.":
    "距離や強度の数が、角度の示す数と異なる掃引。",
  "Sweeps whose rays take longer than the time between sweeps, by the times that they state.":
    "示された時間によれば、光線にかかる時間が掃引の間隔より長い掃引。",
  "Rays that were looked at, at places spread over each sweep.": "各掃引全体に散らした位置で調べた光線の数。",
  "Rays among them with a range of 0.": "そのうち、距離が 0 の光線の数。",
  "Rays among them with another finite range below the least that counts.":
    "そのうち、0 以外の有限な距離が有効な最小値より小さい光線の数。",
  "Rays among them with a finite range above the largest that counts.":
    "そのうち、有限な距離が有効な最大値より大きい光線の数。",
  "What the samples of a planar scanner say.": "平面を走査するスキャナーのサンプルの内容。",
  "Largest median distance of points.": "点までの距離の中央値の上限。",
  "Beyond this median distance coordinates are taken for those of a map projection.":
    "距離の中央値がこれを超える座標は、地図投影のものとみなす。",
  "Largest part of the rays that may have such a range.": "このような距離の光線が占めてよい割合の上限。",
  "Below so many rays nothing is said.": "光線がこの数より少なければ、判定しない。",
  "Longest time for which a sweep may stay the same.": "掃引が同じままでよい最長の時間。",
};
