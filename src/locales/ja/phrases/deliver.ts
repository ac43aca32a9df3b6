import type { Phrases } from "../../phrase-book.js";

/** What stands against a delivery that is checked, encrypted or unpacked. */
export const deliveredPhrases: Phrases = {
  "{1}: is longer than {2} bytes, which no such document is.":
    "{1}：{2} バイトを超える。この種の文書ではありえない長さである。",
  "{1}: is no regular file and cannot be replaced.": "{1}：通常のファイルではなく、置き換えられない。",
  "--key and --identity are for deliveries, and none is given.":
    "--key と --identity は引渡しのためのもので、引渡しは指定されていない。",
  "{1} is not packed: there is no signature that --key could be held to.":
    "{1} は梱包されていない。--key で確かめる署名がない。",
  "{1} goes with recordings and is none itself: check the recording, or the folder, that it stands beside.":
    "{1} は記録に付随する文書であり、記録ではない。併置された記録かフォルダーを検査する。",
  "{1} is a delivery and is judged by what is in it: --declaration, --annotations, --urdf and --calibration cannot be given.":
    "{1} は引渡しであり、中にあるもので判定する。--declaration、--annotations、--urdf、--calibration は指定できない。",
  "{1} is a delivery and is judged as a whole: --up-to cannot be given.":
    "{1} は引渡しであり、全体として判定する。--up-to は指定できない。",
  "{1} holds no recipient of age.": "{1} に age の受信者がない。",
  "a secret key was given for a recipient. Give the public one, which begins with age1.":
    "受信者として秘密鍵が与えられた。age1 で始まる公開鍵を与える。",
  "{1} is no recipient of age; one begins with age1.": "{1} は age の受信者ではない。受信者は age1 で始まる。",
  "{1} holds no identity of age.": "{1} に age の秘密鍵がない。",
  "{1}: identity {2} is none of age; one begins with AGE-SECRET-KEY-1.":
    "{1}：{2} 番目は age の秘密鍵ではない。秘密鍵は AGE-SECRET-KEY-1 で始まる。",
  "the recordings of {1} are encrypted. Give the file of your identity: tasuki check {2} --identity FILE":
    "{1} の記録は暗号化されている。秘密鍵のファイルを指定する：tasuki check {2} --identity FILE",
  "{1} cannot be decrypted: {2}": "{1} を復号できない：{2}",
  "{1} has no recordings.": "{1} に記録がない。",
  "{1} stands beside it, and nobody can say which of them holds": "隣に {1} もあり、どちらが有効か分からない",
  "{1} and {2} both stand beside the recording. Keep one of them.":
    "{1} と {2} がどちらも記録の隣にある。一つだけを残す。",
  "an encrypted delivery cannot be made of links: its files are others.":
    "暗号化した引渡しはリンクでは作れない。ファイルの内容が変わるためである。",
  "{1} is encrypted. Give the file of your identity: --identity FILE.":
    "{1} は暗号化されている。秘密鍵のファイルを指定する：--identity FILE",
  "{1} lies inside {2}: a delivery is not changed.": "{1} は {2} の中にある。引渡しは変更しない。",
  "{1} is there already. Nothing is written over.": "{1} は既に存在する。上書きはしない。",
  "no public key was given": "公開鍵が与えられていない",
  "it needs a delivery": "引渡しが必要である",
  "it does not begin with a header of age": "先頭が age のヘッダーではない",
  "no identity fits its recipients": "受信者に合う秘密鍵がない",
  "its bytes are damaged or cut": "内容が壊れているか、途切れている",
};
