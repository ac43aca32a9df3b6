/**
 * Times that lie farther from the beginning of a recording than a number holds nanoseconds exactly, 104 days: readers, conversion
 * and comparison keep each of them, in every container.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "./convert.js";
import { diff } from "./diff.js";
import type { SchemaSource } from "./encodings/encoding.js";
import { makeDatabase } from "./generate/database.js";
import { type MemorySink, memorySink } from "./io/sink.js";
import { blobFolder, isFolder, memorySource, type RecordingInput, toSource } from "./io/source.js";
import { openRecording } from "./readers/open.js";
import { mcapFile, metadataOf, packedPayloads } from "./readers/rosbag2/folders.test.helper.js";
import { BAG_TABLES } from "./readers/sqlite3/databases.test.helper.js";
import { recover } from "./recover.js";
import { tries } from "./tries.test.helper.js";
import { mcapWriter } from "./writers/mcap/mcap.js";
import { rosbag1Writer } from "./writers/rosbag1/rosbag1.js";

type Make = (times: readonly bigint[]) => Promise<RecordingInput>;

const payloadOf = (index: number) => Uint8Array.of(0, 1, 0, 0, index & 0xff, index >> 8, 0, 0);

/** What a writer makes of samples of one number each, at these times. */
const writtenBy =
  ({ open }: typeof mcapWriter | typeof rosbag1Writer, messageEncoding: string, schema: SchemaSource) =>
  async (times: readonly bigint[]): Promise<Uint8Array> => {
    const sink = memorySink();
    const writer = await open(sink, { compression: "none", chunkBytes: 200 });
    const channel = writer.channel({ topic: "/a", messageEncoding, schema, metadata: new Map() });
    for (const [index, time] of times.entries()) {
      writer.addExact(channel, 0, time, time, payloadOf(index), 0, 8);
      if (writer.full) await writer.flush();
    }
    await writer.finish();
    return sink.bytes().slice();
  };

const schemaOf = (name: string, encoding: string, text: string): SchemaSource => ({
  ...{ name, encoding, data: new TextEncoder().encode(text) },
});
const mcap = writtenBy(mcapWriter, "cdr", schemaOf("std_msgs/msg/Int32", "ros2msg", "int32 data\n"));
const bag = writtenBy(rosbag1Writer, "ros1", schemaOf("std_msgs/Int64", "ros1msg", "int64 data\n"));

/** A database whose table of messages has its columns in this order; some payloads do not fit into a page. */
const database =
  (columns: string, payload = payloadOf): Make =>
  async (times) => {
    const { bytes } = makeDatabase((made) => {
      made.exec("PRAGMA page_size = 512");
      for (const table of BAG_TABLES.slice(0, 4)) made.exec(table);
      made.exec(`CREATE TABLE messages(${columns})`);
      made.run("INSERT INTO topics VALUES (1, '/a', 'std_msgs/msg/Int32', 'cdr', '', '')");
      for (const [index, time] of times.entries())
        made.run("INSERT INTO messages (id, topic_id, timestamp, data) VALUES (?, 1, ?, ?)", [
          index + 1,
          time,
          payload(index),
        ]);
    });
    return bytes;
  };

const USUAL = "id INTEGER PRIMARY KEY, topic_id INTEGER NOT NULL, timestamp INTEGER NOT NULL, data BLOB NOT NULL";

/** A folder of two files, whose payloads are packed one by one. */
const folder: Make = async (times) => {
  const half = Math.ceil(times.length / 2);
  const parts = [times.slice(0, half), times.slice(half)].map((some, part) =>
    some.map((logTimeNs, index) => ({ topic: "/a", logTimeNs, data: payloadOf(part * half + index) })),
  );
  const yaml = metadataOf(
    parts.map((samples, i) => ({ path: `run_${i}.mcap`, samples })),
    { compression: ["zstd", "MESSAGE"] },
  );
  const files = await Promise.all(
    parts.map(async (samples, i) => [`run_${i}.mcap`, await mcapFile(await packedPayloads(samples))] as const),
  );
  return blobFolder("run", new Map<string, Uint8Array>([["metadata.yaml", new TextEncoder().encode(yaml)], ...files]));
};

/** Each container with the first time that it cannot hold. */
const CONTAINERS: readonly [name: string, make: Make, end: bigint][] = [
  ["MCAP", mcap, 2n ** 64n],
  ["a ROS 1 bag", bag, 2n ** 32n * 1_000_000_000n],
  ["a database", database(USUAL), 2n ** 63n],
  [
    "a database whose columns stand in another order",
    database("data BLOB NOT NULL, timestamp INTEGER NOT NULL, topic_id INTEGER NOT NULL, id INTEGER PRIMARY KEY"),
    2n ** 63n,
  ],
  [
    "a database with payloads larger than a page",
    database(USUAL, (index) => new Uint8Array(700).fill(index)),
    2n ** 63n,
  ],
  ["a folder of packed messages", folder, 2n ** 63n],
];

