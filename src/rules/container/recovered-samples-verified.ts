import { defineRule } from "../rule.js";

export const recoveredSamplesVerified = defineRule({
  id: "container/recovered-samples-verified",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording that was recovered from damage MUST hold no samples of damaged parts.",
    ja: "破損した記録から救出した記録は、破損した部分のサンプルをもってはならない。",
  },
  scope: {
    en: "Recordings whose provenance tells of a recovery: `recovered` is there.",
    ja: "来歴に救出が記されている記録：`recovered` がある。",
  },
  why: {
    en: "Their checksum failed or there was none: a pixel or a joint angle may be wrong, and the new file has checksums that hold.",
    ja: "チェックサムが一致しなかったか、なかったサンプルである。画素や関節角が誤っているかもしれないのに、新しいファイルのチェックサムは一致する。",
  },
  fix: {
    en: "Recover the damaged file again with `tasuki recover --verified-only`, or record again.",
    ja: "破損したファイルから `tasuki recover --verified-only` で救出し直すか、記録し直す。",
  },
  sources: ["Tasuki specification, Provenance", "MCAP specification, Chunk"],
  messages: {
    unverified: {
      en: "{affected} samples were kept of damaged parts when it was recovered, and nothing says that they are right",
      ja: "破損した部分から救出したサンプルが {affected} 個あり、正しいと示すものがない",
    },
  },
  applies: ({ recovered }) => recovered !== undefined,
  *check({ recovered }) {
    const { unverified } = recovered!;
    if (unverified > 0) yield { message: "unverified", evidence: { affected: unverified }, count: unverified };
  },
});
