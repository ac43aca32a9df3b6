/**
 * The channels of several files as those of one recording. A file's channels get the numbers that the recording gives
 * them; what is the same in two files is one channel.
 *
 * @module
 */
import { sameBytes } from "../../io/bytes.js";
import type { ChannelDescription } from "../reader.js";

const sameMap = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

function isSame(a: ChannelDescription, b: ChannelDescription): boolean {
  if (a.messageEncoding !== b.messageEncoding || !sameMap(a.metadata, b.metadata)) return false;
  if (a.schema === b.schema) return true;
  if (!a.schema || !b.schema) return false;
  return (
    a.schema.name === b.schema.name &&
    a.schema.encoding === b.schema.encoding &&
    sameBytes(a.schema.data, b.schema.data)
  );
}

/** How many channels of a topic are compared with a new one; a file that defines more has no two alike. */
const COMPARED = 32;

export class MergedChannels {
  readonly channels: ChannelDescription[] = [];
  readonly topics: string[] = [];
  /** Number in the recording of each channel and stream of the file that is being read. */
  channelOf = new Uint32Array(64);
  streamOf = new Uint32Array(64);
  readonly #streams = new Map<string, number>();
  readonly #ofTopic = new Map<string, number[]>();
  #adopted = 0;

  /** Begins another file. */
  begin(): void {
    this.#adopted = 0;
  }

  /** Takes the channels of the file that are new since the last call. */
  adopt(channels: readonly ChannelDescription[], topics: readonly string[]): void {
    this.channelOf = reach(this.channelOf, channels.length);
    this.streamOf = reach(this.streamOf, topics.length);
    for (; this.#adopted < channels.length; this.#adopted++) {
      const channel = channels[this.#adopted]!;
      const stream = this.#streamOf(channel.topic);
      this.streamOf[channel.stream] = stream;
      this.channelOf[this.#adopted] = this.#indexOf({ ...channel, stream });
    }
  }

  #streamOf(topic: string): number {
    let stream = this.#streams.get(topic);
    if (stream === undefined) {
      stream = this.topics.push(topic) - 1;
      this.#streams.set(topic, stream);
    }
    return stream;
  }

  #indexOf(channel: ChannelDescription): number {
    const candidates = this.#ofTopic.get(channel.topic) ?? [];
    const known = candidates.slice(-COMPARED).find((index) => isSame(this.channels[index]!, channel));
    if (known !== undefined) return known;
    const index = this.channels.push(channel) - 1;
    candidates.push(index);
    this.#ofTopic.set(channel.topic, candidates);
    return index;
  }
}

function reach(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const grown = new Uint32Array(Math.max(length, values.length * 2));
  grown.set(values);
  return grown;
}
