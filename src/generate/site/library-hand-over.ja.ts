/** Japanese of the docstrings of hand-overs: declaring, drafting, gaps, deliveries, neighbours; by their English. */
export const handOversInJapanese: Readonly<Record<string, string>> = {
  "Decrypts by the identities in a file, as `age-keygen` writes it. Throws a `TasukiError` where there is none, and shows nothing of them.":
    "`age-keygen` が書くようなファイルにある秘密鍵で復号する。なければ `TasukiError` を投げ、鍵の中身は示さない。",
  "Recipients in a file: a line each, as `age-keygen -y` writes them.":
    "ファイルにある受信者。`age-keygen -y` が書くように、一行に一つ。",
  "Options of `checkDelivery()`.": "`checkDelivery()` のオプション。",
  "Opens what is encrypted, where it is: nothing is written.": "暗号化されたものをその場で開く。何も書き込まない。",
  "Told, now and then, how many bytes of how many are done of what is looked at: the delivery, or one of its recordings.":
    "調べているもの（引渡し、またはその中の記録）について、全体の何バイトのうち何バイトまで済んだかを、ときどき知らされる。",
  "Checks a delivery, and gives one report. What is wrong with a recording, or with the delivery, is in it; throws a `TasukiError` where it is no folder, or the profile is none.":
    "引渡しを検査し、一つのレポートを返す。記録や引渡しの誤りはその中に示す。フォルダーでない場合や、プロファイルがない場合は `TasukiError` を投げる。",
  "Whether a folder is a delivery, or is to become one: it has `delivery.json`, or a hand-over statement at its root.":
    "フォルダーが引渡しであるか、これから引渡しになるか。`delivery.json` があるか、直下に引渡し書がある。",
  "Recipients of age that every file is encrypted for; none where it is left out, and files stay as they are.":
    "すべてのファイルを暗号化する age の受信者。省けば暗号化せず、ファイルはそのままである。",
  "Options of `unpackDelivery()`.": "`unpackDelivery()` のオプション。",
  "Decrypts what is encrypted.": "暗号化されたものを復号する。",
  "Unpacks a delivery into a new folder. What stands against it is in the report; a file that is not what was packed leaves nothing behind. Throws a `TasukiError` where the folder is there already, or where no identity was given and one is needed.":
    "引渡しを新しいフォルダーに展開する。妨げるものはレポートに示し、梱包時と異なるファイルは何も残さない。フォルダーがすでにある場合や、必要な秘密鍵が与えられていない場合は `TasukiError` を投げる。",
  "Whether it is part of a delivery: rules about a delivery as a whole are then run once, and not for each recording.":
    "引渡しの一部であるか。その場合、引渡し全体についての規則は記録ごとではなく一度だけ実行する。",
  "The hand-over statement, which holds for every recording of a delivery where their declarations say nothing else.":
    "引渡し書。記録の宣言に別のことが書かれていない限り、引渡しのすべての記録にあてはまる。",
  "The file of that statement: what it names stands beside it; beside the recording where this is left out.":
    "その引渡し書のファイル。引渡し書が挙げるものはその隣にある。省けば記録の隣にある。",
  "What is declared of it.": "その記録について宣言されていること。",
  "The hand-over statement that holds for it.": "その記録にあてはまる引渡し書。",
  "What its bytes show.": "そのバイト列から分かること。",
  "Its labels.": "そのラベル。",
  "Which side, from 0.": "どの側か。0 から数える。",
  "Its topic there.": "そこでのトピック。",
  "Which other side.": "相手の側。",
  "What a conversion of premises gives.": "前提条件の変換の結果。",
  "The file to write; undefined where it was refused.": "書き込むファイル。拒否された場合は undefined。",
  "Options of `convertPremises()`.": "`convertPremises()` のオプション。",
  "The recording that it is of; the caller closes it.": "対象の記録。呼び出し側が閉じる。",
  "The files of the folder that is described.": "記述するフォルダーのファイル。",
  "Id of the format to write; without it, the one that the name tells.":
    "書き込む形式の ID。なければ名前から判断する。",
  "The language of texts: of those that are read and name none, and of those that are written where there is one only.":
    "文の言語。読み取る文に言語の指定がないとき、また一つの言語でしか書けないときに用いる。",
  "Whether names of people that are read are pseudonyms, which may be taken over.":
    "読み取る人名が仮名であり、引き継いでよいか。",
  "Day that stands for the day of publication where the statement gives none: `2026-05-01`.":
    "引渡し書に日付がないときに公開日とする日。`2026-05-01` など。",
  "Converts documents: a `meta.json` of AIRoA, or a hand-over statement, a declaration and an annotation, at most one of each. `name` is that of the file that is to be written.":
    "文書を変換する。AIRoA の `meta.json`、または引渡し書・宣言・アノテーションをそれぞれ一つまで。`name` は書き込むファイルの名前である。",
  "A file of the data that is described.": "記述するデータのファイル。",
  'Path from the folder that is described, with "/".': "記述するフォルダーからのパス。区切りは「/」。",
  "Its size.": "その大きさ。",
  "Its digest.": "そのダイジェスト。",
  "What was asked of a conversion of premises.": "前提条件の変換に求められたこと。",
  "Reads the text of a declaration in JSON. Throws a `TasukiError` that names what is wrong and where.":
    "JSON の宣言の文を読む。誤りがあれば、その内容と位置を示す `TasukiError` を投げる。",
  "Reads the text of a declaration in the language that the name of its file tells: YAML, or JSON.":
    "ファイル名が示す言語（YAML または JSON）の宣言の文を読む。",
  "Reads the text of a hand-over statement in JSON. Throws a `TasukiError` that names what is wrong and where.":
    "JSON の引渡し書の文を読む。誤りがあれば、その内容と位置を示す `TasukiError` を投げる。",
  "Reads the text of a hand-over statement in the language that the name of its file tells: YAML, or JSON.":
    "ファイル名が示す言語（YAML または JSON）の引渡し書の文を読む。",
  "A gap, with the party that has to close it.": "不足と、それを埋めるべき当事者。",
  "Id of the party; undefined where nobody is named.": "当事者の ID。誰も挙げられていなければ undefined。",
  "The role that usually knows it.": "通常それを知っている役割。",
  "What is missing.": "不足しているもの。",
  "Options of `gapsOf()`.": "`gapsOf()` のオプション。",
  "Day that promises are held to: a date in ISO 8601.": "約束の期限と照らし合わせる日。ISO 8601 の日付。",
  "Puts the gaps of several recordings together, by party.": "複数の記録の不足を、当事者ごとにまとめる。",
  "Measures a recording and says what is missing or contradictory. Throws a `TasukiError` where the input is no recording.":
    "記録を測定し、不足しているものと矛盾しているものを示す。入力が記録でなければ `TasukiError` を投げる。",
  "The gaps of one recording.": "一つの記録の不足。",
  "Name of the recording.": "記録の名前。",
  "What holds of it.": "その記録にあてはまること。",
  "What is missing or contradictory of it.": "その記録で不足または矛盾しているもの。",
  "A language that a draft is written in: YAML with comments, or JSON with a list of marks.":
    "下書きを書く言語。コメントの付いた YAML、または印の一覧の付いた JSON。",
  "How a recording is measured for a draft.": "下書きのために記録をどう測定するか。",
  "Options of `init()`.": "`init()` のオプション。",
  "Language that the draft is written in; YAML where nothing is said.": "下書きを書く言語。指定がなければ YAML。",
  "Language of its comments; English where nothing is said.": "コメントの言語。指定がなければ英語。",
  "The annotation of the recording.": "記録のアノテーション。",
  "Measures a recording and drafts its declaration: the text of a file beside it. Throws a `TasukiError` where the input is no recording, or the profile is none.":
    "記録を測定して宣言の下書きを作る。結果は、記録の隣に置くファイルの文である。入力が記録でないか、プロファイルがなければ `TasukiError` を投げる。",
  "What the draft asks for, too: the id of a profile, or a profile.":
    "下書きがあわせて求めるもの。プロファイルの ID、またはプロファイルそのもの。",
  "What the rule gives for it, where one found it.": "規則が見つけた場合に、規則が示す値。",
  "How gaps are laid out on a terminal.": "不足を端末にどう並べるか。",
  "Columns; 80 where nothing is said.": "桁数。指定がなければ 80。",
  "Colours; none where nothing is said.": "色。指定がなければなし。",
  "Renders work lists as text.": "作業一覧を文章で表す。",
  "Renders work lists as a table of comma-separated values (RFC 4180).":
    "作業一覧をコンマ区切りの表（RFC 4180）で表す。",
  "Renders work lists as Markdown: a heading for each party, a box to tick for each gap.":
    "作業一覧を Markdown で表す。当事者ごとに見出し、不足ごとにチェック欄がある。",
  "Puts the reports of several recordings, and of the deliveries that they came in, together.":
    "複数の記録のレポートと、それらを含む引渡しのレポートをまとめる。",
};
