import type { SchemaSource } from "../../encodings/encoding.js";
import { sameBytes } from "../../io/bytes.js";
import { crc32 } from "../../io/checksum.js";
import { Opcode } from "../../readers/mcap/opcode.js";
import { TasukiError } from "../../trouble.js";
import type { ChannelToWrite } from "../writer.js";
import { recordOf, writeEntries } from "./records.js";

/** The highest id that is given to a schema or a channel. Schemas begin at 1: 0 says that a channel has none. */
const MAX_ID = 65_534;

interface WrittenChannel {
  readonly id: number;
  readonly schemaId: number;
  readonly record: Uint8Array;
  /** Whether the data section has its definition already. */
  defined: boolean;
}

/** The schemas and channels of a recording that is written: their ids and their records. */
export class WrittenDefinitions {
  /** In the order in which they were made known; their places are what samples name. */
  readonly channels: WrittenChannel[] = [];
  readonly #byId = new Map<number, WrittenChannel>();
  readonly #schemas = new Map<
    number,
    { readonly record: Uint8Array; readonly source: SchemaSource; defined: boolean }
  >();
  /** Ids of schemas that stand in copied chunks; channels of those chunks need not use them. */
  readonly #copied = new Set<number>();
  /** Ids of schemas that may be the same. */
  readonly #alike = new Map<string, number[]>();
  #freeSchema = 1;
  #freeChannel = 0;

  /** How many schemas the file has, those that no channel uses included. */
  get schemaCount(): number {
    let unused = 0;
    for (const id of this.#copied) if (!this.#schemas.has(id)) unused++;
    return this.#schemas.size + unused;
  }

  /** Takes note of schemas that stand in a chunk which is written as it is; their ids are taken. 0 is none. */
  copied(ids: Iterable<number>): void {
    for (const id of ids) if (id !== 0) this.#copied.add(id);
  }

  /** Makes a channel known under the next free id and returns its place. */
  add(channel: ChannelToWrite): number {
    const schemaId = channel.schema ? this.#schemaId(channel.schema) : 0;
    while (this.#byId.has(this.#freeChannel)) this.#freeChannel++;
    return this.#channel(this.#freeChannel, schemaId, channel);
  }

  /** Makes a channel known under the ids that it has in another file and returns its place. */
  addAs(id: number, schemaId: number, channel: ChannelToWrite): number {
    if (this.#byId.has(id)) throw new TasukiError("not-writable", `Channel id ${id} is taken by another channel.`);
    if (channel.schema) this.#schemaAs(schemaId, channel.schema);
    return this.#channel(id, channel.schema ? schemaId : 0, channel);
  }

  #channel(id: number, schemaId: number, { topic, messageEncoding, metadata }: ChannelToWrite): number {
    if (id > MAX_ID)
      throw new TasukiError("not-writable", `An MCAP file holds ${MAX_ID + 1} channels; ${topic} is one too many.`);
    const record = recordOf(Opcode.channel, (into) => {
      into.u16(id);
      into.u16(schemaId);
      into.prefixed(topic);
      into.prefixed(messageEncoding);
      writeEntries(into, metadata);
    });
    const channel = { id, schemaId, record, defined: false };
    this.#byId.set(id, channel);
    return this.channels.push(channel) - 1;
  }

  #schemaId(source: SchemaSource): number {
    for (const id of this.#alike.get(likeness(source)) ?? [])
      if (sameBytes(this.#schemas.get(id)!.source.data, source.data)) return id;
    while (this.#schemas.has(this.#freeSchema) || this.#copied.has(this.#freeSchema)) this.#freeSchema++;
    if (this.#freeSchema > MAX_ID)
      throw new TasukiError("not-writable", `An MCAP file holds ${MAX_ID} schemas; ${source.name} is one too many.`);
    this.#keep(this.#freeSchema, source);
    return this.#freeSchema;
  }

  #schemaAs(id: number, source: SchemaSource): void {
    const known = this.#schemas.get(id)?.source;
    if (!known) this.#keep(id, source);
    else if (likeness(known) !== likeness(source) || !sameBytes(known.data, source.data))
      throw new TasukiError("not-writable", `Schema id ${id} is taken by another schema.`);
  }

  #keep(id: number, { name, encoding, data }: SchemaSource): void {
    const record = recordOf(Opcode.schema, (into) => {
      into.u16(id);
      into.prefixed(name);
      into.prefixed(encoding);
      into.prefixed(data);
    });
    const source = { name, encoding, data: record.subarray(record.length - data.length) };
    this.#schemas.set(id, { record, source, defined: false });
    const key = likeness(source);
    this.#alike.set(key, [...(this.#alike.get(key) ?? []), id]);
  }

  /** Place of a channel by its id. */
  byId(id: number): WrittenChannel | undefined {
    return this.#byId.get(id);
  }

  /** Gives the records that must stand before a channel's first message, and counts them as written. */
  define(channel: WrittenChannel, write: (record: Uint8Array) => void): void {
    const schema = this.#schemas.get(channel.schemaId);
    if (schema && !schema.defined) write(schema.record);
    if (schema) schema.defined = true;
    write(channel.record);
    channel.defined = true;
  }

  /** The records for the summary. */
  *schemaRecords(): Generator<Uint8Array> {
    for (const { record } of this.#schemas.values()) yield record;
  }
  *channelRecords(): Generator<Uint8Array> {
    for (const { record } of this.channels) yield record;
  }
}

const likeness = ({ name, encoding, data }: SchemaSource) => JSON.stringify([name, encoding, crc32(data)]);
