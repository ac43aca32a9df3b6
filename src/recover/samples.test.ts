/** Recovery of bags and databases: what is intact is saved, wherever the rest is cut or damaged, and nothing is invented. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDatabase } from "../generate/database.js";
import { memorySink } from "../io/sink.js";
import { memorySource } from "../io/source.js";
import { measure } from "../measure.js";
import { drain, type Sample } from "../readers/contract.js";
import { mcap } from "../readers/mcap/mcap.js";
import { rosbag1 } from "../readers/rosbag1/rosbag1.js";
import { BAG_TABLES } from "../readers/sqlite3/databases.test.helper.js";
import { sqlite3 } from "../readers/sqlite3/sqlite3.js";
import { type RecoverOptions, recover } from "../recover.js";
import { Provenance, RecoveryReport } from "../spec/index.js";
import { tries } from "../tries.test.helper.js";
import { soundBag } from "./bags.test.helper.js";

const lineOf = ({ topic, logTime, payload }: Sample) => `${topic} ${logTime} ${Buffer.from(payload).toString("hex")}`;

const bag = (compression: "none" | "lz4"): Promise<Uint8Array> =>
  soundBag({ compression, chunkBytes: 500, textOf: (i) => `${"abc".repeat(i % 9)} ${(i * 7919) % 1000}` });

async function recovered(bytes: Uint8Array, options: RecoverOptions = {}) {
  const sink = memorySink();
  const report = RecoveryReport.parse(await recover(bytes, async () => sink, options));
  const output = sink.bytes().slice();
  const reader = report.output?.container === "rosbag1" ? rosbag1 : mcap;
  const lines = report.output ? (await drain(reader.open(memorySource(output)))).map(lineOf) : [];
  if (report.output) expect((await measure(output)).facts.container.faults).toEqual({});
  expect(lines.length).toBe(report.saved);
  return { report, lines, output };
}

/** Chunks of a sound bag: where they stand, and what they hold. */
async function chunksOf(bytes: Uint8Array): Promise<{ from: number; to: number; lines: string[] }[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const ends: { from: number; to: number }[] = [];
  for (let at = 13; at < bytes.length; ) {
    const dataAt = at + 8 + view.getUint32(at, true);
    const to = dataAt + view.getUint32(dataAt - 4, true);
    if (Buffer.from(bytes.subarray(at, dataAt)).includes("compression=")) ends.push({ from: at, to });
    at = to;
  }
  let before = 0;
  const chunks = [];
  for (const { from, to } of ends) {
    const lines = (await drain(rosbag1.open(memorySource(bytes.subarray(0, to))))).map(lineOf);
    chunks.push({ from, to, lines: lines.slice(before) });
    before = lines.length;
  }
  return chunks;
}

describe.each(["none", "lz4"] as const)("a bag of chunks compressed by %s", (compression) => {
  let sound: Uint8Array;
  let all: string[];
  let chunks: Awaited<ReturnType<typeof chunksOf>>;
  beforeAll(async () => {
    sound = await bag(compression);
    all = (await drain(rosbag1.open(memorySource(sound)))).map(lineOf);
    chunks = await chunksOf(sound);
    expect(chunks.length).toBeGreaterThan(4);
  });

  it("is saved whole where it is sound", async () => {
    const { report, lines } = await recovered(sound);
    expect(report).toMatchObject({ outcome: "whole", lost: 0, lostExact: true, unverified: 0, skips: 0 });
    expect(report.output!.container).toBe("rosbag1");
    expect(lines).toEqual(all);
  });

  it("gives its prefix wherever it is cut", async () => {
    for (let length = 14; length < sound.length; length += 97) {
      const { report, lines } = await recovered(sound.subarray(0, length));
      const intact = chunks.filter(({ to }) => to <= length).flatMap((chunk) => chunk.lines);
      expect(lines, `cut to ${length} bytes`).toEqual(all.slice(0, lines.length));
      expect(lines.length, `cut to ${length} bytes`).toBeGreaterThanOrEqual(intact.length);
      if (lines.length < all.length) expect(report.outcome).not.toBe("whole");
      expect(report.unverified).toBe(lines.length - intact.length);
    }
  });

  it("gives every sample of every intact chunk, whatever is damaged elsewhere, and invents none", async () => {
    const known = new Set(all);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, size, seed) => {
          const from = 13 + (at % (sound.length - 13));
          const to = Math.min(sound.length, from + size);
          const bytes = sound.slice();
          for (let i = from; i < to; i++) bytes[i] = (seed * (i + 1) * 31) & 0xff;
          const { report, lines } = await recovered(bytes);
          const found = new Set(lines);
          const intact = chunks.filter((chunk) => chunk.to <= from || chunk.from >= to).flatMap((chunk) => chunk.lines);
          expect(intact.filter((line) => !found.has(line))).toEqual([]);
          // Nothing vouches for the payloads of a chunk that is not compressed, and has no checksum.
          if (compression === "lz4")
            expect(lines.filter((line) => !known.has(line)).length).toBeLessThanOrEqual(report.unverified);
          expect(lines.length).toBeLessThanOrEqual(all.length);
          if (report.lostExact) expect(report.saved + report.lost).toBe(all.length);
        },
      ),
      { numRuns: tries(80), seed: 4 },
    );
  });

  it("counts exactly what a damaged chunk lost, where the chunk infos survive", async () => {
    const { from, to, lines } = chunks[2]!;
    const bytes = sound.slice().fill(0xff, from + 80, to);
    const { report } = await recovered(bytes, { unverified: false });
    expect(report).toMatchObject({ outcome: "with-loss", lost: lines.length, lostExact: true, damagedChunks: 1 });
    expect(report.streams[0]!.firstHoles[0]).toHaveProperty("fromNs");
    expect(report.streams[0]!.firstHoles[0]).toHaveProperty("toNs");
  });
});

