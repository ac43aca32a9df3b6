/**
 * The text from which the recording of a conformance case is made: the records of an MCAP file, one after another, as
 * mcap.dev/spec names their fields. Lengths, offsets, checksums, times of chunks, indexes and statistics are computed
 * where the text says nothing; what it says is written as it stands, right or wrong.
 *
 * @module
 */
import { z } from "zod";
import { byteCount, count, nanoseconds, text } from "../units.js";
import { BagPart } from "./conformance-bag.js";
import { bareBytes, counted, hex, leaveOut, oneOf, size, time } from "./conformance-field.js";
import { RecordedBytes } from "./conformance-payload.js";

const id16 = (description: string) => z.int().min(0).max(65_535).meta({ description, unit: "1" });
const crc = (description: string) =>
  z
    .string()
    .regex(/^0x[0-9a-f]{8}$/)
    .meta({ description: `${description} Computed where it is left out; 0x00000000 says that there is none.` })
    .optional();
const entries = (description: string) =>
  z.array(z.tuple([z.string(), z.string()])).meta({ description: `${description} Pairs of key and value, in order.` });
const opcode = z.int().min(0).max(255).meta({ description: "Opcode of the record.", unit: "1" });

/** What every record may say about itself. */
const envelope = {
  length: size("What the record's length field says, where that is not the truth.").optional(),
  trailing: hex("Bytes after the known fields of the record, which the format allows.").optional(),
};
const latency = nanoseconds("Log time minus stamp. 0 where it is left out.").optional();
const definitions = {
  schema: z
    .strictObject({
      id: id16("Id of the schema."),
      name: text("Type name."),
      encoding: text("Schema encoding."),
      data: RecordedBytes,
      ...envelope,
    })
    .meta({ description: "A schema record." }),
  channel: z
    .strictObject({
      id: id16("Id of the channel."),
      schema: id16("Id of its schema; 0 where it is left out, which says that there is none.").optional(),
      topic: text("Topic."),
      messageEncoding: text("Payload encoding."),
      metadata: entries("Metadata of the channel.").optional(),
      ...envelope,
    })
    .meta({ description: "A channel record." }),
} as const;
const messages = {
  message: z
    .strictObject({
      channel: id16("Id of the channel."),
      sequence: z
        .int()
        .min(0)
        .max(4_294_967_295)
        .meta({ description: "Sequence number. 0 where it is left out.", unit: "1" })
        .optional(),
      logTimeNs: time("Log time."),
      publishTimeNs: time("Publish time. The log time where it is left out.").optional(),
      latencyNs: latency,
      data: RecordedBytes,
      ...envelope,
    })
    .meta({ description: "A message record." }),
  messages: z
    .strictObject({
      channel: id16("Id of the channel."),
      count: count("How many messages there would be if none were left out."),
      firstLogTimeNs: time("Log time of the first message."),
      periodNs: nanoseconds("From one log time to the next."),
      latencyNs: latency,
      leaveOut,
      data: RecordedBytes,
    })
    .meta({
      description:
        "A series of messages. The publish time of each is its log time, and its sequence number is its place in the " +
        "series, from 0.",
    }),
} as const;
const raw = {
  record: z
    .strictObject({ opcode, hex: hex("Content of the record."), length: envelope.length })
    .meta({ description: "A record of any opcode." }),
  bytes: bareBytes,
} as const;

const chunkKinds = { ...definitions, ...messages, ...raw } as const;
export const ChunkPart = z
  .union(oneOf(chunkKinds))
  .meta({ description: "A record inside a chunk: an object with one key." });
export type ChunkPart = { [K in keyof typeof chunkKinds]?: z.infer<(typeof chunkKinds)[K]> };

