import type {
  delivery as english,
  packCommand as packEnglish,
  unpackCommand as unpackEnglish,
  verifyCommand as verifyEnglish,
} from "../en/delivery.js";
import { grouped } from "../grouped.js";

const files = (count: number) => `${grouped(count)} ファイル`;

/** Words about deliveries. */
export const delivery: typeof english = {
  packed: (count, size, to) => `${files(count)}（${size}）を ${to} に梱包した。`,
  refused: (from, count) => `${from} は梱包しなかった。妨げとなるものが ${grouped(count)} 件ある。`,
  resumed: (count) => `うち ${files(count)}は、前回の実行で済んでいた。`,
  signed: "署名した：delivery.json.sig",
  sealed: "age で暗号化した。ファイル名は見えたままである。",
  unpacked: (count, size, to) => `${files(count)}（${size}）を ${to} に展開した。`,
  decrypted: (count) => `うち ${files(count)}を復号した。`,
  notUnpacked: (from, count) => `${from} は展開しなかった。妨げとなるものが ${grouped(count)} 件ある。`,
  unpackWith: (to, key) =>
    `受領者が実行するコマンド：tasuki verify ${to}${key} の後に tasuki unpack ${to} FOLDER --identity FILE`,
  checkWith: (to) => `次に実行するコマンド：tasuki check ${to}`,
  empty: (folders) => `空のフォルダーは含まれない：${folders}`,
  verifyWith: (to, key) => `受領者が実行するコマンド：tasuki verify ${to}${key}`,
  intact: (count, size) => `梱包時のままである：${files(count)}（${size}）。`,
  differs: (count) => `梱包時と異なる：${grouped(count)} か所。`,
  signature: {
    absent: "署名はない。",
    "not-checked": "署名がある。確かめるには、梱包者の公開鍵を --key で与える。",
    valid: "署名は正しい。",
    wrong: "署名は正しくない。",
  },
  kinds: {
    "document-unreadable": "引渡しの文書として読めない",
    "tag-file-missing": "存在しない",
    "tag-file-differs": "tagmanifest-sha256.txt の値と一致しない",
    "manifest-unreadable": "マニフェストとして読めない",
    "manifest-disagrees": "manifest-sha256.txt と delivery.json が食い違う",
    "path-unsafe": "引き渡すファイルのパスにできない",
    "not-a-file": "ファイルではない（リンクやデバイスは引き渡せない）",
    "file-missing": "存在しない",
    "file-added": "引渡しに含まれない",
    "size-differs": "大きさが異なる",
    "digest-differs": "内容が異なる",
    "file-unreadable": "読み取れない",
    "signature-missing": "存在しない（鍵が与えられている）",
    "signature-unreadable": "署名として読めない",
    "signature-wrong": "一致しない。署名の後に delivery.json が変更されている",
    "signature-of-another-key": "別の鍵による署名である",
    "not-decrypted": "復号できない",
    "plain-digest-differs": "暗号化する前のファイルと異なる",
  },
  packedFiles: (count, size) => `引渡し（${files(count)}、${size}）`,
  toPack: (count, size) => `${files(count)}（${size}）、未梱包`,
  encrypted: "暗号化済み",
  signatureState: {
    absent: "署名なし",
    "not-checked": "署名あり（未確認）",
    valid: "署名は正しい",
    wrong: "署名は正しくない",
  },
  asSuch: (verdict) => `引渡しとして：${verdict}`,
  lets: (top) => `この引渡しの記録はレベル ${top} に到達できる。`,
  stops: (level, name) => `この引渡しのため、記録はレベル ${level}（${name}）に到達しない。`,
  pack: (folder) => `梱包する：tasuki pack ${folder} DELIVERY の後に tasuki check DELIVERY。`,
  reason: (reason) => `：${reason}`,
  instead: ({ expected, actual }) =>
    [expected && `正 ${expected}`, actual && `実際 ${actual}`].filter(Boolean).join("、"),
};

export const packCommand: typeof packEnglish = {
  summary: "記録のフォルダーを引渡しに梱包する",
  description:
    "フォルダー以下のファイルを引渡しに梱包する。新しいフォルダーの data/ にファイルを置き、各ファイルの SHA-256 を記した delivery.json と、BagIt（RFC 8493）の" +
    "マニフェストを書く。元のフォルダーは変更しない。中断された実行は、止まったところから再開する。",
  from: "引き渡すファイルのあるフォルダー",
  to: "作成する引渡し（まだ存在しないこと）",
  id: "引渡しの ID。省略時はフォルダー名",
  revision: "引渡しの改訂番号（1 から）",
  note: "その他の知らせるべきこと",
  link: "コピーせずハードリンクを作る。すぐ終わるが、二つの名前が同じファイルを指す",
  key: "この秘密鍵で署名する。Ed25519 の PEM（`openssl genpkey -algorithm ed25519` などで作る）",
  recipient:
    "すべてのファイルを、この age の受信者（age1…）のために暗号化する。繰り返し指定できる。ファイル名は見えたままになる",
  recipientsFile: "このファイルにあるすべての受信者（1 行に一つ）のために暗号化する。繰り返し指定できる",
  date: "引渡しの日時（ISO 8601）。`none` なら毎回同じバイト列になる（既定：現在）",
  format: "報告の形式",
  output: "報告をファイルに書く。ファイルは完成してから現れる",
  exitCodes: "終了コード：0 梱包した、2 梱包しなかった。",
};

export const verifyCommand: typeof verifyEnglish = {
  summary: "引渡しが梱包時のままであるかを調べる",
  description:
    "引渡しの各ファイルを delivery.json の大きさと SHA-256 に照らし、マニフェストどうしも比べ、異なるもの（欠けたファイル、増えたファイル、途切れたファイル、" +
    "書き換えられたファイル）を挙げる。ネットワークには接続せず、引渡しには何も書かない。",
  delivery: "引渡し（delivery.json のあるフォルダー）",
  key: "梱包者の公開鍵（PEM）。これによる正しい署名がなければ、異なるとみなす",
  journal: "検証済みのものをこのファイルに記し、中断しても再開できるようにする。引渡しの中には置かない",
  format: "報告の形式",
  output: "報告をファイルに書く。ファイルは完成してから現れる",
  exitCodes: "終了コード：0 梱包時のまま、1 異なる、2 調べられなかった。",
};

export const unpackCommand: typeof unpackEnglish = {
  summary: "引渡しをフォルダーに展開し、暗号化されていれば復号する",
  description:
    "引渡しを新しいフォルダーに展開する。各ファイルを梱包時のダイジェストに照らし、暗号化されていれば age の鍵で復号する。梱包時と異なるファイルは何も残さない。" +
    "引渡しは変更しない。中断された実行は、止まったところから再開する。",
  from: "引渡し（delivery.json のあるフォルダー）",
  to: "作成するフォルダー（まだ存在しないこと）",
  identity: "復号する秘密鍵のファイル（age-keygen が書くもの、AGE-SECRET-KEY-1…）",
  key: "梱包者の公開鍵（PEM）。これによる正しい署名がなければ、何も展開しない",
  format: "報告の形式",
  output: "報告をファイルに書く。ファイルは完成してから現れる",
  exitCodes: "終了コード：0 展開した、1 異なるものがある、2 調べられなかった。",
};
