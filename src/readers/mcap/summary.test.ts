/** Everything that an index, a summary offset or the statistics say is held to the file: no bit of it goes unread. */
import { McapWriter, TempBuffer } from "@mcap/core";
import { beforeAll, describe, expect, it } from "vitest";
import { memorySource } from "../../io/source.js";
import type { ContainerFacts } from "../../spec/facts/container.js";
import { drain } from "../contract.js";
import { mcap } from "./mcap.js";
import { lengthAt, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";

const text = (value: string) => new TextEncoder().encode(value);

async function sound(): Promise<Uint8Array> {
  const file = new TempBuffer();
  const writer = new McapWriter({ writable: file, chunkSize: 200 });
  await writer.start({ profile: "", library: "test" });
  const schemaId = await writer.registerSchema({ name: "T", encoding: "jsonschema", data: text("{}") });
  const channels: number[] = [];
  for (const topic of ["/a", "/b", "/c"])
    channels.push(await writer.registerChannel({ topic, schemaId, messageEncoding: "json", metadata: new Map() }));
  for (let i = 0; i < 24; i++) {
    const logTime = 1_700_000_000_000_000_000n + BigInt(i) * 10_000_000n;
    const channelId = channels[(i * 7) % 3]!;
    await writer.addMessage({ channelId, sequence: i, logTime, publishTime: logTime, data: text("{}") });
    if (i === 8) await writer.addMetadata({ name: "m", metadata: new Map([["k", "v"]]) });
    if (i === 16)
      await writer.addAttachment({ name: "a", mediaType: "text/plain", logTime, createTime: 0n, data: text("hello") });
  }
  await writer.end();
  return file.get();
}

/** Records of the top level: opcode, where it begins, where it ends. */
function* recordsOf(bytes: Uint8Array): Generator<{ opcode: number; start: number; end: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = MAGIC.length; start < bytes.length - MAGIC.length; ) {
    const end = start + RECORD_HEAD + lengthAt(view, start);
    yield { opcode: bytes[start]!, start, end };
    start = end;
  }
}

/** A copy without checksums over data section and summary, which would tell every change by themselves. */
function unsealed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (const { opcode, end } of recordsOf(copy))
    if (opcode === Opcode.dataEnd || opcode === Opcode.footer) copy.fill(0, end - 4, end);
  return copy;
}

async function containerOf(bytes: Uint8Array): Promise<ContainerFacts> {
  const recording = mcap.open(memorySource(bytes));
  await drain(recording);
  return recording.container();
}

let file: Uint8Array;
beforeAll(async () => {
  file = unsealed(await sound());
});

describe("a sound file", () => {
  it("has every kind of index, and no fault", async () => {
    const { faults, chunks, chunkOverlap, indexes } = await containerOf(file);
    expect(faults).toEqual({});
    expect(chunks).toBeGreaterThan(3);
    expect(chunkOverlap).toBe(1);
    expect(indexes).toMatchObject({ chunks, attachments: 1, metadata: 1, summaryOffsets: 6, summaryGroups: 6 });
    expect(indexes.messages).toBeGreaterThan(chunks);
  });
});

/** Names of the records whose every bit is held to something else in the file. */
const CHECKED: Record<string, number> = {
  "message index": Opcode.messageIndex,
  "chunk index": Opcode.chunkIndex,
  "attachment index": Opcode.attachmentIndex,
  "metadata index": Opcode.metadataIndex,
  statistics: Opcode.statistics,
  "summary offset": Opcode.summaryOffset,
};

describe("one flipped bit is told", () => {
  it.each(Object.entries(CHECKED))("in the content of a %s", async (_, opcode) => {
    const untold: string[] = [];
    const found = [...recordsOf(file)].filter((record) => record.opcode === opcode);
    expect(found.length).toBeGreaterThan(0);
    for (const { start, end } of found.slice(0, 3))
      for (let bit = (start + RECORD_HEAD) * 8; bit < end * 8; bit++) {
        const broken = file.slice();
        broken[bit >> 3]! ^= 1 << (bit & 7);
        if (Object.keys((await containerOf(broken)).faults).length === 0) untold.push(`byte ${(bit >> 3) - start}`);
      }
    expect(untold).toEqual([]);
  });
});

/** A copy with some bytes replaced at a place in the first record of a kind. */
function altered(opcode: number, at: number, bytes: readonly number[]): Uint8Array {
  const { start } = [...recordsOf(file)].find((record) => record.opcode === opcode)!;
  const copy = file.slice();
  copy.set(bytes, start + RECORD_HEAD + at);
  return copy;
}

describe("what is wrong is named", () => {
  it.each([
    ["message-index", Opcode.messageIndex, 6, [1], "an entry states log time"],
    ["message-index", Opcode.messageIndex, 14, [1], "an entry leads to byte 1 of the chunk"],
    ["chunk-index", Opcode.chunkIndex, 38, [1], "message_index_offsets does not lead to"],
    ["attachment-index", Opcode.attachmentIndex, 16, [9], "log_time is"],
    ["attachment-index", Opcode.attachmentIndex, 0, [9], "no attachment record stands at 1289"],
    ["metadata-index", Opcode.metadataIndex, 20, [0x6e], "name differs from that of the metadata record"],
    ["statistics", Opcode.statistics, 0, [25], undefined],
    ["summary-offset", Opcode.summaryOffset, 1, [1], "bytes from"],
  ] as const)("%s, %#", async (kind, opcode, at, bytes, reason) => {
    const tally = (await containerOf(altered(opcode, at, bytes))).faults[kind];
    expect(tally?.count).toBeGreaterThan(0);
    if (reason) expect(tally?.first.map((place) => place.reason).join()).toContain(reason);
  });
});
