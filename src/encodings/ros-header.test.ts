/** Headers of types without a definition: taken where every payload has one, and never from what is none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { Fit } from "./encoding.js";
import { HeaderReader } from "./ros-header.js";

/** A CDR payload that begins with a header. */
function payload({ seconds = 1_614_315_746, nanoseconds = 5, frame = "lidar_top", little = true, rest = 40 } = {}) {
  const name = new TextEncoder().encode(frame);
  const bytes = new Uint8Array(16 + name.length + 1 + rest);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, little ? 1 : 0, false);
  view.setUint32(4, seconds, little);
  view.setUint32(8, nanoseconds, little);
  view.setUint32(12, name.length + 1, little);
  bytes.set(name, 16);
  return bytes;
}

function read(...payloads: Uint8Array[]): HeaderReader {
  const reader = new HeaderReader();
  for (const bytes of payloads) {
    // Bytes before and behind are other messages.
    const all = new Uint8Array(bytes.length + 16).fill(0x41);
    all.set(bytes, 8);
    expect(reader.read(all, new DataView(all.buffer), 8, 8 + bytes.length)).toBe(Fit.unsupported);
  }
  return reader;
}

describe("a header without a definition", () => {
  it.each([{}, { little: false }, { frame: "" }, { frame: "a".repeat(255) }, { rest: 0 }, { seconds: 946_684_800 }])(
    "is found: %j",
    (given) => {
      const reader = read(payload(given), payload({ ...given, nanoseconds: 999_999_999 }));
      expect([reader.found, reader.stampSeconds, reader.stampNanoseconds]).toEqual([
        true,
        given.seconds ?? 1_614_315_746,
        999_999_999,
      ]);
    },
  );

  it.each([
    { seconds: 946_684_799 },
    { seconds: 2 ** 31 },
    { nanoseconds: 1e9 },
    { frame: "two words" },
    { frame: "ende\u0301" },
    { frame: "a".repeat(256) },
  ])("is none: %j", (given) => {
    const reader = read(payload(given));
    expect([reader.found, reader.stampSeconds]).toEqual([false, Number.NaN]);
  });

  it("is none where there was no payload, or a single one was other", () => {
    expect(read().found).toBe(false);
    const reader = read(payload(), payload({ nanoseconds: 2e9 }), payload());
    expect([reader.found, reader.stampSeconds]).toEqual([false, Number.NaN]);
  });

  it("is none in a name without its end, in other representations and in what breaks off", () => {
    const open = payload();
    open[16 + "lidar_top".length] = 0x41;
    expect(read(open).found).toBe(false);
    const other = payload();
    other[1] = 3;
    expect(read(other).found).toBe(false);
    const whole = payload({ rest: 0 });
    for (let length = 0; length < whole.length; length++) expect(read(whole.slice(0, length)).found).toBe(false);
  });

  it("is hardly ever found in bytes that are none, and never read beyond them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), (bytes) => {
        if (bytes.length > 1) bytes.set([0, 1], 0);
        expect(read(bytes).found).toBe(false);
      }),
      { numRuns: tries(2000), seed: 7 },
    );
  });
});