const fileKinds = {
  ...chunkKinds,
  magic: z
    .strictObject({ hex: hex("What stands there instead of 89 4d 43 41 50 30 0d 0a.").optional() })
    .meta({ description: "The magic, with which a file begins and ends." }),
  header: z
    .strictObject({
      profile: text("Profile. Empty where it is left out.").optional(),
      library: text("Library. `conformance` where it is left out.").optional(),
      ...envelope,
    })
    .meta({ description: "The header record." }),
  chunk: z
    .strictObject({
      compression: text(
        "Name of the compression: `lz4`, `zstd`; any other is written, and the records are stored.",
      ).optional(),
      records: z.array(ChunkPart).meta({ description: "Records of the chunk." }),
      messageStartTimeNs: time("Earliest log time, where that is not the truth.").optional(),
      messageEndTimeNs: time("Latest log time, where that is not the truth.").optional(),
      uncompressedSize: size("Uncompressed size, where that is not the truth.").optional(),
      crc: crc("Checksum of the uncompressed records."),
      stored: hex("Bytes that are stored in place of the compressed records.").optional(),
      ...envelope,
    })
    .meta({ description: "A chunk record." }),
  messageIndex: z
    .strictObject({
      channel: id16("Id of the channel."),
      entries: z
        .array(z.tuple([time("Log time."), size("Offset in the chunk's uncompressed records.")]))
        .meta({ description: "Log times and offsets; those of the chunk before where it is left out." })
        .optional(),
      ...envelope,
    })
    .meta({ description: "A message index record; it belongs to the chunk before it." }),
  attachment: z
    .strictObject({
      logTimeNs: time("Log time. 0 where it is left out.").optional(),
      createTimeNs: time("Creation time. 0 where it is left out.").optional(),
      name: text("Name."),
      mediaType: text("Media type."),
      data: RecordedBytes,
      crc: crc("Checksum of the record's fields before it."),
      ...envelope,
    })
    .meta({ description: "An attachment record." }),
  metadata: z
    .strictObject({ name: text("Name."), metadata: entries("Content."), ...envelope })
    .meta({ description: "A metadata record." }),
  dataEnd: z
    .strictObject({ crc: crc("Checksum of everything before this record."), ...envelope })
    .meta({ description: "The data end record." }),
  summary: z.strictObject({}).meta({
    description:
      "A whole summary section: all schemas, channels, statistics, chunk, attachment and metadata indexes, as they " +
      "were written before, and the summary offsets of these groups.",
  }),
  statistics: z
    .strictObject({
      messageCount: counted("Messages.").optional(),
      schemaCount: id16("Schemas.").optional(),
      channelCount: count("Channels.").optional(),
      attachmentCount: count("Attachments.").optional(),
      metadataCount: count("Metadata records.").optional(),
      chunkCount: count("Chunks.").optional(),
      messageStartTimeNs: time("Earliest log time.").optional(),
      messageEndTimeNs: time("Latest log time.").optional(),
      channelMessageCounts: z
        .array(z.tuple([id16("Id of the channel."), counted("Messages on it.")]))
        .meta({ description: "Messages by channel." })
        .optional(),
      ...envelope,
    })
    .meta({ description: "A statistics record; what is left out is counted." }),
  chunkIndex: z
    .strictObject({
      chunk: count("Which chunk of the file is indexed, from 0."),
      messageStartTimeNs: time("Earliest log time.").optional(),
      messageEndTimeNs: time("Latest log time.").optional(),
      chunkStartOffset: size("Where the chunk stands.").optional(),
      chunkLength: size("Length of the chunk record, its opcode and length field included.").optional(),
      messageIndexLength: size("Length of all its message indexes.").optional(),
      compression: text("Compression.").optional(),
      compressedSize: size("Compressed size.").optional(),
      uncompressedSize: size("Uncompressed size.").optional(),
      ...envelope,
    })
    .meta({ description: "A chunk index record; what is left out is taken from the chunk." }),
  attachmentIndex: z
    .strictObject({
      attachment: count("Which attachment of the file is indexed, from 0."),
      offset: size("Where the attachment stands.").optional(),
      dataSize: size("Size of its data.").optional(),
      ...envelope,
    })
    .meta({ description: "An attachment index record; what is left out is taken from the attachment." }),
  metadataIndex: z
    .strictObject({
      metadata: count("Which metadata record of the file is indexed, from 0."),
      offset: size("Where it stands.").optional(),
      ...envelope,
    })
    .meta({ description: "A metadata index record; what is left out is taken from the metadata record." }),
  summaryOffset: z
    .strictObject({
      opcode,
      groupStart: size("Where the records of this opcode begin in the summary.").optional(),
      groupLength: size("How long they are together.").optional(),
      ...envelope,
    })
    .meta({ description: "A summary offset record; what is left out is taken from the records of the summary." }),
  footer: z
    .strictObject({
      summaryStart: size("Where the summary begins; 0 where there is none.").optional(),
      summaryOffsetStart: size("Where the summary offsets begin; 0 where there are none.").optional(),
      crc: crc("Checksum of the summary and of this record's fields before it."),
      ...envelope,
    })
    .meta({ description: "The footer record." }),
} as const;

