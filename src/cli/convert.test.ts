/** `tasuki convert` as people and pipelines meet it: real files, real signals. */

import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ros1WithHeader } from "../encodings/header-definitions.test.helper.js";
import { declarationText } from "../generate/declaration.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { fileSink } from "../io/file.js";
import { ConversionReport } from "../spec/index.js";
import { mcapWriter } from "../writers/mcap/mcap.js";
import { rosbag1Writer } from "../writers/rosbag1/rosbag1.js";
import { CLI, runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

const start = (args: string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
const tasuki = (...args: string[]) => runIn({ cwd: folder }, args);

/** Writes a recording of so many bytes of payload, that compresses badly. */
async function writeLarge(path: string, bytes: number): Promise<void> {
  const sink = await fileSink(path);
  const writer = await mcapWriter.open(sink, { compression: "none" });
  const channel = writer.channel({ topic: "/a", messageEncoding: "x", schema: undefined, metadata: new Map() });
  const payload = new Uint8Array(100_000);
  let state = 1;
  for (let at = 0; at < payload.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    payload[at] = at % 2 === 0 ? state >>> 24 : 0;
  }
  for (let sample = 0; sample * payload.length < bytes; sample++) {
    payload[sample % payload.length]! ^= 1;
    writer.add(channel, sample, sample * 1e6, sample * 1e6, payload, 0, payload.length);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  await sink.commit();
}

/** A bag of ROS 1 whose messages have a header. */
async function writeBag(path: string): Promise<void> {
  const sink = await fileSink(path);
  const writer = await rosbag1Writer.open(sink, {});
  const data = new TextEncoder().encode(ros1WithHeader("float64 x\n"));
  const channel = writer.channel({
    topic: "/x",
    messageEncoding: "ros1",
    schema: { name: "own_msgs/Stamped", encoding: "ros1msg", data },
    metadata: new Map([
      ["callerid", "/driver"],
      ["latching", "1"],
    ]),
  });
  writer.originNs = 1_700_000_000_000_000_000n;
  for (let sample = 0; sample < 50; sample++) {
    const payload = new Uint8Array(24);
    new DataView(payload.buffer).setUint32(0, sample + 7, true);
    writer.add(channel, 0, sample * 1e7, sample * 1e7, payload, 0, payload.length);
  }
  await writer.finish();
  await sink.commit();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-convert-"));
  await writeFile(join(folder, "run.mcap"), await tabletop({ images: false, seconds: 2 }));
  await copyFile(join(folder, "run.mcap"), join(folder, "declared.mcap"));
  await writeFile(join(folder, "declared.tasuki.json"), declarationText);
  await writeLarge(join(folder, "large.mcap"), 300e6);
  await writeBag(join(folder, "run.bag"));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const left = async (path: string) =>
  (await readdir(folder)).filter((name) => name === path || name.startsWith(`.${path}`));

describe("tasuki convert", () => {
  it("exits 0 on an exact conversion, and says what was proven", async () => {
    const { code, stdout, stderr } = await tasuki("convert", "run.mcap", "a.mcap", "--verify", "-c", "lz4");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /Exact: [\d ]+ samples in 11 streams carried over, nothing lost\.\n {2}verified: [\d ]+ samples of 11 streams are equal/,
    );
    expect((await tasuki("diff", "run.mcap", "a.mcap", "--order", "file")).code).toBe(0);
  });

  it("gives its report as JSON and in Japanese", async () => {
    const { stdout } = await tasuki("convert", "run.mcap", "j.mcap", "-f", "json", "--date", "none", "-t", "/imu/*");
    const report = ConversionReport.parse(JSON.parse(stdout));
    expect(report.outputs[0]!.sizeBytes).toBe((await stat(join(folder, "j.mcap"))).size);
    const japanese = await tasuki("convert", "run.mcap", "ja.mcap", "--lang", "ja");
    expect(japanese.stdout).toMatch(/完全：サンプル .*を移し、何も失っていない。/);
    expect((await tasuki("convert", "run.mcap", "ja.mcap", "--lang", "ja")).stderr).toMatch(/すでにある/);
  });

  it("embeds the declaration that stands beside the recording", async () => {
    await tasuki("convert", "declared.mcap", "embedded.mcap");
    const { stdout } = await tasuki("check", "embedded.mcap");
    expect(stdout).toContain("declaration embedded");
  });

  it("makes the same bytes with SOURCE_DATE_EPOCH", async () => {
    for (const name of ["e1.mcap", "e2.mcap"])
      await runIn({ cwd: folder, env: { SOURCE_DATE_EPOCH: "1700000000" } }, ["convert", "run.mcap", name]);
    expect(Buffer.compare(await readFile(join(folder, "e1.mcap")), await readFile(join(folder, "e2.mcap")))).toBe(0);
  });

  it("goes from bag to MCAP and back, and nothing is lost", async () => {
    expect(await tasuki("convert", "run.bag", "from.mcap", "--verify", "-q")).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const back = await tasuki("convert", "from.mcap", "back.bag", "--verify");
    expect({ code: back.code, stdout: back.stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /beside it: back\.bag\.tasuki-provenance\.json[\s\S]*provenance, stands in 1 file beside/,
      ),
    });
    expect((await tasuki("diff", "run.bag", "back.bag", "--order", "file")).code).toBe(0);
  });

  it("transcodes to ROS 2, and keeps the sequence numbers of headers", async () => {
    const { code, stdout } = await tasuki("convert", "run.bag", "two.mcap", "--to", "ros2", "--verify");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/50 samples of 1 stream are equal[\s\S]*50 sequence numbers taken/),
    });
    expect((await tasuki("check", "two.mcap")).stdout).toContain("MCAP");
  });

  it("exits 2 and writes nothing where something would be lost, and 3 where that is allowed", async () => {
    const refused = await tasuki("convert", "run.mcap", "lost.bag");
    expect(refused.code).toBe(2);
    expect(refused.stdout).toMatch(/Nothing was written[\s\S]*schema-encoding/);
    expect(await left("lost.bag")).toEqual([]);
    const allowed = await tasuki("convert", "run.mcap", "lost.bag", "--allow-lossy");
    expect(allowed.code).toBe(3);
    expect(allowed.stdout).toMatch(/With losses[\s\S]*schema-encoding/);
  });

  it("refuses to write over its input, by whatever name", async () => {
    await symlink(join(folder, "run.mcap"), join(folder, "soft.mcap"));
    await link(join(folder, "run.mcap"), join(folder, "hard.mcap"));
    await mkdir(join(folder, "sub"), { recursive: true });
    const before = await readFile(join(folder, "run.mcap"));
    for (const name of ["run.mcap", "./sub/../run.mcap", "soft.mcap", "hard.mcap"]) {
      const { code, stderr } = await tasuki("convert", "run.mcap", name, "--force");
      expect({ name, code, stderr }).toEqual({
        name,
        code: 2,
        stderr: expect.stringContaining("is one of the inputs"),
      });
    }
    expect(Buffer.compare(before, await readFile(join(folder, "run.mcap")))).toBe(0);
  });

  it("replaces a file only where it is told to", async () => {
    await writeFile(join(folder, "there.mcap"), "precious");
    expect((await tasuki("convert", "run.mcap", "there.mcap")).stderr).toMatch(/is there already/);
    expect(await readFile(join(folder, "there.mcap"), "utf8")).toBe("precious");
    expect((await tasuki("convert", "run.mcap", "there.mcap", "--force")).code).toBe(0);
  });

  it.each([
    [["convert", "run.mcap"], "needs what to convert"],
    [["convert", "missing.mcap", "o.mcap"], "no such file"],
    [["convert", "run.mcap", "none/o.mcap"], "there is no directory to write it into"],
    [["convert", "run.mcap", "o.txt"], "does not say which container"],
    [["convert", "run.mcap", "o.mcap", "--chunk-size", "large"], "a size is"],
    [["convert", "run.mcap", "o.mcap", "--from", "yesterday"], "a time is"],
    [["convert", "run.mcap", "o.mcap", "--from", "+5", "--until", "+2"], "before it begins"],
    [["convert", "run.mcap", "o.mcap", "--from", "+1000"], "No sample that is asked for lies in the time range"],
    [["convert", "run.mcap", "o.bag", "--until", "0"], "No sample that is asked for lies in the time range"],
    [["convert", "run.mcap", "/dev/full/o.mcap"], "there is no directory to write it into"],
  ])("%j is refused in words", async (args, words) => {
    const { code, stderr } = await tasuki(...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
    expect(stderr).not.toMatch(/ at .*\.js/);
    expect(await left("o.mcap")).toEqual([]);
  });
});

