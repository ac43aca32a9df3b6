/**
 * Messages into MCAP, the way rosbag2 does it.
 *
 * @module
 */

import zstd from "@foxglove/wasm-zstd";
import { McapWriter } from "@mcap/core";
import lz4 from "lz4-napi";
import type { TypeName } from "./bodies.js";
import { definitionOf } from "./definitions.js";
import { type Message, serialise } from "./message.js";

/** How a recording is written. */
export interface WritingOptions {
  /** Compression of chunks; zstd by default. */
  readonly compression?: "zstd" | "lz4" | "none";
  /** Uncompressed size at which a chunk is closed; 512 KiB by default. */
  readonly chunkBytes?: number;
  /** False leaves out the summary section with its statistics and indexes. */
  readonly summary?: boolean;
  /** The declaration that the recording carries in its metadata record `tasuki`. */
  readonly declaration?: string;
  /** Replaces the text of a type's definition; undefined writes no schema at all. */
  readonly define?: (type: TypeName) => string | undefined;
}

/** The recording's bytes. Messages are written in the order given; each topic and type gets its channel. */
export async function writeRecording(messages: readonly Message[], options: WritingOptions = {}): Promise<Uint8Array> {
  const { compression = "zstd", chunkBytes = 512 * 1024, summary = true, define = definitionOf } = options;
  await zstd.isLoaded;
  const file = new Growing();
  const writer = new McapWriter({
    writable: file,
    chunkSize: chunkBytes,
    startChannelId: 1,
    ...(compression !== "none" && { compressChunk: compressors[compression] }),
    ...(!summary && withoutSummary),
  });
  await writer.start({ profile: "ros2", library: "tasuki-fixture 1" });
  if (options.declaration !== undefined)
    await writer.addMetadata({ name: "tasuki", metadata: new Map([["declaration", options.declaration]]) });
  const schemas = new Map<TypeName, number>();
  const channels = new Map<string, number>();
  for (const message of messages) {
    const key = `${message.topic} ${message.type}`;
    let channelId = channels.get(key);
    if (channelId === undefined) {
      channelId = await writer.registerChannel({
        topic: message.topic,
        schemaId: await schemaFor(message.type),
        messageEncoding: "cdr",
        metadata: new Map([["offered_qos_profiles", qualityOfService(message.topic)]]),
      });
      channels.set(key, channelId);
    }
    await writer.addMessage({
      channelId,
      sequence: message.sequence,
      logTime: message.logTimeNs,
      publishTime: message.publishTimeNs,
      data: serialise(message),
    });
  }
  await writer.end();
  return file.bytes();

  async function schemaFor(type: TypeName): Promise<number> {
    const text = define(type);
    if (text === undefined) return 0;
    let id = schemas.get(type);
    if (id === undefined) {
      id = await writer.registerSchema({ name: type, encoding: "ros2msg", data: new TextEncoder().encode(text) });
      schemas.set(type, id);
    }
    return id;
  }
}

const withoutSummary = {
  useStatistics: false,
  useSummaryOffsets: false,
  useChunkIndex: false,
  useAttachmentIndex: false,
  useMetadataIndex: false,
  repeatSchemas: false,
  repeatChannels: false,
};

const compressors = {
  zstd: (chunk: Uint8Array) => ({ compression: "zstd", compressedData: zstd.compress(chunk, 3) }),
  lz4: (chunk: Uint8Array) => ({ compression: "lz4", compressedData: lz4.compressFrameSync(Buffer.from(chunk)) }),
};

/** Whether the publisher keeps the last message for those who come late. */
export const isLatched = (topic: string): boolean => topic === "/tf_static" || topic === "/language_instruction";

/** What the publisher offered, as rosbag2 writes it down; static transforms wait for those who come late. */
export function qualityOfService(topic: string): string {
  const forever = "\n    sec: 9223372036\n    nsec: 854775807";
  return `- history: keep_last
  depth: ${topic === "/tf_static" ? 1 : 10}
  reliability: ${topic.startsWith("/camera/") ? "best_effort" : "reliable"}
  durability: ${isLatched(topic) ? "transient_local" : "volatile"}
  deadline:${forever}
  lifespan:${forever}
  liveliness: automatic
  liveliness_lease_duration:${forever}
  avoid_ros_namespace_conventions: false
`;
}

/** A file in memory. */
class Growing {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  position(): bigint {
    return BigInt(this.#length);
  }

  async write(bytes: Uint8Array): Promise<void> {
    // The writer reuses its buffer.
    this.#parts.push(bytes.slice());
    this.#length += bytes.length;
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts));
  }
}
