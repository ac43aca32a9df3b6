import { MAX_SCHEMA_BYTES, type SchemaSource } from "../encodings/encoding.js";
import { sameBytes } from "../io/bytes.js";
import type { ChannelDescription } from "../readers/reader.js";
import { TasukiError } from "../trouble.js";
import type { ChannelToWrite } from "../writers/writer.js";

/** A channel of the output. */
export interface OutputChannel extends ChannelToWrite {
  readonly index: number;
  /** Ids of the channel and of its schema in the input from which it came first. */
  readonly id: number;
  readonly schemaId: number | undefined;
  /** Input that it came from first, for messages. */
  readonly from: string;
  /** Samples that were carried over. */
  samples: number;
}

const typeOf = ({ messageEncoding, schema }: ChannelToWrite) =>
  `${schema?.name || "no type"} (${messageEncoding || "no encoding"})`;

/** The channels of the output: those of several inputs that are alike become one. */
export class OutputChannels {
  readonly list: OutputChannel[] = [];
  readonly #byKey = new Map<string, OutputChannel>();
  readonly #schemas: SchemaSource[] = [];
  readonly #schemaNumbers = new WeakMap<SchemaSource, number>();
  /** The first channel of each topic. */
  readonly #byTopic = new Map<string, OutputChannel>();

  /**
   * The channel of the output that a channel of an input becomes. Throws a `TasukiError` where another input has another
   * type on the topic.
   */
  take({ id, schemaId }: ChannelDescription, channel: ChannelToWrite, from: string): OutputChannel {
    const key = this.#keyOf(channel);
    const same = this.#byKey.get(key);
    if (same) return same;
    const { topic, schema } = channel;
    if (schema && schema.data.length > MAX_SCHEMA_BYTES)
      throw new TasukiError(
        "not-convertible",
        `${from}: the definition of ${schema.name} is longer than ${MAX_SCHEMA_BYTES} bytes, and no more of it is read.`,
      );
    const other = this.#byTopic.get(topic);
    if (other && other.from !== from && typeOf(other) !== typeOf(channel))
      throw new TasukiError(
        "not-convertible",
        `Topic ${topic} is ${typeOf(other)} in ${other.from} and ${typeOf(channel)} in ${from}. Convert them apart, or leave the topic out.`,
      );
    const { messageEncoding, metadata } = channel;
    const taken = { topic, messageEncoding, schema, metadata, id, schemaId, from, samples: 0, index: this.list.length };
    this.list.push(taken);
    this.#byKey.set(key, taken);
    if (!other) this.#byTopic.set(topic, taken);
    return taken;
  }

  #keyOf({ topic, messageEncoding, schema, metadata }: ChannelToWrite): string {
    const entries = [...metadata].sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([topic, messageEncoding, schema && this.#numberOf(schema), entries]);
  }

  /** Numbers the definitions that differ. */
  #numberOf(schema: SchemaSource): number {
    const known = this.#schemaNumbers.get(schema);
    if (known !== undefined) return known;
    const { name, encoding, data } = schema;
    const alike = this.#schemas.findIndex(
      (other) => other.name === name && other.encoding === encoding && sameBytes(other.data, data),
    );
    const number = alike >= 0 ? alike : this.#schemas.push(schema) - 1;
    this.#schemaNumbers.set(schema, number);
    return number;
  }
}
