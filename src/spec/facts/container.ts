/**
 * What a reader measured of the container itself.
 *
 * @module
 */
import { z } from "zod";
import { LISTED } from "../limits.js";
import { byteCount, count } from "../units.js";
import { Tally } from "./tally.js";

export const ContainerKind = z.enum(["mcap", "rosbag1", "sqlite3"]).meta({
  description:
    "Container format: `mcap` is MCAP (mcap.dev), version byte 0x30; `rosbag1` a ROS 1 bag, format 2.0; `sqlite3` a " +
    "database of rosbag2's sqlite3 storage (`.db3`).",
});
export type ContainerKind = z.infer<typeof ContainerKind>;

/** Every way in which a container can break its own rules, each a key of {@link ContainerFacts}' `faults`. */
export const FaultKind = z
  .enum([
    "magic-start",
    "magic-end",
    "truncated",
    "header-missing",
    "data-end-missing",
    "footer-missing",
    "not-closed",
    "trailing-bytes",
    "record-malformed",
    "record-unexpected",
    "record-too-large",
    "chunk-checksum",
    "data-checksum",
    "summary-checksum",
    "attachment-checksum",
    "chunk-compression",
    "chunk-damaged",
    "chunk-size",
    "chunk-times",
    "channel-undefined",
    "channel-redefined",
    "schema-undefined",
    "schema-redefined",
    "schema-id-zero",
    "duplicate-key",
    "statistics",
    "statistics-repeated",
    "summary-offset",
    "summary-order",
    "summary-definition",
    "summary-definition-missing",
    "chunk-index",
    "message-index",
    "attachment-index",
    "metadata-index",
    "text-not-utf8",
    "declaration",
    "metadata-malformed",
    "metadata-statistics",
    "metadata-definitions",
    "metadata-compression",
    "payload-compression",
    "file-missing",
    "file-unlisted",
    "file-path",
    "file-damaged",
    "database-header",
    "page-malformed",
    "page-repeated",
    "page-unreachable",
    "freelist",
    "table-missing",
    "write-ahead-log",
    "rollback-journal",
  ])
  .meta({ description: "A way in which a container breaks the rules of its format." });
export type FaultKind = z.infer<typeof FaultKind>;

export const Faults = z
  .partialRecord(FaultKind, Tally)
  .meta({ description: "What is broken, by kind; a kind that is absent was looked for and not found." });
export type Faults = z.infer<typeof Faults>;

export const AttachmentFacts = z
  .strictObject({
    name: z.string().meta({ description: "Name of the attachment." }),
    mediaType: z.string().meta({ description: "Media type, as given." }),
    sizeBytes: byteCount("Size of the attached data."),
    offset: byteCount("Byte offset of the attachment record."),
  })
  .meta({ description: "An attachment that was found." });
export type AttachmentFacts = z.infer<typeof AttachmentFacts>;

export const MetadataFacts = z
  .strictObject({
    name: z.string().meta({ description: "Name of the metadata record." }),
    keys: count("Number of keys it holds."),
    offset: byteCount("Byte offset of the metadata record."),
    entries: z
      .record(z.string(), z.string())
      .meta({
        description:
          "What it says, where it is one of ASAM OSI's multi-channel traces: versions, `zero_time`, `creation_time`, `description` and `data_sources`; long texts are cut.",
      })
      .optional(),
  })
  .meta({ description: "A metadata record that was found." });
export type MetadataFacts = z.infer<typeof MetadataFacts>;

export const ChecksumFacts = z
  .strictObject({
    verified: count("Checksums that were present and computed.").default(0),
    absent: count("Places where the format allows a checksum and the file gives none.").default(0),
  })
  .meta({ description: "How much of the file is protected by checksums." });
export type ChecksumFacts = z.infer<typeof ChecksumFacts>;

export const IndexFacts = z
  .strictObject({
    chunks: count("Chunk index records (chunk infos of a bag): one for each chunk, or none.").default(0),
    messages: count(
      "Message index records (index data of a bag): behind each chunk one for each channel in it, or none.",
    ).default(0),
    attachments: count("Attachment index records: one for each attachment, or none.").default(0),
    metadata: count("Metadata index records: one for each metadata record, or none.").default(0),
    summaryOffsets: count("Summary offset records: one for each kind of record in the summary, or none.").default(0),
    summaryGroups: count("Kinds of records that the summary has.").default(0),
  })
  .meta({ description: "What can be found without reading the whole file." });
