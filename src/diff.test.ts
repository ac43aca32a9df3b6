/** Comparing: each kind of difference is found where it was made, and nothing is found where nothing is. */
import { createHash } from "node:crypto";
import { McapWriter, TempBuffer } from "@mcap/core";
import fc from "fast-check";
import lz4 from "lz4-napi";
import { describe, expect, it, vi } from "vitest";
import { type DiffOptions, diff } from "./diff.js";
import { withFault } from "./generate/recording/faults.js";
import { tabletop } from "./generate/recording/tabletop.js";
import { renderDiff } from "./report/render/diff.js";
import { type Difference, DiffReport } from "./spec/index.js";
import { patience, tries } from "./tries.test.helper.js";

vi.setConfig({ testTimeout: patience(60_000) });

const START = 1_780_000_000_000_000_000n;

interface Sample {
  readonly topic: string;
  /** Nanoseconds after {@link START}. */
  readonly at: number;
  readonly payload: Uint8Array;
  readonly publishedAt?: number;
  readonly sequence?: number;
}

interface Written {
  readonly chunkSize?: number;
  readonly compressed?: boolean;
  readonly schema?: (topic: string) => { name: string; encoding: string; text: string };
  readonly metadata?: Map<string, string>;
  readonly messageEncoding?: string;
}

const vector = { name: "geometry_msgs/msg/Vector3", encoding: "ros2msg", text: "float64 x\nfloat64 y\nfloat64 z\n" };

async function recording(samples: readonly Sample[], written: Written = {}): Promise<Uint8Array> {
  const { chunkSize = 4096, compressed = false, schema = () => vector, metadata = new Map() } = written;
  const writable = new TempBuffer();
  const lz4Chunk = (bytes: Uint8Array) => ({
    compression: "lz4",
    compressedData: lz4.compressFrameSync(Buffer.from(bytes)),
  });
  const writer = new McapWriter({ writable, chunkSize, ...(compressed && { compressChunk: lz4Chunk }) });
  await writer.start({ profile: "ros2", library: "test" });
  const channels = new Map<string, number>();
  for (const { topic, at, payload, publishedAt = at, sequence = 0 } of samples) {
    let channelId = channels.get(topic);
    if (channelId === undefined) {
      const { name, encoding, text } = schema(topic);
      const schemaId = await writer.registerSchema({ name, encoding, data: new TextEncoder().encode(text) });
      const { messageEncoding = "cdr" } = written;
      channelId = await writer.registerChannel({ topic, schemaId, messageEncoding, metadata });
      channels.set(topic, channelId);
    }
    const [logTime, publishTime] = [START + BigInt(at), START + BigInt(publishedAt)];
    await writer.addMessage({ channelId, sequence, logTime, publishTime, data: payload });
  }
  await writer.end();
  return new Uint8Array(writable.get());
}

/** A Vector3 in CDR. */
function vectorOf(x: number, y: number, z: number): Uint8Array {
  const bytes = new Uint8Array(28);
  const view = new DataView(bytes.buffer);
  bytes[1] = 1;
  for (const [i, value] of [x, y, z].entries()) view.setFloat64(4 + i * 8, value, true);
  return bytes;
}

const MS = 1_000_000;
/** Two streams, one at 100 Hz and one at 30 Hz. */
const plain = (count = 300): Sample[] =>
  Array.from({ length: count }, (_, i) => [
    { topic: "/fast", at: i * 10 * MS, payload: vectorOf(i, 0.1, 0), sequence: i },
    ...(i % 3 === 0 ? [{ topic: "/slow", at: i * 10 * MS + 5, payload: vectorOf(-i, 0, 0), sequence: i / 3 }] : []),
  ]).flat();

async function compare(a: Uint8Array, b: Uint8Array, options?: DiffOptions): Promise<DiffReport> {
  // What is published as JSON Schema is what is given.
  return DiffReport.parse(await diff(a, b, options));
}

/** The differences of the streams that have any. */
const parted = ({ streams }: DiffReport): Record<string, Difference[]> =>
  Object.fromEntries(streams.filter(({ same }) => !same).map(({ topic, differences }) => [topic, differences]));

const kinds = (report: DiffReport) =>
  Object.fromEntries(
    Object.entries(parted(report)).map(([topic, differences]) => [
      topic,
      Object.fromEntries(differences.map(({ kind, count }) => [kind, count])),
    ]),
  );

