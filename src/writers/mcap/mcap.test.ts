import { McapIndexedReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import { describe, expect, it } from "vitest";
import { check } from "../../check.js";
import { memorySink } from "../../io/sink.js";
import { memorySource } from "../../io/source.js";
import { drain } from "../../readers/contract.js";
import { mcap } from "../../readers/mcap/mcap.js";
import { RECORD_HEAD } from "../../readers/mcap/opcode.js";
import { parseChunkHead } from "../../readers/mcap/records.js";
import { VERSION } from "../../version.js";
import { type WrittenSample, writerContract } from "../contract.js";
import type { ChannelToWrite } from "../writer.js";
import { type McapWriteOptions, mcapWriter } from "./mcap.js";

const utf8 = new TextEncoder();
const channel = (topic: string): ChannelToWrite => ({
  topic,
  messageEncoding: "cdr",
  schema: { name: "std_msgs/msg/String", encoding: "ros2msg", data: utf8.encode("string data") },
  metadata: new Map([["offered_qos_profiles", "[]"]]),
});

/** No rule of the container has anything against it, but that there are no samples where there are none. */
async function expectSound(bytes: Uint8Array): Promise<void> {
  const [recording] = (await check(memorySource(bytes))).recordings;
  const expected = recording!.samples === 0 ? "container/samples-present" : undefined;
  const findings = recording!.findings.filter(({ rule }) => /^(container|schema)\//.test(rule) && rule !== expected);
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
}

/** What the indexed reader of @mcap/core finds, which follows every index and verifies every checksum. */
async function oracle(bytes: Uint8Array) {
  return await McapIndexedReader.Initialize({
    readable: {
      size: async () => BigInt(bytes.length),
      read: async (offset, size) => bytes.slice(Number(offset), Number(offset + size)),
    },
    decompressHandlers: await loadDecompressHandlers(),
  });
}

for (const compression of ["none", "lz4", "zstd"] as const)
  writerContract(`MCAP (${compression})`, {
    open: (sink, chunkBytes) => mcapWriter.open(sink, { profile: "ros2", compression, chunkBytes }),
    channel,
    latestNs: 2n ** 64n - 1n,
    async read(bytes) {
      const samples = await drain(mcap.open(memorySource(bytes)));
      return samples.map(({ logTime, publishTime, ...rest }) => ({
        ...rest,
        logTimeNs: logTime,
        publishTimeNs: publishTime,
      }));
    },
    inFileOrder: true,
    kept: (sample: WrittenSample) => sample,
    check: expectSound,
  });

async function* parts(...all: Uint8Array[]) {
  yield* all;
}

/** A file with everything that MCAP holds. */
async function writeEverything(options: McapWriteOptions): Promise<Uint8Array> {
  const sink = memorySink();
  const recording = await mcapWriter.open(sink, { profile: "ros2", chunkBytes: 20_000, ...options });
  recording.originNs = 1_780_000_000_000_000_000n;
  await recording.metadata(
    "begin",
    new Map([
      ["a", "b"],
      ["襷", ""],
    ]),
  );
  const [a, b] = ["/a", "/b"].map((topic) => recording.channel(channel(topic))) as [number, number];
  const bare = recording.channel({ topic: "/json", messageEncoding: "json", schema: undefined, metadata: new Map() });
  recording.channel(channel("/silent"));
  const attachment = { name: "notes.txt", mediaType: "text/plain", logTimeNs: 5n, createTimeNs: 6n, sizeBytes: 10 };
  for (let i = 0; i < 3000; i++) {
    const payload = utf8.encode(`{"message":${i}}`);
    // Out of order in time, as recorders write it.
    const time = i * 1_000_000 - (i % 3) * 5_000_000;
    recording.add([a, b, bare][i % 3]!, i, time, time - 1, payload, 0, payload.length);
    if (recording.full) await recording.flush();
    if (i === 1500) await recording.attachment(attachment, parts(utf8.encode("hello "), utf8.encode("you!")));
  }
  await recording.metadata("end", new Map());
  await recording.finish();
  return sink.bytes();
}

describe.each(["none", "lz4", "zstd"] as const)("an MCAP file (%s)", (compression) => {
  it("is read by @mcap/core, by its index, checksums and all", async () => {
    const bytes = await writeEverything({ compression });
    await expectSound(bytes);
    const reader = await oracle(bytes);
    expect(reader.header).toMatchObject({ profile: "ros2", library: `tasuki ${VERSION}` });
    expect([...reader.schemasById.values()].map(({ id, name }) => `${id} ${name}`)).toEqual(["1 std_msgs/msg/String"]);
    expect([...reader.channelsById.values()].map(({ id, topic, schemaId }) => `${id} ${topic} ${schemaId}`)).toEqual([
      "0 /a 1",
      "1 /b 1",
      "2 /json 0",
      "3 /silent 1",
    ]);
    expect(reader.channelsById.get(0)!.metadata).toEqual(channel("/a").metadata);
    expect(reader.statistics).toMatchObject({
      messageCount: 3000n,
      schemaCount: 1,
      channelCount: 4,
      attachmentCount: 1,
      metadataCount: 2,
      chunkCount: reader.chunkIndexes.length,
      channelMessageCounts: new Map([0, 1, 2].map((id) => [id, 1000n])),
    });
    expect(reader.chunkIndexes.length).toBeGreaterThan(3);
    const messages = [];
    for await (const message of reader.readMessages({ validateCrcs: true })) messages.push(message);
    expect(messages).toHaveLength(3000);
    for (const { channelId, sequence, logTime, publishTime, data } of messages) {
      const time = 1_780_000_000_000_000_000n + BigInt(sequence * 1_000_000 - (sequence % 3) * 5_000_000);
      expect([channelId, logTime, publishTime]).toEqual([sequence % 3, time, time - 1n]);
      expect(new TextDecoder().decode(data)).toBe(`{"message":${sequence}}`);
    }
    const attachments = [];
    for await (const { name, mediaType, logTime, createTime, data } of reader.readAttachments({ validateCrcs: true }))
      attachments.push([name, mediaType, logTime, createTime, new TextDecoder().decode(data)]);
    expect(attachments).toEqual([["notes.txt", "text/plain", 5n, 6n, "hello you!"]]);
    const metadata = [];
    for await (const each of reader.readMetadata()) metadata.push([each.name, each.metadata]);
    expect(metadata).toEqual([
      [
        "begin",
        new Map([
          ["a", "b"],
          ["襷", ""],
        ]),
      ],
      ["end", new Map()],
    ]);
  });

  it("takes its chunks into another file as they are", async () => {
    const bytes = await writeEverything({ compression });
    const reader = await oracle(bytes);
    const sink = memorySink();
    const recording = await mcapWriter.open(sink, { profile: "ros2", compression: "none" });
    for (const { id, schemaId, topic, messageEncoding, metadata } of reader.channelsById.values()) {
      const schema = reader.schemasById.get(schemaId);
      recording.channelAs(id, schemaId, { topic, messageEncoding, metadata, schema });
    }
    // What is written between the chunks goes before the next.
    recording.originNs = 1_779_999_999_000_000_000n;
    recording.add(3, 0, 0, 0, new Uint8Array(8), 0, 8);
    for (const index of reader.chunkIndexes) {
      const end = Number(index.chunkStartOffset + index.chunkLength);
      const content = bytes.subarray(Number(index.chunkStartOffset) + RECORD_HEAD, end);
      const head = parseChunkHead(content);
      await recording.chunkRecord({
        ...head,
        records: content.subarray(head.recordsStart),
        messageIndexes: bytes.subarray(end, end + Number(index.messageIndexLength)),
        ...(index === reader.chunkIndexes[0] && { defines: [0, 1, 2] }),
      });
    }
    await recording.finish();
    await expectSound(sink.bytes());
    const samplesOf = async (file: Uint8Array) =>
      (await drain(mcap.open(memorySource(file)))).map(({ channel: { id }, ...sample }) => ({ ...sample, id }));
    const samples = await samplesOf(sink.bytes());
    expect(samples.slice(1)).toEqual(await samplesOf(bytes));
    expect(samples[0]!.topic).toBe("/silent");
    const copy = await oracle(sink.bytes());
    expect(copy.statistics!.messageCount).toBe(3001n);
    let messages = 0;
    for await (const _ of copy.readMessages({ validateCrcs: true })) messages++;
    expect(messages).toBe(3001);
  });
});

describe("the MCAP writer refuses", () => {
  const open = () => mcapWriter.open(memorySink());
  const refused = expect.objectContaining({ name: "TasukiError", code: "not-writable" });

  it("more channels or schemas than there are ids", async () => {
    const recording = await open();
    const schema = (i: number) => ({ name: `s${i}`, encoding: "ros2msg", data: new Uint8Array() });
    for (let i = 0; i < 65_534; i++) recording.channel({ ...channel("/a"), schema: schema(i) });
    expect(() => recording.channel({ ...channel("/a"), schema: schema(65_534) })).toThrow(refused);
    recording.channel({ ...channel("/a"), schema: schema(0) });
    expect(() => recording.channel({ ...channel("/a"), schema: schema(0) })).toThrow(refused);
  });

  it("ids that are taken", async () => {
    const recording = await open();
    recording.channelAs(4, 9, channel("/a"));
    expect(() => recording.channelAs(4, 9, channel("/b"))).toThrow(refused);
    const other = { name: "other", encoding: "ros2msg", data: new Uint8Array() };
    expect(() => recording.channelAs(5, 9, { ...channel("/b"), schema: other })).toThrow(refused);
    recording.channelAs(5, 9, channel("/b"));
  });

  it("an attachment that is not as long as was said", async () => {
    const attachment = { name: "a", mediaType: "", logTimeNs: 0n, createTimeNs: 0n, sizeBytes: 3 };
    for (const length of [2, 4])
      await expect((await open()).attachment(attachment, parts(new Uint8Array(length)))).rejects.toEqual(refused);
  });

  it("chunks whose indexes are none, or of channels that are not known", async () => {
    const head = { messageStartTime: 0n, messageEndTime: 0n, uncompressedSize: 0, uncompressedCrc: 0, compression: "" };
    const index = Uint8Array.of(7, 6, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0);
    for (const messageIndexes of [
      index,
      index.subarray(0, 8),
      index.subarray(0, 14),
      Uint8Array.of(5, ...index.subarray(1)),
    ])
      await expect((await open()).chunkRecord({ ...head, records: new Uint8Array(), messageIndexes })).rejects.toEqual(
        refused,
      );
  });
});
