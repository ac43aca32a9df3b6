/**
 * The text from which the ROS 1 bag of a conformance case is made: the records of the format, version 2.0, one after
 * another, as wiki.ros.org/Bags/Format/2.0 names their fields. Lengths, counts, offsets, times of chunks and indexes are
 * computed where the text says nothing; what it says is written as it stands, right or wrong.
 *
 * @module
 */
import { z } from "zod";
import { count, nanoseconds, text } from "../units.js";
import { bareBytes, Hexadecimal, hex, leaveOut, oneOf, size, time } from "./conformance-field.js";
import { RecordedBytes } from "./conformance-payload.js";

const u32 = (description: string) => z.int().min(0).max(4_294_967_295).meta({ description, unit: "1" });

/** What every record may say about itself. */
const envelope = {
  fields: z
    .array(
      z.tuple([
        text("Name of the field."),
        z.union([Hexadecimal, z.null()]).meta({ description: "Its value, or none." }),
      ]),
    )
    .meta({
      description:
        "Fields of the header that are written otherwise: one of the same name is replaced, and left out where its " +
        "value is null; any other is added at the end.",
    })
    .optional(),
  order: z
    .array(text("Name of a field."))
    .meta({ description: "Order of the header's fields; by name where it is left out, as the C++ writer does it." })
    .optional(),
  headerLength: size("What the header's length says, where that is not the truth.").optional(),
  dataLength: size("What the data's length says, where that is not the truth.").optional(),
};
const latency = nanoseconds("Time minus stamp. 0 where it is left out.").optional();

const chunkKinds = {
  connection: z
    .strictObject({
      id: u32("Id of the connection."),
      topic: text("Topic."),
      type: text("Type name. Not written where it is left out.").optional(),
      md5sum: text("MD5 sum of the definition. Not written where it is left out.").optional(),
      definition: text("Message definition. Not written where it is left out.").optional(),
      more: z
        .array(z.tuple([text("Name."), text("Value.")]))
        .meta({ description: "Further fields of its data, such as `callerid` and `latching`." })
        .optional(),
      ...envelope,
    })
    .meta({ description: "A connection record." }),
  message: z
    .strictObject({
      connection: u32("Id of the connection."),
      timeNs: time("Time at which it was received."),
      latencyNs: latency,
      data: RecordedBytes,
      ...envelope,
    })
    .meta({ description: "A message data record." }),
  messages: z
    .strictObject({
      connection: u32("Id of the connection."),
      count: count("How many messages there would be if none were left out."),
      firstTimeNs: time("Time of the first message."),
      periodNs: nanoseconds("From one time to the next."),
      latencyNs: latency,
      leaveOut,
      data: RecordedBytes,
      order: envelope.order,
    })
    .meta({ description: "A series of messages." }),
  record: z
    .strictObject({
      header: z
        .array(z.tuple([text("Name of the field."), Hexadecimal.meta({ description: "Its value." })]))
        .meta({ description: "Fields of the header, in order." }),
      data: hex("Data of the record."),
      headerLength: envelope.headerLength,
      dataLength: envelope.dataLength,
    })
    .meta({ description: "A record of any kind." }),
  bytes: bareBytes,
} as const;

export const BagChunkPart = z
  .union(oneOf(chunkKinds))
  .meta({ description: "A record inside a chunk of a bag: an object with one key." });
export type BagChunkPart = { [K in keyof typeof chunkKinds]?: z.infer<(typeof chunkKinds)[K]> };

const fileKinds = {
  ...chunkKinds,
  magic: z
    .strictObject({ text: text("What stands there instead of `#ROSBAG V2.0` and a line feed.").optional() })
    .meta({ description: "The line with which a bag begins." }),
  bagHeader: z
    .strictObject({
      indexPosition: size("Where the index begins; 0 says that the bag was not closed.").optional(),
      connections: u32("Connections.").optional(),
      chunks: u32("Chunks.").optional(),
      ...envelope,
    })
    .meta({ description: "The bag header record, padded to 4096 bytes; what is left out is taken from the bag." }),
  chunk: z
    .strictObject({
      compression: text(
        "Name of the compression: `none` where it is left out; `lz4`, `bz2`; any other is written, and the records are stored.",
      ).optional(),
      records: z.array(BagChunkPart).meta({ description: "Records of the chunk." }),
      size: u32("Uncompressed size, where that is not the truth.").optional(),
      stored: hex("Bytes that are stored in place of the compressed records.").optional(),
      ...envelope,
    })
    .meta({ description: "A chunk record; the index data of its connections are written behind it by `indexData`." }),
  indexData: z
    .strictObject({
      connection: u32("Id of the connection."),
      entries: z
        .array(z.tuple([time("Time."), u32("Offset in the chunk's uncompressed records.")]))
        .meta({ description: "Times and offsets; those of the chunk before, by time, where it is left out." })
        .optional(),
      ...envelope,
    })
    .meta({ description: "An index data record; it belongs to the chunk before it." }),
  allIndexData: z.strictObject({}).meta({ description: "The index data of every connection in the chunk before." }),
  index: z.strictObject({}).meta({
    description: "A whole index: all connections, as they were written before, and the chunk infos of all chunks.",
  }),
  indexStart: z.strictObject({}).meta({ description: "Nothing; the index begins here, as `indexPosition` says." }),
  chunkInfo: z
    .strictObject({
      chunk: count("Which chunk of the file is meant, from 0."),
      position: size("Where the chunk stands.").optional(),
      startTimeNs: time("Earliest time.").optional(),
      endTimeNs: time("Latest time.").optional(),
      counts: z
        .array(z.tuple([u32("Id of the connection."), u32("Messages on it.")]))
        .meta({ description: "Messages by connection." })
        .optional(),
      ...envelope,
    })
    .meta({ description: "A chunk info record; what is left out is taken from the chunk." }),
} as const;

export const BagPart = z
  .union(oneOf(fileKinds))
  .meta({ description: "A record of a bag, a series of messages, or bare bytes: an object with one key." });
export type BagPart = { [K in keyof typeof fileKinds]?: z.infer<(typeof fileKinds)[K]> };
