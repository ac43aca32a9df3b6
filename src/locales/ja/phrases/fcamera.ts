import type { Phrases } from "../../phrase-book.js";

/** The content of images, pictures and videos. */
export const imagePhrases: Phrases = {
  // Raw images.
  "a row of {1} pixels needs {2} B, and has {3} B": "{1} 画素の一行には {2} B が必要だが、{3} B しかない",
  "{1} rows of {2} B need {3} B, and there are {4} B": "{2} B の行が {1} 行なら {3} B だが、{4} B ある",

  // Compressed pictures.
  "it ends before its scan": "スキャンの前で終わっている",
  "a segment does not begin with a marker": "マーカーで始まらないセグメントがある",
  "a segment reaches beyond its end": "終端を越えるセグメントがある",
  "its frame header is too short": "フレームヘッダーが短すぎる",
  "its size is zero": "大きさが 0 である",
  "its scan comes before its frame header": "スキャンがフレームヘッダーより前にある",
  "its end is missing": "終端がない",
  "it has too many segments": "セグメントが多すぎる",
  "its signature was changed on the way": "署名が途中で書き換えられている",
  "it ends inside its header": "ヘッダーの途中で終わっている",
  "its header chunk is missing": "ヘッダーのチャンクがない",
  "a chunk reaches beyond its end": "終端を越えるチャンクがある",
  "it holds no pixels": "画素がない",
  "it ends before its end": "示された長さより前で終わっている",
  "a box reaches beyond its end": "終端を越えるボックスがある",
  "the header of compressed depth is missing": "compressedDepth のヘッダーがない",
  "it is empty": "空である",

  // Videos.
  "it is no known codec": "既知のコーデックではない",
  "its units have lengths in place of start codes": "単位が開始コードではなく長さで区切られている",
  "it does not begin with a start code": "開始コードで始まらない",
  "a unit has a forbidden bit": "禁止ビットの立った単位がある",
  "it is {1}": "{1} である",
  "it does not begin with a frame of VP9": "VP9 のフレームで始まらない",
  "a keyframe lacks its sync code": "キーフレームに同期コードがない",
  "it does not begin with a unit of AV1": "AV1 の単位で始まらない",
  "a unit reaches beyond its end": "終端を越える単位がある",
};