async function timesIn(input: RecordingInput): Promise<bigint[]> {
  const { recording } = await openRecording(isFolder(input) ? input : toSource(input));
  const found: bigint[] = [];
  for await (const { length } of recording.batches())
    for (let row = 0; row < length; row++) {
      const { logTimeNs, publishTimeNs } = recording.exactTimes(row);
      expect(publishTimeNs).toBe(logTimeNs);
      found.push(logTimeNs);
    }
  return found;
}

async function converted(inputs: RecordingInput | RecordingInput[], options: Parameters<typeof convert>[2] = {}) {
  const sinks: MemorySink[] = [];
  const create = async (name: string) => {
    sinks.push(memorySink(name));
    return sinks.at(-1)!;
  };
  const report = await convert(
    Array.isArray(inputs) ? inputs : [inputs],
    { name: "out.mcap", create },
    { verify: true, ...options },
  );
  return { report, bytes: sinks.at(-1)!.bytes().slice() };
}

const sorted = (times: readonly bigint[]) => [...times].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const NOW = 1_700_000_000_123_456_789n;

describe.each(CONTAINERS)("times in %s", (_, make, end) => {
  const some = fc.array(
    fc.oneof(
      fc.bigInt({ min: 0n, max: end - 1n }),
      // Neighbours, which a rounded number would make equal.
      fc.bigInt({ min: end - 40n, max: end - 1n }),
      fc.bigInt({ min: NOW, max: NOW + 40n }),
      fc.bigInt({ min: 0n, max: 40n }),
    ),
    { minLength: 2, maxLength: 30 },
  );

  it("are read, converted, recovered and compared to the nanosecond", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (times) => {
        const input = await make(times);
        expect(await timesIn(input)).toEqual(times);
        const { report, bytes } = await converted(input);
        expect([report.outcome, report.losses]).toEqual(["exact", []]);
        expect(await timesIn(bytes)).toEqual(times);
        expect((await diff(input, memorySource(bytes))).verdict).toBe("same");
        const sink = memorySink();
        expect((await recover(input, async () => sink)).saved).toBe(times.length);
        expect(await timesIn(sink.bytes().slice())).toEqual(times);
      }),
      { numRuns: tries(25) },
    );
  });

  it("are told by diff as they are, where one is a nanosecond later", async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.nat(), async (times, which) => {
        const at = which % times.length;
        fc.pre(times[at]! + 1n < end);
        const later = times.map((time, index) => (index === at ? time + 1n : time));
        const report = await diff(await make(times), await make(later));
        expect(report.verdict).toBe("different");
        const [stream] = report.streams;
        const low = (all: readonly bigint[]) => String(all.reduce((a, b) => (b < a ? b : a)));
        const high = (all: readonly bigint[]) => String(all.reduce((a, b) => (b > a ? b : a)));
        expect(stream!.a).toMatchObject({ logStartNs: low(times), logEndNs: high(times) });
        expect(stream!.b).toMatchObject({ logStartNs: low(later), logEndNs: high(later) });
        const told = stream!.differences.find(({ kind }) => kind === "log-time");
        expect(told?.first).toEqual([{ indexA: at, indexB: at, byNs: 1, logTimeNs: String(times[at]) }]);
      }),
      { numRuns: tries(25) },
    );
  });

  it("are sorted to the nanosecond", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (times) => {
        const { bytes } = await converted(await make(times), { order: "log" });
        expect(await timesIn(bytes)).toEqual(sorted(times));
      }),
      { numRuns: tries(10) },
    );
  });

  it("are merged to the nanosecond", async () => {
    await fc.assert(
      fc.asyncProperty(some, some, some, async (...parts) => {
        const inputs = await Promise.all(parts.map((times) => make(sorted(times))));
        const { bytes } = await converted(inputs);
        expect(await timesIn(bytes)).toEqual(sorted(parts.flat()));
      }),
      { numRuns: tries(25) },
    );
  });

  it("are held to a range to the nanosecond", async () => {
    const times = Array.from({ length: 20 }, (_, index) => (index === 0 ? NOW : end - 20n + BigInt(index)));
    const { bytes } = await converted(await make(times), { from: { ns: times[5]! }, until: { ns: times[12]! } });
    expect(await timesIn(bytes)).toEqual(times.slice(5, 12));
  });
});

it("two epochs are told as both times, where the span between them is no exact number", async () => {
  const report = await diff(await mcap([NOW, 7n]), await mcap([NOW, 2n ** 60n + 1n]));
  expect(report.streams[0]!.differences[0]).toMatchObject({
    kind: "log-time",
    first: [{ logTimeNs: "7", valueA: "7", valueB: String(2n ** 60n + 1n) }],
  });
});
