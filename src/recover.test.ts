/** Recovery: all samples of all intact chunks are saved, whatever happened elsewhere, and nothing is invented. */
import zstd from "@foxglove/wasm-zstd";
import { McapWriter, TempBuffer } from "@mcap/core";
import fc from "fast-check";
import lz4 from "lz4-napi";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { diff } from "./diff.js";
import { memorySink } from "./io/sink.js";
import { memorySource } from "./io/source.js";
import { measure } from "./measure.js";
import { drain, type Sample } from "./readers/contract.js";
import { mcap } from "./readers/mcap/mcap.js";
import { lengthAt, Opcode, RECORD_HEAD } from "./readers/mcap/opcode.js";
import { type RecoverOptions, recover } from "./recover.js";
import { RecoveryReport } from "./spec/index.js";
import { patience, tries } from "./tries.test.helper.js";

vi.setConfig({ testTimeout: patience(120_000) });

type Compression = "" | "lz4" | "zstd";
const START = 1_780_000_000_000_000_000n;

/** A small file of chunks of each compression, metadata and an attachment. */
async function written(
  compression: Compression,
  { chunkSize = 400, summary = true, samples = 36 } = {},
): Promise<Uint8Array> {
  await zstd.isLoaded;
  const writable = new TempBuffer();
  const compress = {
    lz4: (bytes: Uint8Array) => ({ compression: "lz4", compressedData: lz4.compressFrameSync(Buffer.from(bytes)) }),
    zstd: (bytes: Uint8Array) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
  };
  const without = {
    useStatistics: false,
    useSummaryOffsets: false,
    useChunkIndex: false,
    repeatSchemas: false,
    repeatChannels: false,
    useMetadataIndex: false,
    useAttachmentIndex: false,
  };
  const writer = new McapWriter({
    writable,
    chunkSize,
    ...(compression !== "" && { compressChunk: compress[compression] }),
    ...(!summary && without),
  });
  await writer.start({ profile: "ros2", library: "test" });
  await writer.addMetadata({ name: "site", metadata: new Map([["town", "Kyoto"]]) });
  const data = new TextEncoder().encode("{}");
  const channels: number[] = [];
  for (const topic of ["/fast", "/slow"]) {
    const schemaId = await writer.registerSchema({ name: `${topic.slice(1)}/Type`, encoding: "jsonschema", data });
    channels.push(await writer.registerChannel({ topic, schemaId, messageEncoding: "json", metadata: new Map() }));
  }
  for (let i = 0; i < samples; i++) {
    const logTime = START + BigInt(i) * 10_000_000n;
    const data = new TextEncoder().encode(`{"value":${(i * 7919) % 1000},"text":"${"abc".repeat(i % 9)}"}`);
    const channelId = channels[i % 4 === 3 ? 1 : 0]!;
    await writer.addMessage({ channelId, sequence: i, logTime, publishTime: logTime, data });
  }
  await writer.addAttachment({ name: "n", mediaType: "m", logTime: 1n, createTime: 2n, data: Uint8Array.of(1, 2, 3) });
  await writer.end();
  return new Uint8Array(writable.get());
}

const lineOf = ({ topic, sequence, logTime, publishTime, payload }: Sample) =>
  `${topic} ${sequence} ${logTime} ${publishTime} ${Buffer.from(payload).toString("hex")}`;
const linesOf = async (bytes: Uint8Array) => (await drain(mcap.open(memorySource(bytes)))).map(lineOf);

/** Top-level records of a sound file: where they stand. */
function recordsOf(bytes: Uint8Array): { opcode: number; from: number; to: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const records = [];
  for (let at = 8; at + RECORD_HEAD <= bytes.length - 8; ) {
    const to = at + RECORD_HEAD + lengthAt(view, at);
    records.push({ opcode: bytes[at]!, from: at, to });
    at = to;
  }
  return records;
}

