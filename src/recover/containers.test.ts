/**
 * Recovery of every container that has several parts: what it says it saved is equal to the original, sample by sample, and
 * what it saved and lost comes to what there was, where that can be known.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { makeDatabase } from "../generate/database.js";
import { writeBag } from "../generate/recording/bag-file.js";
import { writeFolder } from "../generate/recording/rosbag2-folder.js";
import { tabletopMessages } from "../generate/recording/tabletop.js";
import { memorySink } from "../io/sink.js";
import { blobFolder, isFolder, memorySource, type RecordingInput, toSource } from "../io/source.js";
import { drain, type Sample } from "../readers/contract.js";
import { openRecording } from "../readers/open.js";
import { counting, mcapFile, metadataOf, packed } from "../readers/rosbag2/folders.test.helper.js";
import { BAG_TABLES, sourceOf } from "../readers/sqlite3/databases.test.helper.js";
import { type RecoverOptions, recover } from "../recover.js";
import { RecoveryReport } from "../spec/index.js";
import { patience, tries } from "../tries.test.helper.js";

vi.setConfig({ testTimeout: patience(60_000), hookTimeout: patience(60_000) });

const lineOf = ({ topic, logTime, payload }: Sample) => `${topic} ${logTime} ${Buffer.from(payload).toString("hex")}`;

/** The samples of a recording, one a line. */
async function linesOf(input: RecordingInput): Promise<string[]> {
  const { recording } = await openRecording(isFolder(input) ? input : toSource(input));
  return (await drain(recording)).map(lineOf);
}

/** What is recovered. Verified samples are those of the original: nothing is invented, and none comes twice. */
async function recovered(input: RecordingInput, original: readonly string[], options: RecoverOptions = {}) {
  const sink = memorySink();
  const report = RecoveryReport.parse(await recover(input, async () => sink, options));
  const lines = report.output ? await linesOf(sink.bytes().slice()) : [];
  expect(lines.length).toBe(report.saved);
  const known = new Set(original);
  expect(lines.filter((line) => !known.has(line)).length).toBeLessThanOrEqual(report.unverified);
  if (report.lostExact) expect(report.saved + report.lost).toBe(original.length);
  else expect(report.saved + report.lost).toBeLessThanOrEqual(original.length);
  expect(report.outcome === "whole").toBe(report.lostExact && report.lost === 0 && report.unverified === 0);
  if (report.outcome === "whole") expect(lines.length).toBe(original.length);
  for (const { saved, lost, lostExact, topic } of report.streams)
    if (lostExact) expect(saved + lost).toBe(original.filter((line) => line.startsWith(`${topic} `)).length);
  return { report, lines };
}

const noise = (bytes: Uint8Array, from: number, size: number, seed: number): Uint8Array => {
  const damaged = bytes.slice();
  for (let at = from; at < Math.min(bytes.length, from + size); at++) damaged[at] = (seed * (at + 1) * 31) & 0xff;
  return damaged;
};