describe("a conversion that is stopped", () => {
  /** Waits until the output is being written. */
  async function underWay(name: string): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const [part] = (await left(name)).filter((each) => each.startsWith("."));
      if (part && (await stat(join(folder, part))).size > 3e6) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("it does not get under way");
  }
  const ended = (child: ChildProcess) =>
    new Promise<{ code: number | null; signal: string | null }>((resolve) =>
      child.on("close", (code, signal) => resolve({ code, signal })),
    );

  it("by SIGINT leaves nothing, and the old file as it was", async () => {
    await writeFile(join(folder, "stopped.mcap"), "old");
    const child = start(["convert", "large.mcap", "stopped.mcap", "-c", "zstd", "--force"]);
    const end = ended(child);
    await underWay("stopped.mcap");
    child.kill("SIGINT");
    expect(await end).toEqual({ code: 130, signal: null });
    expect(await left("stopped.mcap")).toEqual(["stopped.mcap"]);
    expect(await readFile(join(folder, "stopped.mcap"), "utf8")).toBe("old");
  }, 30_000);

  it("by kill -9 leaves nothing under its name", async () => {
    const child = start(["convert", "large.mcap", "killed.mcap", "-c", "zstd"]);
    const end = ended(child);
    await underWay("killed.mcap");
    child.kill("SIGKILL");
    expect((await end).signal).toBe("SIGKILL");
    expect((await left("killed.mcap")).filter((name) => !name.startsWith("."))).toEqual([]);
  }, 30_000);
});

