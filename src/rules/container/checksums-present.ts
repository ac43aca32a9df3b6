import { z } from "zod";
import { defineRule } from "../rule.js";

export const checksumsPresent = defineRule({
  id: "container/checksums-present",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording SHOULD carry every checksum that its container has a place for.",
    ja: "A recording SHOULD carry every checksum that its container has a place for.",
  },
  why: {
    en: "Without a checksum, damage on the way from recorder to reader stays unseen.",
    ja: "Without a checksum, damage on the way from recorder to reader stays unseen.",
  },
  fix: {
    en: "Switch checksums on in the writer's options; most writers have them on by default.",
    ja: "Switch checksums on in the writer's options; most writers have them on by default.",
  },
  sources: ["MCAP specification, Chunk, Data End, Footer, Attachment"],
  params: z.strictObject({}),
  messages: {
    absent: {
      en: "{affected} of {samples} places for a checksum are left empty",
      ja: "{affected} of {samples} places for a checksum are left empty",
    },
  },
  applies: ({ container }) => container.checksums.verified + container.checksums.absent > 0,
  *check({ container: { checksums } }) {
    const { absent, verified } = checksums;
    if (absent > 0)
      yield { message: "absent", evidence: { affected: absent, samples: absent + verified }, count: absent };
  },
});
