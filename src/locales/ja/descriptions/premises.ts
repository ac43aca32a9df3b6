/** Premises, their comparison, and agreements on them. */
export const premises: Readonly<Record<string, string>> = {
  "`half-open`: an interval ends before its end, as those of Tasuki do. `closed`: what is at its end belongs to it.":
    "`half-open`：終わりの時点を含まない（Tasuki の区間）。`closed`：終わりの時点を含む。",
  "What bounds are counted in. `ns`: nanoseconds of a clock. `frames`: numbers of pictures.":
    "境界の数え方。`ns`：クロックのナノ秒。`frames`：画像の番号。",
  "Rate of the pictures that are counted.": "数える画像のレート。",
  "How the bounds of intervals are written.": "区間の境界の書き方。",
  "What the guideline is called, or where it is.": "作業指針の名前、または所在。",
  "What annotators are told.": "アノテーターへの作業指針。",
  "The ontologies that labels are taken from.": "ラベルの出典となるオントロジー。",
  "Languages of texts, as BCP 47 tags such as `ja`.": "文の言語。`ja` のような BCP 47 タグ。",
  "Every label that may occur.": "使われうるすべてのラベル。",
  "How a program writes labels.": "プログラムのラベルの書き方。",
  "How long one sample is acquired, where it is constant: the exposure of a picture, the sweep of a scan.":
    "一つのサンプルの取得にかかる時間（一定のとき）。画像の露光、スキャンの掃引。",
  "From the end of the exposure until the last row is read out, where it is constant.":
    "露光の終わりから最後の行の読み出しまでの時間（一定のとき）。",
  "`identical`: all sides state the same. `convertible`: nothing is lost, and it is said how. `lossy`: something is lost, and it is said what. `unknown`: a side does not state it, and must. `incompatible`: no conversion brings them together; somebody decides.":
    "`identical`：すべての側が同じ記載をしている。`convertible`：失われるものなく変換でき、方法を示す。`lossy`：失われるものがあり、それを示す。`unknown`：記載のない側があり、示す必要がある。`incompatible`：変換では統一できず、誰かが決める。",
  "A name.": "名前。",
  "A number, in the unit of the premise.": "数値。単位は前提条件による。",
  "Yes or no.": "あるかないか。",
  "A list of names.": "名前の一覧。",
  "What a premise is.": "前提条件の値。",
  "Unit of the numbers of a premise.": "前提条件の数値の単位。",
  "`declared`: somebody says it. `measured`: nobody says it, and the recording shows it.":
    "`declared`：宣言されている。`measured`：宣言はなく、記録から測定した。",
  "Topics of the stream that it is about: each that a side has it under.":
    "対象のストリームのトピック。それぞれの側でのトピックを挙げる。",
  "Topics of the other stream, where it is about two.": "二つのストリームについてのとき、もう一方のトピック。",
  "What else it is about, such as an action.": "そのほかの対象（行為など）。",
  "What a premise is about; empty where it is about all.": "前提条件の対象。全体についてのときは空。",
  "Place of the side in the list, from 0.": "一覧での側の位置（0 から）。",
  "Id of the party, where the side names one.": "当事者の ID（示されているとき）。",
  "Who must say or decide something.": "示す者、または決める者。",
  "What the side holds: none where it does not say, several where its recordings differ.":
    "その側の値。記載がなければ空で、記録によって異なれば複数ある。",
  "Recordings of the side that do not say it, while others do.": "ほかの記録に記載があるのに、記載のない記録の数。",
  "What one side holds of a premise.": "前提条件についての一つの側の値。",
  "How it is done, what is lost, or why it cannot be, in the language of the report.":
    "方法、失われるもの、またはできない理由（報告の言語による）。",
  "What it takes to bring one side to the target.": "一つの側を目標に合わせるために必要なこと。",
  "Id of the premise, such as `stamps/reference`.": "`stamps/reference` のような、前提条件の ID。",
  "The same in words of the report's language.": "同じことを報告の言語で表したもの。",
  "What each side holds.": "それぞれの側の値。",
  "What each side has to do, where there is something.": "それぞれの側がすること（あるとき）。",
  "Who must say it, or decide; none where it is identical or convertible.":
    "示す者、または決める者。一致または変換可能なときはない。",
  "One premise of several sides.": "複数の側の一つの前提条件。",
  "Why streams were taken for each other. `map`: the caller said so. `topic`: they have one topic. `modality`: each side has one stream of the modality left. `order`: each side has as many of the modality left, and they were taken by the order of their topics: look at these. `none`: one side alone has it.":
    "ストリームを同じものとみなした理由。`map`：指定による。`topic`：トピックが同じ。`modality`：残ったうちその種類のストリームが、それぞれ一つだけである。`order`：残ったうちその種類のストリームが同数で、トピックの順に対応させた（確認が必要）。`none`：一つの側にしかない。",
  "Topic of the stream there.": "その側でのストリームのトピック。",
  "A stream of a side.": "一つの側のストリーム。",
  "The stream, on each side that has it.": "そのストリームをもつ、それぞれの側でのトピック。",
  "Streams of different sides that were compared with each other.": "互いに比べた、異なる側のストリーム。",
  "Name of the side, such as its path.": "側の名前（パスなど）。",
  "Recordings, or declarations of such, that were looked at.": "調べた記録、または記録の宣言の数。",
  "Those of them whose samples were read.": "そのうち、サンプルを読んだものの数。",
  "Id of the party that hands over, where it is named.": "引き渡す当事者の ID（示されているとき）。",
  "A program whose premises are compared.": "前提条件を比べるプログラム。",
  "The sides, in the order they were given.": "比べる側（与えられた順）。",
  "The gravest of all outcomes.": "最も重い結果。",
  "Which streams were compared with which.": "互いに比べたストリーム。",
  "The premises.": "前提条件。",
  "Premises of several programs side by side.": "複数のプログラムの前提条件の比較。",
  "`agreed`: the target holds for all sides. `open`: it is still to be decided; a target that stands here is a proposal.":
    "`agreed`：目標がすべての側に効力をもつ。`open`：まだ決まっていない。目標があれば提案である。",
  "The same in words.": "同じことを言葉で表したもの。",
  "What recordings of every side are to hold: recordings can be checked against it.":
    "すべての側の記録が満たすべき値。記録をこれに照らして検査できる。",
  "What the comparison said.": "比較の結果。",
  "Why this target, and what has to be done for it.": "この目標の理由と、そのためにすること。",
  "What each side held when it was drafted.": "草案を作ったときのそれぞれの側の値。",
  "Who must say it, or decide.": "示す者、または決める者。",
  "One premise of an agreement.": "合意書の一つの前提条件。",
  "Id of the party that signs.": "署名する当事者の ID。",
  "Day on which it signed.": "署名した日。",
  "Revision of the agreement that it signed.": "署名した合意書の改訂番号。",
  "That a party signs off an agreement in one revision.": "合意書のある改訂に対する当事者の署名。",
  "Version of the specification that the agreement is written to.": "合意書が従う仕様の版。",
  "Id of the agreement.": "合意書の ID。",
  "Which revision of the agreement it is, from 1.": "合意書の改訂番号（1 から）。",
  "The sides that agree.": "合意する側。",
  "Who signed, and which revision.": "誰がどの改訂に署名したか。",
  "What several programs agree on before data change hands. Vendors may add keys that begin with `x_` anywhere.":
    "データの引渡しに先立って複数のプログラムが合意すること。`x_` で始まるキーは、どこにでも独自に加えてよい。",
  "Open premises that are allowed.": "許される未決の前提条件の数。",
};
