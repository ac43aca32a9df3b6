import { defineRule } from "../rule.js";

export const databaseClosed = defineRule({
  id: "container/database-closed",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["sqlite3"],
  statement: {
    en: "A database SHOULD be closed, so that all it holds stands in one file.",
    ja: "データベースは閉じられ、内容すべてが一つのファイルにあることが望ましい。",
  },
  scope: {
    en: "Databases of which tables and pages are known: `container.database` is there.",
    ja: "ページと表の情報のあるデータベース：`container.database` がある。",
  },
  why: {
    en: "Whoever copies the database without its write-ahead log loses what stands there, and sees no error.",
    ja: "先行書き込みログを伴わずにデータベースをコピーすると、その内容が失われ、エラーにもならない。",
  },
  fix: {
    en: "Open the database once with its log beside it (`sqlite3 FILE 'PRAGMA wal_checkpoint(TRUNCATE)'`); stop the recorder properly.",
    ja: "ログを隣に置いて一度開く（`sqlite3 FILE 'PRAGMA wal_checkpoint(TRUNCATE)'`）。レコーダーは正しく終了させる。",
  },
  sources: ["SQLite, Write-Ahead Logging", "SQLite, How to corrupt a database file"],
  messages: {
    logged: {
      en: "{affected} changed pages stand in the write-ahead log beside the database, and not in it",
      ja: "変更された {affected} ページがデータベースでなく隣の先行書き込みログにある",
    },
    unfinished: {
      en: "the log ends in a transaction of {affected} pages that was never finished, and is lost",
      ja: "ログの末尾に、完了しなかった {affected} ページのトランザクションがあり、失われている",
    },
  },
  applies: ({ container }) => container.database !== undefined,
  *check({ container }) {
    const { loggedFrames, unfinishedFrames } = container.database!;
    if (loggedFrames > 0) yield { message: "logged", evidence: { affected: loggedFrames } };
    if (unfinishedFrames > 0) yield { message: "unfinished", evidence: { affected: unfinishedFrames } };
  },
});
