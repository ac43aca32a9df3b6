import { z } from "zod";
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
    ja: "A stream SHOULD use encodings that the container's registry lists.",
  },
  why: {
    en: "Nobody outside the maker's own program can know what an unlisted encoding means.",
    ja: "Nobody outside the maker's own program can know what an unlisted encoding means.",
  },
  fix: {
    en: "Use one of the listed encodings, or hand over a specification of the encoding with the data.",
    ja: "Use one of the listed encodings, or hand over a specification of the encoding with the data.",
  },
  sources: ["MCAP specification, Registry"],
  params: z.strictObject({}),
  messages: {
    unlisted: {
      en: '{name} encoding "{actual}" is not in the registry',
      ja: '{name} encoding "{actual}" is not in the registry',
    },
  },
  applies: ({ schemas }) => schemas.length > 0,
  *check({ schemas }) {
    for (const { messageEncoding, encoding } of schemas) {
      if (!MESSAGE.includes(messageEncoding))
        yield { message: "unlisted", evidence: { name: "message", actual: messageEncoding } };
      if (!SCHEMA.includes(encoding)) yield { message: "unlisted", evidence: { name: "schema", actual: encoding } };
    }
  },
});