/** The samples of a sound file by chunk, found by cutting it behind each chunk. */
async function samplesByChunk(bytes: Uint8Array): Promise<{ from: number; to: number; lines: string[] }[]> {
  let before = 0;
  const chunks = [];
  for (const { opcode, from, to } of recordsOf(bytes)) {
    if (opcode !== Opcode.chunk) continue;
    const lines = await linesOf(bytes.subarray(0, to));
    chunks.push({ from, to, lines: lines.slice(before) });
    before = lines.length;
  }
  return chunks;
}

async function recovered(bytes: Uint8Array, options: RecoverOptions = {}) {
  const sink = memorySink();
  const report = RecoveryReport.parse(await recover(bytes, async () => sink, options));
  const output = sink.bytes().slice();
  const lines = report.output ? await linesOf(output) : [];
  if (report.output) {
    const { faults, indexed, statistics, indexes } = (await measure(output)).facts.container;
    expect({ faults, indexed, statistics }).toEqual({ faults: {}, indexed: true, statistics: true });
    expect(indexes.summaryOffsets).toBe(indexes.summaryGroups);
  }
  expect(lines.length).toBe(report.saved);
  expect(report.streams.reduce((sum, { saved }) => sum + saved, 0)).toBe(report.saved);
  return { report, output, lines };
}

const damage = fc.record({
  kind: fc.constantFrom("flip", "overwrite", "remove", "insert"),
  at: fc.nat(),
  size: fc.integer({ min: 1, max: 300 }),
  seed: fc.integer({ min: 1, max: 255 }),
});

/** A damaged copy of a sound file, and which of its bytes were damaged. */
function damaged(sound: Uint8Array, { kind, at, size, seed }: typeof damage extends fc.Arbitrary<infer T> ? T : never) {
  const from = 8 + (at % (sound.length - 8));
  const to = kind === "flip" ? from + 1 : Math.min(sound.length, from + size);
  const noise = Uint8Array.from({ length: to - from }, (_, i) => (seed * (i + 1) * 31) & 0xff);
  if (kind === "flip") return { from, to, bytes: sound.with(from, sound[from]! ^ seed) };
  const [head, tail] = [sound.subarray(0, from), sound.subarray(kind === "insert" ? from : to)];
  const bytes = Buffer.concat(kind === "remove" ? [head, tail] : [head, noise, tail]);
  return { from, to: kind === "insert" ? from + 1 : to, bytes: new Uint8Array(bytes) };
}