const fast = (samples: readonly Sample[], which: number) => {
  const index = samples.findIndex(({ topic, sequence }) => topic === "/fast" && sequence === which);
  return { index, sample: samples[index]! };
};
const changed = (which: number, change: (sample: Sample) => Partial<Sample>): Sample[] => {
  const samples = plain();
  const { index, sample } = fast(samples, which);
  samples[index] = { ...sample, ...change(sample) };
  return samples;
};

describe("recordings of one content", () => {
  it("are the same whatever their chunks and compression", async () => {
    const a = await recording(plain());
    const b = await recording(plain(), { chunkSize: 700, compressed: true });
    const report = await compare(a, b);
    expect(report).toMatchObject({ verdict: "same", differences: [], notes: [] });
    expect(report.streams.map(({ same }) => same)).toEqual([true, true]);
  });

  it("have digests that anybody can compute", async () => {
    const samples = plain();
    const { streams, a } = await compare(await recording(samples), await recording(samples));
    const [content, publishTimes, sequences] = [createHash("sha256"), createHash("sha256"), createHash("sha256")];
    const order = createHash("sha256");
    const uint = (value: bigint | number, size: 4 | 8) => {
      const bytes = Buffer.alloc(size);
      if (size === 8) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUInt32LE(Number(value));
      return bytes;
    };
    for (const { topic, at, payload, sequence = 0 } of samples) {
      order.update(uint(topic === "/fast" ? 0 : 1, 4));
      if (topic !== "/slow") continue;
      content
        .update(uint(START + BigInt(at), 8))
        .update(uint(payload.length, 4))
        .update(payload);
      publishTimes.update(uint(START + BigInt(at), 8));
      sequences.update(uint(sequence, 4));
    }
    expect(streams.find(({ topic }) => topic === "/slow")?.a).toMatchObject({
      contentSha256: content.digest("hex"),
      publishTimesSha256: publishTimes.digest("hex"),
      sequencesSha256: sequences.digest("hex"),
    });
    expect(a.orderSha256).toBe(order.update("/fast\0/slow\0").digest("hex"));
  });

  it("are the same with large payloads, which go by the gathering of small ones", async () => {
    const large = [4095, 4096, 4097, 100_000, 0, 1].map((size, i) => ({
      topic: "/large",
      at: i,
      payload: new Uint8Array(size).fill(i),
    }));
    const { streams } = await compare(await recording(large), await recording(large, { chunkSize: 10 }));
    const expected = createHash("sha256");
    for (const { at, payload } of large) {
      const head = Buffer.alloc(12);
      head.writeBigUInt64LE(START + BigInt(at));
      head.writeUInt32LE(payload.length, 8);
      expected.update(head).update(payload);
    }
    expect(streams[0]).toMatchObject({ same: true, a: { contentSha256: expected.digest("hex") } });
  });

  it("may be in another order across streams", async () => {
    const samples = plain();
    const byStream = [...samples].sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0));
    const [a, b] = [await recording(samples), await recording(byStream)];
    expect(await compare(a, b)).toMatchObject({ verdict: "same", notes: [{ kind: "order-across-streams" }] });
    expect(await compare(a, b, { order: "file" })).toMatchObject({
      verdict: "different",
      differences: [{ kind: "order" }],
      notes: [],
    });
  });

  it("of a folder's files one behind the other are the same as the whole", async () => {
    const samples = plain();
    const parts = [samples.slice(0, 150), samples.slice(150, 151), samples.slice(151)];
    const files = await Promise.all(parts.map((part) => recording(part)));
    expect(DiffReport.parse(await diff(await recording(samples), files)).verdict).toBe("same");
    expect(DiffReport.parse(await diff(await recording(samples), files.slice(1))).verdict).toBe("different");
  });

  it("is not proven of what could not be read", async () => {
    const cut = (await recording(plain())).slice(0, 9000);
    const report = await compare(cut, cut);
    expect(report).toMatchObject({ verdict: "not-proven", notes: [{ kind: "unread" }] });
    expect(renderDiff(report)).toContain("Not proven");
  });

  it("may be empty", async () => {
    expect(await compare(await recording([]), await recording([]))).toMatchObject({ verdict: "same", streams: [] });
    expect(await compare(await recording(plain()), await recording([]))).toMatchObject({ verdict: "different" });
  });
});

