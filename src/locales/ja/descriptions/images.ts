/** Images: raw, depth, compressed, video. */
export const images: Readonly<Record<string, string>> = {
  "Columns of these images.": "これらの画像の列数。",
  "Rows of these images.": "これらの画像の行数。",
  "Encoding of the pixels, or codec of the picture.": "画素のエンコーディング、または画像のコーデック。",
  "Images of this format.": "この形式の画像の数。",
  "The first image of this format.": "この形式の最初の画像。",
  "Size and encoding of an image.": "画像の大きさとエンコーディング。",
  "Images in a row that are the same, of those that were compared.": "比較した画像のうち、連続して同一である枚数。",
  "Time from the first of them to the last.": "その最初の画像から最後の画像までの時間。",
  "The second of them: the first that repeats another.": "その二枚目、つまり前の画像と同じ最初の画像。",
  "Images in a row that are the same in every place looked at, while their time goes on.":
    "時刻が進む間、調べたすべての箇所で同一である、連続した画像。",
  "The first formats that occur, in order of appearance.": "最初に現れたいくつかの形式。現れた順。",
  "How many formats there are, counted up to 9.": "形式の数。9 まで数える。",
  "Images that were compared with one before: at most ten a second, in about a thousand places.":
    "前の画像と比較した画像の数。毎秒 10 枚まで、一枚につき約千か所を比べる。",
  "What the images of a stream have in common, raw or compressed.":
    "ストリームの画像に共通する内容。圧縮の有無を問わない。",
  "Images whose brightness was looked at, in about a thousand places each.":
    "明るさを調べた画像の数。一枚につき約千か所を調べる。",
  "Images that are black in 99 of 100 places.": "100 か所中 99 か所が黒である画像。",
  "Images that are saturated in 99 of 100 places.": "100 か所中 99 か所が飽和している画像。",
  "How many values of brightness occur in all these images, of 256.":
    "これらの画像全体に現れる明るさの値の種類。256 通り中の数。",
  "How bright the images of a camera are.": "カメラの画像の明るさ。",
  "Images whose bytes are not as many as their rows need, or whose rows are too short for their pixels.":
    "バイト数が行数に合わない画像、または行が列数に対して短すぎる画像。",
  "Images whose encoding is not one of the known.": "エンコーディングが未知の画像。",
  "What raw images say.": "画素のままの画像の内容。",
  "Pictures whose codec was recognised by their bytes.": "バイト列からコーデックを認識できた画像の数。",
  "Pictures of a recognised codec whose structure is broken.": "コーデックを認識でき、構造の壊れている画像。",
  "Pictures whose format names a codec that can be recognised.": "認識できるコーデックを形式が示す画像の数。",
  "Pictures whose bytes are not of the codec that their format names.":
    "バイト列が、形式の示すコーデックのものではない画像。",
  "What compressed images say.": "圧縮画像の内容。",
  "Codec that the samples name, where it is a known one.": "サンプルが示す既知のコーデック。",
  "Samples that are not coded, or not framed, as the codec that they name requires.":
    "示されたコーデックの求めるとおりに符号化されていない、または区切られていないサンプル。",
  "Keyframes.": "キーフレームの数。",
  "Samples before the first keyframe.": "最初のキーフレームより前のサンプル。",
  "Keyframes without the parameter sets that decode them.": "復号に必要なパラメーターセットのないキーフレーム。",
  "Longest time between two keyframes.": "キーフレームの最長の間隔。",
  "What the samples of a coded video say.": "符号化された動画のサンプルの内容。",
  "Depth images that were looked into, in about a thousand places each.":
    "内容を調べた深度画像の数。一枚につき約千か所を調べる。",
  "How the depths are coded.": "深度の表し方。",
  "Places in them that hold a depth: finite and above zero.": "深度のある画素、つまり値が有限で 0 より大きい画素の数。",
  "Median of these depths, of each image the median and of those the median.":
    "その深度の中央値。画像ごとの中央値の、さらに中央値。",
  "Largest of these depths.": "その深度の最大値。",
  "Part of these depths that are whole numbers as they are coded.":
    "その深度のうち、符号化された値が整数であるものの割合。",
  "Part of all places looked at that hold exactly zero.": "調べた画素のうち、値がちょうど 0 であるものの割合。",
  "Part of all places looked at that hold a finite number below zero.":
    "調べた画素のうち、値が 0 より小さい有限の数であるものの割合。",
  "What the pixels of a depth image say.": "深度画像の画素の内容。",
  "Largest median of depths.": "深度の中央値の上限。",
  "Smallest of the largest depths.": "深度の最大値の下限。",
  "Below so many depths nothing is said.": "深度の数がこれより少なければ、判定しない。",
  "Largest part of the places that hold zero or a negative number.": "値が 0 または負の数である画素の割合の上限。",
  "Longest time for which images may stay the same.": "画像が同一のままでよい最長の時間。",
  "Below so many images in a row nothing is said.": "連続する画像がこの数より少なければ、判定しない。",
  "Largest part of the images that may be black or saturated.": "黒または飽和した画像の割合の上限。",
  "Below so many images nothing is said.": "画像がこの数より少なければ、判定しない。",
  "Images of so few values hold labels.": "値の種類がこの数以下の画像は、ラベルを表すとみなす。",
};
