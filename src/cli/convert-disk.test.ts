/** What a conversion leaves on disk: beside a bag, and where the disk is full at some byte. */
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ConvertOptions } from "../convert.js";
import { convert } from "../convert.js";
import { tabletopDeclaration as declaration } from "../generate/declaration.js";
import { fileSource } from "../io/file.js";
import { fileTarget } from "./file-target.js";
import { runIn, runProcess } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BAG = join(ROOT, "fixtures/tabletop_ros1.bag");
const OLD = "what stood there before";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-disk-"));
});
afterAll(() => rm(folder, { recursive: true }));

const tasuki = (cwd: string, args: string[]) => runIn({ cwd }, args);

/** A new folder, and what is in it. */
async function place() {
  const path = await mkdtemp(join(folder, "case-"));
  return { path, out: join(path, "out.bag"), names: async () => (await readdir(path)).sort() };
}

describe("beside a bag", () => {
  it("the check finds the declaration that the source carried inside", async () => {
    const { path, names } = await place();
    const there = fileTarget(join(path, "there.mcap"), { force: false, inputs: [] });
    await convert([await fileSource(BAG)], there, { declaration });
    const { code, stderr } = await tasuki(path, ["convert", "there.mcap", "back.bag", "--verify"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await names()).toEqual([
      "back.bag",
      "back.bag.tasuki-provenance.json",
      "back.bag.tasuki.json",
      "there.mcap",
    ]);
    expect(JSON.parse(await readFile(join(path, "back.bag.tasuki.json"), "utf8"))).toEqual(declaration);
    expect((await tasuki(path, ["check", "back.bag"])).stdout).toContain("declaration sidecar");
  });

  it("a file that is there already is found out before anything is written, and replaced only where that was asked for", async () => {
    const { out, names } = await place();
    const beside = `${out}.tasuki.json`;
    await writeFile(beside, OLD);
    const run = async (force: boolean, options: ConvertOptions = {}) =>
      convert([await fileSource(BAG)], fileTarget(out, { force, inputs: [] }), options);
    await expect(run(false)).rejects.toThrow("out.bag.tasuki.json is there already");
    expect(await names()).toEqual(["out.bag.tasuki.json"]);
    // Who put it there knows why, and the source has none to replace it.
    await run(true);
    expect(await readFile(beside, "utf8")).toBe(OLD);
    await run(true, { declaration });
    expect(JSON.parse(await readFile(beside, "utf8"))).toEqual(declaration);
  });
});

describe("a disk that is full", () => {
  /** How every file is written. */
  let files: { write: unknown; sync: unknown };
  let own: typeof files;
  beforeAll(async () => {
    const handle = await open(fileURLToPath(import.meta.url));
    files = Object.getPrototypeOf(handle) as typeof files;
    own = { write: files.write, sync: files.sync };
    await handle.close();
  });
  afterEach(() => Object.assign(files, own));

  const full = () => Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

  /** Gives room for so many bytes: the write that goes beyond is cut short, and the next one fails, as the system does it. */
  function fill(room: number): void {
    let left = room;
    const write = own.write as (bytes: Uint8Array, from: number, length: number, at: number) => Promise<unknown>;
    files.write = function (bytes: Uint8Array, from: number, length: number, at: number) {
      if (left === 0) return Promise.reject(full());
      const fits = Math.min(length, left);
      left -= fits;
      return write.call(this, bytes, from, fits, at);
    };
  }
  /** Lets the `nth` file fail only when it is put on disk, as file systems do that allocate late. */
  function failSync(nth: number): void {
    let syncs = 0;
    files.sync = function () {
      return ++syncs >= nth ? Promise.reject(full()) : (own.sync as () => Promise<void>).call(this);
    };
  }

  /** Converts into a place where an old file stands, and expects it to be as it was, alone, and the reason to be told. */
  async function failing(name: string, options: ConvertOptions, source = BAG): Promise<void> {
    const { path, names } = await place();
    const out = join(path, name);
    await writeFile(out, OLD);
    const target = fileTarget(out, { force: true, inputs: [source] });
    const run = convert([await fileSource(source)], target, { date: new Date(0), ...options });
    await expect(run).rejects.toMatchObject({
      name: "TasukiError",
      code: "io",
      message: expect.stringMatching(
        /out[_0-9]*\.(mcap|bag)[a-z.-]*: the disk is full\. What stood there before is still there\.$/,
      ),
    });
    Object.assign(files, own);
    expect([await names(), await readFile(out, "utf8")]).toEqual([[name], OLD]);
  }

  it.each([
    ["MCAP", "out.mcap", {}],
    ["a bag, and what stands beside it", "out.bag", { declaration }],
    ["parts", "out.mcap", { splitNs: 1e9 }],
  ] as [string, string, ConvertOptions][])("at any byte leaves nothing of %s", async (_, name, options) => {
    const { path, names } = await place();
    await convert([await fileSource(BAG)], fileTarget(join(path, name), { force: false, inputs: [] }), {
      date: new Date(0),
      ...options,
    });
    const sizes = await Promise.all((await names()).map(async (file) => (await stat(join(path, file))).size));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    for (const room of [0, 1, 5000, total >> 1, total - 1]) {
      fill(room);
      await failing(name, options);
    }
    for (let nth = 1; nth <= sizes.length; nth++) {
      failSync(nth);
      await failing(name, options);
    }
  });

  it("while samples are sorted in a temporary file leaves neither", async () => {
    const { path, names } = await place();
    const target = fileTarget(join(path, "out.mcap"), { force: false, inputs: [] });
    const source = await unsorted(join(path, "in.mcap"));
    fill(5_000_000);
    await expect(convert([await fileSource(source)], target, { order: "log" })).rejects.toThrow("the disk is full");
    expect(await names()).toEqual(["in.mcap"]);
  });

  it("ends the command with exit code 2 and one line that names file and reason", async () => {
    const { path, names } = await place();
    await writeFile(join(path, "out.mcap"), OLD);
    const preload = join(folder, "full.mjs");
    await writeFile(
      preload,
      `import { open } from "node:fs/promises";
      const handle = await open(new URL(import.meta.url));
      const files = Object.getPrototypeOf(handle);
      await handle.close();
      const write = files.write;
      let left = 100000;
      files.write = function (bytes, from, length, at) {
        left -= length;
        if (left < 0) return Promise.reject(Object.assign(new Error("ENOSPC"), { code: "ENOSPC" }));
        return write.call(this, bytes, from, length, at);
      };`,
    );
    const env = { NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` };
    const { code, stdout, stderr } = await runProcess({ cwd: path, env }, ["convert", BAG, "out.mcap", "--force"]);
    expect({ code, stdout, stderr: stderr.trim() }).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/out\.mcap: the disk is full\. What stood there before is still there\.$/),
    });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([await names(), await readFile(join(path, "out.mcap"), "utf8")]).toEqual([["out.mcap"], OLD]);
  });
});

/** A recording too far out of order for memory: its earliest sample is the last of 30 MB. */
async function unsorted(path: string): Promise<string> {
  const { fileSink } = await import("../io/file.js");
  const { mcapWriter } = await import("../writers/mcap/mcap.js");
  const sink = await fileSink(path);
  const writer = await mcapWriter.open(sink, { compression: "none" });
  const channel = writer.channel({ topic: "/a", messageEncoding: "x", schema: undefined, metadata: new Map() });
  const payload = new Uint8Array(1_000_000);
  for (let sample = 30; sample >= 0; sample--) {
    writer.add(channel, 0, sample === 0 ? 0 : 100 - sample, 0, payload, 0, payload.length);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  await sink.commit();
  return path;
}
