/** `tasuki diff` as people and pipelines meet it: files of some size, bounded memory. */
import { execFile } from "node:child_process";
import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { McapWriter } from "@mcap/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withFault } from "../generate/recording/faults.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { DiffReport } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

const tasuki = (...args: string[]) => runIn({ cwd: folder }, ["diff", ...args]);

/** A file of 1 KiB samples; `change` may change a payload or leave a sample out. */
async function writeLarge(name: string, count: number, change: (i: number, data: Uint8Array) => boolean) {
  const file = await open(join(folder, name), "w");
  let position = 0n;
  const writer = new McapWriter({
    writable: {
      position: () => position,
      write: async (bytes) => {
        await file.write(bytes);
        position += BigInt(bytes.length);
      },
    },
  });
  await writer.start({ profile: "", library: "test" });
  const metadata = new Map<string, string>();
  const channels: number[] = [];
  for (const topic of ["/a", "/b", "/c", "/d"])
    channels.push(await writer.registerChannel({ topic, schemaId: 0, messageEncoding: "own", metadata }));
  for (let i = 0; i < count; i++) {
    const data = new Uint8Array(1024);
    new DataView(data.buffer).setUint32(0, i);
    const time = 1_780_000_000_000_000_000n + BigInt(i) * 1_000_000n;
    if (change(i, data))
      await writer.addMessage({ channelId: channels[i % 4]!, sequence: i, logTime: time, publishTime: time, data });
  }
  await writer.end();
  await file.close();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-diff-"));
  const scene = { images: false, seconds: 2 };
  await writeFile(join(folder, "good.mcap"), await tabletop(scene));
  await writeFile(join(folder, "bad.mcap"), await withFault("stamps-step-back", scene));
  await writeFile(join(folder, "text.mcap"), "this is not a recording\n");
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki diff", () => {
  it("exits 0 on the same content", async () => {
    const { code, stdout, stderr } = await tasuki("good.mcap", "good.mcap");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("✓ Same content");
  });

  it("exits 1 on another, and says where, in either language", async () => {
    const { code, stdout } = await tasuki("good.mcap", "bad.mcap");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /\/imu\/data.*\n +\d+ samples with another payload, .*\n +first: sample \d+, byte \d+,\s+header\.stamp/,
    );
    expect((await tasuki("good.mcap", "bad.mcap", "--lang", "ja")).stdout).toContain("内容が異なる");
  });

  it.each([
    [["--until", "0"], "No sample that is asked for lies in the time range"],
    [["--from", "+100"], "No sample that is asked for lies in the time range"],
    [["--from", "+0.05", "--until", "+0.02"], "it ends 30000000 ns before it begins"],
    [["--from", "+0.05", "--until", "+0.05"], "holds nothing"],
  ])("takes nothing for no sameness: %j", async (range, reason) => {
    for (const other of ["good.mcap", "bad.mcap"]) {
      const { code, stdout, stderr } = await tasuki("good.mcap", other, ...range);
      expect(code).toBe(2);
      expect(stderr).toContain(reason);
      expect(stdout).toBe("");
    }
  });

  it("compares the part that is asked for", async () => {
    expect((await tasuki("good.mcap", "bad.mcap", "--topics", "/camera/*", "/tf*")).code).toBe(0);
    const { a } = DiffReport.parse(JSON.parse((await tasuki("good.mcap", "bad.mcap", "-f", "json")).stdout));
    expect((await tasuki("good.mcap", "bad.mcap", "--until", String(BigInt(a.logStartNs!) + 1n))).code).toBe(0);
    expect((await tasuki("good.mcap", "bad.mcap", "--from", a.logStartNs!)).code).toBe(1);
    expect((await tasuki("good.mcap", "bad.mcap", "--from", "+0", "--until", "+10")).code).toBe(1);
  });

  it("writes JSON as its schema says, into a file where one is given", async () => {
    expect(await tasuki("good.mcap", "bad.mcap", "--format", "json", "-o", "d.json")).toMatchObject({
      code: 1,
      stdout: "",
    });
    const report = DiffReport.parse(JSON.parse(await readFile(join(folder, "d.json"), "utf8")));
    expect(report.verdict).toBe("different");
  });

  it("exits 2 where there is nothing to compare", async () => {
    for (const other of ["text.mcap", "none.mcap", "."]) {
      const { code, stdout, stderr } = await tasuki("good.mcap", other);
      expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
      expect(stdout).toContain("Could not be compared");
      const report = DiffReport.parse(JSON.parse((await tasuki("good.mcap", other, "-f", "json")).stdout));
      expect(report.b.trouble?.code).toBeTruthy();
    }
    expect((await tasuki("good.mcap", "good.mcap", "--from", "yesterday")).code).toBe(2);
  });

  it("needs no more memory for large recordings, the same or different", async () => {
    const count = 100_000;
    await writeLarge("large.mcap", count, () => true);
    // One stream lacks a long stretch, one has another payload everywhere.
    await writeLarge("other.mcap", count, (i, data) => {
      if (i % 4 === 1) data[500] = 1;
      return i % 4 !== 2 || i < 1000 || i > 90_000;
    });
    const program = `
      import { diff, fileSource } from ${JSON.stringify(new URL(`file://${join(ROOT, "dist/node.js")}`).href)};
      let most = 0;
      const onProgress = () => (most = Math.max(most, process.memoryUsage.rss()));
      const report = await diff(await fileSource("large.mcap"), await fileSource(process.argv[1]), { onProgress });
      const found = report.streams.flatMap(({ topic, differences }) => differences.map(({ kind, count }) => [topic, kind, count]));
      console.log(JSON.stringify({ verdict: report.verdict, found, megabytes: most / 2 ** 20 }));`;
    const run = async (other: string) => {
      const args = ["--input-type=module", "-e", program, other];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
      return JSON.parse(stdout) as { verdict: string; found: unknown; megabytes: number };
    };
    const same = await run("large.mcap");
    expect(same).toMatchObject({ verdict: "same", found: [] });
    expect(same.megabytes).toBeLessThan(160);
    const different = await run("other.mcap");
    expect(different).toMatchObject({
      verdict: "different",
      found: [
        ["/b", "payload", 25_000],
        ["/c", "only-in-a", 22_250],
      ],
    });
    expect(different.megabytes).toBeLessThan(250);
    console.info(`${same.megabytes.toFixed(0)} MB for the same, ${different.megabytes.toFixed(0)} MB for different`);
  });
});
