import fc from "fast-check";
import { expect, test } from "vitest";
import type { Source } from "../io/source.js";
import { tries } from "../tries.test.helper.js";
import { Window } from "./window.js";

const MEGABYTE = 1024 * 1024;
const FILE = new Uint8Array(40 * MEGABYTE + 123);
const words = new Uint32Array(FILE.buffer, 0, FILE.length >> 2);
for (let i = 0; i < words.length; i++) words[i] = Math.imul(i, 0x9e3779b1);

/** A source whose reads end a while after they began. */
const slow: Source = {
  name: "slow",
  size: FILE.length,
  async read(offset, target) {
    await new Promise((resolve) => setImmediate(resolve));
    const part = FILE.subarray(offset, offset + target.length);
    target.set(part);
    return part.length;
  },
};

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** How far behind the last place the next one begins, and how many bytes are needed there. */
const step = fc.record({
  skip: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: MEGABYTE }) },
    { weight: 1, arbitrary: fc.integer({ min: -9 * MEGABYTE, max: 9 * MEGABYTE }) },
  ),
  length: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 * MEGABYTE }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 * MEGABYTE }) },
  ),
});

test("the bytes at hand are those of the source, and stay while the next block comes in", { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const window = new Window(slow);
      let place = 0;
      for (const { skip, length } of steps) {
        const offset = Math.max(0, Math.min(FILE.length, place + skip));
        expect(await window.need(offset, length)).toBe(offset + length <= FILE.length);
        const end = Math.min(offset + length, FILE.length);
        const wanted = FILE.subarray(offset, end);
        expect(same(window.slice(offset, end), wanted)).toBe(true);
        const { start, bytes, view } = window;
        // What was read ahead has come in.
        await new Promise((resolve) => setTimeout(resolve, 1));
        expect(same(bytes, FILE.subarray(start, start + bytes.length))).toBe(true);
        expect([view.buffer, view.byteOffset, view.byteLength]).toEqual([bytes.buffer, bytes.byteOffset, bytes.length]);
        place = end;
      }
      await window.settle();
    }),
    { numRuns: tries(40) },
  ),
);

test("the next block is always on its way while one is worked on, whatever of the last is still needed", async () => {
  let begun = 0;
  const counted: Source = {
    ...slow,
    read(offset, target) {
      begun++;
      return slow.read(offset, target);
    },
  };
  const window = new Window(counted);
  const chunk = 1_153_433;
  for (let at = 0; at + chunk < FILE.length; at += chunk) {
    await window.need(at, chunk);
    // Blocks of three megabytes: those at hand, and one more.
    const atHand = Math.ceil(window.end / (3 * MEGABYTE));
    expect(begun).toBe(Math.min(atHand + 1, Math.ceil(FILE.length / (3 * MEGABYTE))));
  }
  await window.settle();
});

test("a record far longer than a block takes little more than twice its length", async () => {
  const window = new Window(slow);
  await window.need(5, 10);
  await window.need(MEGABYTE, 24 * MEGABYTE);
  expect(same(window.slice(MEGABYTE, 25 * MEGABYTE), FILE.subarray(MEGABYTE, 25 * MEGABYTE))).toBe(true);
  expect(window.bytes.buffer.byteLength).toBeLessThanOrEqual((2 * 24 + 3 * 4) * MEGABYTE);
  await window.settle();
});
