/**
 * Reads a recording back with the reference implementation, for the tests.
 *
 * @module
 */

import { parse } from "@foxglove/rosmsg";
import { MessageReader } from "@foxglove/rosmsg2-serialization";
import { McapIndexedReader, McapStreamReader, type McapTypes } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import type { Bodies, TypeName } from "./bodies.js";

/** A message as stored. */
export interface Stored {
  readonly topic: string;
  /** Empty, like the definition, when the channel has no schema. */
  readonly type: string;
  readonly definition: string;
  readonly sequence: number;
  readonly publishTime: bigint;
  readonly logTime: bigint;
  readonly data: Uint8Array;
}

/** All records, in file order, with every checksum verified. */
export async function readRecords(file: Uint8Array): Promise<McapTypes.TypedMcapRecord[]> {
  const reader = new McapStreamReader({ decompressHandlers: await loadDecompressHandlers(), validateCrcs: true });
  reader.append(file);
  const records: McapTypes.TypedMcapRecord[] = [];
  for (let record = reader.nextRecord(); record; record = reader.nextRecord()) records.push(record);
  if (!reader.done()) throw new RangeError("The recording ends early.");
  return records;
}

/** All messages, in file order. */
export async function readMessages(file: Uint8Array): Promise<Stored[]> {
  const schemas = new Map<number, McapTypes.Schema>();
  const channels = new Map<number, McapTypes.Channel>();
  const messages: Stored[] = [];
  for (const record of await readRecords(file)) {
    if (record.type === "Schema") schemas.set(record.id, record);
    if (record.type === "Channel") channels.set(record.id, record);
    if (record.type !== "Message") continue;
    const { topic, schemaId } = channels.get(record.channelId)!;
    const schema = schemas.get(schemaId);
    const definition = new TextDecoder().decode(schema?.data);
    messages.push({ ...record, topic, type: schema?.name ?? "", definition });
  }
  return messages;
}

/** Opens the file by its summary. */
export async function openIndexed(file: Uint8Array): Promise<McapIndexedReader> {
  const readable = {
    size: async () => BigInt(file.length),
    read: async (offset: bigint, size: bigint) => file.subarray(Number(offset), Number(offset + size)),
  };
  return McapIndexedReader.Initialize({ readable, decompressHandlers: await loadDecompressHandlers() });
}

const readers = new Map<string, MessageReader>();

/** A payload decoded by a definition, and whether it used up every byte. */
export function decode<T extends TypeName>(
  type: T,
  definition: string,
  data: Uint8Array,
): { body: Bodies[T]; whole: boolean } {
  let reader = readers.get(type);
  if (!reader) {
    reader = new MessageReader(parse(definition, { ros2: true }));
    readers.set(type, reader);
  }
  return { body: reader.readMessage<Bodies[T]>(data), whole: !reader.lastReadHadTrailingBytes() };
}

/** The header stamp where it stands in CDR, ns. */
export function stampOf({ data }: Stored): bigint {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return BigInt(view.getInt32(4, true)) * 1_000_000_000n + BigInt(view.getUint32(8, true));
}
