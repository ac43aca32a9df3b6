/** The same bag, read by @foxglove/rosbag and by us, must give the same messages. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Bag } from "@foxglove/rosbag";
import Bzip2 from "@foxglove/wasm-bz2";
import lz4 from "@foxglove/wasm-lz4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordingOf } from "../../generate/conformance/recording.js";
import { memorySource } from "../../io/source.js";
import type { BagPart } from "../../spec/verdict/conformance-bag.js";
import { tries } from "../../tries.test.helper.js";
import { drain } from "../contract.js";
import { rosbag1 } from "./rosbag1.js";

await lz4.isLoaded;
const bz2 = await Bzip2.init();
const decompress = {
  lz4: (bytes: Uint8Array, size: number) => lz4(bytes, size),
  bz2: (bytes: Uint8Array, size: number) => bz2.decompress(bytes, size, { small: false }),
};

const line = (topic: string, timeNs: bigint, payload: Uint8Array) =>
  `${topic} ${timeNs} ${createHash("sha1").update(payload).digest("hex")} ${payload.length}`;

/** Every message, chunk by chunk as the index names them, with its topic and time; sorted. */
async function theirs(bytes: Uint8Array): Promise<string[]> {
  const bag = new Bag({
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    size: () => bytes.length,
  });
  await bag.open();
  const lines: string[] = [];
  const [start, end] = [
    { sec: 0, nsec: 0 },
    { sec: 2 ** 32, nsec: 0 },
  ];
  for (const info of bag.chunkInfos)
    for (const { conn, time, data } of await bag.reader.readChunkMessages(
      info,
      [...bag.connections.keys()],
      start,
      end,
      decompress,
    ))
      lines.push(line(bag.connections.get(conn)!.topic, BigInt(time.sec) * 1_000_000_000n + BigInt(time.nsec), data!));
  return lines.sort();
}

async function ours(bytes: Uint8Array): Promise<{ lines: string[]; faults: object }> {
  const recording = rosbag1.open(memorySource(bytes));
  const samples = await drain(recording);
  const lines = samples.map(({ topic, logTime, payload }) => line(topic, logTime, payload)).sort();
  return { lines, faults: recording.container().faults };
}

const TIME = 1_700_000_000_000_000_000n;
const connection = fc.record({
  topic: fc.constantFrom("/a", "/b", "/c"),
  more: fc.subarray([["callerid", "/n"] as [string, string], ["latching", "1"] as [string, string]]),
});
const message = fc.record({
  connection: fc.nat(5),
  time: fc.nat(1_000_000_000),
  payload: fc.uint8Array({ maxLength: 300 }),
});
const chunk = fc.record({
  compression: fc.constantFrom("none", "lz4", "bz2"),
  messages: fc.array(message, { maxLength: 60 }),
});
const anyBag = fc.record({
  connections: fc.array(connection, { minLength: 1, maxLength: 6 }),
  chunks: fc.array(chunk, { maxLength: 5 }),
  order: fc.shuffledSubarray(["conn", "op", "time"], { minLength: 3 }),
});

describe("bags at random", () => {
  it("give the messages that @foxglove/rosbag gives", async () => {
    await fc.assert(
      fc.asyncProperty(anyBag, async ({ connections, chunks, order }) => {
        const seen = new Set<number>();
        const parts = chunks.flatMap(({ compression, messages }): BagPart[] => {
          const records = messages.flatMap(({ connection, time, payload }): BagPart[] => {
            const id = connection % connections.length;
            const define: BagPart[] = seen.has(id)
              ? []
              : [{ connection: { id, type: "p/A", md5sum: "*", definition: "int8 a", ...connections[id]! } }];
            seen.add(id);
            const timeNs = String(TIME + BigInt(time));
            return [
              ...define,
              { message: { connection: id, timeNs, order, data: { hex: Buffer.from(payload).toString("hex") } } },
            ];
          });
          return [{ chunk: { compression, records: records as never } }, { allIndexData: {} }];
        });
        const bytes = await recordingOf({
          file: "a.bag",
          bag: [{ magic: {} }, { bagHeader: {} }, ...parts, { index: {} }],
        });
        const { lines, faults } = await ours(bytes);
        expect(faults).toEqual({});
        // It fails on chunks without a connection.
        expect(lines).toEqual(seen.size === 0 ? [] : await theirs(bytes));
      }),
      { numRuns: tries(150) },
    );
  });
});

const RECORDINGS = fileURLToPath(new URL("../../../../shared/recordings", import.meta.url));
const bags = existsSync(RECORDINGS)
  ? (await readdir(RECORDINGS, { recursive: true })).filter((name) => name.endsWith(".bag")).sort()
  : [];

describe.skipIf(bags.length === 0)(
  "every bag of the shared recordings (skipped where ../shared/recordings is not there)",
  () => {
    /** Files that are no whole bag. */
    const REFUSED = ["SkoltechRobotics__rosbag-rs/dummy.bag", "foxglove__rosbag/fixtures/empty-file.bag"];

    it("has them all", () => expect(bags).toHaveLength(25));

    it.each(bags)("%s", async (name) => {
      const bytes = new Uint8Array(readFileSync(join(RECORDINGS, name)));
      const { lines, faults } = await ours(bytes);
      if (REFUSED.includes(name)) {
        await expect(theirs(bytes)).rejects.toThrow();
        expect([lines, Object.keys(faults)]).toEqual([[], expect.arrayContaining(["truncated"])]);
        return;
      }
      const expected = await theirs(bytes);
      expect(lines).toHaveLength(expected.length);
      expect(lines.find((each, index) => each !== expected[index])).toBeUndefined();
    });
  },
);
