/** Japanese of the docstrings of the table of clocks and of observed clocks, by their English. */
export const clocksInJapanese: Readonly<Record<string, string>> = {
  "Language of the words in findings; English where nothing is said.": "指摘の言語。指定がなければ英語。",
  "Options of `info()`.": "`info()` のオプション。",
  "Renders the frames of recordings as text.": "記録の座標系の木をテキストにする。",
  "Whether the frames are put into a tree.": "座標系を木にするかどうか。",
  "Robot descriptions (URDF) of the recording; they go before those that the declaration names.":
    "記録のロボット記述（URDF）。宣言が挙げるものより優先する。",
  "Renders the clocks of recordings as text.": "記録のクロックの表をテキストにする。",
  "Whether to tell how the streams are timed, and by which clocks: the rules of clocks and time are then run.":
    "ストリームの時刻の付き方とクロックを示すかどうか。示すときは、クロックと時刻の規則を実行する。",
};
