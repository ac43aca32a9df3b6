/** Deliveries, packing and verifying. */
export const delivery: Readonly<Record<string, string>> = {
  "What a file is for. `recording`: samples, and metadata of a recorder. `declaration`: what the provider declares of a recording. `annotation`: labels. `hand-over`: what holds for every recording. `digests`: digests of the files before they were encrypted; it is encrypted itself. `other`: anything else, such as a description of the robot, a calibration or a licence.":
    "ファイルの役割。`recording`：サンプルと、レコーダーのメタデータ。`declaration`：記録についての提供者の宣言。`annotation`：アノテーション。`hand-over`：全記録に当てはまること。`digests`：暗号化前のファイルのダイジェスト（それ自体も暗号化する）。`other`：その他（ロボットの記述、校正値、ライセンスなど）。",
  "Path from the root of the delivery, with `/` between names; it begins with `data/`.":
    "引渡しのルートからのパス。名前を `/` で区切り、`data/` で始まる。",
  "A file of a delivery.": "引渡しに含まれるファイル。",
  "Version of the specification that the delivery is written to.": "引渡しが従う仕様の版。",
  "Which revision of the delivery it is, from 1.": "引渡しの改訂番号（1 から）。",
  "When it was packed; left out where packing must give the same bytes again.":
    "梱包した日時。毎回同じバイト列にする場合は省く。",
  "Every file below `data/`, in the order of their paths.": "`data/` 以下の全ファイル（パス順）。",
  "What one party hands to another. Vendors may add keys that begin with `x_` anywhere.":
    "一方の当事者が他方に渡すもの。`x_` で始まるキーは、どこにでも独自に加えてよい。",
  "What differs. `document-unreadable`: `delivery.json` is missing or is none. `tag-file-…`: a file beside `data/` that the bag needs, or whose digest `tagmanifest-sha256.txt` gives. `manifest-…`: `manifest-sha256.txt` is none, or says something else than `delivery.json`. `path-unsafe`: a path that leaves the delivery or cannot be the same on every system. `not-a-file`: a link or a device. `file-…`, `size-differs`, `digest-differs`: a file below `data/` against `delivery.json`. `signature-…`: `delivery.json.sig`, where a key was given. `not-decrypted`, `plain-digest-differs`: while it is unpacked, a file cannot be decrypted, or was another one before it was encrypted.":
    "異なるものの種類。`document-unreadable`：`delivery.json` がないか、引渡しの文書でない。`tag-file-…`：`data/` の外にある BagIt のファイルが、ないか、`tagmanifest-sha256.txt` の値と異なる。`manifest-…`：`manifest-sha256.txt` が読めないか、`delivery.json` と食い違う。`path-unsafe`：引渡しの外に出るパス、または環境によって同じにならないパス。`not-a-file`：リンクまたはデバイス。`file-…`、`size-differs`、`digest-differs`：`data/` 以下のファイルと `delivery.json` の違い。`signature-…`：鍵が与えられたときの `delivery.json.sig`。`not-decrypted`、`plain-digest-differs`：展開するときに、ファイルを復号できないか、暗号化前のファイルと異なる。",
  "Path from the root of the delivery.": "引渡しのルートからのパス。",
  "Why, in words of the report's language.": "理由（報告の言語による）。",
  "One difference between a delivery and what was packed.": "引渡しと梱包時との違いの一つ。",
  "`absent`: there is none. `not-checked`: there is one, and no key was given to check it by. `valid`: the holder of the key signed this `delivery.json`. `wrong`: it does not hold.":
    "`absent`：署名がない。`not-checked`：署名はあるが、確かめる鍵が与えられていない。`valid`：鍵の持ち主がこの `delivery.json` に署名した。`wrong`：署名が正しくない。",
  "The folder.": "フォルダー。",
  "Id of the delivery; absent where it cannot be read.": "引渡しの ID。読めないときはない。",
  "`intact`: every file is what was packed, and there is no other. `differs`: something is not.":
    "`intact`：すべてのファイルが梱包時のままで、ほかのファイルがない。`differs`：どこかが異なる。",
  "Files that `delivery.json` lists.": "`delivery.json` に挙がるファイル。",
  "Size of all of them.": "それらの大きさの合計。",
  "Files whose digest was computed now.": "今回ダイジェストを計算したファイル。",
  "Files whose digest an earlier run computed, and that did not change since.":
    "以前の実行でダイジェストを計算し、それから変更されていないファイル。",
  "All that differs, in the order of paths.": "異なるものすべて（パス順）。",
  "Whether a delivery is what was packed.": "引渡しが梱包時のままであるか。",
  "The folder whose files were to be packed.": "梱包するファイルのあるフォルダー。",
  "The delivery.": "引渡し。",
  "Id of the delivery.": "引渡しの ID。",
  "`packed`: the delivery is there, whole. `refused`: `problems` says why, and nothing was written.":
    "`packed`：引渡しができた。`refused`：`problems` の理由により、何も書かれなかった。",
  "Files of the delivery.": "引渡しのファイル。",
  "Files that an earlier run, which was interrupted, had placed already.":
    "中断された以前の実行で、すでに置かれていたファイル。",
  "Whether it was signed.": "署名したか。",
  "Folders with nothing in them: a bag holds files alone, and they are not part of it.":
    "空のフォルダー。BagIt はファイルだけを含むので、引渡しには含まれない。",
  "Everything that cannot be delivered, in the order of paths.": "引き渡せないものすべて（パス順）。",
  "What became a delivery, or what stands against it.": "梱包された引渡し、または梱包の妨げとなるもの。",
};
