/** Sorting in a window of memory: what is given on, and what is kept meanwhile. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRows, type Rows } from "./rows.js";
import { WindowSorter } from "./sort.js";

const WINDOW = 4000;
const ORIGIN = 1_780_000_000_000_000_000n;

interface Sample {
  readonly time: number;
  /** Absolute log time, where the relative one is rounded. */
  readonly exact: bigint | undefined;
  /** Every byte of its payload is its number. */
  readonly number: number;
  readonly size: number;
}

function rowsOf({ time, exact, number, size }: Sample): Rows {
  const rows = makeRows(1);
  rows.length = 1;
  rows.bytes = new Uint8Array(size).fill(number);
  rows.logTime[0] = time;
  rows.sequence[0] = number;
  rows.size[0] = size;
  if (exact !== undefined) rows.exact = new Map([[0, { logTimeNs: exact, publishTimeNs: exact }]]);
  return rows;
}

/** Sorts samples; gives them, and the buffers that they stood in from the second time on that anything was given. */
async function sorted(samples: readonly Sample[]) {
  const given: Sample[] = [];
  const buffers: ArrayBufferLike[] = [];
  const sorter = new WindowSorter(async (rows) => {
    buffers.push(rows.bytes.buffer);
    for (let row = 0; row < rows.length; row++) {
      const [start, size, number] = [rows.offset[row]!, rows.size[row]!, rows.sequence[row]!];
      expect(rows.bytes.subarray(start, start + size).every((byte) => byte === (number & 0xff))).toBe(true);
      given.push({ time: rows.logTime[row]!, exact: rows.exact?.get(row)?.logTimeNs, number, size });
    }
  }, WINDOW);
  for (const sample of samples) await sorter.take(rowsOf(sample));
  await sorter.finish();
  return { given, buffers: buffers.slice(1) };
}

describe("a window of memory", () => {
  it("gives samples in the order of time, those of one time in the order in which they came, as they were", async () => {
    // Some are as far as relative times are rounded, and come after all others.
    const drawn = fc.array(fc.record({ late: fc.nat(6), size: fc.nat(120), far: fc.nat(9) }), {
      maxLength: 300,
      size: "max",
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (list) => {
        const samples = list.map(({ late, size, far }, number): Sample => {
          const isFar = far === 0 && number > list.length - 10;
          const time = isFar ? 2 ** 54 : number - late;
          return { time, exact: isFar ? ORIGIN + 2n ** 54n + BigInt(late % 2) : undefined, number, size };
        });
        const compare = (a: Sample, b: Sample) =>
          a.time - b.time || Number((a.exact ?? 0n) - (b.exact ?? 0n)) || a.number - b.number;
        expect((await sorted(samples)).given).toEqual([...samples].sort(compare));
      }),
    );
  });

  it("is one buffer, of no more bytes than the window and a sample", async () => {
    const samples = Array.from({ length: 1000 }, (_, number) => ({
      time: number,
      exact: undefined,
      number,
      size: 100,
    }));
    const { buffers } = await sorted(samples);
    expect(buffers.length).toBeGreaterThan(10);
    const distinct = new Set(buffers);
    expect(distinct.size).toBe(1);
    expect([...distinct][0]!.byteLength).toBeLessThanOrEqual(WINDOW + 100);
  });
});
