/** Japanese of the report on agreement, by its English. */
export const agreement: Readonly<Record<string, string>> = {
  "`krippendorff-alpha`: labels of time bins, of all raters, beyond chance. `cohen-kappa`: the same of two. `mean-temporal-iou`: overlap of each segment with its best partner. `segmental-f1`: segments found at `threshold`. `mean-boundary-error`: distance of bounds of partners. `box-precision`, `box-recall`: boxes of the second and of the first document that have a partner at `threshold`. `mean-box-iou`: overlap of boxes that have a partner.":
    "`krippendorff-alpha`：全評価者の時間の刻みのラベルの、偶然を除いた一致。`cohen-kappa`：二人についての同じもの。`mean-temporal-iou`：各区間と最もよく重なる相手との重なり。`segmental-f1`：`threshold` で見つかる区間。`mean-boundary-error`：相手との境界の距離。`box-precision`、`box-recall`：`threshold` で相手のある、二つ目と一つ目の文書のボックス。`mean-box-iou`：相手のあるボックスの重なり。",
  "What was counted. `bin`: time bins. `segment`: segments of both. `boundary`: bounds of partners. `box`: boxes.":
    "数えたもの。`bin`：時間の刻み。`segment`：両方の区間。`boundary`：相手のある区間の境界。`box`：ボックス。",
  "Why a figure has no value. `no-items`: there is nothing to compare. `one-label`: only one label occurs, so that agreement by chance is certain. `too-many`: more overlaps than are compared.":
    "値がない理由。`no-items`：比べるものがない。`one-label`：ラベルが一種類しかなく、偶然でも必ず一致する。`too-many`：重なりが多すぎて比べない。",
  "Place of a document in the list, from 0.": "一覧の中の文書の位置。0 から数える。",
  "The documents that were compared.": "比べた文書。",
  "The figure; absent where it is not defined.": "値。定義されないときはない。",
  "Unit of the figure; `1` for a bare number.": "値の単位。`1` は単位のない数。",
  "Overlap from which two count as one.": "二つを同じものとみなす重なりの下限。",
  "How many raters were compared.": "比べた評価者の数。",
  "How many items the figure rests on.": "値のもとになった件数。",
  "One figure of agreement with what it rests on.": "一致度の値一つと、そのもとになったもの。",
  "Id of the track, as the first of the documents gives it.": "トラックの ID。最初の文書による。",
  "The documents that have it.": "これをもつ文書。",
  "How far they agree.": "一致度。",
  "Agreement of a track that documents share.": "文書に共通するトラックの一致度。",
  "Boxes in images, or cuboids in space.": "画像のボックス、または空間の直方体。",
  "Topic of the images, or name of the frame.": "画像のトピック、または座標系の名前。",
  "The documents that have such.": "それをもつ文書。",
  "Agreement of boxes in images of a stream, or in a frame.":
    "あるストリームの画像、またはある座標系のボックスの一致度。",
  "Ids of its tracks that no other document has.": "ほかの文書にないトラックの ID。",
  "A document that was compared.": "比べた文書の一つ。",
  "The documents, in the order they were given.": "文書。指定の順。",
  "Agreement of segments, by track.": "トラックごとの区間の一致度。",
  "Agreement of boxes, by place.": "場所ごとのボックスの一致度。",
  "How far annotations of one recording agree.": "一つの記録に対するアノテーションの一致度。",
};
