import zstd from "@foxglove/wasm-zstd";
import { McapWriter, TempBuffer } from "@mcap/core";
import lz4 from "lz4-napi";
import { recordingOf } from "../generate/conformance/recording.js";
import { makeDatabase } from "../generate/database.js";
import type { BagPart } from "../spec/verdict/conformance-bag.js";
import { type Expected, readerContract } from "./contract.js";
import { mcap } from "./mcap/mcap.js";
import { rosbag1 } from "./rosbag1/rosbag1.js";
import { BAG_TABLES } from "./sqlite3/databases.test.helper.js";
import { sqlite3 } from "./sqlite3/sqlite3.js";

const compressors = {
  none: undefined,
  lz4: (bytes: Uint8Array) => ({ compression: "lz4", compressedData: lz4.compressFrameSync(Buffer.from(bytes)) }),
  zstd: (bytes: Uint8Array) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
};

/** Two topics in several chunks, or in none; every payload tells which it is. */
async function makeMcap(compression: keyof typeof compressors, useChunks: boolean) {
  await zstd.isLoaded;
  const writable = new TempBuffer();
  const compressChunk = compressors[compression];
  const writer = new McapWriter({ writable, useChunks, chunkSize: 10_000, ...(compressChunk && { compressChunk }) });
  await writer.start({ profile: "", library: "contract" });
  const schemaId = await writer.registerSchema({ name: "A", encoding: "ros2msg", data: Buffer.from("int32 a\n") });
  const topics = ["/a", "/b"];
  const ids: number[] = [];
  for (const topic of topics)
    ids.push(await writer.registerChannel({ topic, schemaId, messageEncoding: "cdr", metadata: new Map() }));
  const samples: Expected[] = [];
  // More than one batch holds, so that a file without chunks gives several too.
  for (let sequence = 0; sequence < 5000; sequence++) {
    const logTime = 1_780_000_000_000_000_000n + BigInt(sequence * 1_000_003);
    const publishTime = logTime - 1n;
    const payload = new Uint8Array(Buffer.from(`${sequence}`));
    samples.push({ topic: topics[sequence % 2]!, sequence, logTime, publishTime, payload });
    await writer.addMessage({ channelId: ids[sequence % 2]!, sequence, logTime, publishTime, data: payload });
  }
  await writer.end();
  return { bytes: writable.get(), samples };
}

/** The same as a bag: three connections on two topics, messages of each in every chunk. */
async function makeBag(compression: string | undefined, closed: boolean) {
  const samples: Expected[] = [];
  const bag: BagPart[] = [{ magic: {} }, { bagHeader: closed ? {} : { indexPosition: "0" } }];
  const definition = "int32 a\n";
  const connections: BagPart[] = ["/a", "/b", "/a"].map((topic, id) => ({
    connection: { id, topic, type: "p/A", md5sum: "a", definition, more: [["callerid", `/node${id}`]] },
  }));
  for (let first = 0; first < 5000; first += 500) {
    const records: BagPart[] = first === 0 ? [...connections] : [];
    for (let i = first; i < first + 500; i++) {
      const timeNs = 1_780_000_000_000_000_000n + BigInt(i * 1_000_003);
      const payload = new Uint8Array(Buffer.from(`${i}`));
      const topic = i % 3 === 1 ? "/b" : "/a";
      samples.push({ topic, sequence: 0, logTime: timeNs, publishTime: timeNs, payload });
      records.push({ message: { connection: i % 3, timeNs: `${timeNs}`, data: { text: `${i}` } } });
    }
    if (compression === undefined) bag.push(...records);
    else bag.push({ chunk: { compression, records } }, { allIndexData: {} });
  }
  if (closed) bag.push({ index: {} });
  return { bytes: await recordingOf({ file: "a.bag", bag }), samples };
}

readerContract("MCAP (no chunks)", mcap, () => makeMcap("none", false));
readerContract("MCAP (no compression)", mcap, () => makeMcap("none", true));
readerContract("MCAP (lz4)", mcap, () => makeMcap("lz4", true));
readerContract("MCAP (zstd)", mcap, () => makeMcap("zstd", true));
readerContract("ROS 1 bag (no chunks)", rosbag1, () => makeBag(undefined, true));
readerContract("ROS 1 bag (no compression)", rosbag1, () => makeBag("none", true));
readerContract("ROS 1 bag (lz4)", rosbag1, () => makeBag("lz4", true));
readerContract("ROS 1 bag (bz2)", rosbag1, () => makeBag("bz2", true));

/** Two topics in a database; each message has the size that the function gives it. */
async function makeDatabaseRecording(sizeOf: (index: number) => number, count: number) {
  const samples: Expected[] = [];
  const topics = ["/a", "/b"];
  const { bytes } = makeDatabase((database) => {
    for (const statement of BAG_TABLES) database.exec(statement);
    for (const [i, topic] of topics.entries())
      database.run("INSERT INTO topics VALUES (?, ?, 'std_msgs/msg/Int32', 'cdr', '', '')", [i + 1, topic]);
    database.exec("BEGIN");
    for (let i = 0; i < count; i++) {
      const logTime = 1_780_000_000_000_000_000n + BigInt(i * 1_000_003);
      const payload = new Uint8Array(Buffer.from(`${i}`.padEnd(sizeOf(i))));
      // A database has neither publish time nor sequence number: the log time stands for the one, 0 for the other.
      samples.push({ topic: topics[i % 2]!, sequence: 0, logTime, publishTime: logTime, payload });
      database.run("INSERT INTO messages VALUES (NULL, ?, ?, ?)", [(i % 2) + 1, logTime, payload]);
    }
    database.exec("COMMIT");
  });
  return { bytes, samples };
}

readerContract("database (small messages)", sqlite3, () => makeDatabaseRecording((i) => i % 200, 5000));
readerContract("database (large messages)", sqlite3, () => makeDatabaseRecording((i) => (i % 3) * 9000, 300));
