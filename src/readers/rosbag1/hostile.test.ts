/** Bags that are cut, flipped or lie: every one ends in facts, and says where. */
import { describe, expect, it } from "vitest";
import { recordingOf } from "../../generate/conformance/recording.js";
import { memorySource } from "../../io/source.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { BagPart } from "../../spec/verdict/conformance-bag.js";
import { drain } from "../contract.js";
import { rosbag1 } from "./rosbag1.js";

const make = (bag: BagPart[]) => recordingOf({ file: "a.bag", bag });
const TIME = 1_700_000_000_000_000_000n;

const connection = (id: number, topic: string): BagPart => ({
  connection: { id, topic, type: "p/A", md5sum: "*", definition: "uint8 a", more: [["callerid", "/n"]] },
});
const message = (id: number, step: number): BagPart => ({
  message: { connection: id, timeNs: `${TIME + BigInt(step)}`, data: { hex: "aa" } },
});
const small = (compression: string, bagHeader: BagPart = { bagHeader: {} }): BagPart[] => [
  { magic: {} },
  bagHeader,
  {
    chunk: {
      compression,
      records: [connection(0, "/a"), message(0, 1), connection(1, "/b"), message(1, 2), message(0, 3)] as never,
    },
  },
  { allIndexData: {} },
  { chunk: { compression, records: [message(1, 4)] as never } },
  { allIndexData: {} },
  { index: {} },
];

/** The byte of every payload, which stands nowhere else. */
const PAYLOAD = 0xaa;
/** Where the padding of the bag header begins and ends in {@link tight}. */
const PADDING = 90;
const PADDED = 40;

/** The same with less padding in its bag header, so that what is done at every byte is done to bytes that matter. */
async function tight(compression: string): Promise<Uint8Array> {
  const hex = (value: number, bytes: number) =>
    Buffer.from([value, value >> 8, 0, 0, 0, 0, 0, 0]).toString("hex", 0, bytes);
  const headed = (index: number): BagPart => ({
    record: {
      header: [
        ["chunk_count", hex(2, 4)],
        ["conn_count", hex(2, 4)],
        ["index_pos", hex(index, 8)],
        ["op", "03"],
      ],
      data: "20".repeat(PADDED),
    },
  });
  const index = (await make(small(compression, headed(0)).slice(0, -1))).length;
  return make(small(compression, headed(index)));
}

const withoutBytes = (samples: readonly string[]) => samples.map((sample) => sample.replace(/[0-9a-f]{2}$/, ".."));

interface Read {
  readonly kinds: FaultKind[];
  readonly reasons: string;
  readonly samples: string[];
}
async function read(bytes: Uint8Array): Promise<Read> {
  const recording = rosbag1.open(memorySource(bytes));
  const samples = await drain(recording);
  const { faults } = recording.container();
  const kinds = Object.keys(faults) as FaultKind[];
  for (const kind of kinds)
    for (const { offset, reason, expected, actual } of faults[kind]!.first) {
      const placed = typeof offset === "number" && offset <= bytes.length;
      // Many thousands of faults are looked at: an expectation for each would take longer than the reader.
      if (!placed || !(reason ?? expected ?? actual)) expect.fail(`${kind} at ${offset}: ${reason}`);
    }
  const text = samples.map(
    ({ topic, logTime, payload }) => `${topic} ${logTime} ${Buffer.from(payload).toString("hex")}`,
  );
  return { kinds, reasons: JSON.stringify(faults), samples: text };
}

