/** The report of a recovery. */
export const recovery: Readonly<Record<string, string>> = {
  "`whole`: every sample was saved. `with-loss`: some were lost or are unverified, or may have been lost. `nothing`: no sample could be saved, and nothing was written.":
    "`whole`：すべてのサンプルを救出した。`with-loss`：失われたサンプルか未検証のサンプルがある、または失われたかもしれない。`nothing`：サンプルを一つも救出できず、何も書いていない。",
  "Log time of the last sample before it; absent where there is none.":
    "その前の最後のサンプルの記録時刻。なければ省かれる。",
  "Log time of the first sample behind it; absent where there is none.":
    "その後の最初のサンプルの記録時刻。なければ省かれる。",
  "A stretch of a stream in which samples were lost, or may have been.":
    "ストリームのうち、サンプルが失われたか、失われたかもしれない区間。",
  "Samples that were saved.": "救出したサンプルの数。",
  "Those of them that stood in a damaged part: nothing says that they are right.":
    "そのうち、破損した部分にあったものの数。正しいと示すものがない。",
  "Those of them that stood in a damaged part: a chunk, or a page that nothing leads to.":
    "そのうち、破損した部分（チャンク、またはどこからも参照されないページ）にあったものの数。",
  "Log time of the earliest sample that was saved; absent where none was.":
    "救出したうち最も早いサンプルの記録時刻。なければ省かれる。",
  "What was saved from a damaged recording, where this is what was done.": "破損した記録から救出した場合、その結果。",
  "Samples that were lost, as far as the file tells.": "失われたサンプルの数。ファイルから分かる範囲で示す。",
  "Whether so many were lost; else at least so many.":
    "失われた数がこのとおりか。そうでなければ、少なくともこの数である。",
  "Stretches in which samples were lost, or may have been.": "サンプルが失われたか、失われたかもしれない区間の数。",
  "The first few of them.": "そのうち最初のいくつか。",
  "What became of one stream.": "一つのストリームの結果。",
  "File of the folder that it stands in.": "フォルダーのうち、その範囲があるファイル。",
  "Offset of the first byte.": "最初のバイトの位置。",
  "How many there are.": "バイトの数。",
  "Why they could not be used.": "使えなかった理由。",
  "A stretch of the file that could not be used.": "ファイルのうち、使えなかった範囲。",
  "`magic`: the first bytes of the file. `header`: the header record. `definitions`: schemas or channels, from the summary. `index`: the indexes of chunks and messages. `summary`: the summary with its statistics, and the end.":
    "`magic`：ファイルの先頭のバイト列。`header`：ヘッダーのレコード。`definitions`：サマリーから得たスキーマまたはチャネル。`index`：チャンクとメッセージの索引。`summary`：統計を含むサマリーと終端。",
  "Path or name.": "パスまたは名前。",
  "The damaged file, or the one that was written.": "破損したファイル、または書いたファイル。",
  "Chunks that were read whole.": "全体を読めたチャンクの数。",
  "Chunks that were damaged or cut off.": "破損したか途切れていたチャンクの数。",
  "Attachments that were saved.": "救出した添付の数。",
  "Attachments that were lost: damaged ones are left out.": "失われた添付の数。破損した添付は含めない。",
  "Whether checksums vouch for every sample that was saved and is not counted as unverified. Databases and chunks of ROS 1 bags that are not compressed have none; in MCAP they can be left out.":
    "救出して未検証に数えなかったすべてのサンプルが、チェックサムで確かめられているか。データベースと、ROS 1 の bag の圧縮していないチャンクにはチェックサムがない。MCAP では省くことができる。",
  "Metadata records that were saved.": "救出したメタデータのレコードの数。",
  "Bytes that could not be used.": "使えなかったバイトの数。",
  "Stretches of them.": "その範囲の数。",
  "The first few stretches.": "その最初のいくつか。",
  "What was damaged or missing, and was made anew.": "破損していたか欠けていて、作り直したもの。",
  "What was saved from a damaged recording, and what was lost.": "破損した記録から救出したものと、失われたもの。",
  "What its provenance says of recoveries from damage; absent where it says nothing of any.":
    "破損した記録からの救出について来歴が述べること。何も述べていなければ省く。",
  "What recoveries from damage kept and lost.": "破損した記録からの救出で残ったものと失われたもの。",
  "Recoveries from damage that it, or a recording that it was made from, went through.":
    "この記録か、そのもとになった記録が経た、破損した記録からの救出の回数。",
  "Samples that they kept of damaged parts, where nothing says that they are right.":
    "救出で残したサンプルのうち、破損した部分にあって、正しいと示すもののないサンプルの数。",
  "Samples that they could not save, as far as the damaged files told.":
    "救出できなかったサンプルの数。破損したファイルから分かる限り。",
  "Path of the file beside a recovered bag that says where it came from, where it was written.":
    "救出した bag の隣に書いた、来歴を述べるファイルのパス。書いたときだけある。",
};
