import { MAX_SCHEMA_BYTES, SchemaError, type SchemaSource } from "../../encodings/encoding.js";
import { ros1Md5 } from "../../encodings/ros1-md5.js";
import { crc32 } from "../../io/checksum.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { RecordError } from "../errors.js";
import type { FaultLog } from "../fault-log.js";
import type { ChannelDescription } from "../reader.js";
import type { MessageWalker } from "./columns.js";
import { Fields } from "./format.js";

/** All definition text of a file that is kept, in bytes; a file beyond it is hostile. */
const MAX_KEPT_BYTES = 128 * 1024 * 1024;
/** The most connections of a file that are kept; a file beyond it is hostile. */
const MAX_CONNECTIONS = 65_536;

/** The part of the file that a connection record stands in; `ahead` is the index, before the reader comes there. */
export type Section = "data" | "index" | "ahead";

/** Fields of a connection that are told elsewhere than in the channel's metadata. */
const OWN_FIELDS = new Set(["topic", "type", "message_definition"]);

interface Connection {
  readonly index: number;
  /** Topic, type, definition and all other fields, as one text. */
  readonly identity: string;
  inIndex: boolean;
}

/** The connections of a file, and what is wrong with how it defines them. */
export class Connections {
  readonly channels: ChannelDescription[] = [];
  readonly topics: string[] = [];
  readonly #known = new Map<number, Connection>();
  readonly #streams = new Map<string, number>();
  readonly #schemas = new Map<string, SchemaSource>();
  #keptBytes = 0;

  constructor(
    readonly faults: FaultLog,
    readonly walker: MessageWalker,
  ) {}

  get count(): number {
    return this.#known.size;
  }

  /** How a connection is called in a fault. */
  nameOf(id: number): string {
    const index = this.walker.indexOf(id);
    return index < 0 ? `connection ${id}` : this.channels[index]!.topic;
  }

  /** Takes a connection record: the fields of its header, and its data. Throws a {@link RecordError}. */
  take(header: Fields, data: Uint8Array, offset: number, section: Section): void {
    // What is read ahead is read again in its place, and told then.
    const note = (kind: FaultKind, place: Occurrence) => {
      if (section !== "ahead") this.faults.note(kind, place);
    };
    const id = header.u32("conn");
    const topic = header.text("topic");
    const fields = new Fields(data);
    for (const key of [...header.duplicates, ...fields.duplicates])
      note("duplicate-key", { offset, name: topic, reason: key });
    const missing = ["type", "md5sum", "message_definition"].filter((name) => !fields.values.has(name));
    for (const name of missing)
      note("record-malformed", { offset, name: topic, reason: `connection: the field ${name} is missing` });
    const metadata = new Map<string, string>();
    for (const name of fields.values.keys()) if (!OWN_FIELDS.has(name)) metadata.set(name, fields.text(name));
    const type = fields.values.has("type") ? fields.text("type") : "";
    const definition = fields.values.get("message_definition") ?? new Uint8Array(0);
    for (const what of [...header.badText, ...fields.badText])
      note("text-not-utf8", { offset, name: "connection", reason: `${what} is not valid UTF-8` });
    const schemaKey = `${crc32(definition)} ${definition.length} ${type}`;
    // The topic stands there once more: as it was called before somebody renamed it.
    const original = fields.values.has("topic") ? fields.text("topic") : topic;
    const identity = JSON.stringify([topic, original, schemaKey, [...metadata].sort()]);
    let known = this.#known.get(id);
    if (known) {
      if (known.identity !== identity) note("channel-redefined", { offset, name: topic, reason: `connection ${id}` });
    } else {
      if (this.#known.size >= MAX_CONNECTIONS)
        throw new RecordError(`the file has more than ${MAX_CONNECTIONS} connections`);
      const schema = missing.includes("type") ? undefined : this.#schema(schemaKey, type, definition);
      let stream = this.#streams.get(topic);
      if (stream === undefined) {
        stream = this.topics.push(topic) - 1;
        this.#streams.set(topic, stream);
      }
      const index = this.channels.push({ id, topic, stream, messageEncoding: "ros1", schema, metadata }) - 1;
      known = { index, identity, inIndex: false };
      this.#known.set(id, known);
      this.walker.define(id, index, stream);
      if (section === "index") note("summary-definition", { offset, name: topic, reason: `connection ${id}` });
    }
    if (section === "index") known.inIndex = true;
  }

  /** Connections of one type share its definition, and with it the work on it. */
  #schema(key: string, name: string, definition: Uint8Array): SchemaSource {
    let schema = this.#schemas.get(key);
    if (!schema) {
      const keep = Math.min(definition.length, MAX_SCHEMA_BYTES + 1, Math.max(0, MAX_KEPT_BYTES - this.#keptBytes));
      this.#keptBytes += keep;
      schema = { name, encoding: "ros1msg", data: definition.slice(0, keep) };
      this.#schemas.set(key, schema);
    }
    return schema;
  }

  /** Once the index is read: it must repeat every connection, since readers that use it take no other. */
  holdIndex(offset: number): void {
    for (const [id, { index, inIndex }] of this.#known)
      if (!inIndex)
        this.faults.note("summary-definition-missing", {
          offset,
          name: this.channels[index]!.topic,
          reason: `connection ${id} is not defined in the index`,
        });
  }
}

/**
 * Whether a connection's record can be believed as it stands: it has all its fields, its topic stands in it twice, and its MD5 sum
 * is that of its definition.
 */
export function isSoundConnection(header: Fields, data: Uint8Array): boolean {
  try {
    const fields = new Fields(data);
    const [topic, type, sum] = [header.text("topic"), fields.text("type"), fields.text("md5sum")];
    const definition = fields.text("message_definition");
    const isReadable = [header, fields].every(({ badText, duplicates }) => badText.length + duplicates.length === 0);
    const isNamed = !fields.values.has("topic") || fields.text("topic") === topic;
    return isReadable && isNamed && ros1Md5(type, definition) === sum;
  } catch (error) {
    if (error instanceof RecordError || error instanceof SchemaError) return false;
    throw error;
  }
}
