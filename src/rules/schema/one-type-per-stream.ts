import { defineRule } from "../rule.js";

export const oneTypePerStream = defineRule({
  id: "schema/one-type-per-stream",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "All samples of a stream MUST have one type.",
    ja: "ストリームのサンプルは、すべて同じ型でなければならない。",
  },
  scope: {
    en: "Streams with a schema entry, be it `absent`: `schemas` is not empty. Schemas of one `md5sum.computed` are one type; others are told apart by `name`, `encoding` and `messageEncoding`.",
    ja: "スキーマの項目（`absent` も含む）のあるストリーム：`schemas` が空でない。`md5sum.computed` が同じスキーマは一つの型であり、それ以外は `name`、`encoding`、`messageEncoding` で区別する。",
  },
  why: {
    en: "A consumer subscribes to a topic with one decoder; samples of another type are lost or misread.",
    ja: "利用者は一つのトピックを一つの復号器で読むため、別の型のサンプルは失われるか、誤って読まれる。",
  },
  fix: {
    en: "Give each type a topic of its own; two recordings with different message versions must not be merged as they are.",
    ja: "型ごとにトピックを分ける。メッセージの版が異なる二つの記録をそのまま結合しない。",
  },
  sources: ["Tasuki"],
  messages: {
    mixed: {
      en: "{affected} types on one topic: {actual}",
      ja: "一つのトピックに {affected} 種類の型がある：{actual}",
    },
  },
  applies: ({ schemas }) => schemas.length > 0,
  *check({ schemas }) {
    // In ROS 1 the MD5 sum is the type: names may differ, as with tf/tfMessage and tf2_msgs/TFMessage.
    const types = new Map(
      schemas.map((schema) => [
        schema.md5sum?.computed ?? `${schema.name} ${schema.encoding} ${schema.messageEncoding}`,
        schema,
      ]),
    );
    if (types.size < 2) return;
    const names = [...types.values()].map(({ name, encoding }) =>
      encoding ? `${name} (${encoding})` : name || "none",
    );
    const same = new Set(names).size < names.length;
    const actual = [...types.values()].map(({ md5sum }, i) =>
      same && md5sum ? `${names[i]} ${md5sum.computed}` : names[i],
    );
    yield { message: "mixed", evidence: { affected: types.size, actual: actual.join(", ") } };
  },
});
