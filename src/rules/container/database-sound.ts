import { defineRule, faultNotes, hasRecords } from "../rule.js";

const KINDS = [
  "database-header",
  "page-malformed",
  "page-repeated",
  "page-unreachable",
  "freelist",
  "table-missing",
  "write-ahead-log",
  "rollback-journal",
] as const;

export const databaseSound = defineRule({
  id: "container/database-sound",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["sqlite3"],
  statement: {
    en: "A database MUST be sound: each page belongs to one table, index or list, and the tables of a recording are there.",
    ja: "データベースは、各ページが一つの表、索引、リストのいずれかに属し、記録の表がそろった、健全なものでなければならない。",
  },
  scope: {
    en: "Databases with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のあるデータベース：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "SQLite stops at the first broken page, or gives rows that nobody wrote; what stands behind it is lost to every reader.",
    ja: "SQLite は最初の壊れたページで止まるか、誰も書いていない行を返す。その先の内容は、どの読む側からも失われる。",
  },
  fix: {
    en: "Copy the file again together with what stands beside it; else recover it with `sqlite3 FILE .recover` and record what was lost.",
    ja: "隣にあるファイルとともにコピーし直す。直らなければ `sqlite3 FILE .recover` で復旧し、失われたものを書き留める。",
  },
  sources: ["SQLite, Database file format", "SQLite, PRAGMA integrity_check", "rosbag2, sqlite3 storage"],
  messages: {
    "database-header": {
      en: "the header of the database is wrong: {reason}",
      ja: "データベースのヘッダーが正しくない：{reason}",
    },
    "page-malformed": { en: "a broken page: {reason}", ja: "壊れたページがある：{reason}" },
    "page-repeated": { en: "a page with two owners: {reason}", ja: "二つのものに属するページがある：{reason}" },
    "page-unreachable": { en: "pages without an owner: {reason}", ja: "どこにも属さないページがある：{reason}" },
    freelist: { en: "the list of free pages is broken: {reason}", ja: "空きページのリストが壊れている：{reason}" },
    "table-missing": {
      en: "this is no database of rosbag2; table {name}: {reason}",
      ja: "rosbag2 のデータベースではない。表 {name}：{reason}",
    },
    "write-ahead-log": {
      en: "the write-ahead log {name} cannot be read, and what it holds is missing: {reason}",
      ja: "先行書き込みログ {name} を読めず、その内容が欠けている：{reason}",
    },
    "rollback-journal": {
      en: "the database was interrupted while it was changed ({name}): {reason}",
      ja: "データベースの変更が途中で中断されている（{name}）：{reason}",
    },
  },
  applies: hasRecords,
  check: (recording) => faultNotes(recording, KINDS),
});
