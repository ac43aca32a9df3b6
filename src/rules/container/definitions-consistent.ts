import { defineRule, faultNotes, hasRecords, notChecked } from "../rule.js";

const KINDS = ["channel-undefined", "schema-undefined", "channel-redefined", "schema-redefined"] as const;

export const definitionsConsistent = defineRule({
  id: "container/definitions-consistent",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every channel and schema MUST be defined before it is used, and always in the same way.",
    ja: "チャネルとスキーマは、すべて、使う前に定義し、再び定義するときは同じ内容でなければならない。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8. It cannot be checked where `container.unreadChunks` or `container.database.unreadPages` is above 0 and `container.faults` has `channel-undefined` or `schema-undefined`, but neither `channel-redefined` nor `schema-redefined`.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。`container.unreadChunks` または `container.database.unreadPages` が 0 より大きく、`container.faults` に `channel-undefined` または `schema-undefined` があって、`channel-redefined` も `schema-redefined` もなければ検査できない。",
  },
  why: {
    en: "A sample without its channel cannot be read, and two definitions of one id make it mean two things.",
    ja: "チャネルのないサンプルは読めない。一つの ID に二つの定義があれば、サンプルの意味が一つに決まらない。",
  },
  fix: {
    en: "Rewrite the file with a library that gives each definition one id; merge files with a tool, not by joining bytes.",
    ja: "定義ごとに一つの ID を与えるライブラリでファイルを書き直す。ファイルはバイト列をつなげず、ツールで結合する。",
  },
  sources: ["MCAP specification, Schema, Channel, Message", "ROS bag format 2.0, Connection", "mcap doctor"],
  messages: {
    "channel-undefined": {
      en: "messages of a channel that is not defined: {reason}",
      ja: "未定義のチャネルのメッセージがある：{reason}",
    },
    "schema-undefined": {
      en: "{name} refers to a schema that is not defined: {reason}",
      ja: "{name} が参照するスキーマは定義されていない：{reason}",
    },
    "channel-redefined": {
      en: "{name} is defined twice in different ways: {reason}",
      ja: "{name} に内容の異なる二つの定義がある：{reason}",
    },
    "schema-redefined": {
      en: "schema {name} is defined twice in different ways: {reason}",
      ja: "スキーマ {name} に内容の異なる二つの定義がある：{reason}",
    },
  },
  applies: (recording) => {
    if (!hasRecords(recording)) return false;
    const { unreadChunks, database, faults } = recording.container;
    const unread = unreadChunks + (database?.unreadPages ?? 0);
    const redefined = faults["channel-redefined"] ?? faults["schema-redefined"];
    // A definition that seems to be missing may stand in a chunk or page that could not be read.
    if (unread > 0 && !redefined && (faults["channel-undefined"] ?? faults["schema-undefined"]))
      return notChecked("part of the content could not be read, and may define what seems to be missing");
    return true;
  },
  check: (recording) => faultNotes(recording, KINDS),
});
