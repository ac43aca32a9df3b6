import { defineRule } from "../rule.js";

export const namesGiven = defineRule({
  id: "schema/names-given",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stream SHOULD name its topic, and its schema the type and the language.",
    ja: "ストリームはトピックの名前を、スキーマは型名と記述言語を示すことが望ましい。",
  },
  scope: {
    en: "Every stream.",
    ja: "すべてのストリーム。",
  },
  why: {
    en: "Consumers choose streams and decoders by these names.",
    ja: "利用者は、これらの名前でストリームと復号方法を選ぶ。",
  },
  fix: {
    en: "Set the names where the recorder registers channel and schema.",
    ja: "レコーダーでチャネルとスキーマを登録するときに名前を付ける。",
  },
  sources: ["MCAP specification, Schema, Channel", "mcap doctor", "pymcap-cli doctor"],
  messages: {
    topic: { en: "a channel has an empty topic", ja: "チャネルのトピックが空である" },
    type: { en: "a schema in {expected} names no type", ja: "{expected} のスキーマに型名がない" },
    language: {
      en: "the schema {name} names no encoding for its {sizeBytes}",
      ja: "スキーマ {name} は {sizeBytes} の内容をもつが、エンコーディングが空である",
    },
  },
  applies: () => true,
  *check({ topic, schemas }) {
    if (topic === "") yield { message: "topic", evidence: {} };
    for (const { name, encoding, sizeBytes } of schemas) {
      if (name === "" && (encoding !== "" || sizeBytes > 0))
        yield { message: "type", evidence: { expected: encoding } };
      if (encoding === "" && sizeBytes > 0) yield { message: "language", evidence: { name, sizeBytes } };
    }
  },
});
