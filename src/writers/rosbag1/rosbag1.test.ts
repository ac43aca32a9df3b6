import { Bag } from "@foxglove/rosbag";
import { loadDecompressHandlers } from "@mcap/support";
import { describe, expect, it } from "vitest";
import { memorySink } from "../../io/sink.js";
import { type WrittenSample, writerContract } from "../contract.js";
import type { ChannelToWrite } from "../writer.js";
import { rosbag1Writer } from "./rosbag1.js";

const utf8 = new TextEncoder();
const channel = (topic: string): ChannelToWrite => ({
  topic,
  messageEncoding: "ros1",
  schema: { name: "std_msgs/String", encoding: "ros1msg", data: utf8.encode("string data") },
  metadata: new Map([["callerid", "/talker"]]),
});

/** The bag as @foxglove/rosbag reads it, by its index. */
async function oracle(bytes: Uint8Array): Promise<Bag> {
  const { lz4 } = await loadDecompressHandlers();
  const filelike = {
    read: async (offset: number, length: number) => bytes.slice(offset, offset + length),
    size: () => bytes.length,
  };
  const bag = new Bag(filelike, {
    parse: false,
    decompress: { lz4: (data, size) => lz4!(data, BigInt(size)) },
  });
  await bag.open();
  return bag;
}

const nanoseconds = ({ sec, nsec }: { sec: number; nsec: number }) => BigInt(sec) * 1_000_000_000n + BigInt(nsec);

/** The samples in the order of time. */
async function samplesOf(bytes: Uint8Array): Promise<WrittenSample[]> {
  const bag = await oracle(bytes);
  const samples: WrittenSample[] = [];
  // Its iterator throws where there are no chunks, and begins with the first chunk of the file unless it is told.
  if (bag.chunkInfos.length === 0) return samples;
  for await (const { topic, timestamp, data } of bag.messageIterator({ start: { sec: 0, nsec: 0 } })) {
    const time = nanoseconds(timestamp);
    samples.push({ topic, sequence: 0, logTimeNs: time, publishTimeNs: 0n, payload: data.slice() });
  }
  return samples;
}

for (const compression of ["none", "lz4"] as const)
  writerContract(`ROS 1 bag (${compression})`, {
    open: (sink, chunkBytes) => rosbag1Writer.open(sink, { compression, chunkBytes }),
    channel,
    latestNs: (2n ** 32n - 1n) * 1_000_000_000n + 999_999_999n,
    read: samplesOf,
    inFileOrder: false,
    kept: (sample: WrittenSample) => ({ ...sample, sequence: 0, publishTimeNs: 0n }),
    async check(bytes) {
      await expectWhole(bytes);
    },
  });

/** Walks all records of a bag and holds index, chunk infos and bag header to what stands in the chunks. */
async function expectWhole(bytes: Uint8Array): Promise<void> {
  const bag = await oracle(bytes);
  const { indexPosition, chunkCount, connectionCount } = bag.header!;
  expect([bag.chunkInfos.length, bag.connections.size]).toEqual([chunkCount, connectionCount]);
  // The header, to the byte where the first chunk begins.
  expect(indexPosition).toBeGreaterThanOrEqual(13 + 8 + 4096);
  let next = 13 + 8 + 4096;
  for (const { chunkPosition, nextChunk, count, connections, startTime, endTime } of bag.chunkInfos) {
    expect(chunkPosition).toBe(next);
    next = nextChunk?.chunkPosition ?? indexPosition;
    expect(connections).toHaveLength(count);
    expect(nanoseconds(startTime) <= nanoseconds(endTime)).toBe(true);
  }
  expect(next).toBe(indexPosition);
  const announced = bag.chunkInfos.flatMap(({ connections }) => connections).reduce((sum, { count }) => sum + count, 0);
  expect((await samplesOf(bytes)).length).toBe(announced);
}

describe("a ROS 1 bag", () => {
  it("says of its connections what ROS 1 wants to know", async () => {
    const sink = memorySink();
    const recording = await rosbag1Writer.open(sink);
    const metadata = new Map([
      ["callerid", "/x"],
      ["latching", "1"],
      ["md5sum", "0123"],
      ["type", "other"],
    ]);
    for (const each of [channel("/a"), { ...channel("/b"), metadata }])
      recording.add(recording.channel(each), 0, 0, 0, new Uint8Array(4), 0, 4);
    recording.channel(channel("/silent"));
    await recording.finish();
    const { connections } = await oracle(sink.bytes());
    const said = [...connections.values()].map(
      ({ conn, topic, type, md5sum, callerid, latching, messageDefinition }) => [
        conn,
        topic,
        type,
        md5sum,
        callerid,
        latching,
        messageDefinition,
      ],
    );
    expect(said).toEqual([
      [0, "/a", "std_msgs/String", "992ce8a1687cec8c8bd883ec73ca41d1", "/talker", undefined, "string data"],
      [1, "/b", "std_msgs/String", "0123", "/x", true, "string data"],
      [2, "/silent", "std_msgs/String", "992ce8a1687cec8c8bd883ec73ca41d1", "/talker", undefined, "string data"],
    ]);
  });

  it("leads nowhere until it is finished", async () => {
    const sink = memorySink();
    const recording = await rosbag1Writer.open(sink);
    recording.add(recording.channel(channel("/a")), 0, 0, 0, new Uint8Array(4), 0, 4);
    await recording.flush();
    expect((await oracle(sink.bytes())).header!.indexPosition).toBe(0);
    await recording.finish();
    await expectWhole(sink.bytes());
  });

  it("is refused what it cannot hold", async () => {
    const refused = expect.objectContaining({ name: "TasukiError", code: "not-writable" });
    await expect(rosbag1Writer.open(memorySink(), { compression: "bz2" })).rejects.toEqual(refused);
    const recording = await rosbag1Writer.open(memorySink());
    const { schema } = channel("/a");
    for (const wrong of [
      { messageEncoding: "cdr" },
      { schema: undefined },
      { schema: { ...schema!, encoding: "ros2msg" } },
      { schema: { ...schema!, data: utf8.encode("Unknown field") } },
      { metadata: new Map([["a=b", "c"]]) },
    ])
      expect(() => recording.channel({ ...channel("/a"), ...wrong })).toThrow(refused);
    expect(recording.channel(channel("/a"))).toBe(0);
  });
});