describe.each(["none", "lz4", "bz2"] as const)("a bag whose chunks are compressed by %s", (compression) => {
  let sound: Uint8Array;
  let all: string[];
  /** Where each chunk ends, with the samples up to there. */
  let chunks: { readonly from: number; readonly to: number; readonly lines: string[] }[];
  const messages = tabletopMessages({ images: false, seconds: 0.5 });
  beforeAll(async () => {
    sound = await writeBag(messages, { compression, chunkMessages: 40 });
    all = await linesOf(sound);
    const view = new DataView(sound.buffer, sound.byteOffset, sound.length);
    chunks = [];
    for (let at = 13; at < sound.length; ) {
      const dataAt = at + 8 + view.getUint32(at, true);
      const to = dataAt + view.getUint32(dataAt - 4, true);
      const before = chunks.length * 40;
      if (Buffer.from(sound.subarray(at, dataAt)).includes("compression="))
        chunks.push({ from: at, to, lines: all.slice(before, before + 40) });
      at = to;
    }
    expect(all.length).toBe(messages.length);
    expect(chunks.length).toBe(Math.ceil(all.length / 40));
  });

  it("keeps every intact chunk, whatever is damaged elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 300 }), fc.nat(255), async (at, size, seed) => {
        const from = 13 + (at % (sound.length - 13));
        const bytes = noise(sound, from, size, seed);
        const sink = memorySink();
        const report = RecoveryReport.parse(await recover(bytes, async () => sink));
        // Without the times: where one is damaged, all others count from far away and are rounded when they are read.
        const untimed = (lines: readonly string[]) => lines.map((line) => line.replace(/ \S+ /, " "));
        const found = new Set(untimed(report.output ? await linesOf(sink.bytes().slice()) : []));
        const whole = chunks.filter((chunk) => chunk.to <= from || chunk.from >= from + size);
        expect(untimed(whole.flatMap(({ lines }) => lines)).filter((line) => !found.has(line))).toEqual([]);
        if (report.lostExact) expect(report.saved + report.lost).toBe(all.length);
      }),
      { numRuns: tries(25) },
    );
  });

  it("loses nothing where only its index is cut off or damaged", async () => {
    const index = chunks.at(-1)!.to;
    const indexData = sound.length - index;
    for (const cut of [1, 100, indexData >> 2]) {
      const { report, lines } = await recovered(sound.subarray(0, sound.length - cut), all);
      expect(report).toMatchObject({ outcome: "whole", lost: 0, lostExact: true, rebuilt: ["index"] });
      expect(lines).toEqual(all);
    }
    const { report } = await recovered(noise(sound, sound.length - 300, 60, 3), all);
    expect(report).toMatchObject({ outcome: "whole", lost: 0, lostExact: true });
  });

  it("is understood where the connections stand in its index only", async () => {
    // The first chunk is gone, and with it the connection records that came before the messages.
    const { from, to, lines } = chunks[0]!;
    const { report } = await recovered(noise(sound, from + 60, to - from - 60, 7), all, { unverified: false });
    expect(report.saved).toBe(all.length - lines.length);
    expect(report).toMatchObject({ outcome: "with-loss", lost: lines.length, lostExact: true, damagedChunks: 1 });
    expect(report.streams.every(({ type }) => type !== "")).toBe(true);
  });

  it("says why a damaged chunk gives nothing", async () => {
    const { from, to } = chunks[1]!;
    const { report } = await recovered(noise(sound, from + 60, to - from - 60, 7), all);
    expect(report.firstSkips[0]!.reason).toMatch(compression === "bz2" ? /bz2 is undone in blocks/ : /damaged chunk/);
    expect(report.checksums).toBe(compression !== "none");
  });
});

describe("a database with a write-ahead log", () => {
  const made = makeDatabase(
    (database) => {
      database.exec("PRAGMA page_size = 1024; PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL");
      for (const table of BAG_TABLES) database.exec(table);
      database.run("INSERT INTO topics VALUES (1, '/fast', 'std_msgs/msg/String', 'cdr', '', '')");
      for (let i = 0; i < 200; i++)
        database.run("INSERT INTO messages VALUES (?, 1, ?, ?)", [
          i + 1,
          BigInt(1_700_000_000_000_000_000) + BigInt(i) * 10_000_000n,
          new TextEncoder().encode(`payload ${"abc".repeat(i % 9)} ${(i * 7919) % 1000}`),
        ]);
    },
    { open: true },
  );
  let all: string[];
  beforeAll(async () => {
    expect(made.beside.get("-wal")!.length).toBeGreaterThan(10_000);
    all = await linesOf(sourceOf(made));
    expect(all.length).toBe(200);
  });

  it("is saved with what the log holds", async () => {
    const { report, lines } = await recovered(sourceOf(made), all);
    expect(report).toMatchObject({ outcome: "whole", saved: 200, checksums: false });
    expect(lines).toEqual(all);
  });

  it("gives what was committed before the place where the log is cut off or damaged", async () => {
    const log = made.beside.get("-wal")!;
    for (let length = log.length - 500; length > log.length / 2; length -= 9973) {
      const cut = sourceOf({ ...made, beside: new Map([["-wal", log.subarray(0, length)]]) });
      // What a log that is cut off held behind its end, nobody knows.
      const { lines } = await recovered(cut, all.slice(0, (await linesOf(cut)).length));
      expect(lines).toEqual(all.slice(0, lines.length));
      expect(lines.length).toBeGreaterThan(50);
      // In the page of a frame: one whose salts are damaged looks like one of an earlier log.
      const page = 32 + Math.floor(length / 1048) * 1048 - 500;
      const bad = sourceOf({ ...made, beside: new Map([["-wal", noise(log, page, 40, 9)]]) });
      const { report, lines: before } = await recovered(bad, all);
      expect(before).toEqual(all.slice(0, before.length));
      expect(report.lostExact).toBe(false);
    }
  });
});