describe.each(["none", "lz4", "bz2"])("a small bag, compression %s", (compression) => {
  const made = tight(compression);

  it("is sound", async () => {
    const { kinds, samples } = await read(await made);
    expect({ kinds, samples }).toMatchObject({ kinds: [], samples: { length: 4 } });
    expect(await read(await make(small(compression)))).toMatchObject({ kinds: [], samples });
  });

  it("ends in a fault wherever it is cut", async () => {
    const bytes = await made;
    const silent: number[] = [];
    for (let length = 0; length < bytes.length; length++)
      if ((await read(bytes.subarray(0, length))).kinds.length === 0) silent.push(length);
    expect(silent, "lengths").toEqual([]);
  });

  it("ends in a fault whichever byte is changed, or gives the same topics, times and sizes", async () => {
    const bytes = await made;
    const sound = await read(bytes);
    const free: number[] = [];
    for (let at = 0; at < bytes.length; at++)
      // Damage inside bz2 costs a new decompressor each time.
      for (const mask of compression === "bz2" ? [0x10] : [0x01, 0xff]) {
        const flipped = bytes.slice();
        flipped[at]! ^= mask;
        const { kinds, samples } = await read(flipped);
        if (kinds.length > 0) continue;
        expect(withoutBytes(samples), `byte ${at} ^ ${mask}`).toEqual(withoutBytes(sound.samples));
        if (JSON.stringify(samples) !== JSON.stringify(sound.samples)) expect(bytes[at], `byte ${at}`).toBe(PAYLOAD);
        else if (!free.includes(at)) free.push(at);
      }
    // Beside payloads, which only a checksum could hold, that is the padding of the bag header; in compressed chunks
    // also the bits that say the same otherwise, or that nothing reads.
    const outside = free.filter((at) => at < PADDING || at >= PADDING + PADDED);
    if (compression === "none") expect(outside).toEqual([]);
    else expect(outside.length).toBeLessThan(20);
  });
});

