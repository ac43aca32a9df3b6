/**
 * The recordings that the benchmark reads: MCAP as @mcap/core writes it, and ROS 1 bags.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import zstd from "@foxglove/wasm-zstd";
import { McapWriter } from "@mcap/core";
import lz4 from "lz4-napi";
import { fileSink } from "../io/file.js";
import { rosbag1Writer } from "../writers/rosbag1/rosbag1.js";
import { chunkBytesOf, type Dialect, type Kind, messagesOf, streamsOf } from "./content.js";

export const COMPRESSIONS = ["none", "lz4", "zstd"] as const;
export type Compression = (typeof COMPRESSIONS)[number];

const compressors: Record<
  Compression,
  ((bytes: Uint8Array) => { compression: string; compressedData: Uint8Array }) | undefined
> = {
  none: undefined,
  lz4: (bytes) => ({
    compression: "lz4",
    compressedData: lz4.compressFrameSync(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
  }),
  zstd: (bytes) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
};

/** Writes one MCAP recording of so many messages; the file appears under its name only when it is whole. */
export async function writeBenchRecording(
  path: string,
  kind: Kind,
  compression: Compression,
  messages: number,
  dialect: Dialect = "ros2",
): Promise<void> {
  if (existsSync(path)) return;
  await zstd.isLoaded;
  const partial = `${path}.partial`;
  await mkdir(join(path, ".."), { recursive: true });
  const file = await open(partial, "w");
  let position = 0n;
  const compressChunk = compressors[compression];
  const writer = new McapWriter({
    writable: {
      async write(buffer) {
        await file.write(buffer);
        position += BigInt(buffer.length);
      },
      position: () => position,
    },
    chunkSize: chunkBytesOf(kind),
    ...(compressChunk ? { compressChunk } : {}),
  });
  await writer.start({ profile: dialect, library: "tasuki-bench" });
  const streams = streamsOf(kind, dialect);
  const channelIds: number[] = [];
  for (const { channel } of streams) {
    const schemaId = await writer.registerSchema(channel.schema!);
    channelIds.push(await writer.registerChannel({ ...channel, metadata: new Map(channel.metadata), schemaId }));
  }
  for (const { stream, sequence, logTimeNs, publishTimeNs, payload } of messagesOf(streams, messages))
    await writer.addMessage({
      channelId: channelIds[stream]!,
      sequence,
      logTime: logTimeNs,
      publishTime: publishTimeNs,
      data: payload,
    });
  await writer.end();
  await file.close();
  await rename(partial, path);
}

/** Writes the same content, in the dialect of ROS 1, as a bag. */
export async function writeBenchBag(
  path: string,
  kind: Kind,
  compression: "none" | "lz4",
  messages: number,
): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(join(path, ".."), { recursive: true });
  const sink = await fileSink(path);
  const recording = await rosbag1Writer.open(sink, { compression });
  const streams = streamsOf(kind, "ros1");
  const channels = streams.map(({ channel }) => recording.channel(channel));
  let originNs: bigint | undefined;
  for (const { stream, sequence, logTimeNs, payload } of messagesOf(streams, messages)) {
    if (originNs === undefined) recording.originNs = originNs = logTimeNs;
    const time = Number(logTimeNs - originNs);
    recording.add(channels[stream]!, sequence, time, time, payload, 0, payload.length);
    if (recording.full) await recording.flush();
  }
  await recording.finish();
  await sink.commit();
}
