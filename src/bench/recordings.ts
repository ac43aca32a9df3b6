/**
 * The recordings that the benchmark reads: MCAP as @mcap/core writes it, ROS 1 bags, and databases of rosbag2.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import zstd from "@foxglove/wasm-zstd";
import { McapWriter } from "@mcap/core";
import lz4 from "lz4-napi";
import sqlite from "node-sqlite3-wasm";
import { fileSink } from "../io/file.js";
import { beginBag, rosbag1Writer } from "../writers/rosbag1/rosbag1.js";
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

/** Compressions of the benchmark's bags. */
export const BAG_COMPRESSIONS = ["none", "lz4", "bz2"] as const;
export type BagCompression = (typeof BAG_COMPRESSIONS)[number];

/** No library writes bz2, but the command of that name does. */
const bzip2 = (input: Uint8Array) => execFileSync("bzip2", ["-9"], { input, maxBuffer: 1 << 28 });

/** Writes the same content, in the dialect of ROS 1, as a bag. */
export async function writeBenchBag(
  path: string,
  kind: Kind,
  compression: BagCompression,
  messages: number,
): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(join(path, ".."), { recursive: true });
  const sink = await fileSink(path);
  const recording =
    compression === "bz2" ? await beginBag(sink, "bz2", bzip2) : await rosbag1Writer.open(sink, { compression });
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

/** The tables of rosbag2 since Iron, and the index, which a recorder fills as it goes. */
const TABLES = `PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;
CREATE TABLE schema(schema_version INTEGER PRIMARY KEY,ros_distro TEXT NOT NULL);
CREATE TABLE metadata(id INTEGER PRIMARY KEY,metadata_version INTEGER NOT NULL,metadata TEXT NOT NULL);
CREATE TABLE topics(id INTEGER PRIMARY KEY,name TEXT NOT NULL,type TEXT NOT NULL,serialization_format TEXT NOT NULL,offered_qos_profiles TEXT NOT NULL,type_description_hash TEXT NOT NULL);
CREATE TABLE message_definitions(id INTEGER PRIMARY KEY,topic_type TEXT NOT NULL,encoding TEXT NOT NULL,encoded_message_definition TEXT NOT NULL,type_description_hash TEXT NOT NULL);
CREATE TABLE messages(id INTEGER PRIMARY KEY,topic_id INTEGER NOT NULL,timestamp INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX timestamp_idx ON messages (timestamp ASC);
INSERT INTO schema VALUES (4, 'jazzy');
BEGIN;`;

/** Writes the same content as a database of rosbag2. */
export function writeBenchDatabase(path: string, kind: Kind, messages: number): void {
  if (existsSync(path)) return;
  mkdirSync(join(path, ".."), { recursive: true });
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  const database = new sqlite.Database(partial);
  database.exec(TABLES);
  const streams = streamsOf(kind);
  const types = new Map<string, string>();
  for (const [i, { channel }] of streams.entries()) {
    const { topic, messageEncoding, metadata, schema } = channel;
    const { name, data } = schema!;
    const row = [i + 1, topic, name, messageEncoding, metadata.get("offered_qos_profiles")!, ""];
    database.run("INSERT INTO topics VALUES (?,?,?,?,?,?)", row);
    types.set(name, new TextDecoder().decode(data));
  }
  for (const [type, text] of types)
    database.run(
      "INSERT INTO message_definitions(topic_type,encoding,encoded_message_definition,type_description_hash) VALUES (?,'ros2msg',?,'')",
      [type, text],
    );
  const insert = database.prepare("INSERT INTO messages(topic_id,timestamp,data) VALUES (?,?,?)");
  for (const { stream, logTimeNs, payload } of messagesOf(streams, messages))
    insert.run([stream + 1, logTimeNs, payload]);
  insert.finalize();
  database.exec("COMMIT");
  database.close();
  renameSync(partial, path);
}
