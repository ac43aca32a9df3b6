/** Japanese of the docstrings of comparisons and agreements, by their English. */
export const comparisonsInJapanese: Readonly<Record<string, string>> = {
  "One program: what is known of its recordings, or a hand-over statement alone.":
    "一つのプログラム。その記録について分かっていること、または引渡し書だけ。",
  "Name to show.": "表示する名前。",
  "What is known of each of its recordings.": "それぞれの記録について分かっていること。",
  "Options of `compare()`.": "`compare()` のオプション。",
  "Streams that are one, though nothing tells it.": "ほかに手がかりがないが、同じであるストリーム。",
  "Language of the words; English where nothing is said.": "語の言語。指定がなければ英語。",
  "Compares the premises of two programs or more.": "二つ以上のプログラムの前提条件を比べる。",
  "What is known of a recording; what is not known is left out.":
    "記録について分かっていること。分からないものは省く。",
  "That a stream of one side is one of another.": "一つの側のストリームが、別の側のどのストリームにあたるか。",
  "Options of `draftAgreement()`.": "`draftAgreement()` のオプション。",
  "Id of the agreement; `agreement` where nothing is said.": "合意書の ID。指定がなければ `agreement`。",
  "Day of the draft, such as `2026-11-23`.": "草案の日付。`2026-11-23` など。",
  "Drafts an agreement: what is identical is agreed; of everything else the one sensible target is proposed where there is one, and stays open until people say so. Nobody has signed it.":
    "合意書の草案を作る。一致するものは合意済みとし、そのほかは、妥当な目標が一つあれば提案し、人が合意するまで未決とする。署名はまだない。",
  "Reads the text of an agreement. Throws a `TasukiError` that names what is wrong and where.":
    "合意書の文を読む。誤りがあれば、その内容と位置を示す `TasukiError` を投げる。",
  "Renders a comparison as text.": "比較の結果を文章で表す。",
  "Renders an agreement as Markdown.": "合意書を Markdown で表す。",
  "The agreement on premises that it is held to.": "記録を照らし合わせる前提条件の合意書。",
};
