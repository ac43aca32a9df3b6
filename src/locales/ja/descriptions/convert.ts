/** Conversions: what was lost, where a recording came from, the report. */
export const convert: Readonly<Record<string, string>> = {
  "Where a recording came from and what was done to it.": "記録の出どころと、記録に対して行われたこと。",
  "Version of the specification that the record is written to.": "レコードが従う仕様の版。",
  "A program that made a recording from others.": "ほかの記録から記録を作ったプログラム。",
  "Name of the program.": "プログラムの名前。",
  "When it was made, in UTC; absent where the run was told to leave it out.":
    "作った日時（UTC）。書かないよう指定された場合はない。",
  "Which of the parts that were made together, from 0.": "一緒に作った部分のうち何番目か。0 から数える。",
  "Samples at the beginning that repeat latched samples of earlier parts.":
    "前の部分のラッチされたサンプルを繰り返す、先頭のサンプルの数。",
  "What was asked of the program, by the name of its option.": "プログラムに指定した内容。オプションの名前ごとに示す。",
  "The streams of this file.": "このファイルのストリーム。",
  "How many samples of a stream were written.": "ストリームのサンプルをいくつ書いたか。",
  "Samples of the stream in this file.": "このファイルにある、ストリームのサンプル数。",
  "What the conversion lost, over all parts.": "変換で失われたもの。すべての部分についてまとめる。",
  "Something that a conversion lost.": "変換で失われたもの。",
  "What was lost. `attachments`, `metadata`: records of that kind, which the target cannot hold. `qos`: the quality-of-service profiles of a channel. `channel-metadata`: other keys of a channel. `publish-time`: publish times that differ from the log time, where the target has one time. `sequence`: sequence numbers. `schema-encoding`: samples whose encoding the target cannot hold. `time-out-of-range`: times that the target cannot express. `private-records`: records that only the program that wrote them knows. All others are what transcoding to ROS 2 loses.":
    "失われたもの。`attachments`、`metadata`：変換先が格納できない、その種類のレコード。`qos`：チャネルの QoS プロファイル。`channel-metadata`：チャネルのほかのキー。`publish-time`：変換先の時刻が一つしかない場合の、記録時刻と異なる配信時刻。`sequence`：連番。`schema-encoding`：変換先が格納できない符号化のサンプル。`time-out-of-range`：変換先が表せない時刻。`private-records`：書いたプログラムだけが意味を知るレコード。ほかはすべて、ROS 2 への変換で失われるもの。",
  "How many samples, records or keys are affected.": "影響を受けたサンプル、レコード、またはキーの数。",
  "Topics that are affected, the first of them; none where it is no matter of a stream.":
    "影響を受けたトピックのうち最初のもの。ストリームに関わらない場合は空。",
  "The recordings that it was made from, in order.": "元になった記録。順に並べる。",
  "A recording that another was made from.": "別の記録の元になった記録。",
  "Library that wrote the source, as it says; empty when unknown.":
    "元の記録を書いたライブラリー。記録にあるとおりに示し、不明なら空。",
  "Samples that the source holds.": "元の記録のサンプル数。",
  "The files of the source, in order.": "元の記録のファイル。順に並べる。",
  "A file that a recording was made from.": "記録の元になったファイル。",
  "Name of the file, without its folder.": "ファイルの名前。フォルダーは含まない。",
  "The result of a conversion.": "変換の結果。",
  "`exact`: everything that was asked for is in the target. `with-losses`: the target lacks what `losses` names, as was allowed. `refused`: there are losses, they were not allowed, and nothing was written.":
    "`exact`：求めたものがすべて変換先にある。`with-losses`：`losses` が示すものが変換先にないが、認められている。`refused`：認められていない損失があり、何も書いていない。",
  "What was read, in the order it was given.": "読んだもの。与えられた順に並べる。",
  "A recording that was converted.": "変換した記録。",
  "Size of its files.": "ファイルの大きさの合計。",
  "SHA-256 of each of its files, in order, computed while they were read.":
    "各ファイルの SHA-256。読みながら計算し、順に並べる。",
  "Samples that it holds.": "サンプル数。",
  "What was written; empty where it was refused.": "書いたもの。変換しなかった場合は空。",
  "A file that was written.": "書いたファイル。",
  "Path or name of the file.": "ファイルのパスまたは名前。",
  "Samples in it, repeated ones included.": "サンプル数。繰り返したものを含む。",
  "Samples at its beginning that repeat latched samples of earlier parts.":
    "前の部分のラッチされたサンプルを先頭で繰り返した数。",
  "Chunks that were copied as they stood.": "そのまま写したチャンクの数。",
  "Chunks that were made anew.": "作り直したチャンクの数。",
  "Samples that were carried over, without repeated ones.": "移したサンプルの数。繰り返したものを含まない。",
  "The streams that were carried over, by topic.": "移したストリーム。トピックの順に並べる。",
  "A stream that was carried over.": "移したストリーム。",
  "Type name in the target; empty when none is given.": "変換先での型名。ない場合は空。",
  "Samples that were carried over.": "移したサンプルの数。",
  "What was lost, or would be, where it was refused.": "失われたもの。変換しなかった場合は、失われるはずのもの。",
  "Something that a conversion lost, with its first places.": "変換で失われたものと、その最初の箇所。",
  "What is lost, in plain words, in the language of the report.": "失われるものの説明。報告の言語で書く。",
  "The first places.": "最初の箇所。",
  "What else is worth knowing.": "ほかに知っておくとよいこと。",
  "Something about a conversion that is worth knowing and loses nothing.":
    "変換について知っておくとよいこと。何も失われない。",
  "What is worth knowing and loses nothing. `annotation-replaced`: the annotation that was given stands in the place of one that the source carries. `annotations-not-shown`: geometries that the channels for viewers have no form for. `definitions-added`: definitions of standard types that the source lacks were taken from the kept library. `latched-repeated`: latched samples stand again at the beginning of each part. `repeats-left-out`: such samples were left out where parts were joined. `metadata-left-out`: records that describe the source file alone. `sequence-from-header`: sequence numbers were taken from message headers. `sorted-in-files`: the samples were too far out of order for memory and were sorted in a temporary file. `streams-not-required`: the declaration says of streams that were left out that they need not be there. `written-beside`: declaration, annotation and provenance stand in files beside the output, whose container has no place for them.":
    "知っておくとよく、何も失われないこと。`annotation-replaced`：指定されたアノテーションを、元がもつものの代わりに置いた。`annotations-not-shown`：表示用チャネルで表せない図形。`definitions-added`：元にない標準の型の定義を、同梱のライブラリーから補った。`latched-repeated`：ラッチされたサンプルを各部分の先頭にもう一度置いた。`repeats-left-out`：部分をつなぐとき、そのようなサンプルを除いた。`metadata-left-out`：元のファイルだけについて述べるレコードを除いた。`sequence-from-header`：連番をメッセージのヘッダーから取った。`sorted-in-files`：順序の乱れが大きく、一時ファイルで並べ替えた。`streams-not-required`：除いたストリームについて、なくてもよいと宣言に書いた。`written-beside`：出力のコンテナに置き場所がないので、宣言、アノテーション、来歴を出力の隣のファイルに書いた。",
  "Paths or names of the files that were written beside it: declaration, annotation and provenance.":
    "隣に書いたファイル（宣言、アノテーション、来歴）のパスまたは名前。",
  "How many samples, records or streams it is about.": "対象のサンプル、レコード、またはストリームの数。",
  "Topics that it is about, the first of them.": "対象のトピックのうち最初のもの。",
  "The same in plain words, in the language of the report.": "同じことの説明。報告の言語で書く。",
  "What was read again from the target, and found equal to the source.":
    "変換先からもう一度読み、元と等しいと確かめたもの。",
  "Samples that were compared and found equal.": "比べて等しかったサンプルの数。",
  "Streams that they belong to.": "それらのサンプルが属するストリームの数。",
};