describe("a database", () => {
  const { bytes: sound } = makeDatabase((database) => {
    database.exec("PRAGMA page_size = 1024");
    for (const table of BAG_TABLES) database.exec(table);
    for (const [id, name] of ["/fast", "/slow"].entries())
      database.run("INSERT INTO topics VALUES (?, ?, 'std_msgs/msg/String', 'cdr', '', '')", [id + 1, name]);
    for (let i = 0; i < 400; i++)
      database.run("INSERT INTO messages VALUES (?, ?, ?, ?)", [
        i + 1,
        i % 4 === 3 ? 2 : 1,
        BigInt(1_700_000_000_000_000_000) + BigInt(i) * 10_000_000n,
        new TextEncoder().encode(`payload ${"abc".repeat(i % 9)} ${(i * 7919) % 1000}`),
      ]);
  });
  const PAGE = 1024;
  let all: string[];
  beforeAll(async () => {
    all = (await drain(sqlite3.open(memorySource(sound)))).map(lineOf);
    expect(all.length).toBe(400);
  });
  const root = () => {
    for (let at = PAGE; at < sound.length; at += PAGE) if (sound[at] === 5) return at;
    throw new Error("there is no interior page");
  };

  it("becomes MCAP, whole where it is sound, with the provenance that a conversion writes", async () => {
    const { report, lines, output } = await recovered(sound);
    expect(report).toMatchObject({ outcome: "whole", lost: 0, unverified: 0, output: { container: "mcap" } });
    expect(lines).toEqual(all);
    let text = "";
    const extras = {
      metadata: (name: string, entries: ReadonlyMap<string, string>) => {
        if (name === "tasuki-provenance") text = entries.get("provenance") ?? "";
      },
      attachment: async () => {},
    };
    await drain(mcap.open(memorySource(output), { extras }));
    expect(Provenance.parse(JSON.parse(text))).toMatchObject({ recovery: { saved: 400, lost: 0 } });
  });

  it("gives the rows of pages to which nothing leads any more, as unverified", async () => {
    const bytes = sound.slice();
    const at = root();
    bytes.fill(0, at, at + PAGE);
    const { report, lines } = await recovered(bytes);
    expect(new Set(lines)).toEqual(new Set(all));
    expect(report).toMatchObject({ saved: 400, unverified: 400, outcome: "with-loss", lostExact: false });
    expect((await recovered(bytes, { unverified: false })).report.outcome).toBe("nothing");
  });

  it("invents nothing, and loses no page that is there, wherever it is cut", async () => {
    const known = new Set(all);
    for (let length = 8 * PAGE; length < sound.length; length += 1777) {
      const { report, lines } = await recovered(sound.subarray(0, length));
      expect(lines.filter((line) => !known.has(line))).toEqual([]);
      expect(new Set(lines).size).toBe(lines.length);
      // Every row in a whole leaf page; an interior page may keep stale bytes of the leaf that it was.
      const there = Buffer.concat(
        Array.from({ length: Math.floor(length / PAGE) }, (_, i) => sound.subarray(i * PAGE, (i + 1) * PAGE)).filter(
          (page) => page[0] === 13,
        ),
      );
      const missing = all.filter((line) => there.includes(rowOf(line)) && !lines.includes(line));
      expect(missing, `cut to ${length} bytes`).toEqual([]);
      expect(report.outcome).not.toBe("whole");
    }
  });
});

/** Timestamp and payload as they stand in a row. */
function rowOf(line: string): Buffer {
  const [, time, payload] = line.split(" ") as [string, string, string];
  const stamp = Buffer.alloc(8);
  stamp.writeBigInt64BE(BigInt(time));
  return Buffer.concat([stamp, Buffer.from(payload, "hex")]);
}
