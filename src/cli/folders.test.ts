/** Folders of rosbag2 on the command line. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counting, mcapFile, metadataOf, packed } from "../readers/rosbag2/folders.test.helper.js";
import { Info, Report } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

const splits = [counting(0, 30), counting(30, 60)];
const listed = splits.map((samples, i) => ({ path: `run_${i}.mcap`, samples }));
let folder: string;

const tasuki = (...args: string[]) => runIn({ cwd: folder }, args);
const report = async (...args: string[]) =>
  Report.parse(JSON.parse((await tasuki("check", "--format", "json", ...args)).stdout));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(folder, dirname(path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-cli-folders-"));
  for (const [i, samples] of splits.entries()) {
    const bytes = await mcapFile(samples);
    await put(`all/run/run_${i}.mcap`, bytes);
    await put(`all/series/x_${i}.mcap`, bytes);
    await put(`all/others/${["left", "right"][i]}.mcap`, bytes);
    if (i === 0) {
      await put("all/packed.mcap.zstd", await packed(bytes));
      await put("half/run_0.mcap", bytes);
      await put("other-program/lone.mcap", bytes);
    }
  }
  await put("all/run/metadata.yaml", metadataOf(listed));
  await put("half/metadata.yaml", metadataOf(listed));
  await put("bare/metadata.yaml", metadataOf(listed));
  await put("other-program/metadata.yaml", "version: 1\noperator: someone\n");
  await mkdir(join(folder, "none"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a folder with an entry that cannot be read", () => {
  it("is judged but for that entry, which is named with the reason", async () => {
    await put("odd/good.mcap", await mcapFile(splits[0]!));
    const named = (bytes: string) => Buffer.concat([Buffer.from(join(folder, "odd/")), Buffer.from(bytes, "latin1")]);
    try {
      await writeFile(named("b\xff.mcap"), "");
      await mkdir(named("caf\xe9"));
    } catch {
      return; // Some file systems, such as that of macOS, take no such names.
    }
    const { recordings } = await report("odd");
    expect(recordings.map(({ path, samples }) => [path, samples])).toEqual([
      ["odd/b\uFFFD.mcap", 0],
      ["odd/caf\uFFFD", 0],
      ["odd/good.mcap", 30],
    ]);
    for (const { trouble } of recordings.slice(0, 2)) expect(trouble!.message).toContain("not UTF-8");
    expect(recordings[2]!.trouble).toBeUndefined();
  });
});

describe("a folder of rosbag2 on the command line", () => {
  it("is one input, found in a tree too; other files stand for themselves", async () => {
    expect((await report("all/run")).recordings.map(({ path, files, samples }) => [path, files, samples])).toEqual([
      ["all/run", 2, 60],
    ]);
    expect((await report("all/run/metadata.yaml")).recordings.map(({ path }) => path)).toEqual(["all/run"]);
    expect((await report("all")).recordings.map(({ path, files, samples }) => [path, files, samples])).toEqual([
      ["all/others/left.mcap", undefined, 30],
      ["all/others/right.mcap", undefined, 30],
      ["all/packed.mcap.zstd", undefined, 30],
      ["all/run", 2, 60],
      ["all/series", 2, 60],
    ]);
    expect((await report("other-program")).recordings.map(({ path }) => path)).toEqual(["other-program/lone.mcap"]);
  });

  it("has its name and its files in the report, in both languages", async () => {
    expect((await tasuki("check", "all/run")).stdout).toContain("rosbag2 · MCAP, 2 files");
    expect((await tasuki("check", "all/run", "--lang", "ja")).stdout).toContain("rosbag2 · MCAP、2 ファイル");
    expect((await tasuki("info", "all/run")).stdout).toContain("rosbag2 · MCAP, 2 files");
    const [info] = Info.parse(JSON.parse((await tasuki("info", "--format", "json", "all/run")).stdout)).recordings;
    expect(info!.facts!.rosbag2!.files.map(({ name }) => name)).toEqual(["run_0.mcap", "run_1.mcap"]);
  });

  it("does not conform where a file is missing, and exits 1", async () => {
    const { code, stdout } = await tasuki("check", "half");
    expect(code).toBe(1);
    expect(stdout).toContain("container/files-complete");
    expect(stdout).toContain("run_1.mcap is missing");
  });

  it("takes the declaration beside it", async () => {
    const { readFile } = await import("node:fs/promises");
    const text = await readFile(new URL("../../conformance/cases/whole/declared.json", import.meta.url), "utf8");
    await put("half.tasuki.json", JSON.stringify((JSON.parse(text) as { declaration: unknown }).declaration));
    expect((await report("half/")).recordings[0]!.declaration).toBe("sidecar");
  });

  it.each([
    ["none", "no recording"],
    ["bare", "none of the files that metadata.yaml lists (2) is in the folder"],
    ["nowhere", "no such file or directory"],
  ])("says what is wrong with %s, and exits 2", async (path, words) => {
    const { code, stdout } = await tasuki("check", path);
    expect(code).toBe(2);
    expect(stdout.replace(/\s+/g, " ")).toContain(words);
    expect((await tasuki("info", path)).code).toBe(2);
  });
});
