import { defineRule, notChecked } from "../rule.js";

export const definitionParses = defineRule({
  id: "schema/definition-parses",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A schema MUST be valid in the language that it names.",
    ja: "スキーマは、それ自身が示す言語で正しく書かれていなければならない。",
  },
  scope: {
    en: "Streams with a schema whose `state` is `understood` or `invalid`. It cannot be checked where a schema is `unsupported` and none is `invalid`.",
    ja: "`state` が `understood` または `invalid` のスキーマをもつストリーム。`unsupported` のスキーマがあり、`invalid` のものがなければ検査できない。",
  },
  why: { en: "No sample of the stream can be decoded.", ja: "ストリームのサンプルを一つも復号できない。" },
  fix: {
    en: "Store the complete definition, with those of all nested types, exactly as the message packages give it.",
    ja: "入れ子の型も含めた完全な定義を、メッセージパッケージのとおりに格納する。",
  },
  sources: ["MCAP specification, Registry, Schema encodings"],
  messages: {
    invalid: {
      en: "the {expected} definition of {name} is not valid: {reason}",
      ja: "{name} の {expected} 定義が正しくない：{reason}",
    },
  },
  applies: ({ schemas }) => {
    const unsupported = schemas.find(({ state }) => state === "unsupported");
    const invalid = schemas.some(({ state }) => state === "invalid");
    if (unsupported && !invalid) return notChecked(unsupported.reason ?? "the schema is not read");
    return schemas.some(({ state }) => state === "understood" || state === "invalid");
  },
  *check({ schemas }) {
    for (const { state, name, encoding, reason } of schemas)
      if (state === "invalid")
        yield { message: "invalid", evidence: { name, expected: encoding, reason: reason ?? "" } };
  },
});
