/** Deliveries as rules see them, as reports tell of them, and as they are unpacked. */
export const delivered: Readonly<Record<string, string>> = {
  "What a delivery as a whole shows. A case with it has no recording.":
    "引渡し全体から分かること。これがあるケースには記録がない。",
  "Whether it is packed. A folder with a hand-over statement alone is still to be.":
    "梱包済みであるか。引渡し書があるだけのフォルダーは未梱包である。",
  "Those of them that it says are encrypted.": "そのうち、暗号化されているとするファイル。",
  "What differs from what was packed, by kind.": "梱包時と異なるもの（種類別）。",
  "What became of the hand-over statement.": "引渡し書の状態。",
  "`absent`: there is none. `unreadable`: there is one, and `reason` says why it cannot be read.":
    "`absent`：ない。`unreadable`：あるが読めない。理由は `reason` が示す。",
  "Path from the folder that was packed.": "梱包したフォルダーからのパス。",
  "Why it cannot be read, in plain words.": "読めない理由。",
  "The recordings, in the order of their paths.": "記録（パス順）。",
  "A recording of a delivery.": "引渡しに含まれる記録。",
  "Path from the folder that was packed; of a folder, where it is one.":
    "梱包したフォルダーからのパス。フォルダーの記録ではフォルダーのパス。",
  "Where its declaration is: in a file beside it, inside it, or nowhere; `unknown` where it could not be read.":
    "宣言のある場所：隣のファイル、記録の中、またはなし。読めなかったときは `unknown`。",
  "Ids of the episodes that it declares.": "宣言しているエピソードの ID。",
  "Files that the statement and the declarations name.": "引渡し書と宣言が挙げるファイル。",
  "A file that a document of the delivery names.": "引渡しの文書が挙げるファイル。",
  "What the file is said to be.": "何のファイルとされているか。",
  "Path of the document, or of the recording, that names it.": "それを挙げる文書または記録のパス。",
  "Its path as it is named there, relative to that.": "そこに書かれたパス（その文書からの相対）。",
  "SHA-256 that is stated of it.": "示された SHA-256。",
  "`absent`: it is not part of the delivery. `outside`: its path leads out of the delivery, and nothing was opened.":
    "`absent`：引渡しに含まれない。`outside`：パスが引渡しの外を指し、何も開かれなかった。",
  "How the file is encrypted: `age`, as age-encryption.org/v1 says. Its path then ends with `.age`, and size and digest are those of the encrypted bytes. Nothing is said of the bytes before: whoever has a file could tell by its digest that it is in the delivery.":
    "ファイルの暗号化方式。`age` は age-encryption.org/v1 による。パスは `.age` で終わり、大きさとダイジェストは暗号化後のバイト列のものである。暗号化前のバイト列については何も記さない。同じファイルをもつ者が、ダイジェストから引渡しの内容を知り得るためである。",
  "What a delivery as a whole shows.": "引渡し全体から分かること。",
  "What was concluded of a delivery as a whole.": "引渡し全体についての結論。",
  "Whether it is packed; else it is a folder that is to be.":
    "梱包済みであるか。そうでなければ、これから梱包するフォルダーである。",
  "Files that `delivery.json` lists, or that are to be packed.":
    "`delivery.json` に挙がる、またはこれから梱包するファイル。",
  "Whether any of its files is encrypted.": "暗号化されたファイルがあるか。",
  "Path of the hand-over statement; absent where none was read.": "引渡し書のパス。読んでいないときはない。",
  "Recordings in it.": "含まれる記録の数。",
  "The highest level that the delivery lets its recordings reach.": "引渡しが記録に許す最高のレベル。",
  "What became of every rule about a delivery as a whole.": "引渡し全体についての各規則の結果。",
  "Whether its files were encrypted.": "ファイルを暗号化したか。",
  "Whether every recording, and every delivery, conforms.": "すべての記録とすべての引渡しが適合するか。",
  "The deliveries as a whole, where any were given; their recordings are below.":
    "与えられた引渡し全体についての結論。その記録は別に並ぶ。",
  "What a rule looks at: the whole recording, each stream, the annotation, an OpenLABEL document, or a delivery as a whole.":
    "規則の対象：記録全体、ストリームごと、アノテーション、OpenLABEL 文書、または引渡し全体。",
  "What became files again, or what stands against it.": "展開されたファイル、または展開の妨げとなるもの。",
  "The folder that its files were to be unpacked into.": "ファイルを展開する先のフォルダー。",
  "`unpacked`: the folder is there, with every file as it was packed. `refused`: `problems` says why, and there is no folder.":
    "`unpacked`：フォルダーができ、すべてのファイルが梱包時のままである。`refused`：`problems` の理由により、フォルダーはできなかった。",
  "Files of the folder.": "フォルダーのファイル。",
  "Those of them that were encrypted.": "そのうち、暗号化されていたファイル。",
  "Files that an earlier run, which was interrupted, had unpacked already.":
    "中断された以前の実行で、すでに展開されていたファイル。",
  "Everything that stands against it, in the order of paths.": "妨げとなるものすべて（パス順）。",
  "Whether every delivery must be signed, and its signature checked.": "すべての引渡しに署名を求め、署名を確かめるか。",
};