describe("lengths and counts that lie", () => {
  const messages: BagPart = {
    messages: { connection: 0, count: 20, firstTimeNs: `${TIME}`, periodNs: 1000, data: { hex: "aa" } },
  };
  const inFile = (...parts: BagPart[]) => make([{ magic: {} }, { bagHeader: { indexPosition: "0" } }, ...parts]);
  const big = "4294967295";
  const chunk = (more: object): BagPart => ({
    chunk: { compression: "lz4", records: [connection(0, "/a"), messages] as never, ...more },
  });

  it.each<[string, FaultKind, BagPart[]]>([
    ["a header beyond the file", "truncated", [chunk({ headerLength: big })]],
    ["data beyond the file", "truncated", [chunk({ dataLength: big })]],
    ["a chunk that claims 4 GiB", "chunk-size", [chunk({ size: 4294967295 })]],
    ["a chunk that claims a byte less", "chunk-damaged", [chunk({ size: 1 })]],
    ["a chunk that claims a byte more", "chunk-size", [chunk({ size: 100_000 })]],
    ["an unknown compression", "chunk-compression", [chunk({ compression: "zstd" })]],
    ["a chunk without a size", "record-malformed", [chunk({ fields: [["size", null]] })]],
    ["a size of two bytes", "record-malformed", [chunk({ fields: [["size", "0102"]] })]],
    ["a record without op", "record-malformed", [chunk({ fields: [["op", null]] })]],
    ["an op that the format has not", "record-unexpected", [chunk({ fields: [["op", "09"]] })]],
    [
      "a chunk in a chunk",
      "record-unexpected",
      [{ chunk: { records: [{ record: { header: [["op", "05"]], data: "" } }] } }],
    ],
    ["data behind the last record of a chunk", "record-malformed", [{ chunk: { records: [{ bytes: "01 02" }] } }]],
    ["index data behind no chunk", "message-index", [{ indexData: { connection: 0, entries: [] } }]],
    [
      "index data with a wrong count",
      "record-malformed",
      [chunk({}), { indexData: { connection: 0, fields: [["count", "ffffffff"]] } }],
    ],
    [
      "index data of another version",
      "record-malformed",
      [chunk({}), { indexData: { connection: 0, fields: [["ver", "00000000"]] } }],
    ],
    [
      "an entry beyond the chunk",
      "message-index",
      [chunk({}), { indexData: { connection: 0, entries: [[`${TIME}`, 4294967295]] } }],
    ],
    ["messages that the index leaves out", "message-index", [chunk({}), { indexData: { connection: 0, entries: [] } }]],
    [
      "a second index of a connection",
      "message-index",
      [chunk({}), { allIndexData: {} }, { indexData: { connection: 0 } }],
    ],
    ["a message of no connection", "channel-undefined", [message(7, 1)]],
    [
      "a field given twice",
      "duplicate-key",
      [
        {
          record: {
            header: [
              ["op", "07"],
              ["op", "07"],
              ["conn", "00000000"],
              ["topic", "2f61"],
            ],
            data: "",
          },
        },
      ],
    ],
    [
      "a connection without type",
      "record-malformed",
      [{ connection: { id: 0, topic: "/a", md5sum: "*", definition: "" } }],
    ],
    ["a connection said in two ways", "channel-redefined", [connection(0, "/a"), connection(0, "/b")]],
    [
      "a time of more than a second",
      "record-malformed",
      [
        connection(0, "/a"),
        { message: { connection: 0, timeNs: "1", data: { hex: "" }, fields: [["time", "0000000000ca9a3b"]] } },
      ],
    ],
    [
      "a topic that is no text",
      "text-not-utf8",
      [{ connection: { id: 0, topic: "/a", type: "p/A", md5sum: "*", definition: "", fields: [["topic", "ff"]] } }],
    ],
    ["a second bag header", "record-unexpected", [{ bagHeader: { indexPosition: "0" } }]],
    ["zeros", "truncated", [{ bytes: "00".repeat(100) }]],
  ])("%s", async (_, kind, parts) => {
    expect((await read(await inFile(...parts))).kinds).toContain(kind);
  });

  it("gives the samples behind a chunk that cannot be read", async () => {
    const bytes = await make([
      { magic: {} },
      { bagHeader: {} },
      chunk({ stored: "00" }),
      { allIndexData: {} },
      { chunk: { records: [message(0, 50)] as never } },
      { allIndexData: {} },
      { index: {} },
    ]);
    const { kinds, samples } = await read(bytes);
    expect(kinds).toEqual(["chunk-damaged"]);
    expect(samples).toHaveLength(1);
  });

  it("reads a file that is longer than what is held of it", async () => {
    const large = (from: number, order: string[]): BagPart => ({
      messages: {
        connection: 0,
        count: 9,
        firstTimeNs: `${TIME + BigInt(from)}`,
        periodNs: 1,
        order,
        data: { zeros: 77_777 },
      },
    });
    const order = ["conn", "op", "time"];
    const chunks = Array.from({ length: 24 }, (_, i): BagPart[] => [
      { chunk: { records: [connection(i, `/${i}`), large(i * 10, order)] as never } },
      { allIndexData: {} },
      large(i * 10 + 9, [...order, "more"]),
    ]).flat();
    const { kinds, reasons, samples } = await read(
      await make([{ magic: {} }, { bagHeader: {} }, ...chunks, { index: {} }]),
    );
    expect([kinds, reasons]).toEqual([[], "{}"]);
    expect(samples).toHaveLength(24 * 18);
  });

  it("says where the index should be", async () => {
    const parts = small("none").slice(2);
    const at = async (indexPosition: string, of: BagPart[] = parts) =>
      read(await make([{ magic: {} }, { bagHeader: { indexPosition } }, ...of]));
    expect((await at("0")).kinds).toEqual(["not-closed"]);
    expect((await at("5000")).kinds).toContain("summary-offset");
    // The index is there whole: its place is wrong, and nothing was cut off.
    expect((await at("500000")).kinds).toEqual(["summary-offset"]);
    const withoutIndex = parts.filter((part) => !("index" in part));
    expect(withoutIndex).not.toEqual(parts);
    expect((await at("500000", withoutIndex)).kinds).toContain("truncated");
  });

  it("reads messages whose headers have another order, or more fields", async () => {
    const headers = [
      ["conn", "op", "time"],
      ["op", "time", "conn"],
      ["time", "conn", "op", "more"],
      ["time", "op", "conn"],
    ];
    const records = headers.map(
      (order, i): BagPart => ({
        message: { connection: 0, timeNs: `${TIME + BigInt(i)}`, data: { hex: "aa" }, order },
      }),
    );
    for (const parts of [
      [connection(0, "/a"), ...records],
      [{ chunk: { records: [connection(0, "/a"), ...records] as never } }, { allIndexData: {} }],
    ] as BagPart[][]) {
      const bytes = await make([{ magic: {} }, { bagHeader: {} }, ...parts, { index: {} }]);
      const { kinds, samples } = await read(bytes);
      expect(kinds).toEqual([]);
      expect(samples).toEqual(headers.map((_, i) => `/a ${TIME + BigInt(i)} aa`));
    }
  });
});
