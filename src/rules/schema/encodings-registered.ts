import { defineRule } from "../rule.js";

const MESSAGE = ["ros1", "cdr", "protobuf", "flatbuffer", "capnproto", "cbor", "msgpack", "json"];
const SCHEMA = ["", "protobuf", "flatbuffer", "capnproto", "ros1msg", "ros2msg", "ros2idl", "omgidl", "jsonschema"];

export const encodingsRegistered = defineRule({
  id: "schema/encodings-registered",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stream SHOULD use encodings that the container's registry lists.",
    ja: "ストリームには、コンテナ形式の登録簿にあるエンコーディングを使うことが望ましい。",
  },
  scope: {
    en: "Streams with a schema entry, be it `absent`: `schemas` is not empty.",
    ja: "スキーマの項目（`absent` も含む）のあるストリーム：`schemas` が空でない。",
  },
  why: {
    en: "Nobody outside the maker's own program can know what an unlisted encoding means.",
    ja: "登録されていないエンコーディングの意味は、それを作ったプログラムの外では分からない。",
  },
  fix: {
    en: "Use one of the listed encodings, or hand over a specification of the encoding with the data.",
    ja: "登録されたエンコーディングを使うか、エンコーディングの仕様書をデータとともに渡す。",
  },
  sources: ["MCAP specification, Registry"],
  messages: {
    message: {
      en: 'message encoding "{actual}" is not in the registry',
      ja: "ペイロードのエンコーディング「{actual}」は登録簿にない",
    },
    schema: {
      en: 'schema encoding "{actual}" is not in the registry',
      ja: "スキーマのエンコーディング「{actual}」は登録簿にない",
    },
  },
  applies: ({ schemas }) => schemas.length > 0,
  *check({ schemas }) {
    for (const { messageEncoding, encoding } of schemas) {
      if (!MESSAGE.includes(messageEncoding))
        yield { message: "message", evidence: { name: "message", actual: messageEncoding } };
      if (!SCHEMA.includes(encoding)) yield { message: "schema", evidence: { name: "schema", actual: encoding } };
    }
  },
});
