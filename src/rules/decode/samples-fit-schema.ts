import { defineRule, notChecked } from "../rule.js";

const KINDS = ["compressed", "short", "trailing", "malformed"] as const;

export const samplesFitSchema = defineRule({
  id: "decode/samples-fit-schema",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every sample MUST decode by its schema, to its last byte.",
    ja: "サンプルは、すべて、スキーマに従って最後のバイトまで復号できなければならない。",
  },
  scope: {
    en: "Streams with samples: `samples` is above 0. It cannot be checked where `decode.unchecked` is above 0 and `decode.faults` is empty; else it applies where `decode.checked` is above 0.",
    ja: "サンプルのあるストリーム：`samples` が 0 より大きい。`decode.unchecked` が 0 より大きく、`decode.faults` が空であれば検査できない。そうでなければ、`decode.checked` が 0 より大きいときに適用する。",
  },
  why: {
    en: "A sample that does not fit was cut, damaged, or written by another version of the message than the one stored.",
    ja: "合わないサンプルは、切れているか、壊れているか、格納されたものと異なる版のメッセージ定義で書かれている。",
  },
  fix: {
    en: "Record again with matching message packages; check that nothing compresses or pads payloads on the way.",
    ja: "メッセージパッケージの版をそろえて記録し直す。途中でペイロードの圧縮や詰め物が行われていないことを確認する。",
  },
  sources: ["OMG DDS-XTypes 1.3, 7.4 (CDR)", "ROS 1 serialization", "Protocol Buffers encoding", "RFC 8259"],
  causes: ["message-compression"],
  messages: {
    short: {
      en: "{affected} of {samples} samples end before their schema does",
      ja: "サンプル {samples} 個のうち {affected} 個がスキーマより短い",
    },
    trailing: {
      en: "{affected} of {samples} samples are longer than their schema",
      ja: "サンプル {samples} 個のうち {affected} 個がスキーマより長い",
    },
    malformed: {
      en: "{affected} of {samples} samples hold what their encoding forbids",
      ja: "サンプル {samples} 個のうち {affected} 個にエンコーディングが禁じる内容がある",
    },
    compressed: {
      en:
        "{affected} of {samples} payloads are compressed frames where {name} should stand; rosbag2's message compression " +
        "says so only in metadata.yaml",
      ja: "ペイロード {samples} 個のうち {affected} 個が {name} でなく圧縮フレームである。rosbag2 のメッセージ圧縮は `metadata.yaml` にしか示されない",
    },
  },
  applies: ({ decode, schemas, samples }) => {
    if (samples === 0) return false;
    // What is known to be wrong is told, whatever else could not be looked at.
    if (decode.unchecked > 0 && Object.keys(decode.faults).length === 0) {
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