describe.each(["", "lz4", "zstd"] as const)("a file of chunks compressed by '%s'", (compression) => {
  let sound: Uint8Array;
  let all: string[];
  let chunks: Awaited<ReturnType<typeof samplesByChunk>>;
  beforeAll(async () => {
    sound = await written(compression);
    all = await linesOf(sound);
    chunks = await samplesByChunk(sound);
    expect(chunks.length).toBeGreaterThan(5);
  });

  it("is copied whole where it is sound", async () => {
    const { report, output, lines } = await recovered(sound);
    expect(report).toMatchObject({ outcome: "whole", lost: 0, lostExact: true, unverified: 0, skips: 0, rebuilt: [] });
    expect(report).toMatchObject({ attachmentsSaved: 1, metadataSaved: 1, damagedChunks: 0 });
    expect(lines).toEqual(all);
    expect((await diff(sound, output)).verdict).toBe("same");
    const { container } = (await measure(output)).facts;
    expect(container).toMatchObject({ profile: "ros2", compressions: [compression] });
    expect(container.metadata.map(({ name }) => name)).toEqual(["site", "tasuki-provenance"]);
  });

  it("gives its prefix wherever it is cut", async () => {
    // A step that is prime comes to every kind of place.
    for (let length = 5; length < sound.length; length += 23) {
      const cut = sound.subarray(0, length);
      const { report, lines } = await recovered(cut);
      const intact = chunks.filter(({ to }) => to <= length).flatMap((chunk) => chunk.lines);
      // What stands beyond the intact chunks is what comes next, in order.
      expect(lines, `cut to ${length} bytes`).toEqual(all.slice(0, lines.length));
      expect(lines.length, `cut to ${length} bytes`).toBeGreaterThanOrEqual(intact.length);
      expect(report.unverified).toBe(lines.length - intact.length);
      if (length % 2 === 0) expect((await recovered(cut, { unverified: false })).lines).toEqual(intact);
      if (intact.length === all.length) continue;
      expect(report.outcome).not.toBe("whole");
    }
  });

  it("gives all samples of all intact chunks, whatever is damaged elsewhere, and invents none", async () => {
    const known = new Set<string>();
    for (const line of all) known.add(line);
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const { from, to, bytes } = damaged(sound, how);
        const { report, lines } = await recovered(bytes);
        const strict = await recovered(bytes, { unverified: false });
        const intact = chunks.filter((chunk) => chunk.to <= from || chunk.from >= to).flatMap((chunk) => chunk.lines);
        const found = new Set(lines);
        expect(intact.filter((line) => !found.has(line))).toEqual([]);
        const verified = new Set(strict.lines);
        expect(intact.filter((line) => !verified.has(line))).toEqual([]);
        // Nothing that a checksum does not vouch for is counted as verified. Verified samples come once; damaged compressed
        // data may give the same record twice.
        expect(strict.lines.filter((line) => !known.has(line))).toEqual([]);
        expect(verified.size).toBe(strict.lines.length);
        expect(lines.length - found.size).toBeLessThanOrEqual(report.unverified);
        expect(lines.filter((line) => !known.has(line)).length).toBeLessThanOrEqual(report.unverified);
        if (report.lostExact) expect(report.saved + report.lost).toBe(all.length);
        if (report.outcome === "whole") expect(lines.length).toBe(all.length);
      }),
      {
        numRuns: tries(40),
        examples: [
          // What once was lost: a chunk that lost bytes ends, by its length, at a message of the next.
          [{ kind: "remove", at: 1883, size: 262, seed: 1 }],
          // Its last message, by its length, takes the first byte of the next chunk with it.
          [{ kind: "remove", at: 2156, size: 278, seed: 1 }],
          // A chunk ends, by its length, before the last letter of the next one's compression, whose length reads as a record's.
          [{ kind: "remove", at: 560, size: 169, seed: 1 }],
          [{ kind: "remove", at: 116, size: 154, seed: 1 }],
          // The first chunk, which defines the channels, becomes a message that stands in no chunk.
          [{ kind: "flip", at: 707_376_111, size: 1, seed: 3 }],
        ],
      },
    );
  });
});

it("vouches for no sample that a damaged opcode makes of another record, with a summary or without", async () => {
  for (const summary of [true, false]) {
    const sound = await written("", { summary });
    const known = new Set(await linesOf(sound));
    for (const { opcode, from } of recordsOf(sound)) {
      const { report, lines } = await recovered(sound.with(from, Opcode.message));
      const invented = lines.filter((line) => !known.has(line)).length;
      expect(invented, `opcode ${opcode} at byte ${from}`).toBeLessThanOrEqual(report.unverified);
      const strict = await recovered(sound.with(from, Opcode.message), { unverified: false });
      expect(strict.lines.filter((line) => !known.has(line))).toEqual([]);
    }
  }
});

it("gives all samples of all intact chunks where there are no checksums, and lengths lead into the next chunk", async () => {
  const sound = await written("");
  for (const { opcode, from } of recordsOf(sound)) if (opcode === Opcode.chunk) sound.fill(0, from + 33, from + 37);
  const chunks = await samplesByChunk(sound);
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      const { from, to, bytes } = damaged(sound, how);
      const { lines } = await recovered(bytes);
      const found = new Set(lines);
      const intact = chunks.filter((chunk) => chunk.to <= from || chunk.from >= to).flatMap((chunk) => chunk.lines);
      expect(intact.filter((line) => !found.has(line))).toEqual([]);
    }),
    {
      numRuns: tries(60),
      examples: [
        [{ kind: "remove", at: 1883, size: 262, seed: 1 }],
        // The id of a schema becomes that of another, which no channel uses.
        [{ kind: "flip", at: 368, size: 1, seed: 1 }],
      ],
    },
  );
});