describe("each difference is placed", () => {
  it("one flipped byte of a payload, with its field", async () => {
    const a = await recording(plain());
    const b = await recording(
      changed(77, () => ({ payload: vectorOf(77, 0.2, 0) })),
      { chunkSize: 1000 },
    );
    const report = await compare(a, b);
    expect(parted(report)).toEqual({
      "/fast": [
        {
          kind: "payload",
          count: 1,
          fromNs: String(START + 770_000_000n),
          toNs: String(START + 770_000_000n),
          first: [
            {
              indexA: 77,
              indexB: 77,
              logTimeNs: String(START + 770_000_000n),
              byte: 18,
              field: "y",
              valueA: "0.1",
              valueB: "0.2",
            },
          ],
        },
      ],
    });
    expect(renderDiff(report)).toContain("first: sample 77, byte 18, y: 0.1 → 0.2");
    expect(renderDiff({ ...report, language: "ja" })).toContain("最初の箇所：サンプル 77");
  });

  it("every byte of every sample, wherever it is flipped", async () => {
    const samples = plain(40);
    const a = await recording(samples);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(samples.length - 1),
        fc.nat(27),
        fc.integer({ min: 1, max: 255 }),
        async (at, byte, by) => {
          const sample = samples[at]!;
          const payload = sample.payload.slice();
          payload[byte] = payload[byte]! ^ by;
          const index = samples.slice(0, at).filter(({ topic }) => topic === sample.topic).length;
          const report = await compare(a, await recording(samples.with(at, { ...sample, payload })));
          const [topic, differences] = Object.entries(parted(report))[0]!;
          expect([topic, differences.length]).toEqual([sample.topic, 1]);
          expect(differences[0]).toMatchObject({
            kind: "payload",
            count: 1,
            first: [{ indexA: index, indexB: index, byte }],
          });
        },
      ),
      { numRuns: tries(60) },
    );
  });

  it("payloads of other lengths and encodings nobody knows: the byte", async () => {
    const of = (...bytes: number[]) =>
      recording([{ topic: "/x", at: 1, payload: Uint8Array.from(bytes) }], { messageEncoding: "own" });
    const place = async (a: Uint8Array, b: Uint8Array) => parted(await compare(a, b))["/x"]![0]!.first[0];
    expect(await place(await of(1, 2), await of(1, 2, 3))).toMatchObject({ byte: 2, valueA: "end", valueB: "0x03" });
    expect(await place(await of(1, 9), await of(1, 2))).toMatchObject({ byte: 1, valueA: "0x09", valueB: "0x02" });
  });

  it("samples that one of them lacks", async () => {
    const without = plain().filter(({ topic, sequence }) => topic !== "/fast" || sequence! < 100 || sequence! >= 130);
    const report = await compare(await recording(plain()), await recording(without));
    expect(kinds(report)).toEqual({ "/fast": { "only-in-a": 30 } });
    expect(parted(report)["/fast"]![0]).toMatchObject({
      fromNs: String(START + 1_000_000_000n),
      toNs: String(START + 1_290_000_000n),
      first: [{ indexA: 100 }, { indexA: 101 }, { indexA: 102 }, { indexA: 103 }, { indexA: 104 }],
    });
  });

  it("a stretch that is missing and longer than what is looked ahead", async () => {
    const whole = plain(2000);
    const without = whole.filter(({ topic, sequence }) => topic !== "/fast" || sequence! < 100 || sequence! >= 1500);
    const report = await compare(await recording(whole), await recording(without));
    expect(kinds(report)).toEqual({ "/fast": { "only-in-a": 1400 } });
  });

  it("a sample at another log time", async () => {
    const report = await compare(
      await recording(plain()),
      await recording(changed(5, ({ at }) => ({ at: at + 2, publishedAt: at }))),
    );
    expect(kinds(report)).toEqual({ "/fast": { "log-time": 1 } });
    expect(parted(report)["/fast"]![0]!.first[0]).toMatchObject({ indexA: 5, indexB: 5, byNs: 2 });
  });

  it("all samples at another log time, or with another payload", async () => {
    const later = plain().map((sample) => ({ ...sample, at: sample.at + 7 * MS }));
    expect(kinds(await compare(await recording(plain()), await recording(later)))).toEqual({
      "/fast": { "log-time": 300 },
      "/slow": { "log-time": 100 },
    });
    const other = plain().map((sample) => ({ ...sample, payload: vectorOf(1, 2, sample.at) }));
    expect(kinds(await compare(await recording(plain()), await recording(other)))).toEqual({
      "/fast": { payload: 300 },
      "/slow": { payload: 100 },
    });
  });

  it("a publish time and a sequence number", async () => {
    const report = await compare(
      await recording(plain()),
      await recording(changed(5, ({ at }) => ({ publishedAt: at - 3, sequence: 99 }))),
    );
    expect(kinds(report)).toEqual({ "/fast": { "publish-time": 1, sequence: 1 } });
    expect(parted(report)["/fast"]!.map(({ first }) => first[0])).toMatchObject([
      { byNs: -3 },
      { valueA: "5", valueB: "99" },
    ]);
  });

  it("samples in another order inside their stream", async () => {
    const samples = plain();
    const [{ index }, later] = [fast(samples, 50), fast(samples, 60)];
    const moved = samples.toSpliced(later.index, 0).toSpliced(index, 1).toSpliced(later.index, 0, samples[index]!);
    const [a, b] = [await recording(samples), await recording(moved)];
    expect(kinds(await compare(a, b))).toEqual({ "/fast": { order: 1 } });
    expect(await compare(a, b, { order: "none" })).toMatchObject({
      verdict: "same",
      notes: [{ kind: "order-within-stream", topic: "/fast" }],
    });
  });

  it("streams, types, encodings and definitions", async () => {
    const samples = plain(9);
    const a = await recording(samples);
    const only = await compare(a, await recording(samples.filter(({ topic }) => topic === "/fast")));
    expect(parted(only)).toEqual({
      "/slow": [{ kind: "stream", count: 1, first: [{ valueA: "geometry_msgs/msg/Vector3" }] }],
    });
    const typed = await compare(a, await recording(samples, { schema: () => ({ ...vector, name: "a/msg/B" }) }));
    expect(kinds(typed)).toEqual({ "/fast": { type: 1 }, "/slow": { type: 1 } });
    const encoded = await compare(a, await recording(samples, { messageEncoding: "own" }));
    expect(kinds(encoded)).toEqual({ "/fast": { encoding: 1 }, "/slow": { encoding: 1 } });
    const defined = (text: string) => recording(samples, { schema: () => ({ ...vector, text }) });
    expect(kinds(await compare(a, await defined("float64 x\nfloat64 y\nfloat64 w\n")))).toEqual({
      "/fast": { definition: 1 },
      "/slow": { definition: 1 },
    });
    expect(await compare(a, await defined("# a vector\nfloat64 x  \r\nfloat64 y\nfloat64 z"))).toMatchObject({
      verdict: "same",
      notes: [{ kind: "definition-text" }, { kind: "definition-text" }],
    });
  });

  it("but metadata of a channel is a note", async () => {
    const b = await recording(plain(3), { metadata: new Map([["offered_qos_profiles", "[]"]]) });
    const report = await compare(await recording(plain(3)), b);
    expect(report.verdict).toBe("same");
    expect(report.notes[0]).toEqual({ kind: "metadata", topic: "/fast", a: "offered_qos_profiles" });
  });

  it("in recordings of a robot", async () => {
    const scene = { images: false, seconds: 2 };
    const report = await compare(await tabletop(scene), await withFault("payload-truncated", scene));
    expect(Object.keys(parted(report))).toEqual(["/wrench"]);
    expect(await compare(await tabletop(scene), await tabletop(scene))).toMatchObject({ verdict: "same", notes: [] });
  });
});