describe("a folder of databases", () => {
  const messages = tabletopMessages({ images: false, seconds: 1 });
  const files = writeFolder(messages, { name: "run", splitAtNs: [300_000_000n, 600_000_000n], pageSize: 1024 });
  const folderOf = (change: (name: string, bytes: Uint8Array) => Uint8Array | undefined) =>
    blobFolder(
      "run",
      new Map(
        files.flatMap(({ name, bytes }) => {
          const changed = change(name, bytes);
          return changed ? [[name, changed] as const] : [];
        }),
      ),
    );
  let all: string[];
  let counts: number[];
  beforeAll(async () => {
    all = await linesOf(folderOf((_, bytes) => bytes));
    counts = [];
    for (const { bytes } of files.slice(0, 3)) counts.push((await linesOf(bytes)).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(all.length);
  });

  it("is saved whole where it is sound", async () => {
    const { report, lines } = await recovered(
      folderOf((_, bytes) => bytes),
      all,
    );
    expect(report).toMatchObject({ outcome: "whole", output: { container: "mcap" } });
    expect(lines).toEqual(all);
  });

  it("counts what a missing file held, by metadata.yaml", async () => {
    const { report } = await recovered(
      folderOf((name, bytes) => (name === "run_1.db3" ? undefined : bytes)),
      all,
    );
    expect(report).toMatchObject({ outcome: "with-loss", lost: counts[1]!, lostExact: true });
    const { firstHoles } = report.streams.find(({ topic }) => topic === "/imu/data")!;
    expect(firstHoles).toHaveLength(1);
    expect(Number(BigInt(firstHoles[0]!.toNs!) - BigInt(firstHoles[0]!.fromNs!))).toBeGreaterThan(300e6);
  });

  it("counts what a cut file lost, names the file, and goes on behind it", async () => {
    const cut = folderOf((name, bytes) => (name === "run_1.db3" ? bytes.subarray(0, bytes.length >> 1) : bytes));
    const { report, lines } = await recovered(cut, all);
    expect(report).toMatchObject({ outcome: "with-loss", lostExact: true });
    expect(report.firstSkips[0]).toMatchObject({ file: "run_1.db3", reason: expect.stringContaining("cut off") });
    expect(lines.slice(0, counts[0]!)).toEqual(all.slice(0, counts[0]!));
    expect(lines.slice(-counts[2]!)).toEqual(all.slice(-counts[2]!));
    // Without metadata nobody knows how many there were.
    const bare = folderOf((name, bytes) =>
      name === "metadata.yaml" ? undefined : name === "run_1.db3" ? bytes.subarray(0, bytes.length >> 1) : bytes,
    );
    expect((await recovered(bare, all)).report).toMatchObject({ outcome: "with-loss", lostExact: false });
  });

  it("invents nothing and loses no more than the pages that are damaged", async () => {
    const { length } = files[1]!.bytes;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), async (at, seed) => {
        const from = 100 + (at % (length - 100));
        const bad = folderOf((name, bytes) => (name === "run_1.db3" ? noise(bytes, from, 64, seed) : bytes));
        const sink = memorySink();
        const report = RecoveryReport.parse(await recover(bad, async () => sink));
        const found = new Set(await linesOf(sink.bytes().slice()));
        const others = [...all.slice(0, counts[0]!), ...all.slice(-counts[2]!)];
        expect(others.filter((line) => !found.has(line))).toEqual([]);
        if (report.lostExact) expect(report.saved + report.lost).toBe(all.length);
      }),
      { numRuns: tries(15) },
    );
  });
});

