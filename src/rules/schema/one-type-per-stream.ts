import { z } from "zod";
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
    en: "Streams with a schema entry, be it `absent`: `schemas` is not empty.",
    ja: "スキーマの項目（`absent` も含む）のあるストリーム：`schemas` が空でない。",
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
  params: z.strictObject({}),
  messages: {
    mixed: {
      en: "{affected} types on one topic: {actual}",
      ja: "一つのトピックに {affected} 種類の型がある：{actual}",
    },
  },
  applies: ({ schemas }) => schemas.length > 0,
  *check({ schemas }) {
    if (schemas.length > 1)
      yield {
        message: "mixed",
        evidence: {
          affected: schemas.length,
          actual: schemas.map(({ name, encoding }) => (encoding ? `${name} (${encoding})` : name || "none")).join(", "),
        },
      };
  },
});