describe("a part", () => {
  it("is compared by topics and times", async () => {
    const samples = plain();
    const to = START + 1_000_000_000n;
    const part = samples.filter(({ topic, at }) => topic === "/fast" && START + BigInt(at) < to);
    const selection = { topics: (topic: string) => topic === "/fast", until: { ns: to } };
    const [a, b] = [await recording(samples), await recording(part)];
    expect((await compare(a, b)).verdict).toBe("different");
    const report = await compare(a, b, { selection });
    expect(report).toMatchObject({ verdict: "same", a: { samples: 100 }, b: { samples: 100 } });
    // Seconds count from the first sample of A, also in a part that begins later.
    const late = await recording(samples.filter(({ at }) => at >= 500_000_000));
    const fromMiddle = { from: { seconds: 0.5 }, until: { seconds: 1 } };
    expect((await compare(a, late, { selection: fromMiddle })).verdict).toBe("same");
    expect((await compare(a, late, { selection: { ...fromMiddle, from: { seconds: 0.4 } } })).verdict).toBe(
      "different",
    );
    expect((await compare(a, b, { selection: { ...selection, until: { ns: to + 1n } } })).verdict).toBe("different");
  });
});

describe("what A should have become", () => {
  const double = (samples: Sample[]) =>
    samples.map((sample) => ({ ...sample, topic: `/robot${sample.topic}`, payload: doubled(sample.payload) }));
  const doubled = (payload: Uint8Array) => payload.map((byte) => (byte * 2) & 0xff);
  const schema = { ...vector, data: new TextEncoder().encode(vector.text) };

  it("is what is compared", async () => {
    const [a, b] = [await recording(plain()), await recording(double(plain()), { messageEncoding: "own" })];
    const report = await compare(a, b, {
      mapA: ({ topic }) => ({
        topic: `/robot${topic}`,
        messageEncoding: "own",
        schema,
        payload: (bytes, start, end) => doubled(bytes.subarray(start, end)),
      }),
    });
    expect(report).toMatchObject({ verdict: "same", notes: [] });
    expect((await compare(b, b, { mapA: () => undefined })).verdict).toBe("same");
  });

  it("is not proven where some payloads have no counterpart", async () => {
    const b = await recording(plain().filter(({ topic, sequence }) => topic !== "/fast" || sequence !== 7));
    const report = await compare(await recording(plain()), b, {
      mapA: ({ topic, messageEncoding }) => ({
        messageEncoding,
        schema,
        payload: (bytes, start, end) =>
          topic === "/fast" && bytes[start + 10] === 0x1c && bytes[start + 11] === 0x40 && bytes[start + 9] === 0
            ? undefined
            : bytes.subarray(start, end),
      }),
    });
    expect(report).toMatchObject({ verdict: "not-proven", notes: [{ kind: "not-mapped", a: "1" }] });
  });
});

