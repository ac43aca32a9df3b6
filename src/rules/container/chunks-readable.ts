import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-compression", "chunk-damaged", "chunk-size"] as const;

export const chunksReadable = defineRule({
  id: "container/chunks-readable",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every chunk MUST decompress, by a registered compression, to the size that it states.",
    ja: "Every chunk MUST decompress, by a registered compression, to the size that it states.",
  },
  why: { en: "The samples inside cannot be had.", ja: "The samples inside cannot be had." },
  fix: {
    en: "Copy the file again; use none, lz4 or zstd; recover what is left with the container's own tool.",
    ja: "Copy the file again; use none, lz4 or zstd; recover what is left with the container's own tool.",
  },
  sources: ["MCAP specification, Chunk; Registry, Compression formats"],
  params: z.strictObject({}),
  messages: {
    "chunk-compression": {
      en: 'a chunk is compressed with "{actual}"; readable are {expected}',
      ja: 'a chunk is compressed with "{actual}"; readable are {expected}',
    },
    "chunk-damaged": {
      en: "the compressed data of a chunk is damaged ({name})",
      ja: "the compressed data of a chunk is damaged ({name})",
    },
    "chunk-size": {
      en: "a chunk states {expected} and holds {actual}",
      ja: "a chunk states {expected} and holds {actual}",
    },
  },
  applies: ({ container }) => container.chunks > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
