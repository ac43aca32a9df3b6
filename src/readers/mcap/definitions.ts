import { MAX_SCHEMA_BYTES, type SchemaSource } from "../../encodings/encoding.js";
import { crc32 } from "../../io/checksum.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import type { FaultLog } from "../fault-log.js";
import type { BadText } from "../pass.js";
import type { ChannelDescription } from "../reader.js";
import type { MessageWalker } from "./columns.js";
import { type Channel, parseChannel, parseSchema } from "./records.js";

/** All schema text of a file that is kept, in bytes; a file beyond it is hostile. */
const MAX_KEPT_BYTES = 128 * 1024 * 1024;

/** The part of the file that a definition stands in; `ahead` is the summary, before the reader comes there. */
export type Section = "data" | "summary" | "ahead";

interface KeptSchema extends SchemaSource {
  readonly size: number;
  readonly crc: number;
}

const sameMap = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** The schemas and channels of a file, and what is wrong with how it defines them. */
export class Definitions {
  readonly channels: ChannelDescription[] = [];
  readonly topics: string[] = [];
  readonly #schemas = new Map<number, KeptSchema>();
  readonly #records = new Map<number, Channel & { index: number }>();
  readonly #streams = new Map<string, number>();
  #keptBytes = 0;

  constructor(
    readonly faults: FaultLog,
    readonly walker: MessageWalker,
  ) {}

  /** Schemas and channels that the data section defines; those that stand in the summary alone are not counted. */
  schemaCount = 0;
  channelCount = 0;
  /** Schemas of the whole file. */
  get knownSchemas(): number {
    return this.#schemas.size;
  }

  /** Ids that the summary defines. */
  readonly summarySchemas = new Set<number>();
  readonly summaryChannels = new Set<number>();

  /** Id of the schema of a channel, by the channel's id. */
  schemaIdOf(id: number): number | undefined {
    return this.#records.get(id)?.schemaId;
  }

  /** Index of a channel by its id in the file. */
  indexOf(id: number): number | undefined {
    return this.#records.get(id)?.index;
  }

  /** How faults of a section are noted. What is read ahead is read again in its place, and told then. */
  #noting(section: Section): (kind: FaultKind, place: Occurrence) => void {
    return section === "ahead" ? () => {} : (kind, place) => this.faults.note(kind, place);
  }

  /** Takes a schema record. In the summary it must repeat one of the data section. */
  schema(content: Uint8Array, offset: number, section: Section, badText?: BadText): void {
    const { id, name, encoding, data } = parseSchema(content, badText);
    const inSummary = section === "summary";
    const note = this.#noting(section);
    if (id === 0) {
      note("schema-id-zero", { offset, name });
      return;
    }
    if (inSummary) this.summarySchemas.add(id);
    const crc = crc32(data);
    const known = this.#schemas.get(id);
    if (known) {
      if (known.name !== name || known.encoding !== encoding || known.size !== data.length || known.crc !== crc)
        note("schema-redefined", { offset, name, reason: `schema id ${id}` });
      return;
    }
    if (inSummary) note("summary-definition", { offset, name, reason: `schema id ${id}` });
    else if (section === "data") this.schemaCount++;
    const keep = Math.min(data.length, MAX_SCHEMA_BYTES + 1, Math.max(0, MAX_KEPT_BYTES - this.#keptBytes));
    this.#keptBytes += keep;
    this.#schemas.set(id, { name, encoding, data: data.slice(0, keep), size: data.length, crc });
  }

  /** Takes a channel record. In the summary it must repeat one of the data section. */
  channel(content: Uint8Array, offset: number, section: Section, badText?: BadText): void {
    const record = parseChannel(content, badText);
    const inSummary = section === "summary";
    const note = this.#noting(section);
    const { id, topic, messageEncoding, metadata, schemaId } = record;
    for (const key of record.duplicateKeys) note("duplicate-key", { offset, name: topic, reason: key });
    if (inSummary) this.summaryChannels.add(id);
    const known = this.#records.get(id);
    if (known) {
      if (
        known.topic !== topic ||
        known.schemaId !== schemaId ||
        known.messageEncoding !== messageEncoding ||
        !sameMap(known.metadata, metadata)
      )
        note("channel-redefined", { offset, name: topic, reason: `channel id ${id}` });
      return;
    }
    const schema = this.#schemas.get(schemaId);
    if (section === "ahead" && schemaId !== 0 && !schema) return;
    if (schemaId !== 0 && !schema) note("schema-undefined", { offset, name: topic, reason: `schema id ${schemaId}` });
    if (inSummary) note("summary-definition", { offset, name: topic, reason: `channel id ${id}` });
    else if (section === "data") this.channelCount++;
    let stream = this.#streams.get(topic);
    if (stream === undefined) {
      stream = this.topics.push(topic) - 1;
      this.#streams.set(topic, stream);
    }
    const index = this.channels.push({ id, topic, stream, messageEncoding, schema, schemaId, metadata }) - 1;
    this.#records.set(id, { ...record, index });
    this.walker.define(id, index, stream);
  }
}