describe("whatever differs", () => {
  const edit = fc.record({
    at: fc.nat(199),
    what: fc.constantFrom("drop", "repeat", "payload", "time", "swap"),
    by: fc.integer({ min: 1, max: 250 }),
  });
  const edited = (samples: readonly Sample[], edits: readonly { at: number; what: string; by: number }[]): Sample[] => {
    const result = [...samples];
    for (const { at, what, by } of edits) {
      const i = at % result.length;
      const sample = result[i]!;
      if (what === "drop") result.splice(i, 1);
      else if (what === "repeat") result.splice(i, 0, sample);
      else if (what === "payload") result[i] = { ...sample, payload: sample.payload.with(11, by) };
      else if (what === "time") result[i] = { ...sample, at: sample.at + by };
      else result.splice((i + by) % result.length, 0, ...result.splice(i, 1));
    }
    return result;
  };
  const MIRROR: Record<string, string> = { "only-in-a": "only-in-b", "only-in-b": "only-in-a" };

  it("is told of A and B as of B and A, and counts add up", async () => {
    const samples = plain(150);
    const a = await recording(samples);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const b = await recording(edited(samples, edits));
        const [there, back] = [await compare(a, b), await compare(b, a)];
        const mirrored = Object.fromEntries(
          Object.entries(kinds(back)).map(([topic, counts]) => [
            topic,
            Object.fromEntries(Object.entries(counts).map(([kind, count]) => [MIRROR[kind] ?? kind, count])),
          ]),
        );
        expect(kinds(there)).toEqual(mirrored);
        for (const { a: inA, b: inB, differences } of there.streams) {
          const of = (kind: string) => differences.find((each) => each.kind === kind)?.count ?? 0;
          expect((inA?.samples ?? 0) - of("only-in-a")).toBe((inB?.samples ?? 0) - of("only-in-b"));
        }
        const content = (report: DiffReport) =>
          report.streams.every(({ a: one, b: two }) => one?.contentSha256 === two?.contentSha256);
        expect(there.verdict === "same").toBe(content(there));
      }),
      {
        numRuns: tries(60),
        examples: [
          // Two meeting places are equally near, and one of them shows a sample later.
          [
            [
              { at: 30, what: "swap", by: 4 },
              { at: 30, what: "drop", by: 1 },
            ],
          ],
        ],
      },
    );
  });
});
