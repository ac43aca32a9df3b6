/** The comparison of two recordings. */
export const diff: Readonly<Record<string, string>> = {
  "`same`: both recordings hold the same content. `different`: they do not. `not-proven`: no difference was found, but something could not be read or compared.":
    "`same`：二つの記録の内容は同じである。`different`：異なる。`not-proven`：差異は見付からないが、読めないか比較できない部分がある。",
  "`stream`: only one recording has the stream. `type`, `encoding`, `definition`: what the stream is said to hold. `only-in-a`, `only-in-b`: samples that the other recording lacks. `payload`: the same log time, another payload. `log-time`: the same payload at another log time. `publish-time`, `sequence`: the same log time and payload, another publish time or sequence number. `order`: the same sample, elsewhere in its stream or among the streams.":
    "`stream`：ストリームが一方の記録にしかない。`type`、`encoding`、`definition`：ストリームの内容として示されたもの。`only-in-a`、`only-in-b`：他方の記録にないサンプル。`payload`：記録時刻が同じで、ペイロードが異なる。`log-time`：ペイロードが同じで、記録時刻が異なる。`publish-time`、`sequence`：記録時刻とペイロードが同じで、配信時刻またはシーケンス番号が異なる。`order`：同じサンプルが、ストリーム内またはストリーム間の別の位置にある。",
  "`order-across-streams`, `order-within-stream`: the same samples in another order. `publish-time-not-held`, `sequence-not-held`: one container has no place for it. `metadata`: keys of a channel that differ, such as its quality of service. `definition-text`: definitions that differ in white space or comments alone. `declaration`, `attachments`: what is no sample differs. `unread`: part of a recording could not be read. `not-mapped`: samples that could not be turned into what the other recording should hold. `approximate`: samples moved so far that some are told as missing in one recording and added in the other.":
    "`order-across-streams`、`order-within-stream`：サンプルは同じで、順序が異なる。`publish-time-not-held`、`sequence-not-held`：一方のコンテナにそれを収める場所がない。`metadata`：サービス品質など、チャネルのキーが異なる。`definition-text`：定義の違いは空白かコメントだけである。`declaration`、`attachments`：サンプル以外のものが異なる。`unread`：記録の一部が読めない。`not-mapped`：他方の記録にあるべき形に変換できないサンプルがある。`approximate`：サンプルが遠くに移ったため、一部を、一方に欠け他方に加わったものとして示す。",
  "Which sample of the stream it is in A, from 0.": "A では、ストリームの何番目のサンプルか。0 から数える。",
  "Which sample of the stream it is in B, from 0.": "B では、ストリームの何番目のサンプルか。0 から数える。",
  "Log time of the sample; that in A where both have one.": "サンプルの記録時刻。両方にあるときは A のもの。",
  "Time in B minus time in A.": "B での時刻から A での時刻を引いたもの。",
  "Offset of the first byte of the payload that differs.": "ペイロードのうち、異なる最初のバイトの位置。",
  "First field that differs, where the payload can be decoded.":
    "ペイロードを復号できる場合に、異なる最初のフィールド。",
  "What A holds there, as text.": "その箇所の A の値。文字で示す。",
  "What B holds there, as text.": "その箇所の B の値。文字で示す。",
  "One place where two recordings part.": "二つの記録が異なる一つの箇所。",
  "Samples that differ in this way; 1 where the stream as a whole does.":
    "このように異なるサンプルの数。ストリーム全体が異なるときは 1。",
  "Log time of the earliest such sample.": "そのようなサンプルのうち最も早い記録時刻。",
  "Log time of the latest such sample.": "そのようなサンプルのうち最も遅い記録時刻。",
  "One way in which a stream differs.": "ストリームの、ある一つの違い。",
  "Encoding of the definition; empty when there is none.": "定義のエンコーディング。定義がなければ空。",
  "SHA-256 over the samples in stream order: of each the log time (uint64, ns), the length of the payload (uint32) and the payload. All integers are little-endian.":
    "ストリーム順のサンプルについての SHA-256：各サンプルの記録時刻（uint64、ns）、ペイロードの長さ（uint32）、ペイロード。整数はすべてリトルエンディアン。",
  "SHA-256 over the publish times in stream order (uint64, ns, little-endian).":
    "ストリーム順の配信時刻（uint64、ns、リトルエンディアン）についての SHA-256。",
  "SHA-256 over the sequence numbers in stream order (uint32, little-endian).":
    "ストリーム順のシーケンス番号（uint32、リトルエンディアン）についての SHA-256。",
  "What one recording holds of a stream. The digests are the same in every container.":
    "一方の記録がもつ、ストリームの内容。要約値はコンテナ形式によらず同じである。",
  "Whether no difference was found.": "差異が見付からなかったか。",
  "What A holds; absent where it lacks the stream.": "A の内容。A にこのストリームがなければ省かれる。",
  "What B holds; absent where it lacks the stream.": "B の内容。B にこのストリームがなければ省かれる。",
  "How they differ, one entry a kind.": "違いの一覧。種類ごとに一つ。",
  "One stream compared.": "一つのストリームの比較。",
  "Topic; absent where the recordings as a whole are meant.": "トピック。記録全体についての注記では省かれる。",
  "What A holds, or what is meant in it.": "A の内容、または A のうち対象となるもの。",
  "What B holds, or what is meant in it.": "B の内容、または B のうち対象となるもの。",
  "Something worth knowing that is no difference of content.": "内容の違いではないが、知っておくべきこと。",
  "Streams that were compared.": "比較したストリームの数。",
  "Samples that were compared.": "比較したサンプルの数。",
  "Whether all samples of the recording could be read.": "記録のすべてのサンプルを読めたか。",
  "SHA-256 over the order of all samples: of each the number of its stream (uint32, little-endian; streams are numbered from 0 by their first sample), and at the end the topics in that order, each in UTF-8 with a zero byte behind it.":
    "全サンプルの順序についての SHA-256：各サンプルのストリームの番号（uint32、リトルエンディアン。番号は最初のサンプルの順に 0 から付ける）、最後に、その順に並べたトピック（UTF-8、それぞれの後にゼロのバイトを置く）。",
  "One of two recordings that were compared.": "比較した二つの記録の一方。",
  "How they differ as a whole; empty where only streams do.": "全体としての違い。ストリームだけが異なるときは空。",
  "The streams of both, by topic.": "両方のストリーム。トピック順。",
  "What is worth knowing and no difference of content.": "内容の違いではないが、知っておくべきこと。",
  "The comparison of two recordings.": "二つの記録の比較。",
};