describe("a folder of MCAP files", () => {
  const parts = [counting(0, 400), counting(400, 700), counting(700, 1000)];
  const names = ["run_0.mcap", "run_1.mcap", "run_2.mcap"];
  const metadata = metadataOf(parts.map((samples, i) => ({ path: names[i]!, samples })));
  let bytes: Uint8Array[];
  let all: string[];
  const folderOf = (files: readonly (Uint8Array | undefined)[], ending = "", yaml = metadata) =>
    blobFolder(
      "run",
      new Map<string, Uint8Array>([
        ["metadata.yaml", new TextEncoder().encode(yaml)],
        ...files.flatMap((file, i) => (file ? [[`${names[i]}${ending}`, file] as const] : [])),
      ]),
    );
  beforeAll(async () => {
    bytes = await Promise.all(parts.map((samples) => mcapFile(samples)));
    all = await linesOf(folderOf(bytes));
    expect(all.length).toBe(1000);
  });

  it("is saved whole where it is sound, and says what a missing file held", async () => {
    expect((await recovered(folderOf(bytes), all)).report.outcome).toBe("whole");
    const { report, lines } = await recovered(folderOf([bytes[0], undefined, bytes[2]]), all);
    expect(report).toMatchObject({ outcome: "with-loss", saved: 700, lost: 300, lostExact: true });
    expect(lines).toEqual([...all.slice(0, 400), ...all.slice(700)]);
  });

  it("says what a cut file lost, and goes on behind it", async () => {
    for (let length = 200; length < bytes[1]!.length; length += 3001) {
      const { report, lines } = await recovered(folderOf([bytes[0], bytes[1]!.subarray(0, length), bytes[2]]), all);
      expect(lines.slice(0, 400)).toEqual(all.slice(0, 400));
      expect(lines.slice(-300)).toEqual(all.slice(-300));
      expect(report.saved + report.lost).toBe(1000);
    }
  });

  it("gives as much of a damaged file as where the file is alone, and tells the same losses", async () => {
    const sound = bytes[1]!;
    const bare = (file: Uint8Array) =>
      blobFolder("run", new Map(names.map((name, i) => [name, i === 1 ? file : bytes[i]!] as const)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("noise", "cut", "removed", "inserted"),
        fc.nat(),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        async (kind, at, size, unverified) => {
          const from = 8 + (at % (sound.length - 8));
          const rest = sound.subarray(kind === "removed" ? from + size : from);
          const damaged = {
            noise: () => noise(sound, from, size, at),
            cut: () => sound.slice(0, from),
            removed: () => Buffer.concat([sound.subarray(0, from), rest]),
            inserted: () => Buffer.concat([sound.subarray(0, from), new Uint8Array(size).fill(7), rest]),
          }[kind]();
          const sink = memorySink();
          const alone = await recover(damaged, async () => sink, { unverified });
          const its = alone.output ? await linesOf(sink.bytes().slice()) : [];
          const { report, lines } = await recovered(bare(damaged), all, { unverified });
          expect(lines).toEqual([...all.slice(0, 400), ...its, ...all.slice(700)]);
          const { saved, lost, lostExact, skips, damagedChunks, skippedBytes } = alone;
          expect(report).toMatchObject({ saved: saved + 700, lost, lostExact, skips, damagedChunks, skippedBytes });
          expect(report.unverified).toBe(alone.unverified);
          expect(report.firstSkips.every(({ file }) => file === "run_1.mcap")).toBe(true);
        },
      ),
      { numRuns: tries(40) },
    );
  });

  it("finds the chunks behind a place where the chain of records breaks, and says where samples are lost", async () => {
    // The head of the first chunk is gone, and its length leads out of the file: a plain reader would stop there.
    const header = new DataView(bytes[1]!.buffer, bytes[1]!.byteOffset).getUint32(9, true);
    const damaged = bytes[1]!.slice().fill(0xff, 17 + header, 17 + header + 900);
    const { report, lines } = await recovered(folderOf([bytes[0], damaged, bytes[2]]), all);
    expect(report.outcome).toBe("with-loss");
    expect(lines.filter((line) => all.slice(400, 700).includes(line)).length).toBeGreaterThan(200);
    expect(report.firstSkips[0]).toMatchObject({ file: "run_1.mcap" });
    expect(report.lost).toBeGreaterThan(0);
    expect(report.streams[0]!.firstHoles[0]).toHaveProperty("fromNs");
  });

  it("gives what can be unpacked of files that are compressed whole", async () => {
    const larger = [counting(0, 400), counting(400, 9000), counting(9000, 9300)];
    const yaml = metadataOf(
      larger.map((samples, i) => ({ path: `${names[i]}.zstd`, samples })),
      { compression: ["zstd", "FILE"] },
    );
    const zipped = await Promise.all(larger.map(async (samples) => packed(await mcapFile(samples))));
    const whole = folderOf(zipped, ".zstd", yaml);
    const all = await linesOf(whole);
    expect((await recovered(whole, all)).report.outcome).toBe("whole");
    const [first, second, third] = zipped as [Uint8Array, Uint8Array, Uint8Array];
    const cut = folderOf([first, second.subarray(0, second.length * 0.8), third], ".zstd", yaml);
    const { report, lines } = await recovered(cut, all);
    expect(report).toMatchObject({ outcome: "with-loss", lostExact: true });
    expect(lines.slice(0, 400)).toEqual(all.slice(0, 400));
    expect(lines.slice(-300)).toEqual(all.slice(-300));
    expect(report.saved).toBeGreaterThan(3000);
    // Alone, the file gives as much.
    const alone = await recovered(memorySource(second.subarray(0, second.length * 0.8)), all.slice(400, 9000));
    expect(alone.report.saved).toBe(report.saved - 700);
    // Less than a block gives nothing.
    await expect(recover(first.subarray(0, 200), async () => memorySink())).rejects.toThrow(
      "cannot be unpacked beyond",
    );
  });
});
