/** Whatever goes wrong on the way: all that was opened is closed. */
import { afterEach, describe, expect, it } from "vitest";
import { check } from "./check.js";
import { convert } from "./convert.js";
import { diff } from "./diff.js";
import { gapsOf } from "./gaps.js";
import { survey } from "./init.js";
import { memorySink } from "./io/sink.js";
import { blobFolder, type Folder, memorySource, type Source } from "./io/source.js";
import { measure } from "./measure.js";
import { counting, type Made, mcapFile } from "./readers/rosbag2/folders.test.helper.js";
import { samples } from "./samples.js";
import type { Declaration } from "./spec/declaration/declaration.js";

const open = new Set<Source>();
afterEach(() => open.clear());

/** Counts a source as open until it is closed; reading it fails where that is asked for. */
function counted(source: Source, fails: () => boolean = () => false): Source {
  const watched: Source = {
    ...source,
    async read(offset, target) {
      if (fails()) throw new Error("the disk is gone");
      return await source.read(offset, target);
    },
    close: async () => void open.delete(watched),
  };
  open.add(watched);
  return watched;
}

/** A folder whose files count; the `nth` that is opened cannot be read. */
function countedFolder(files: ReadonlyMap<string, Uint8Array>, nth = Number.POSITIVE_INFINITY): Folder {
  const folder = blobFolder("run", files);
  let opened = 0;
  return {
    ...folder,
    async open(name) {
      const isBroken = ++opened >= nth;
      return counted(await folder.open(name), () => isBroken);
    },
  };
}

const recording = await mcapFile(counting(0, 3));
const unreadable = (): Source => ({
  ...memorySource(new Uint8Array(100), "run.annotations.tasuki.json"),
  read: () => Promise.reject(new Error("is a directory")),
});
const noDeclaration = { mappings: 5 } as unknown as Declaration;
const target = () => ({ name: "out.mcap", create: async () => memorySink(), scratch: async () => memorySink() });

describe("a recording is closed", () => {
  it.each<[string, (input: Source) => Promise<unknown>]>([
    ["checked with labels that cannot be read", (input) => check(input, { annotation: unreadable() })],
    ["checked with a declaration that is none", (input) => check(input, { declaration: noDeclaration })],
    ["checked against a profile that nobody knows", (input) => check(input, { profile: "nobody/knows" })],
    ["asked for gaps by such a profile", (input) => gapsOf(input, { profile: "nobody/knows", date: "2026-11-01" })],
    ["measured with a declaration that is none", (input) => measure(input, { declaration: noDeclaration })],
    ["drafted of labels that cannot be read", (input) => survey(input, { annotation: unreadable() })],
    ["converted with labels that cannot be read", (input) => convert([input], target(), { annotation: unreadable() })],
    [
      "read for its samples with a declaration that is none",
      (input) => samples(input, { as: "raw", declaration: noDeclaration }).next(),
    ],
  ])("that is %s", async (_, work) => {
    await expect(work(counted(memorySource(recording)))).rejects.toThrow();
    expect(open.size).toBe(0);
  });
});

describe("the files of a folder are closed", () => {
  it("where one of them cannot be read at all", async () => {
    const files = new Map([["run_0.mcap", recording]]);
    await expect(measure(countedFolder(files, 1))).rejects.toThrow("the disk is gone");
    expect(open.size).toBe(0);
  });

  it("where samples are too far out of order to be sorted in memory", async () => {
    const [late, ...others] = counting(0, 40).map((made): Made => ({ ...made, data: new Uint8Array(1_000_000) }));
    const files = new Map([["run_0.mcap", await mcapFile([...others, late!])]]);
    const { notes, inputs } = await convert([countedFolder(files)], target(), { order: "log" });
    expect(notes.map(({ code }) => code)).toEqual(["sorted-in-files"]);
    expect(inputs.map(({ sha256 }) => sha256.length)).toEqual([1]);
    expect(open.size).toBe(0);
  });

  it("where the other side of a comparison ends in a fault", async () => {
    const file = (value: number) =>
      mcapFile(counting(0, 300).map((made) => ({ ...made, data: made.data.map((byte) => byte ^ value) })));
    const [one, other] = [new Map([["run_0.mcap", await file(0)]]), new Map([["run_0.mcap", await file(2)]])];
    // Each folder is surveyed first, and then both are read once more, side by side.
    await expect(diff(countedFolder(one), countedFolder(other, 2))).rejects.toThrow("the disk is gone");
    expect(open.size).toBe(0);
  });
});
