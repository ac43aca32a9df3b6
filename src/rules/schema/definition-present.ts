import { defineRule } from "../rule.js";

/** Payload encodings that say nothing of their fields without a schema. */
const NEED_SCHEMA = new Set(["cdr", "ros1", "protobuf", "flatbuffer", "capnproto"]);

export const definitionPresent = defineRule({
  id: "schema/definition-present",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stream whose payloads do not describe themselves MUST carry its schema.",
    ja: "ペイロードが自己記述的でないストリームは、スキーマをもたなければならない。",
  },
  scope: {
    en: "Streams with a payload encoding that says nothing of its fields: `messageEncoding` of a schema is `cdr`, `ros1`, `protobuf`, `flatbuffer` or `capnproto`.",
    ja: "ペイロードのエンコーディングがフィールドについて何も示さないストリーム：いずれかのスキーマの `messageEncoding` が `cdr`、`ros1`、`protobuf`、`flatbuffer`、`capnproto` のどれかである。",
  },
  why: {
    en: "Without the definition the bytes can be read only by who has the same source code, if that still exists.",
    ja: "定義がなければ、同じソースコードをもつ人しか読めない。そのソースコードが残っているとも限らない。",
  },
  fix: {
    en: "Record with a recorder that stores definitions, or convert with the message packages installed.",
    ja: "定義を格納するレコーダーで記録するか、メッセージパッケージを入れた環境で変換する。",
  },
  sources: ["MCAP specification, Channel; Registry, Message encodings"],
  messages: {
    absent: { en: "payloads are {name}, and no schema is given", ja: "ペイロードは {name} だが、スキーマがない" },
    presumed: {
      en: "payloads are {name}, and no schema is given; each begins as std_msgs/Header does, and stamps are taken from there",
      ja: "ペイロードは {name} だが、スキーマがない。いずれも std_msgs/Header と同じ形で始まるので、タイムスタンプはそこから読んでいる",
    },
  },
  applies: ({ schemas }) => schemas.some(({ messageEncoding }) => NEED_SCHEMA.has(messageEncoding)),
  *check({ schemas, stamp }) {
    for (const { messageEncoding, state } of schemas)
      if (state === "absent" && NEED_SCHEMA.has(messageEncoding))
        yield { message: stamp?.presumed ? "presumed" : "absent", evidence: { name: messageEncoding } };
  },
});