export type IndexFacts = z.infer<typeof IndexFacts>;

export const DatabaseFacts = z
  .strictObject({
    schemaVersion: count(
      "Version of the tables, as the table `schema` says; absent in databases from before it, of versions 1 and 2.",
    ).optional(),
    release: z
      .string()
      .meta({
        description: "Release of ROS that recorded, such as `humble`; empty where the database does not say it.",
      })
      .default(""),
    pages: count("Pages of the database, those of its write-ahead log included.").default(0),
    unreadPages: count("Pages that could not be read, each with all that stands below it.").default(0),
    loggedFrames: count("Committed frames of the write-ahead log beside the database, which were read.").default(0),
    unfinishedFrames: count("Frames behind these, of a transaction that was never committed; not read.").default(0),
  })
  .meta({ description: "What only databases have." });
export type DatabaseFacts = z.infer<typeof DatabaseFacts>;

export const ContainerFacts = z
  .strictObject({
    kind: ContainerKind.default("mcap"),
    sizeBytes: byteCount("Size of the file.").default(0),
    readBytes: byteCount("How far into the file the reader came; less than the size when it had to stop.").default(0),
    profile: z.string().meta({ description: "Profile of the header, such as `ros2`; empty when none." }).default(""),
    library: z
      .string()
      .meta({ description: "Library that wrote the file, as its header says; empty when unknown." })
      .default(""),
    chunks: count("Chunks found.").default(0),
    chunkBytes: byteCount("Bytes of all chunks once decompressed.").default(0),
    largestChunkBytes: byteCount("Largest chunk once decompressed.").default(0),
    compressedBytes: byteCount("Bytes of the records of all compressed chunks, as stored.").default(0),
    decompressedBytes: byteCount("Bytes of the same records once decompressed.").default(0),
    unreadChunks: count("Chunks whose samples could not be read.").default(0),
    emptyChunks: count("Chunks that were read and hold no sample.").default(0),
    chunkOverlap: count(
      "Largest number of chunks whose stated time ranges share a span of time: 1 where they follow each other.",
    ).default(0),
    unchunkedSamples: count("Samples that stand in no chunk, where the chunk index cannot find them.").default(0),
    compressions: z
      .array(z.string())
      .meta({ description: "Compressions in use, sorted; empty string for none." })
      .default([]),
    indexed: z
      .boolean()
      .meta({
        description:
          "Whether a summary or index that names chunks (or no chunks at all) was found; in a database, whether timestamps have an index.",
      })
      .default(false),
    indexes: IndexFacts.prefault({}),
    statistics: z
      .boolean()
      .meta({
        description: "Whether statistics were found: a statistics record, or the counts in the header of a closed bag.",
      })
      .default(false),
    checksums: ChecksumFacts.prefault({}),
    attachmentCount: count("Attachments found.").default(0),
    attachments: z.array(AttachmentFacts).max(LISTED).meta({ description: "The first attachments." }).default([]),
    metadataCount: count("Metadata records found.").default(0),
    metadata: z.array(MetadataFacts).max(LISTED).meta({ description: "The first metadata records." }).default([]),
    unknownRecords: count(
      "Records with an opcode that the format reserves for later versions; skipped as it demands.",
    ).default(0),
    privateRecords: count("Records with a private opcode (0x80 and above); skipped.").default(0),
    damage: z
      .enum(["line-endings-converted", "zero-filled"])
      .meta({
        description:
          "How the file was damaged, where the bytes tell: a text-mode transfer changed line endings, or the tail " +
          "was never written and holds zeros.",
      })
      .optional(),
    database: DatabaseFacts.meta({ description: "Of databases alone." }).optional(),
    faults: Faults.default({}),
  })
  .meta({ description: "What the bytes of the container show." });
export type ContainerFacts = z.infer<typeof ContainerFacts>;
