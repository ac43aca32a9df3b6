/** Japanese of the docstrings of deliveries, by their English. */
export const deliveryInJapanese: Readonly<Record<string, string>> = {
  "Id of the delivery.": "引渡しの ID。",
  "Which revision it is; 1 where it is left out.": "改訂番号。省くと 1。",
  "When it is packed; left out of the delivery where it is left out here.":
    "梱包した日時。省くと引渡しにも書かれない。",
  "What else must be known, in words.": "その他の知らせるべきこと。",
  "Makes hard links instead of copies: at once, and without room; both names are then one file.":
    "コピーの代わりにハードリンクを作る。すぐに終わり容量も要らないが、二つの名前が同じファイルを指す。",
  "Language of the reasons in the report; English where it is left out.": "報告の理由の言語。省くと英語。",
  "Signs the delivery.": "引渡しに署名する。",
  "Told, now and then, how many bytes of how many are done.": "済んだバイト数と全体のバイト数が、ときどき知らされる。",
  "Stops the run; what is done is kept for the next one.": "実行を止める。済んだものは次の実行に引き継がれる。",
  "Packs the files below a folder into a new one. What cannot be delivered is in the report, all of it at once. Throws a `TasukiError` where the delivery is there already or lies in the folder, and what the file system says where there is no folder.":
    "フォルダー以下のファイルを新しい引渡しに梱包する。引き渡せないものは一度にすべて報告に挙げる。引渡しが既に存在するか、フォルダーの中にあるときは `TasukiError` を投げ、フォルダーがないときはファイルシステムの例外をそのまま投げる。",
  "The public key of the party that is trusted to have packed it.": "梱包者として信頼する当事者の公開鍵。",
  "A file that keeps what was verified, so that a run that was interrupted can go on.":
    "検証済みのものを記すファイル。中断した実行を再開できる。",
  "Verifies a delivery. Whatever differs is in the report; throws a `TasukiError` where it is no delivery, and what the file system says where there is no folder.":
    "引渡しを検証する。異なるものはすべて報告に挙げる。引渡しでないときは `TasukiError` を投げ、フォルダーがないときはファイルシステムの例外をそのまま投げる。",
  "A private key in PEM, as `openssl genpkey -algorithm ed25519` writes it. Throws a `TasukiError` where it is none.":
    "PEM の秘密鍵。`openssl genpkey -algorithm ed25519` が書き出すもの。そうでなければ `TasukiError` を投げる。",
  "A public key in PEM; of a private one, its public half. Throws a `TasukiError` where it is none.":
    "PEM の公開鍵。秘密鍵が与えられたときは、その公開部分。そうでなければ `TasukiError` を投げる。",
};
