import { defineRule, hasRecords } from "../rule.js";

export const libraryNamed = defineRule({
  id: "container/library-named",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "A recording SHOULD name the library that wrote it.",
    ja: "記録は、書き込んだライブラリの名前をもつことが望ましい。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "When a defect turns up, the first question is which writer made the file.",
    ja: "不具合が見付かったとき、最初に知りたいのは何で書いたファイルかである。",
  },
  fix: {
    en: "Set the library name and version in the writer's options.",
    ja: "書き込みの設定でライブラリの名前と版を指定する。",
  },
  sources: ["MCAP specification, Header", "mcap doctor"],
  messages: { absent: { en: "the header names no library", ja: "ヘッダーにライブラリの名前がない" } },
  applies: hasRecords,
  *check({ container }) {
    if (container.library === "") yield { message: "absent", evidence: {} };
  },
});
