/** What a ROS 1 bag has no place for: each loss is told by its code, and what is told is truly left out. */
import { describe, expect, it } from "vitest";
import { convert } from "../convert.js";
import { memorySink } from "../io/sink.js";
import { memorySource } from "../io/source.js";
import { drain } from "../readers/contract.js";
import { rosbag1 } from "../readers/rosbag1/rosbag1.js";
import type { ConversionReport } from "../spec/verdict/conversion.js";
import { type McapRecordingWriter, mcapWriter } from "../writers/mcap/mcap.js";
import type { ChannelToWrite } from "../writers/writer.js";

const utf8 = new TextEncoder();
const ORIGIN = 1_700_000_000_000_000_000n;
const ros1 = (metadata: Record<string, string> = {}): ChannelToWrite => ({
  topic: "/x",
  messageEncoding: "ros1",
  schema: { name: "std_msgs/UInt8", encoding: "ros1msg", data: utf8.encode("uint8 data") },
  metadata: new Map(Object.entries(metadata)),
});

/** An MCAP file that a test fills. */
async function mcapOf(fill: (writer: McapRecordingWriter) => Promise<void> | void): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await mcapWriter.open(sink, { profile: "ros1" });
  writer.originNs = ORIGIN;
  await fill(writer);
  await writer.finish();
  return sink.bytes();
}
const add = (
  writer: McapRecordingWriter,
  channel: number,
  { sequence = 0, log = 0, publish }: { sequence?: number; log?: number; publish?: number } = {},
) => writer.add(channel, sequence, log, publish ?? log, Uint8Array.of(7), 0, 1);

/** Converts into a bag without leave to lose anything, and with it. */
async function intoBag(
  input: Uint8Array,
): Promise<{ refused: ConversionReport; allowed: ConversionReport; bag: Uint8Array }> {
  const sinks: ReturnType<typeof memorySink>[] = [];
  const create = async (name: string) => {
    const sink = memorySink(name);
    sinks.push(sink);
    return sink;
  };
  const source = () => [memorySource(input, "in.mcap")];
  const refused = await convert(source(), { name: "refused.bag", create });
  sinks.length = 0;
  const allowed = await convert(source(), { name: "out.bag", create }, { allowLossy: true, verify: true });
  return { refused, allowed, bag: sinks[0]!.bytes() };
}

/** Expects one loss, told alike whether it was allowed or not. */
async function losing(input: Uint8Array, loss: Record<string, unknown>): Promise<Uint8Array> {
  const { refused, allowed, bag } = await intoBag(input);
  expect(refused).toMatchObject({ outcome: "refused", outputs: [], losses: [loss] });
  expect(allowed).toMatchObject({ outcome: "with-losses", losses: [loss] });
  expect([refused.losses.length, allowed.losses.length]).toEqual([1, 1]);
  return bag;
}
const opened = async (bag: Uint8Array) => {
  const recording = rosbag1.open(memorySource(bag));
  return { recording, samples: await drain(recording) };
};

describe("into a bag is lost, and told", () => {
  it("attachments: each by its name", async () => {
    const input = await mcapOf(async (writer) => {
      add(writer, writer.channel(ros1()));
      for (const name of ["calibration.yaml", "notes.txt"])
        await writer.attachment(
          { name, mediaType: "text/plain", logTimeNs: 1n, createTimeNs: 1n, sizeBytes: 2 },
          (async function* () {
            yield utf8.encode("hi");
          })(),
        );
    });
    await losing(input, {
      code: "attachments",
      count: 2,
      first: [{ name: "calibration.yaml" }, { name: "notes.txt" }],
    });
  });

  it("metadata: records of other programs", async () => {
    const input = await mcapOf(async (writer) => {
      add(writer, writer.channel(ros1()));
      await writer.metadata("site", new Map([["city", "京都"]]));
    });
    await losing(input, { code: "metadata", count: 1, first: [{ name: "site" }] });
  });

  it("qos: profiles, which ROS 1 does not know", async () => {
    const input = await mcapOf((writer) => add(writer, writer.channel(ros1({ offered_qos_profiles: "- depth: 1" }))));
    const bag = await losing(input, {
      code: "qos",
      count: 1,
      streams: ["/x"],
      first: [{ name: "offered_qos_profiles" }],
    });
    const { recording } = await opened(bag);
    expect([...recording.channels[0]!.metadata.keys()]).toEqual(["md5sum"]);
  });

  it("channel-metadata: keys that the header of a connection cannot hold, and no others", async () => {
    const kept = { callerid: "/a", latching: "1", site: "京都", topic: "/before" };
    const lost = { "a=b": "1", type: "std_msgs/Byte" };
    const input = await mcapOf((writer) => add(writer, writer.channel(ros1({ ...kept, ...lost }))));
    const bag = await losing(input, {
      code: "channel-metadata",
      count: 2,
      streams: ["/x"],
      first: [{ name: "a=b" }, { name: "type" }],
    });
    const { recording } = await opened(bag);
    expect(Object.fromEntries(recording.channels[0]!.metadata)).toMatchObject({
      callerid: "/a",
      latching: "1",
      site: "京都",
    });
  });

  it("publish-time: where it is not the log time", async () => {
    const input = await mcapOf((writer) => {
      const channel = writer.channel(ros1());
      for (const [log, publish] of [
        [0, 0],
        [10, 4],
        [20, 25],
      ] as const)
        add(writer, channel, { log, publish });
    });
    const bag = await losing(input, {
      code: "publish-time",
      count: 2,
      streams: ["/x"],
      first: [
        { name: "/x", logTimeNs: String(ORIGIN + 10n), byNs: -6 },
        { name: "/x", logTimeNs: String(ORIGIN + 20n), byNs: 5 },
      ],
    });
    expect((await opened(bag)).samples).toHaveLength(3);
  });

  it("sequence: numbers that are not 0", async () => {
    const input = await mcapOf((writer) => {
      const channel = writer.channel(ros1());
      for (const sequence of [0, 8, 9]) add(writer, channel, { sequence, log: sequence });
    });
    await losing(input, { code: "sequence", count: 2, streams: ["/x"], first: [{ actual: "8" }, { actual: "9" }] });
  });

  it("schema-encoding: samples of ROS 2, and channels without samples", async () => {
    const ros2: ChannelToWrite = { ...ros1(), topic: "/y", messageEncoding: "cdr" };
    const input = await mcapOf((writer) => {
      add(writer, writer.channel(ros1()));
      const other = writer.channel(ros2);
      for (const log of [1, 2]) add(writer, other, { log });
      writer.channel({ ...ros2, topic: "/silent" });
    });
    const bag = await losing(input, { code: "schema-encoding", count: 2, streams: ["/y", "/silent"] });
    expect((await opened(bag)).samples.map(({ topic }) => topic)).toEqual(["/x"]);
  });

  it("time-out-of-range: samples from the year 2106 on", async () => {
    const last = 2n ** 32n * 1_000_000_000n;
    const input = await mcapOf((writer) => {
      const channel = writer.channel(ros1());
      for (const time of [last - 1n, last, last + 5n]) {
        writer.originNs = time;
        add(writer, channel);
      }
    });
    const bag = await losing(input, {
      code: "time-out-of-range",
      count: 2,
      streams: ["/x"],
      first: [
        { name: "/x", logTimeNs: String(last) },
        { name: "/x", logTimeNs: String(last + 5n) },
      ],
    });
    expect((await opened(bag)).samples.map(({ logTime }) => logTime)).toEqual([last - 1n]);
  });
});
