import { defineRule, hasRecords, notChecked } from "../rule.js";

export const timestampsIndexed = defineRule({
  id: "container/timestamps-indexed",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["sqlite3"],
  statement: {
    en: "A database SHOULD have the index of timestamps that rosbag2 makes.",
    ja: "データベースは、rosbag2 が作るタイムスタンプの索引をもつことが望ましい。",
  },
  scope: {
    en: "Databases with samples: `samples` is above 0, and `container.faults` has no `magic-start`. It cannot be checked where `container.indexed` is false and `container.database.unreadPages` is above 0.",
    ja: "サンプルのあるデータベース：`samples` が 0 より大きく、`container.faults` に `magic-start` がない。`container.indexed` が偽で `container.database.unreadPages` が 0 より大きければ検査できない。",
  },
  why: {
    en: "Players ask for messages in the order of time; without the index SQLite sorts the whole recording first.",
    ja: "再生ツールは時刻順にメッセージを求める。索引がなければ、SQLite はまず記録全体を並べ替える。",
  },
  fix: {
    en: "Run `CREATE INDEX timestamp_idx ON messages (timestamp ASC)` on the database, or convert it with a current rosbag2.",
    ja: "データベースで `CREATE INDEX timestamp_idx ON messages (timestamp ASC)` を実行するか、現在の rosbag2 で変換する。",
  },
  sources: ["rosbag2, sqlite3 storage"],
  messages: {
    absent: { en: "there is no index of timestamps", ja: "タイムスタンプの索引がない" },
  },
  applies: (recording) => {
    const { indexed, database } = recording.container;
    if (recording.samples === 0 || !hasRecords(recording)) return false;
    if (!indexed && (database?.unreadPages ?? 0) > 0)
      return notChecked("pages could not be read, and may say that there is an index");
    return true;
  },
  *check({ container }) {
    if (!container.indexed) yield { message: "absent", evidence: {} };
  },
});
