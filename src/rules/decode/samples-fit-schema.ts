import { z } from "zod";
import { defineRule, notChecked } from "../rule.js";

const KINDS = ["compressed", "short", "trailing", "malformed"] as const;

export const samplesFitSchema = defineRule({
  id: "decode/samples-fit-schema",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every sample MUST decode by its schema, to its last byte.",
    ja: "Every sample MUST decode by its schema, to its last byte.",
  },
  why: {
    en: "A sample that does not fit was cut, damaged, or written by another version of the message than the one stored.",
    ja: "A sample that does not fit was cut, damaged, or written by another version of the message than the one stored.",
  },
  fix: {
    en: "Record again with matching message packages; check that nothing compresses or pads payloads on the way.",
    ja: "Record again with matching message packages; check that nothing compresses or pads payloads on the way.",
  },
  sources: ["OMG DDS-XTypes 1.3, 7.4 (CDR)", "ROS 1 serialization", "Protocol Buffers encoding", "RFC 8259"],
  params: z.strictObject({}),
  messages: {
    short: {
      en: "{affected} of {samples} samples end before their schema does",
      ja: "{affected} of {samples} samples end before their schema does",
    },
    trailing: {
      en: "{affected} of {samples} samples are longer than their schema",
      ja: "{affected} of {samples} samples are longer than their schema",
    },
    malformed: {
      en: "{affected} of {samples} samples hold what their encoding forbids",
      ja: "{affected} of {samples} samples hold what their encoding forbids",
    },
    compressed: {
      en:
        "{affected} of {samples} payloads are compressed frames where {name} should stand; rosbag2's message compression " +
        "says so only in metadata.yaml",
      ja:
        "{affected} of {samples} payloads are compressed frames where {name} should stand; rosbag2's message compression " +
        "says so only in metadata.yaml",
    },
  },
  applies: ({ decode, schemas, samples }) => {
    if (samples === 0) return false;
    if (decode.unchecked > 0) {
      const reason = schemas.find(({ state }) => state !== "understood");
      return notChecked(
        reason?.reason ??
          (reason?.state === "absent" ? "there is no schema" : "the payloads' representation is not read"),
      );
    }
    return decode.checked > 0;
  },
  *check({ decode, schemas }) {
    for (const kind of KINDS) {
      const tally = decode.faults[kind];
      if (!tally) continue;
      yield {
        message: kind,
        cause: kind === "compressed" ? "message-compression" : undefined,
        evidence: {
          affected: tally.count,
          samples: decode.checked,
          affectedShare: tally.count / decode.checked,
          name: schemas[0]?.name ?? "",
        },
        tally,
      };
    }
  },
});
