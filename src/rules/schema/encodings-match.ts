import { defineRule } from "../rule.js";

/** Which schema encodings describe which payload encoding; `""` is no schema. */
const PAIRS: Record<string, readonly string[]> = {
  ros1: ["ros1msg"],
  cdr: ["ros2msg", "ros2idl", "omgidl"],
  protobuf: ["protobuf"],
  flatbuffer: ["flatbuffer"],
  capnproto: ["capnproto"],
  json: ["jsonschema", ""],
  cbor: ["jsonschema", ""],
  msgpack: ["jsonschema", ""],
};

export const encodingsMatch = defineRule({
  id: "schema/encodings-match",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The encoding of a schema MUST be one that describes the encoding of the payloads.",
    ja: "スキーマのエンコーディングは、ペイロードのエンコーディングを記述するものでなければならない。",
  },
  scope: {
    en: "Streams with a schema whose `state` is not `absent` and whose `messageEncoding` is `ros1`, `cdr`, `protobuf`, `flatbuffer`, `capnproto`, `json`, `cbor` or `msgpack`.",
    ja: "`state` が `absent` でなく、`messageEncoding` が `ros1`、`cdr`、`protobuf`、`flatbuffer`、`capnproto`、`json`、`cbor`、`msgpack` のいずれかであるスキーマをもつストリーム。",
  },
  why: {
    en: "A reader picks its decoder by these two names; when they do not belong together it has none, or the wrong one.",
    ja: "読む側はこの二つの名前で復号器を選ぶ。組合せが誤っていれば、復号器がないか、誤った復号器を選ぶ。",
  },
  fix: {
    en: "Correct the names; the registry of the container lists which belong together.",
    ja: "名前を直す。正しい組合せはコンテナ形式の登録簿にある。",
  },
  sources: ["MCAP specification, Registry, Message encodings, Schema encodings"],
  messages: {
    mismatch: {
      en: 'payloads are "{actual}", their schema is "{name}"; expected is one of {expected}',
      ja: "ペイロードは「{actual}」だが、スキーマは「{name}」である。正しいのは {expected}",
    },
  },
  applies: ({ schemas }) =>
    schemas.some(({ messageEncoding, state }) => Object.hasOwn(PAIRS, messageEncoding) && state !== "absent"),
  *check({ schemas }) {
    for (const { messageEncoding, encoding, state } of schemas) {
      const expected = Object.hasOwn(PAIRS, messageEncoding) ? PAIRS[messageEncoding] : undefined;
      if (expected && state !== "absent" && !expected.includes(encoding))
        yield {
          message: "mismatch",
          evidence: { actual: messageEncoding, name: encoding, expected: expected.filter(Boolean).join(", ") },
        };
    }
  },
});