it.each([
  ["made anew", "{ compression: 'zstd' }"],
  ["copied", "{}"],
  ["sorted", "{ order: 'log', compression: 'lz4' }"],
  ["cut into parts", "{ splitBytes: 50e6, compression: 'lz4' }"],
])(
  "a conversion of 300 MB, %s, stays below 200 MB",
  async (_, options) => {
    const script = `
    const { convert } = await import(${JSON.stringify(join(ROOT, "dist/convert.js"))});
    const { fileSource } = await import(${JSON.stringify(join(ROOT, "dist/io/file.js"))});
    const { fileTarget } = await import(${JSON.stringify(join(ROOT, "dist/cli/file-target.js"))});
    // Not the system's maximum: on Linux, a process inherits that of the one that started it.
    let most = 0;
    const onProgress = () => (most = Math.max(most, process.memoryUsage.rss()));
    const report = await convert([await fileSource("large.mcap")], fileTarget("memory.mcap", { force: true, inputs: [] }), { ...${options}, onProgress });
    console.log(JSON.stringify([report.samples, most / 2 ** 20]));`;
    // What is not needed any more is collected early, so that what is measured is what is needed.
    const child = spawn(process.execPath, ["--max-old-space-size=64", "--input-type=module", "-e", script], {
      cwd: folder,
    });
    let stdout = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    await new Promise((resolve) => child.on("close", resolve));
    const [samples, megabytes] = JSON.parse(stdout) as [number, number];
    expect(samples).toBe(3000);
    expect(megabytes).toBeLessThan(200);
  },
  60_000,
);
