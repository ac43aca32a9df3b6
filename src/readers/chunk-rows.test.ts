import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { ChunkRows, type EntryForm } from "./chunk-rows.js";
import { Columns } from "./columns.js";
import { MessageWalker as McapWalker } from "./mcap/columns.js";
import { entryForm as mcapForm } from "./mcap/message-index.js";
import { MessageWalker as BagWalker } from "./rosbag1/columns.js";
import { entryForm as bagForm } from "./rosbag1/index-data.js";

const CHANNELS = 3;
const SECOND = 1_000_000_000n;

/** How each container writes an entry, spelled out by hand. */
const containers = {
  mcap(originNs: bigint) {
    const walker = new McapWalker();
    walker.originNs = originNs;
    const entry = (view: DataView, time: bigint, recordAt: number) => {
      view.setBigUint64(0, time, true);
      view.setBigUint64(8, BigInt(recordAt), true);
    };
    return { form: mcapForm(walker), entry, relative: (time: bigint) => walker.relative(time) };
  },
  bag(originNs: bigint) {
    const walker = new BagWalker();
    walker.originNs = originNs;
    const secondsOf = (time: bigint) => ({ seconds: Number(time / SECOND), nanoseconds: Number(time % SECOND) });
    const entry = (view: DataView, time: bigint, recordAt: number) => {
      view.setUint32(0, secondsOf(time).seconds, true);
      view.setUint32(4, secondsOf(time).nanoseconds, true);
      view.setUint32(8, recordAt, true);
    };
    return { form: bagForm(walker), entry, relative: (time: bigint) => walker.relative(secondsOf(time)) };
  },
};

interface Row {
  channel: number;
  time: bigint;
  recordAt: number;
}

/** The index of a channel, at an odd place among other bytes. */
function indexOf(rows: readonly Row[], form: EntryForm, entry: (view: DataView, time: bigint, at: number) => void) {
  const entryBytes = 4 * form.words;
  const bytes = new Uint8Array(rows.length * entryBytes + 14).fill(0xaa);
  const view = new DataView(bytes.buffer);
  for (const [i, { time, recordAt }] of rows.entries())
    entry(new DataView(bytes.buffer, 7 + i * entryBytes, entryBytes), time, recordAt);
  return { bytes, view, start: 7, length: rows.length * entryBytes };
}

describe.each(Object.entries(containers))("the messages of a chunk of %s", (_, container) => {
  // 32 bits of seconds are what a bag can say.
  const times = fc.oneof(
    fc.bigInt({ min: 1_780_000_000n * SECOND, max: 1_780_000_100n * SECOND }),
    fc.bigInt({ min: 0n, max: 4_294_967_295n * SECOND }),
  );
  const rows = fc.array(
    fc.record({ channel: fc.nat(CHANNELS - 1), time: times, recordAt: fc.nat(0xffff_ff00 - 1000) }),
    { maxLength: 40 },
  );
  const isExact = (relative: number) => Math.abs(relative) <= 2 ** 52;

  it("are named by an index that is right, and by none that differs in a bit", () => {
    fc.assert(
      fc.property(rows, times, fc.nat(), fc.nat(), (all, originNs, where, bit) => {
        const { form, entry, relative } = container(originNs);
        const chunk = new ChunkRows();
        // A chunk with a time that the columns do not hold to the nanosecond is left to a comparison of entries.
        const exact = all.every(({ time }) => isExact(relative(time)));
        // What stood in a chunk before is of no account.
        for (const content of [all.toReversed(), all]) {
          chunk.clear();
          const columns = new Columns(form.recordHead);
          for (const { channel, time, recordAt } of content) {
            columns.channel[columns.length] = channel;
            columns.logTime[columns.length] = relative(time);
            columns.offset[columns.length++] = recordAt + form.recordHead;
          }
          chunk.add(columns, CHANNELS);
          for (let channel = 0; channel < CHANNELS; channel++) {
            const own = content.filter((row) => row.channel === channel);
            const index = indexOf(own, form, entry);
            const follows = exact || own.length === 0;
            expect(chunk.follow(index, channel, form)).toBe(follows);
            const part = { ...index, length: Math.min(index.length, 4 * form.words) };
            expect(chunk.follow(part, channel, form)).toBe(follows);
            if (own.length === 0) continue;
            index.bytes[7 + (where % index.length)]! ^= 1 << (bit % 8);
            expect(chunk.follow(index, channel, form)).toBe(false);
            expect(chunk.follow(indexOf([...own, own[0]!], form, entry), channel, form)).toBe(false);
          }
        }
      }),
      // Of a time that is not held exactly, the entry that leads 4 GiB further.
      { numRuns: tries(300), examples: [[[{ channel: 0, time: 0n, recordAt: 0 }], 2n ** 52n + 1n, 12, 0]] },
    );
  });
});
