/** Latched samples that files of a folder repeat. */
export const repeatedSamples: Readonly<Record<string, string>> = {
  "Samples at the beginning of files that repeat latched ones of the files before, so that each file can be used alone. They are counted as samples, and nothing is concluded from their times.":
    "ファイルの先頭にあって、前のファイルのラッチされたサンプルを繰り返すものの数。ファイルを単独で使えるようにするためにある。サンプルには数え、その時刻からは何も結論しない。",
};

/** Channels whose definition is lost, in the report of a recovery. */
export const undefinedChannels: Readonly<Record<string, string>> = {
  "File of the folder that has it.": "そのチャネルがある、フォルダ内のファイル。",
  "Id of the channel in the file; in a ROS 1 bag, of the connection.":
    "ファイル内のチャネルの ID。ROS 1 の bag ではコネクションの ID。",
  "Samples of it, as far as they were met or counted: all of them are lost.":
    "そのサンプルの数。見つかった分、または件数の記録がある分。すべて失われている。",
  "Log time of the first of them that was met.": "見つかったうちの最初のサンプルの記録時刻。",
  "Log time of the last of them that was met.": "見つかったうちの最後のサンプルの記録時刻。",
  "A channel whose definition is lost, and with it topic, type and meaning of its samples.":
    "定義が失われたチャネル。サンプルのトピックも型も意味も分からない。",
  "Channels that samples name and nothing defines any more; absent where there is none.":
    "サンプルが参照するのに、どこにも定義が残っていないチャネル。なければ省かれる。",
};
