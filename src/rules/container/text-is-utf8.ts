import { defineRule, faultNotes, hasRecords } from "../rule.js";

const KINDS = ["text-not-utf8"] as const;

export const textIsUtf8 = defineRule({
  id: "container/text-is-utf8",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "All text of a container MUST be UTF-8.",
    ja: "コンテナの文字列は、すべて UTF-8 でなければならない。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "Readers replace what they cannot read, each in its own way; names then no longer match those of the declaration.",
    ja: "読めない文字は読む側ごとに異なる文字に置き換えられ、名前が宣言の名前と一致しなくなる。",
  },
  fix: {
    en: "Convert names to UTF-8 in the program that records; on Japanese systems look for Shift_JIS.",
    ja: "記録プログラムで名前を UTF-8 に変換する。日本語環境では Shift_JIS になっていないか調べる。",
  },
  sources: ["MCAP specification, String", "pymcap-cli doctor"],
  messages: {
    "text-not-utf8": {
      en: "text of a {name} record is not UTF-8: {reason}",
      ja: "{name} レコードの文字列が UTF-8 でない：{reason}",
    },
  },
  applies: hasRecords,
  check: (recording) => faultNotes(recording, KINDS),
});
