/** Times that are farther apart than relative ones are exact: each comes out as it went in, whatever the way. */
import { describe, expect, it } from "vitest";
import { convert } from "../convert.js";
import { type MemorySink, memorySink } from "../io/sink.js";
import { memorySource } from "../io/source.js";
import { mcap } from "../readers/mcap/mcap.js";
import { mcapWriter } from "../writers/mcap/mcap.js";
import type { ConvertOptions } from "./options.js";

const utf8 = new TextEncoder();
const LATEST = 2n ** 64n - 1n;
const NOW = 1_700_000_000_123_456_789n;
interface Times {
  readonly log: bigint;
  readonly publish: bigint;
}

async function made(samples: readonly Times[], size = 4): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await mcapWriter.open(sink, { compression: "none", chunkBytes: 1000 });
  const schema = { name: "x/msg/Y", encoding: "ros2msg", data: utf8.encode("uint8[] data") };
  // Latched, so that parts repeat it.
  const channel = writer.channel({ topic: "/tf_static", messageEncoding: "cdr", schema, metadata: new Map() });
  for (const [sequence, { log, publish }] of samples.entries()) {
    writer.addExact(channel, sequence, log, publish, new Uint8Array(size), 0, size);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  return sink.bytes();
}

/** The times as the format's own library finds them. */
async function timesIn(bytes: Uint8Array): Promise<Times[]> {
  const { McapStreamReader } = await import("@mcap/core");
  const reader = new McapStreamReader();
  reader.append(bytes);
  const found: Times[] = [];
  for (let record = reader.nextRecord(); record; record = reader.nextRecord())
    if (record.type === "Message") found.push({ log: record.logTime, publish: record.publishTime });
  return found;
}

async function converted(input: Uint8Array, options: ConvertOptions = {}) {
  const sinks: MemorySink[] = [];
  const create = async (name: string) => {
    const sink = memorySink(name);
    sinks.push(sink);
    return sink;
  };
  const scratch = async () => memorySink("scratch");
  const target = { name: "out.mcap", create, scratch };
  const report = await convert([memorySource(input, "in.mcap")], target, {
    verify: true,
    compression: "none",
    chunkBytes: 500,
    ...options,
  });
  return { report, files: sinks.slice(-report.outputs.length).map((sink) => sink.bytes()) };
}

const FAR: readonly Times[] = [
  { log: NOW, publish: NOW - 5n },
  { log: NOW + 1n, publish: 0n },
  { log: NOW + 2n, publish: 3n },
  { log: NOW + 3n, publish: LATEST },
  { log: NOW + 4n, publish: NOW + 2n ** 53n + 1n },
  { log: 7n, publish: NOW + 9n },
  { log: LATEST, publish: 1n },
  { log: NOW + 5n, publish: NOW + 5n },
];
const byLog = (samples: readonly Times[]) => [...samples].sort((a, b) => (a.log < b.log ? -1 : 1));

describe("times far apart", () => {
  it("are written as they are, however far publish time and log time lie from each other", async () => {
    const input = await made(FAR);
    expect(await timesIn(input)).toEqual(FAR);
    const { report, files } = await converted(input);
    expect([report.outcome, report.losses, report.outputs[0]!.copiedChunks]).toEqual(["exact", [], 0]);
    expect(await timesIn(files[0]!)).toEqual(FAR);
  });

  it("are kept by sorting in memory and in files", async () => {
    const { files } = await converted(await made(FAR), { order: "log" });
    expect(await timesIn(files[0]!)).toEqual(byLog(FAR));
    // More than the window holds, the earliest samples last.
    const many = [
      ...Array.from({ length: 40 }, (_, index) => ({ log: NOW + BigInt(index), publish: 3n })),
      ...FAR.slice(5, 6),
    ];
    const sorted = await converted(await made(many, 1_000_000), { order: "log", chunkBytes: 1 << 22 });
    expect(sorted.report.notes.map(({ code }) => code)).toEqual(["sorted-in-files"]);
    expect(await timesIn(sorted.files[0]!)).toEqual(byLog(many));
  });

  it("are kept by what later parts repeat", async () => {
    const samples = [FAR[1]!, { log: NOW + 2_000n, publish: 8n }];
    const { report, files } = await converted(await made(samples), { splitNs: 1000 });
    expect(report.outputs.map(({ repeatedSamples }) => repeatedSamples)).toEqual([0, 1]);
    expect(await timesIn(files[1]!)).toEqual(samples);
  });

  it("that no file can hold are refused, and the next sample has the times that it is given", async () => {
    const sink = memorySink();
    const writer = await mcapWriter.open(sink, { compression: "none" });
    const channel = writer.channel({ topic: "/a", messageEncoding: "x", schema: undefined, metadata: new Map() });
    writer.originNs = NOW;
    for (const [log, publish] of [
      [-1n, 0n],
      [0n, -1n],
      [LATEST + 1n, 0n],
      [0n, LATEST + 1n],
    ] as const)
      expect(() => writer.addExact(channel, 0, log, publish, new Uint8Array(1), 0, 1)).toThrow(
        expect.objectContaining({ name: "TasukiError", code: "not-writable" }),
      );
    writer.addExact(channel, 0, 5n, LATEST, new Uint8Array(1), 0, 1);
    writer.add(channel, 0, 1, 2, new Uint8Array(1), 0, 1);
    await writer.finish();
    expect(await timesIn(sink.bytes())).toEqual([
      { log: 5n, publish: LATEST },
      { log: NOW + 1n, publish: NOW + 2n },
    ]);
    const recording = mcap.open(memorySource(sink.bytes()));
    for await (const _ of recording.batches());
    expect(recording.container().faults).toEqual({});
  });
});
