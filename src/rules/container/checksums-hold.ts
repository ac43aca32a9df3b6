import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-checksum", "data-checksum", "summary-checksum", "attachment-checksum"] as const;

export const checksumsHold = defineRule({
  id: "container/checksums-hold",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every checksum that a recording carries MUST equal that of its bytes.",
    ja: "Every checksum that a recording carries MUST equal that of its bytes.",
  },
  why: {
    en: "The bytes are not those that were recorded; what changed may be a pixel or a joint angle.",
    ja: "The bytes are not those that were recorded; what changed may be a pixel or a joint angle.",
  },
  fix: {
    en: "Copy the file again from its source and compare; if the source is broken too, the recording disk is suspect.",
    ja: "Copy the file again from its source and compare; if the source is broken too, the recording disk is suspect.",
  },
  sources: ["MCAP specification, Chunk, Data End, Footer, Attachment"],
  params: z.strictObject({}),
  messages: {
    "chunk-checksum": {
      en: "a chunk's bytes have checksum {actual}, it says {expected}; its samples were not used",
      ja: "a chunk's bytes have checksum {actual}, it says {expected}; its samples were not used",
    },
    "data-checksum": {
      en: "the data section's bytes have checksum {actual}, it says {expected}",
      ja: "the data section's bytes have checksum {actual}, it says {expected}",
    },
    "summary-checksum": {
      en: "the summary's bytes have checksum {actual}, it says {expected}",
      ja: "the summary's bytes have checksum {actual}, it says {expected}",
    },
    "attachment-checksum": {
      en: "attachment {name} has checksum {actual}, it says {expected}",
      ja: "attachment {name} has checksum {actual}, it says {expected}",
    },
  },
  applies: (recording) => recording.container.checksums.verified > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
