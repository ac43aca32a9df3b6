import { compress as compressZstd, isLoaded } from "@foxglove/wasm-zstd";
import fc from "fast-check";
import { compressFrameSync } from "lz4-napi";
import { describe, expect, it } from "vitest";
import { randomness } from "../facts/rows.test.helper.js";
import { compressBzip2 } from "../generate/conformance/bzip2.js";
import { tries } from "../tries.test.helper.js";
import { compressions, Decompressors, largestOutput } from "./decompress.js";

await isLoaded;
const compress: Record<string, (data: Uint8Array) => Uint8Array> = {
  bz2: compressBzip2,
  // Copied: both give Buffers, whose slices would share their bytes.
  lz4: (data) => Uint8Array.from(compressFrameSync(Buffer.from(data))),
  zstd: (data) => Uint8Array.from(compressZstd(data)),
};

const decompressors = new Decompressors();

async function undo(compression: string, input: Uint8Array, size: number): Promise<Uint8Array> {
  return decompressors.run(compression, input, size);
}

/** Half noise, half repetition, so that frames hold both kinds of blocks. */
function dataOf(length: number): Uint8Array {
  const random = randomness(length);
  const data = new Uint8Array(length).fill(7);
  for (let i = 0; i < length; i++) if (!(i & 64)) data[i] = random() * 256;
  return data;
}
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

it("knows the compressions that it can undo", () => {
  expect([...compressions].sort()).toEqual(Object.keys(compress));
  for (const name of ["", "bzip2", "toString", "LZ4"]) expect(decompressors.get(name)).toBeUndefined();
});

it.each(["bz2", "lz4", "zstd"])(
  "leaves no hook of %s in the process, however many frames are damaged",
  async (name) => {
    const hooks = () => ["uncaughtException", "unhandledRejection"].map((event) => process.listenerCount(event));
    const before = hooks();
    for (let i = 0; i < 3; i++) await expect(undo(name, new Uint8Array(100).fill(66), 1000)).rejects.toThrow();
    expect(hooks()).toEqual(before);
  },
);

describe.each(["bz2", "lz4", "zstd"])("%s", (compression) => {
  const pack = compress[compression]!;
  const good = dataOf(50_000);
  const packed = pack(good);
  const stillWorks = async () => same(await undo(compression, packed, good.length), good);

  it("gives back data of any size, large after small and small after large", async () => {
    // Our own compressor of bz2 is slow, and makes blocks of 700,000 bytes.
    const large = compression === "bz2" ? 800_001 : 3_000_001;
    for (const length of [0, 1, 63, 70_000, large, 2, 100_000, 0, 65_536]) {
      const data = dataOf(length);
      const result = await undo(compression, pack(data), length);
      expect(result.length).toBe(length);
      expect(same(result, data)).toBe(true);
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000, size: "max" }), async (data) => {
        expect(same(await undo(compression, pack(data), data.length), data)).toBe(true);
      }),
    );
  });

  it("lends its result until the next call", async () => {
    const first = await undo(compression, packed, good.length);
    const kept = Uint8Array.from(first);
    await undo(compression, pack(dataOf(50_001)), 50_001);
    expect(same(kept, good)).toBe(true);
    expect(await stillWorks()).toBe(true);
  });

  it("throws on a size that is too small, and tells one that is too large by a shorter result", async () => {
    for (const size of [0, 1, 100, good.length - 1]) {
      await expect(undo(compression, packed, size)).rejects.toThrow();
      expect(await stillWorks()).toBe(true);
    }
    const result = await undo(compression, packed, good.length + 1_000);
    expect(same(result, good)).toBe(true);
    expect(await stillWorks()).toBe(true);
  });

  it("throws on what is cut off, or gives less than was asked for", async () => {
    for (const length of [0, 1, 4, 7, 20, packed.length >> 1, packed.length - 5, packed.length - 1]) {
      const result = await undo(compression, packed.subarray(0, length), good.length).catch(() => new Uint8Array());
      // The last four bytes of an lz4 frame only end it: without them, all of the data may be there.
      if (result.length > 0) expect(result.length < good.length || same(result, good)).toBe(true);
      expect(await stillWorks()).toBe(true);
    }
  });

  it("survives any damage, and works on the next good input", async () => {
    const anyByte = fc.record({ at: fc.nat(packed.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(anyByte, { minLength: 1, maxLength: 5 }), async (changes) => {
        const damaged = packed.slice();
        for (const { at, value } of changes) damaged[at] = value;
        const result = await undo(compression, damaged, good.length).catch(() => undefined);
        if (result) expect(result.length).toBeLessThanOrEqual(good.length);
        expect(await stillWorks()).toBe(true);
      }),
      { numRuns: tries(100) },
    );
    await expect(undo(compression, dataOf(1_000), 1_000)).rejects.toThrow();
    expect(await stillWorks()).toBe(true);
  });

  it("does not leak where frame after frame is damaged", async () => {
    const damaged = packed.slice().fill(0xff, 8, 60);
    const meet = async (times: number) => {
      for (let i = 0; i < times; i++) await expect(undo(compression, damaged, good.length)).rejects.toThrow();
    };
    await meet(20);
    const before = process.memoryUsage().rss;
    await meet(200);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(100);
    expect(await stillWorks()).toBe(true);
  });

  it("never gives more than the largest output it is held to", () => {
    for (const length of [0, 1, 1_000, 5_000_000]) {
      const zeros = new Uint8Array(length);
      expect(length).toBeLessThanOrEqual(largestOutput(compression, pack(zeros).length));
    }
  });
});
