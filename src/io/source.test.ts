import { existsSync } from "node:fs";
import { mkdtemp, readdir, readlink, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../check.js";
import { fileSource } from "./file.js";
import { blobSource, memorySource, type Source, toSource } from "./source.js";

const content = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) >> 3);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-source-"));
  await writeFile(join(folder, "content"), content);
  await writeFile(join(folder, "empty"), "");
});
afterAll(() => rm(folder, { recursive: true }));

const kinds: [string, (bytes: Uint8Array, file: string) => Promise<Source>][] = [
  ["memory", async (bytes) => memorySource(bytes)],
  // A part of a larger buffer must not show what lies beside it.
  ["part of memory", async (bytes) => memorySource(Uint8Array.of(1, ...bytes, 2, 3).subarray(1, 1 + bytes.length))],
  ["blob", async (bytes) => blobSource(new Blob([bytes.slice()]))],
  ["file", (_, file) => fileSource(join(folder, file))],
];

describe.each(kinds)("a source over %s", (_, open) => {
  it("gives the bytes that are there, and no more", async () => {
    const source = await open(content, "content");
    expect(source.size).toBe(content.length);
    const check = async (offset: number, length: number) => {
      const target = new Uint8Array(length + 2).fill(0xee);
      const expected = content.subarray(offset, offset + length);
      expect(await source.read(offset, target.subarray(1, 1 + length))).toBe(expected.length);
      expect(Buffer.compare(target.subarray(1, 1 + expected.length), expected)).toBe(0);
      // What was not read is left as it was, before and after.
      expect(target[0]).toBe(0xee);
      expect(target.subarray(1 + expected.length).every((byte) => byte === 0xee)).toBe(true);
    };
    const end = content.length;
    for (const [offset, length] of [
      [0, 0],
      [0, 1],
      [0, end],
      [0, end + 9],
      [end - 1, 1],
      [end - 1, 2],
      [end - 5, 5],
    ])
      await check(offset!, length!);
    for (const offset of [end, end + 1, 2 ** 33]) for (const length of [0, 1, 10]) await check(offset, length);
    await fc.assert(fc.asyncProperty(fc.nat(end + 10), fc.nat(3_000), check));
    await source.close?.();
  });

  it("answers reads that overlap in time", async () => {
    const source = await open(content, "content");
    const targets = Array.from({ length: 16 }, () => new Uint8Array(5_000));
    const read = await Promise.all(targets.map((target, i) => source.read(i * 6_000, target)));
    expect(read).toEqual(targets.map(() => 5_000));
    for (const [i, target] of targets.entries())
      expect(Buffer.compare(target, content.subarray(i * 6_000, i * 6_000 + 5_000))).toBe(0);
    await source.close?.();
  });

  it("may be empty, and may be closed more than once", async () => {
    const source = await open(new Uint8Array(), "empty");
    expect(source.size).toBe(0);
    expect(await source.read(0, new Uint8Array(4))).toBe(0);
    await source.close?.();
    await source.close?.();
  });
});

describe("what a source is made of", () => {
  it("is taken as it comes", async () => {
    const memory = memorySource(content, "name");
    expect(toSource(memory)).toBe(memory);
    for (const input of [content, new Blob([content])]) {
      const target = new Uint8Array(3);
      expect(await toSource(input).read(5, target)).toBe(3);
      expect([...target]).toEqual([...content.subarray(5, 8)]);
    }
    expect([memory.name, memorySource(content).name, blobSource(new Blob([])).name]).toEqual([
      "name",
      "memory",
      "blob",
    ]);
  });

  it("must exist and be a file", async () => {
    await expect(fileSource(join(folder, "missing"))).rejects.toMatchObject({ name: "TasukiError", code: "not-found" });
    const directory = fileSource(folder).then((source) => source.read(0, new Uint8Array(1)));
    await expect(directory).rejects.toMatchObject({ name: "TasukiError", code: "io" });
  });

  it.runIf(existsSync("/proc/self/fd"))("is not left open where it is a directory", async () => {
    await expect(fileSource(folder)).rejects.toMatchObject({ name: "TasukiError", code: "io" });
    const open = (await readdir("/proc/self/fd")).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => undefined));
    expect(await Promise.all(open)).not.toContain(await realpath(folder));
  });

  it("is none where a path or nothing at all is given, in words", async () => {
    for (const given of ["run.mcap", undefined, null, 7, {}])
      for (const take of [(input: never) => toSource(input), (input: never) => check(input)])
        await expect((async () => take(given as never))()).rejects.toMatchObject({
          name: "TasukiError",
          code: "usage",
          message: expect.stringContaining("fileSource"),
        });
  });

  it("is judged in no language that there is not", async () => {
    const options = { language: "fr" as never };
    await expect(check(memorySource(new Uint8Array(9)), options)).rejects.toMatchObject({ code: "usage" });
  });
});