export const RecordingPart = z
  .union(oneOf(fileKinds))
  .meta({ description: "A record, a series of messages, the magic, or bare bytes: an object with one key." });
export type RecordingPart = { [K in keyof typeof fileKinds]?: z.infer<(typeof fileKinds)[K]> };

export const RecordingPlace = z
  .strictObject({
    part: count("Which part of the text, from 0. Counted from the start of the file where it is left out.").optional(),
    fromEnd: z.literal(true).meta({ description: "Counted back from the end of the file." }).optional(),
    bytes: byteCount("How many bytes from there."),
  })
  .meta({ description: "A place in the file that the text gives." });
export type RecordingPlace = z.infer<typeof RecordingPlace>;

const editKinds = {
  truncate: RecordingPlace.meta({ description: "Everything from this place on is cut off." }),
  overwrite: z
    .strictObject({ at: RecordingPlace, hex: hex("What is written there.") })
    .meta({ description: "Bytes are replaced." }),
  flipBit: z
    .strictObject({
      at: RecordingPlace,
      bit: z.int().min(0).max(7).meta({ description: "Which bit; 0 is the least significant.", unit: "1" }),
    })
    .meta({ description: "One bit is changed." }),
  zeroFrom: RecordingPlace.meta({ description: "Everything from this place on becomes zero." }),
  append: hex("Bytes are added at the end."),
  convertLineEndings: z
    .enum(["crlf-to-lf", "lf-to-crlf"])
    .meta({ description: "Every line ending is converted, as a transfer in text mode does." }),
} as const;
export const RecordingEdit = z.union(oneOf(editKinds)).meta({
  description: "Damage that is done to the finished file: an object with one key. Edits are made in order.",
});
export type RecordingEdit = { [K in keyof typeof editKinds]?: z.infer<(typeof editKinds)[K]> };

export const CaseRecording = z
  .strictObject({
    file: z
      .string()
      .regex(/^[a-z0-9-]+\.(mcap|bag|db3)$/)
      .meta({ description: "Name of the recording, which stands beside the case." }),
    from: z.array(RecordingPart).meta({ description: "The text from which an MCAP recording is made." }).optional(),
    bag: z.array(BagPart).meta({ description: "The text from which a ROS 1 bag is made." }).optional(),
    sql: z
      .array(text("A statement of SQL."))
      .meta({ description: "The statements by which SQLite makes a recording of rosbag2's sqlite3 storage." })
      .optional(),
    edits: z.array(RecordingEdit).meta({ description: "What is done to it afterwards." }).optional(),
  })
  .meta({ description: "The recording of a case. The file is there for readers; the text says what is in it." });
export type CaseRecording = Omit<z.infer<typeof CaseRecording>, "from" | "bag" | "edits"> & {
  from?: RecordingPart[] | undefined;
  bag?: BagPart[] | undefined;
  edits?: RecordingEdit[] | undefined;
};
