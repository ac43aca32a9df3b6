import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileSink, isSameFile } from "./file.js";
import { memorySink, type Sink } from "./sink.js";

const BUILT = fileURLToPath(new URL("../../dist/io/file.js", import.meta.url));
const OLD = "what stood there before";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-sink-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A path in a new folder, where an old file stands. */
async function oldFile(): Promise<{ path: string; names: () => Promise<string[]>; text: () => Promise<string> }> {
  const inside = await mkdtemp(join(folder, "case-"));
  const path = join(inside, "run.mcap");
  await writeFile(path, OLD);
  return { path, names: () => readdir(inside), text: () => readFile(path, "utf8") };
}

describe.each([
  ["memory", async () => memorySink()],
  ["a file", async () => fileSink(join(await mkdtemp(join(folder, "kind-")), "run.mcap"))],
] as [string, () => Promise<Sink>][])("a sink into %s", (kind, open) => {
  it("holds what was written and patched", async () => {
    const sink = await open();
    const lent = Uint8Array.of(1, 2, 3, 4);
    for (let i = 0; i < 50_000; i++) {
      lent[0] = i;
      await sink.write(lent.subarray(0, i % 5));
      if (kind !== "memory" && i > 200) break;
    }
    const { position } = sink;
    await sink.patch(2, Uint8Array.of(9, 9));
    await expect(sink.patch(position - 1, Uint8Array.of(9, 9))).rejects.toThrow(RangeError);
    expect(sink.position).toBe(position);
    await sink.commit();
    await sink.commit();
    await sink.abort();
    const bytes = "bytes" in sink ? (sink as ReturnType<typeof memorySink>).bytes() : await readFile(sink.name);
    expect(bytes.length).toBe(position);
    // Parts of 0, 1, 2, 3 and 4 bytes, whose first is the number of the part, and the patch.
    expect([...bytes.subarray(0, 10)]).toEqual([1, 2, 9, 9, 2, 3, 4, 2, 3, 4]);
  });
});

describe("a sink into a file", () => {
  it("leaves the old file until it is committed", async () => {
    const { path, names, text } = await oldFile();
    const sink = await fileSink(path);
    await sink.write(new Uint8Array(100_000));
    expect(await text()).toBe(OLD);
    expect(await names()).toHaveLength(2);
    await sink.commit();
    expect((await readFile(path)).length).toBe(100_000);
    expect(await names()).toEqual(["run.mcap"]);
  });

  it("removes what was written where it is aborted", async () => {
    const { path, names, text } = await oldFile();
    const sink = await fileSink(path);
    await sink.write(new Uint8Array(100_000));
    await sink.abort();
    await sink.abort();
    expect([await names(), await text()]).toEqual([["run.mcap"], OLD]);
  });

  it("may stand beside another into the same file", async () => {
    const { path, names, text } = await oldFile();
    const [one, other] = [await fileSink(path), await fileSink(path)];
    await one.write(new TextEncoder().encode("one"));
    await other.write(new TextEncoder().encode("other"));
    await other.commit();
    await one.abort();
    expect([await names(), await text()]).toEqual([["run.mcap"], "other"]);
  });

  it("says why it cannot be written, before anything is", async () => {
    const { path } = await oldFile();
    const trouble = (code: string, message: RegExp) =>
      expect.objectContaining({ name: "TasukiError", code, message: expect.stringMatching(message) });
    await expect(fileSink(join(path, "..", "missing", "run.mcap"))).rejects.toEqual(trouble("not-found", /directory/));
    await expect(fileSink(join(path, "run.mcap"))).rejects.toEqual(trouble("not-found", /directory/));
    const directory = join(path, "..", "directory");
    await mkdir(directory);
    await expect(fileSink(directory)).rejects.toEqual(trouble("io", /is a directory/));
    await expect(fileSink(join(directory, "x".repeat(300)))).rejects.toEqual(trouble("io", /ENAMETOOLONG/));
  });

  it("leaves the old file whole when its process is killed in mid-write", async () => {
    const { path, names, text } = await oldFile();
    const program = `
      import { fileSink } from ${JSON.stringify(BUILT)};
      const sink = await fileSink(${JSON.stringify(path)});
      for (let i = 0; ; i++) {
        await sink.write(new Uint8Array(100_000));
        if (i === 5) process.stdout.write("writing");
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((done) => child.stdout.once("data", done));
    child.kill("SIGKILL");
    await new Promise((done) => child.once("exit", done));
    expect(child.signalCode).toBe("SIGKILL");
    expect(await text()).toBe(OLD);
    expect((await names()).filter((name) => !/^\.run\.mcap\.\d+-\d+\.part$/.test(name))).toEqual(["run.mcap"]);
  });

  /** Writes more than there is room for, in a process of its own; returns what the error says. */
  const overfill = (path: string, shell: string) =>
    JSON.parse(
      execFileSync(
        "sh",
        [
          "-c",
          `${shell} exec "$0" --input-type=module -e "$1"`,
          process.execPath,
          `import { fileSink } from ${JSON.stringify(BUILT)};
          const sink = await fileSink(${JSON.stringify(path)});
          try {
            for (let i = 0; i < 100; i++) await sink.write(new Uint8Array(100_000));
            await sink.commit();
            process.stdout.write('"written"');
          } catch (error) {
            await sink.abort();
            process.stdout.write(JSON.stringify([error.name, error.code, error.message]));
          }`,
        ],
        { encoding: "utf8" },
      ),
    ) as unknown;

  it.skipIf(process.platform === "win32")("tells of a file that may not grow further", async () => {
    const { path, names, text } = await oldFile();
    expect(overfill(path, "ulimit -f 2000;")).toEqual(["TasukiError", "io", `${path}: cannot be written (EFBIG).`]);
    expect([await names(), await text()]).toEqual([["run.mcap"], OLD]);
  });

  // Only who may mount can fill a disk without harm.
  it.skipIf(process.getuid?.() !== 0)("tells of a full disk", async (context) => {
    const { path, names, text } = await oldFile();
    const disk = join(path, "..");
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      return context.skip("nothing can be mounted here");
    }
    try {
      await writeFile(path, OLD);
      const message = `${path}: the disk is full. What stood there before is still there.`;
      expect(overfill(path, "")).toEqual(["TasukiError", "io", message]);
      expect([await names(), await text()]).toEqual([["run.mcap"], OLD]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

describe("two paths", () => {
  it("are one file by any name", async () => {
    const { path } = await oldFile();
    const link = `${path}.link`;
    await symlink(path, link);
    expect(await isSameFile(path, join(path, "..", ".", "run.mcap"))).toBe(true);
    expect(await isSameFile(path, link)).toBe(true);
    expect(await isSameFile(path, BUILT)).toBe(false);
    expect(await isSameFile(path, join(folder, "missing"))).toBe(false);
  });
});
