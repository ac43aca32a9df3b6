import { crc32 as zlibCrc32 } from "node:zlib";
import { crc32 as portable } from "@foxglove/crc";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { combineCrc32, crc32 } from "./checksum.js";

const bytes = fc.uint8Array({ maxLength: 400 });

/** The module as it is where the platform has no CRC of its own. */
async function withoutPlatform(): Promise<typeof import("./checksum.js")> {
  vi.resetModules();
  vi.doMock("./platform.js", () => ({ nodeZlib: undefined, optionalPackage: () => undefined }));
  const module = await import("./checksum.js");
  vi.doUnmock("./platform.js");
  // What is loaded later, by other files too, has the platform again.
  vi.resetModules();
  return module;
}

describe("CRC-32", () => {
  it("is the one of zip", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it("is the same on every platform, in one go or continued", async () => {
    const bare = await withoutPlatform();
    expect(bare.crc32).not.toBe(crc32);
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const whole = zlibCrc32(Uint8Array.of(...first, ...second));
        for (const sum of [crc32, bare.crc32]) {
          expect(sum(first)).toBe(zlibCrc32(first));
          expect(sum(second, sum(first))).toBe(whole);
        }
      }),
    );
  });

  it("is the same once many bytes have come, by whichever package is there", async () => {
    const many = new Uint8Array(33 * 1024 * 1024).fill(7);
    const bare = await withoutPlatform();
    for (const sum of [crc32, bare.crc32]) {
      expect(sum(many)).toBe(zlibCrc32(many));
      fc.assert(
        fc.property(bytes, fc.nat(), (some, seed) => {
          // Node gives 0 for no bytes, whatever it continues from.
          expect(sum(some, seed)).toBe(some.length === 0 ? seed : zlibCrc32(some, seed));
        }),
      );
    }
  });

  it("of two stretches gives that of both joined", () => {
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const joined = Uint8Array.of(...first, ...second);
        expect(combineCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(joined));
        expect(combineCrc32(portable(first), portable(second), second.length)).toBe(portable(joined));
      }),
    );
  });

  it("of a long second stretch is right too", () => {
    const first = Uint8Array.of(1, 2, 3);
    const zeros = new Uint8Array(3_000_017);
    const joined = new Uint8Array(first.length + zeros.length);
    joined.set(first);
    expect(combineCrc32(crc32(first), crc32(zeros), zeros.length)).toBe(crc32(joined));
  });

  it("of three stretches does not depend on which are joined first", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 2 ** 40 }),
        fc.nat({ max: 2 ** 40 }),
        (a, b, c, lengthB, lengthC) => {
          const left = combineCrc32(combineCrc32(a, b, lengthB), c, lengthC);
          const right = combineCrc32(a, combineCrc32(b, c, lengthC), lengthB + lengthC);
          expect(left).toBe(right);
        },
      ),
    );
  });
});
