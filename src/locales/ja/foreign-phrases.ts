import type { Phrases } from "../phrase-book.js";

/** What the libraries say that we build on, in Japanese. The rest of what they say is quoted as it is. */
export const foreignPhrases: Phrases = {
  // What zod says of declarations and profiles.
  "Invalid input: expected {1}, received undefined": "{1} が必要だが、ない",
  "Invalid input: expected {1}, received {2}": "{1} のはずだが {2} である",
  "Invalid option: expected one of {1}": "次のいずれかでなければならない：{1}",
  "Invalid string: must match pattern {1}": "文字列が形式 {1} に合わない",
  "Unrecognized key: {1}": "未知のキー {1}",
  "Unrecognized keys: {1}": "未知のキー {1}",
  "Too small: expected {1} to be {2}": "小さすぎる：{1} は {2} でなければならない",
  "Too big: expected {1} to be {2}": "大きすぎる：{1} は {2} でなければならない",

  // What commander says of misuse.
  "missing required argument '{1}'": "引数 {1} がない",
  "option '{1}' argument missing": "オプション {1} の値がない",
  "option '{1}' argument '{2}' is invalid. Allowed choices are {3}.":
    "オプション {1} の値「{2}」は正しくない。選択肢は {3}。",
  "option '{1}' argument '{2}' is invalid. {3}": "オプション {1} の値「{2}」は正しくない。{3}",
  "unknown option '{1}'": "オプション {1} はない",
  "unknown option '{1}'\n(Did you mean {2}?)": "オプション {1} はない（もしかして {2}）",
  "unknown command '{1}'": "コマンド {1} はない",
  "unknown command '{1}'\n(Did you mean {2}?)": "コマンド {1} はない（もしかして {2}）",
  "too many arguments. Expected {1} but got {2}.": "引数が多すぎる（{1} のところ {2} 個）。",
  "too many arguments for '{1}'. Expected {2} but got {3}.": "{1} の引数が多すぎる（{2} のところ {3} 個）。",
  "{1} argument": "{1} 個",
  "{1} arguments": "{1} 個",
};
