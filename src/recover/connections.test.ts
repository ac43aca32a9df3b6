/**
 * Connections of a bag stand in it twice: in the chunks, and in the index. Whichever of the two is damaged, nothing is lost; where
 * both are, what is lost with them is counted.
 */
import { describe, expect, it } from "vitest";
import { memorySink } from "../io/sink.js";
import { memorySource } from "../io/source.js";
import { measure } from "../measure.js";
import { drain, type Sample } from "../readers/contract.js";
import { rosbag1 } from "../readers/rosbag1/rosbag1.js";
import { recover } from "../recover.js";
import { renderRecovery } from "../report/render/recovery.js";
import { RecoveryReport } from "../spec/index.js";
import { START, soundBag } from "./bags.test.helper.js";

const lineOf = ({ topic, channel, logTime, payload }: Sample) =>
  `${topic} ${channel.schema?.name} ${logTime} ${Buffer.from(payload).toString("hex")}`;

const bag = (compression: "none" | "lz4", type?: string): Promise<Uint8Array> =>
  soundBag({
    ...{ compression, chunkBytes: 800, textOf: (message) => `message ${message}` },
    metadataOf: (topic) => [["callerid", `/of${topic}`]],
    ...(type === undefined ? {} : { type }),
  });

/** Where the records of connection 1, `/slow`, stand: header, data and lengths. */
function copiesOf(bytes: Uint8Array): { from: number; to: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: { from: number; to: number }[] = [];
  for (let at = buffer.indexOf("topic=/slow"); at >= 0; at = buffer.indexOf("topic=/slow", at + 1))
    for (let from = at; from > at - 60; from--) {
      const header = view.getUint32(from, true);
      const dataAt = from + 8 + header;
      if (header < 20 || header > 100 || dataAt < at) continue;
      const to = dataAt + view.getUint32(dataAt - 4, true);
      if (to > at && to - from < 400 && buffer.subarray(from, dataAt).includes("conn=")) {
        found.push({ from, to });
        break;
      }
    }
  return found;
}

async function recovered(bytes: Uint8Array) {
  const sink = memorySink();
  const report = RecoveryReport.parse(await recover(bytes, async () => sink));
  const lines = report.output ? (await drain(rosbag1.open(memorySource(sink.bytes().slice())))).map(lineOf) : [];
  return { report, lines };
}

const damagedAt = (bytes: Uint8Array, at: number): Uint8Array => {
  const damaged = bytes.slice();
  damaged[at]! ^= 0x2a;
  return damaged;
};

describe("a bag", async () => {
  const sound = await bag("none");
  const all = (await drain(rosbag1.open(memorySource(sound)))).map(lineOf);
  const [inChunk, inIndex, ...others] = copiesOf(sound);
  const slow = all.filter((line) => line.startsWith("/slow")).length;

  it("has each connection twice", () => {
    expect([all.length, slow, others]).toEqual([60, 15, []]);
    expect(inIndex!.from).toBeGreaterThan(inChunk!.to);
  });

  it.each([
    ["chunk", inChunk!],
    ["index", inIndex!],
  ])("loses nothing where any byte of a connection in the %s is damaged", async (_, { from, to }) => {
    const lost: string[] = [];
    for (let at = from; at < to; at++) {
      const { lines } = await recovered(damagedAt(sound, at));
      const found = new Set(lines);
      const missing = all.filter((line) => !found.has(line)).length;
      if (missing > 0) lost.push(`byte ${at - from}: ${missing} missing`);
    }
    expect(lost).toEqual([]);
  });

  it.each([
    ["chunk", 0],
    ["index", 1],
  ])(
    "keeps a type's name that another connection bears, and tells where the copy in the %s has another",
    async (_, copy) => {
      // No standard knows the type, and its MD5 sum is made without its name.
      const own = await bag("none", "robot_a/Gripper");
      const lines = (await drain(rosbag1.open(memorySource(own)))).map(lineOf);
      const at = Buffer.from(own).indexOf("type=robot_a/Gripper", copiesOf(own)[copy]!.from) + "type=robot_a/".length;
      const damaged = damagedAt(own, at);
      expect((await recovered(damaged)).lines).toEqual(lines);
      const { faults } = (await measure(damaged)).facts.container;
      expect(faults).toMatchObject({ "channel-redefined": { count: 1, first: [{ name: "/slow" }] } });
    },
  );

  it("finds the index where the header does not lead to it", async () => {
    const headless = sound.slice().fill(0xff, 13, 60);
    const at = inChunk!.from + 40;
    const { lines } = await recovered(headless.fill(0xff, at, at + 30));
    expect(new Set(lines)).toEqual(new Set(all));
  });

  it("counts what is lost of a connection of which both copies are gone, and says when it was", async () => {
    const damaged = sound.slice();
    for (const { from, to } of [inChunk!, inIndex!]) damaged.fill(0xff, from + 8, to);
    const { report, lines } = await recovered(damaged);
    expect(lines).toEqual(all.filter((line) => line.startsWith("/fast")));
    expect(report).toMatchObject({ outcome: "with-loss", saved: 45, lost: 15, lostExact: true });
    // What follows the damage at once is believed only of a connection that is known: the first of them is not met.
    expect(report.undefinedChannels).toEqual([
      { id: 1, lost: 15, fromNs: String(START + 70_000_000n), toNs: String(START + 590_000_000n) },
    ]);
    expect(renderRecovery(report)).toContain("connection 1, which nothing defines any more: 15 lost");
  });

  it("counts them too where the index is cut off", async () => {
    const { from, to } = inChunk!;
    const cut = sound.slice(0, inIndex!.from - 200).fill(0xff, from + 8, to);
    const { report } = await recovered(cut);
    expect(report).toMatchObject({ outcome: "with-loss", lostExact: false });
    expect(report.undefinedChannels).toMatchObject([{ id: 1 }]);
    expect(report.saved + report.lost).toBeLessThanOrEqual(60);
    expect(report.lost).toBeGreaterThan(10);
  });
});
