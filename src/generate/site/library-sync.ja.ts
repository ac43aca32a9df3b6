/** Japanese of the docstrings of the table of synchronisation, by their English. */
export const syncInJapanese: Readonly<Record<string, string>> = {
  "Renders how far the streams of recordings lie apart as text.": "ストリーム間の時刻の差をテキストにする。",
  "Whether to tell how far streams lie apart in time: the rules of synchronisation are then run.":
    "ストリーム間の時刻の差を示すかどうか。示すときは、同期の規則を実行する。",
};
