/**
 * Payloads, schemas and attachments of conformance cases: from their text to bytes.
 *
 * @module
 */

import { ByteWriter } from "../../io/byte-writer.js";
import type { PayloadField, ProtobufField, RecordedBytes } from "../../spec/verdict/conformance-payload.js";
import { fromHex } from "./hex.js";

const SECOND = 1_000_000_000n;
const secondsOf = (ns: bigint) => Number(ns / SECOND);
const nanosecondsOf = (ns: bigint) => Number(ns % SECOND);

/** Bytes of a payload whose message has this stamp. */
export function payloadOf(data: RecordedBytes, stampNs: bigint): Uint8Array {
  if ("text" in data)
    return new TextEncoder().encode(
      data.text.replaceAll("$sec", String(secondsOf(stampNs))).replaceAll("$nanosec", String(nanosecondsOf(stampNs))),
    );
  if ("hex" in data) return fromHex(data.hex);
  if ("zeros" in data) return new Uint8Array(data.zeros);
  if ("protobuf" in data) return protobuf(data.protobuf, stampNs);
  const writer = new ByteWriter();
  if ("cdr" in data) {
    writer.raw(Uint8Array.of(0, 1, 0, 0));
    for (const field of data.cdr) writeField(writer, field, stampNs, true);
  } else for (const field of data.ros1) writeField(writer, field, stampNs, false);
  return writer.bytes().slice();
}

/** How each type is written, and the size that CDR aligns it to. */
const numbers = {
  uint8: [1, (writer: ByteWriter, value: number) => writer.u8(value)],
  uint16: [2, (writer: ByteWriter, value: number) => writer.u16(value)],
  int32: [4, (writer: ByteWriter, value: number) => writer.i32(value)],
  uint32: [4, (writer: ByteWriter, value: number) => writer.u32(value)],
  float32: [4, (writer: ByteWriter, value: number) => writer.f32(value)],
  float64: [8, (writer: ByteWriter, value: number) => writer.f64(value)],
} as const;

function writeField(writer: ByteWriter, field: PayloadField, stampNs: bigint, cdr: boolean): void {
  // CDR counts alignment from behind its four bytes of representation, which are a multiple of four alone.
  const align = (size: number) => {
    while (cdr && (writer.length - 4) % size !== 0) writer.u8(0);
  };
  const [type, value] = Object.entries(field)[0]! as [keyof PayloadField, unknown];
  if (type in numbers) {
    const [size, write] = numbers[type as keyof typeof numbers];
    for (const each of [value].flat() as number[]) {
      align(size);
      write(writer, each);
    }
  } else if (type === "string") {
    align(4);
    writer.prefixed(cdr ? `${value as string}\0` : (value as string));
  } else if (type === "hex") writer.raw(fromHex(value as string));
  else {
    const time = type === "stamp" ? stampNs : BigInt(value as string);
    align(4);
    writer.u32(secondsOf(time));
    writer.u32(nanosecondsOf(time));
  }
}

function protobuf(fields: readonly ProtobufField[], stampNs: bigint): Uint8Array {
  const writer = new ByteWriter();
  const tag = (field: number, wireType: number) => varint(writer, (BigInt(field) << 3n) | BigInt(wireType));
  for (const field of fields) {
    if ("varint" in field) {
      tag(field.field, 0);
      varint(writer, BigInt(field.varint));
    } else if ("double" in field) {
      tag(field.field, 1);
      writer.f64(field.double);
    } else {
      tag(field.field, 2);
      const content =
        "text" in field
          ? new TextEncoder().encode(field.text)
          : protobuf("message" in field ? field.message : timestamp(stampNs), stampNs);
      varint(writer, BigInt(content.length));
      writer.raw(content);
    }
  }
  return writer.bytes().slice();
}

const timestamp = (ns: bigint): ProtobufField[] => [
  { field: 1, varint: String(ns / SECOND) },
  { field: 2, varint: String(ns % SECOND) },
];

function varint(writer: ByteWriter, value: bigint): void {
  let left = value;
  for (; left > 0x7fn; left >>= 7n) writer.u8(Number(left & 0x7fn) | 0x80);
  writer.u8(Number(left));
}
