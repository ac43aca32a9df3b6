import type { Phrases } from "../../phrase-book.js";

/** What stands against a delivery. */
export const deliveryPhrases: Phrases = {
  "it is empty": "空である",
  "it does not begin at the root of the delivery": "引渡しのルートから始まっていない",
  "it does not begin with data/": "data/ で始まっていない",
  "it is longer than {1} bytes": "{1} バイトより長い",
  "it has an empty name": "空の名前がある",
  "it leads to another folder": "別のフォルダーを指している",
  "{1} cannot stand in the name of a file everywhere": "{1} をファイル名に使えない環境がある",
  "a name begins or ends with a space, or ends with a dot": "名前の先頭か末尾が空白であるか、末尾がピリオドである",
  "{1} is the name of a device on Windows": "{1} は Windows のデバイス名である",
  "a name is longer than {1} bytes": "名前が {1} バイトより長い",
  "some systems take it for {1}": "環境によっては {1} と区別されない",
  "it is there twice": "二つある",
  "it is missing": "存在しない",
  "it does not follow its schema at /{1}: {2}": "/{1} がスキーマに合わない：「{2}」",
  "line {1} is not a digest and a path": "{1} 行目がダイジェストとパスではない",
  "line {1} gives {2} a second time": "{1} 行目に {2} がもう一度現れる",
  "{1} is no folder; pack takes the folder of what is delivered.":
    "{1} はフォルダーではない。pack には引き渡すもののフォルダーを与える。",
  "{1} lies inside {2}: a delivery cannot hold itself.": "{1} は {2} の中にある。引渡しは自分自身を含められない。",
  "{1} is there already. A delivery is never written over.": "{1} は既に存在する。引渡しは上書きされない。",
  "{1} has no files to deliver.": "{1} に引き渡すファイルがない。",
  "{1} changed while it was packed.": "{1} が梱包中に変更された。",
  "{1} is no folder; a delivery is one.": "{1} はフォルダーではない。引渡しはフォルダーである。",
  "{1} is no delivery: it has no {2}. tasuki pack makes one.":
    "{1} は引渡しではない：{2} がない。tasuki pack で作成できる。",
  "{1} is a public key; a delivery is signed with the private one that it belongs to.":
    "{1} は公開鍵である。納品物の署名には、その対の秘密鍵を使う。",
  "{1} is no key in PEM: {2}": "{1} は PEM の鍵ではない：「{2}」",
  "{1} is a key for {2}; a delivery is signed with Ed25519.":
    "{1} は {2} の鍵である。引渡しの署名には Ed25519 を用いる。",
  "{1} cannot be the id of a delivery: letters, digits, and . _ - between them; --id gives another.":
    "{1} は引渡しの ID にできない。使えるのは英数字と、その間の . _ - である。--id で別の ID を与える。",
  "a revision is a whole number from 1 on.": "改訂番号は 1 以上の整数である。",
};
