import { z } from "zod";
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
  statement: "The encoding of a schema MUST be one that describes the encoding of the payloads.",
  why: "A reader picks its decoder by these two names; when they do not belong together it has none, or the wrong one.",
  fix: "Correct the names; the registry of the container lists which belong together.",
  sources: ["MCAP specification, Registry, Message encodings, Schema encodings"],
  params: z.strictObject({}),
  messages: { mismatch: 'payloads are "{actual}", their schema is "{name}"; expected {expected}' },
  applies: ({ schemas }) =>
    schemas.some(({ messageEncoding, state }) => Object.hasOwn(PAIRS, messageEncoding) && state !== "absent"),
  *check({ schemas }) {
    for (const { messageEncoding, encoding, state } of schemas) {
      const expected = Object.hasOwn(PAIRS, messageEncoding) ? PAIRS[messageEncoding] : undefined;
      if (expected && state !== "absent" && !expected.includes(encoding))
        yield {
          message: "mismatch",
          evidence: { actual: messageEncoding, name: encoding, expected: expected.filter(Boolean).join(" or ") },
        };
    }
  },
});
