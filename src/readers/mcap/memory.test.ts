/**
 * Memory does not grow with a recording: a process of its own checks recordings that exist only as they are read, and
 * tells the most memory that it held. It runs what is built, since the tests' own machinery needs memory too.
 */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { McapRecordBuilder } from "@mcap/core";
import { describe, expect, it, vi } from "vitest";
import { ros2WithHeader } from "../../encodings/header-definitions.test.helper.js";

vi.setConfig({ testTimeout: 60_000 });

const MEGABYTE = 1024 * 1024;
const LIBRARY = new URL(`file://${join(import.meta.dirname, "../../../dist/bundle/node.js")}`);

/** With memory to spare, garbage is collected late, and what is held says little: what outgrows this heap ends the process. */
const HEAP = "--max-old-space-size=64";

/**
 * Run by the other process. Standard input gives a head, one part and a tail; the recording is the head, the part so
 * many times, and the tail. Where `marks` are given, each copy of the part has its number written there as 8 digits.
 */
const PROGRAM = `
import { buffer } from "node:stream/consumers";
import { check } from ${JSON.stringify(LIBRARY.href)};
const [head, part, tail, times, ...marks] = JSON.parse((await buffer(process.stdin)).toString()).map((item) =>
  typeof item === "string" ? Buffer.from(item, "base64") : item,
);
const end = head.length + part.length * times;
let most = 0;
const look = () => (most = Math.max(most, process.memoryUsage.rss()));
let marked = -1;
function mark(number) {
  if (number === marked) return;
  const digits = Buffer.from(String(number).padStart(8, "0"));
  for (const at of marks) digits.copy(part, at);
  marked = number;
}
const source = {
  name: "virtual",
  size: end + tail.length,
  async read(offset, target) {
    look();
    let filled = 0;
    while (filled < target.length && offset + filled < this.size) {
      const at = offset + filled;
      const number = Math.floor((at - head.length) / part.length);
      if (at >= head.length && at < end) mark(number);
      const [bytes, from] = at < head.length ? [head, at] : at < end ? [part, at - head.length - number * part.length] : [tail, at - end];
      const piece = bytes.subarray(from, from + target.length - filled);
      target.set(piece, filled);
      filled += piece.length;
    }
    return filled;
  },
};
const { recordings: [{ samples, complete, rules }] } = await check(source);
look();
const failed = rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
console.log(JSON.stringify({ samples, complete, failed, megabytes: most / 2 ** 20 }));
`;

interface Outcome {
  readonly samples: number;
  readonly complete: boolean;
  readonly failed: readonly string[];
  readonly megabytes: number;
}

async function checkVirtual(
  head: Uint8Array,
  part: Uint8Array,
  tail: Uint8Array,
  times: number,
  marks: readonly number[] = [],
): Promise<Outcome> {
  const running = promisify(execFile)(process.execPath, [HEAP, "--input-type=module", "--eval", PROGRAM]);
  const base64 = [head, part, tail].map((bytes) => Buffer.from(bytes).toString("base64"));
  running.child.stdin!.end(JSON.stringify([...base64, times, ...marks]));
  return JSON.parse((await running).stdout) as Outcome;
}

/** `std_msgs/msg/Header` and a blob, in CDR: a stamp, 8 digits of frame id, then the bytes. */
function payload(seconds: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  bytes[1] = 1;
  bytes.writeInt32LE(seconds, 4);
  bytes.writeUInt32LE(9, 12);
  bytes.write("00000000", FRAME, "ascii");
  bytes.writeUInt32LE(size - 32, 28);
  return new Uint8Array(bytes);
}
const FRAME = 16;
const DEFINITION = ros2WithHeader("uint8[] data\n");
const START = 1_780_000_000;

function headOf(): Uint8Array {
  const head = new McapRecordBuilder();
  head.writeMagic();
  head.writeHeader({ profile: "ros2", library: "virtual" });
  head.writeSchema({ id: 1, name: "a/Blob", encoding: "ros2msg", data: Buffer.from(DEFINITION) });
  head.writeChannel({ id: 1, schemaId: 1, topic: "/blob", messageEncoding: "cdr", metadata: new Map() });
  return head.buffer;
}

function tailOf(): Uint8Array {
  const tail = new McapRecordBuilder();
  tail.writeDataEnd({ dataSectionCrc: 0 });
  tail.writeFooter({ summaryStart: 0n, summaryOffsetStart: 0n, summaryCrc: 0 });
  tail.writeMagic();
  return tail.buffer;
}

function chunkOf(records: McapRecordBuilder): Uint8Array {
  const chunk = new McapRecordBuilder();
  chunk.writeChunk({
    messageStartTime: BigInt(START) * 1_000_000_000n,
    messageEndTime: BigInt(START + 1) * 1_000_000_000n,
    uncompressedSize: BigInt(records.length),
    uncompressedCrc: 0,
    compression: "",
    records: records.buffer,
  });
  return chunk.buffer;
}

describe("the most memory ever held", () => {
  it("stays below 180 MB for 2 GiB", async () => {
    const perChunk = 1024;
    const records = new McapRecordBuilder();
    for (let sequence = 0; sequence < perChunk; sequence++) {
      const logTime = BigInt(START) * 1_000_000_000n + (BigInt(sequence) * 1_000_000_000n) / BigInt(perChunk - 1);
      records.writeMessage({ channelId: 1, sequence, logTime, publishTime: logTime, data: payload(START, 1024) });
    }
    const part = chunkOf(records);
    const times = Math.ceil((2048 * MEGABYTE) / part.length);
    const { samples, complete, megabytes } = await checkVirtual(headOf(), part, tailOf(), times);
    expect({ samples, complete }).toEqual({ samples: times * perChunk, complete: true });
    expect(megabytes).toBeLessThan(180);
  });

  it("stays below 180 MB for 300 MiB in which nothing is right", async () => {
    const records = new McapRecordBuilder();
    const marks: number[] = [];
    const samples = 1200;
    for (let i = 0; i < samples; i++) {
      const logTime = BigInt(START) * 1_000_000_000n + BigInt(i) * 12_345n;
      // Stamps step back, log times with each chunk, and the payload is cut short in every other message.
      const data = payload(START - i, i % 2 === 0 ? 400 : 500).subarray(0, 400);
      records.writeMessage({ channelId: 1, sequence: 0, logTime, publishTime: logTime + 5n, data });
      marks.push(records.length - data.length + FRAME);
      records.writeMessage({ channelId: 2 + i, sequence: 0, logTime, publishTime: 0n, data });
      // The channel again, as another one each time.
      if (i % 10 === 0) {
        const metadata = new Map([["00000000", "x"]]);
        records.writeChannel({ id: 1, schemaId: 7, topic: `/other${i}`, messageEncoding: "json", metadata });
      }
    }
    const part = chunkOf(records);
    const headBytes = part.length - records.length;
    const times = Math.ceil((300 * MEGABYTE) / part.length);
    const found = await checkVirtual(
      headOf(),
      part,
      tailOf(),
      times,
      marks.map((at) => at + headBytes),
    );
    expect(found.samples).toBe(times * samples);
    expect(found.failed).toEqual(
      expect.arrayContaining([
        "container/definitions-consistent",
        "decode/samples-fit-schema",
        "time/log-times-ordered",
        "time/stamps-increase",
      ]),
    );
    expect(found.megabytes).toBeLessThan(180);
  });
});
