import fc from "fast-check";
import lz4 from "lz4-napi";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { compressor, type WrittenCompression } from "./compress.js";
import { Decompressors } from "./decompress.js";
import { Lz4FrameWriter } from "./lz4-frame.js";
import { xxh32 } from "./xxh32.js";

const utf8 = new TextEncoder();
const decompressors = new Decompressors();

/** Bytes of every kind: noise, long and short repeats, repeats from afar, and mixtures of them. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(400)).map(([unit, times]) => repeat(unit, times)),
      fc.nat(255).map((byte) => new Uint8Array(70_000).fill(byte)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => new Uint8Array(Buffer.concat([...pieces, ...pieces])));
const repeat = (unit: Uint8Array, times: number) => new Uint8Array(Buffer.concat(Array(times).fill(unit)));

/** Bytes that no compressor gains on. */
function noise(length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let i = 0, state = 1; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

describe.each(["lz4", "zstd"] as const satisfies WrittenCompression[])("what is compressed with %s", (name) => {
  it("comes out as it went in", async () => {
    const compress = await compressor(name);
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const out = await decompressors.run(name, compress(bytes), bytes.length);
        expect(Buffer.compare(out, bytes)).toBe(0);
      }),
      { numRuns: tries(150) },
    );
  });

  it("may be small, large, and impossible to compress", async () => {
    const compress = await compressor(name);
    for (const length of [0, 1, 4, 5, 11, 12, 13, 16, 17, 65_535, 65_536, 4_194_304, 4_194_305, 9_000_000])
      for (const bytes of [noise(length), new Uint8Array(length).fill(7)]) {
        const stored = compress(bytes);
        expect(stored.length).toBeLessThan(length + length / 100 + 100);
        expect(Buffer.compare(await decompressors.run(name, stored, length), bytes)).toBe(0);
      }
    expect(compress(new Uint8Array(1_000_000)).length).toBeLessThan(10_000);
  });

  it("is the same each time, and part of a larger buffer is only that part", async () => {
    const bytes = utf8.encode("abcdefgh".repeat(500));
    const [one, other] = [await compressor(name), await compressor(name)];
    other(noise(100_000));
    expect(Buffer.compare(one(bytes).slice(), other(new Uint8Array([1, ...bytes, 2]).subarray(1, -1)))).toBe(0);
  });
});

describe("zstd", () => {
  it("has levels", async () => {
    const text = utf8.encode(Array.from({ length: 20_000 }, (_, i) => `${Math.imul(i, i * 7919) >>> 20} `).join(""));
    const [fast, slow] = [await compressor("zstd", { level: 1 }), await compressor("zstd", { level: 15 })];
    expect(slow(text).length).toBeLessThan(fast(text).length);
  });
});

describe("lz4 frames", () => {
  it("are read by the native library too, with a checksum and without", () => {
    const writer = new Lz4FrameWriter();
    for (const bytes of [new Uint8Array(0), utf8.encode("a"), noise(5_000_000), new Uint8Array(5_000_000)])
      for (const checksum of [false, true]) {
        const frame = Buffer.from(writer.frame(bytes, checksum));
        expect(Buffer.compare(lz4.decompressFrameSync(frame), bytes)).toBe(0);
      }
  });

  it("with a checksum of their content show damage, without one they need not", async () => {
    const bytes = noise(1000);
    const writer = new Lz4FrameWriter();
    for (const checksum of [true, false]) {
      const frame = writer.frame(bytes, checksum).slice();
      frame[500]! ^= 1;
      const run = decompressors.run("lz4", frame, bytes.length);
      if (checksum) await expect(run).rejects.toThrow("damaged");
      else expect((await run).length).toBe(1000);
    }
  });

  it("are about as small as those of the native library", () => {
    const text = utf8.encode(Array.from({ length: 100_000 }, (_, i) => `${(i * 7919) % 10_007} `).join(""));
    const native = lz4.compressFrameSync(Buffer.from(text)).length;
    expect(new Lz4FrameWriter().frame(text).length / native).toBeLessThan(1.1);
  });
});

describe("xxh32", () => {
  // From the reference implementation (xxhsum -H0).
  it.each([
    ["", 0x02cc5d05],
    ["a", 0x550d7456],
    ["abc", 0x32d153ff],
    ["Nobody inspects the spammish repetition", 0xe2293b2f],
  ])("of %j is right", (text, expected) => {
    expect(xxh32(utf8.encode(text))).toBe(expected);
  });
});
