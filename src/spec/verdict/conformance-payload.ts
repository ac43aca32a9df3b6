/**
 * The bytes of payloads, schemas and attachments in the recording of a conformance case: as text, as hexadecimal
 * digits, or field by field in one of the encodings, so that a case can be read and written without tools.
 *
 * @module
 */
import { z } from "zod";
import { byteCount, text } from "../units.js";
import { counted, hex, Unsigned64 } from "./conformance-field.js";

const numbers = (description: string) =>
  z
    .union([z.number(), z.array(z.number())])
    .meta({ description: `${description} Several stand one after another.`, unit: "1" });

const fieldKinds = {
  uint8: numbers("Unsigned integer of 1 byte."),
  uint16: numbers("Unsigned integer of 2 bytes."),
  int32: numbers("Signed integer of 4 bytes."),
  uint32: numbers("Unsigned integer of 4 bytes."),
  float32: numbers("IEEE 754 number of 4 bytes."),
  float64: numbers("IEEE 754 number of 8 bytes."),
  string: text("A string, laid out as the encoding does it."),
  time: Unsigned64.meta({ description: "A time as two integers of 4 bytes: seconds, then nanoseconds.", unit: "ns" }),
  stamp: z.literal(true).meta({ description: "The message's stamp (log time minus latency), laid out like `time`." }),
  hex: hex("Bytes as they stand, without alignment."),
} as const;

export const PayloadField = z
  .union(Object.entries(fieldKinds).map(([name, kind]) => z.strictObject({ [name]: kind })))
  .meta({ description: "One field of a payload: its type and its value." });
export type PayloadField = { [K in keyof typeof fieldKinds]?: z.infer<(typeof fieldKinds)[K]> };

const fieldNumber = z.int().min(1).max(536_870_911).meta({ description: "Number of the field.", unit: "1" });
export const ProtobufField = z
  .union([
    z.strictObject({ field: fieldNumber, varint: counted("A variable-length integer (wire type 0).") }),
    z.strictObject({
      field: fieldNumber,
      double: z.number().meta({ description: "An IEEE 754 number of 8 bytes (wire type 1).", unit: "1" }),
    }),
    z.strictObject({ field: fieldNumber, text: text("A string (wire type 2).") }),
    z.strictObject({
      field: fieldNumber,
      stamp: z.literal(true).meta({ description: "The message's stamp as a google.protobuf.Timestamp (wire type 2)." }),
    }),
    z.strictObject({
      field: fieldNumber,
      get message() {
        return z.array(ProtobufField).meta({ description: "A message inside (wire type 2)." });
      },
    }),
  ])
  .meta({ description: "One field of a protobuf message." });
export type ProtobufField = { field: number } & (
  | { varint: string }
  | { double: number }
  | { text: string }
  | { stamp: true }
  | { message: ProtobufField[] }
);

export const RecordedBytes = z
  .union([
    z.strictObject({
      text: text(
        "UTF-8 text. In a message, `$sec` and `$nanosec` stand for the seconds and nanoseconds of the message's stamp.",
      ),
    }),
    z.strictObject({ hex: hex("The bytes as they stand.") }),
    z.strictObject({
      zeros: byteCount("So many bytes of zero."),
    }),
    z.strictObject({
      cdr: z.array(PayloadField).meta({
        description:
          "Plain CDR, little endian: four bytes 00 01 00 00, then the fields, each aligned to its size as counted " +
          "behind them; a string is its length with the closing NUL (4 bytes), its UTF-8 bytes and the NUL.",
      }),
    }),
    z.strictObject({
      ros1: z.array(PayloadField).meta({
        description:
          "ROS 1 serialisation: the fields one after another, little endian, without alignment; a string is its length " +
          "(4 bytes) and its UTF-8 bytes.",
      }),
    }),
    z.strictObject({
      protobuf: z.array(ProtobufField).meta({ description: "A protobuf message: its fields, in order." }),
    }),
  ])
  .meta({ description: "Content of a payload, a schema or an attachment." });
export type RecordedBytes =
  | { text: string }
  | { hex: string }
  | { zeros: number }
  | { cdr: PayloadField[] }
  | { ros1: PayloadField[] }
  | { protobuf: ProtobufField[] };
