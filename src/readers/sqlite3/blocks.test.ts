import fc from "fast-check";
import { expect, it } from "vitest";
import { memorySource } from "../../io/source.js";
import { patience, tries } from "../../tries.test.helper.js";
import { Blocks } from "./blocks.js";

const UNIT = 4096;
const ORIGIN = 32;
const UNITS = 6000;
/** Each unit begins with its number; there are more blocks than a cache keeps. */
const bytes = new Uint8Array(ORIGIN + UNITS * UNIT);
const numbers = new DataView(bytes.buffer);
for (let unit = 0; unit < UNITS; unit++) numbers.setUint32(ORIGIN + unit * UNIT, unit);

/** Where reading goes on, and for how many units: steps, jumps near and far, back and forth. */
const walks = fc.array(fc.tuple(fc.nat(UNITS - 1), fc.constantFrom(1, 3, 300, 700)), { minLength: 1, maxLength: 40 });

it(
  "brings each unit to hand, in whatever order they are asked for",
  async () => {
    await fc.assert(
      fc.asyncProperty(walks, fc.boolean(), async (walk, slow) => {
        const inner = memorySource(bytes);
        const source = {
          ...inner,
          async read(offset: number, target: Uint8Array) {
            if (slow) await new Promise((resolve) => setImmediate(resolve));
            return inner.read(offset, target);
          },
        };
        const blocks = new Blocks(source, ORIGIN, UNIT);
        for (const [from, count] of walk)
          for (let unit = from; unit < Math.min(UNITS, from + count); unit += 7) {
            expect(await blocks.need(unit)).toBe(true);
            expect(blocks.view.getUint32(blocks.at)).toBe(unit);
            expect(blocks.start + blocks.at).toBe(ORIGIN + unit * UNIT);
          }
        expect(await blocks.need(UNITS)).toBe(false);
        await blocks.settle();
      }),
      { numRuns: tries(60), seed: 3 },
    );
  },
  patience(60_000),
);

it("keeps the bytes that it is told to keep", async () => {
  const blocks = new Blocks(memorySource(bytes), ORIGIN, UNIT);
  await blocks.need(0);
  const kept = blocks.bytes;
  const before = kept.slice();
  blocks.keep(kept);
  for (let unit = 0; unit < UNITS; unit += 100) await blocks.need(unit);
  expect(Buffer.compare(kept, before)).toBe(0);
  await blocks.settle();
});