describe("what was lost", () => {
  it("is counted by stream and placed in time where a chunk is damaged", async () => {
    const sound = await written("lz4");
    const chunk = (await samplesByChunk(sound))[3]!;
    const bytes = sound.slice();
    bytes.fill(0xff, chunk.to - 60, chunk.to);
    const { report } = await recovered(bytes, { unverified: false });
    expect(report).toMatchObject({ outcome: "with-loss", lost: chunk.lines.length, lostExact: true, damagedChunks: 1 });
    const times = chunk.lines.map((line) => BigInt(line.split(" ")[2]!));
    const { holes, firstHoles } = report.streams.find(({ topic }) => topic === "/fast")!;
    expect(holes).toBe(1);
    expect(BigInt(firstHoles[0]!.fromNs!)).toBeLessThan(times[0]!);
    expect(BigInt(firstHoles[0]!.toNs!)).toBeGreaterThan(times.at(-1)!);
  });

  it("is known by the message indexes where there is no summary", async () => {
    const sound = await written("zstd", { summary: false });
    const chunk = (await samplesByChunk(sound))[2]!;
    const bytes = sound.slice();
    bytes.fill(0xff, chunk.to - 60, chunk.to);
    const { report } = await recovered(bytes, { unverified: false });
    expect(report).toMatchObject({ lost: chunk.lines.length, lostExact: true });
  });

  it("is not known where the file is cut off", async () => {
    const sound = await written("zstd");
    const { report } = await recovered(sound.subarray(0, sound.length >> 1));
    expect(report).toMatchObject({ outcome: "with-loss", lostExact: false, rebuilt: ["index", "summary"] });
    expect(report.streams[0]!.firstHoles[0]).toHaveProperty("fromNs");
    expect(report.streams[0]!.firstHoles[0]).not.toHaveProperty("toNs");
  });

  it.each(["", "lz4", "zstd"] as const)("is not what stands before the cut in a chunk of '%s'", async (compression) => {
    const sound = await written(compression, { chunkSize: 1 << 20, samples: 6000 });
    const { from, to } = recordsOf(sound).find(({ opcode }) => opcode === Opcode.chunk)!;
    const { report, lines } = await recovered(sound.subarray(0, (from + to) >> 1));
    expect(lines).toEqual((await linesOf(sound)).slice(0, lines.length));
    expect(report).toMatchObject({ outcome: "with-loss", wholeChunks: 0, damagedChunks: 1 });
    expect(report.unverified).toBe(report.saved);
    expect(report.saved).toBeGreaterThan(1000);
  });

  it("is nothing where only the end is missing", async () => {
    const sound = await written("zstd");
    const dataEnd = recordsOf(sound).find(({ opcode }) => opcode === Opcode.dataEnd)!;
    const { report } = await recovered(sound.subarray(0, dataEnd.to + 20));
    expect(report).toMatchObject({ outcome: "whole", lost: 0, rebuilt: ["index", "summary"] });
  });

  it("is an attachment whose checksum fails", async () => {
    const sound = await written("");
    const attachment = recordsOf(sound).find(({ opcode }) => opcode === Opcode.attachment)!;
    const bytes = sound.slice();
    bytes[attachment.to - 5]! ^= 1;
    const { report } = await recovered(bytes);
    expect(report).toMatchObject({ outcome: "with-loss", lost: 0, attachmentsLost: 1, attachmentsSaved: 0 });
  });

  it("is everything in a file of noise, and then nothing is written", async () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 2_654_435_761) >>> 24);
    noise.set((await written("")).subarray(0, 8));
    const sink = memorySink();
    const report = await recover(noise, async () => sink);
    expect(report).toMatchObject({ outcome: "nothing", saved: 0 });
    expect(sink.bytes().length).toBe(0);
  });
});
