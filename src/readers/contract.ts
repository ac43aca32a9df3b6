/**
 * What every reader keeps to, as tests: give it a sound recording and what the recording holds. Not part of the library.
 *
 * @module
 */
import { describe, expect, it } from "vitest";
import { memorySource, type Source } from "../io/source.js";
import type { Batch, ChannelDescription, OpenRecording, Reader } from "./reader.js";

/** A sample, copied out of its batch. */
export interface Sample {
  readonly channel: ChannelDescription;
  readonly topic: string;
  readonly sequence: number;
  readonly logTime: bigint;
  readonly publishTime: bigint;
  readonly payload: Uint8Array;
}

/** What a recording holds, to be compared with what a reader finds. */
export type Expected = Omit<Sample, "channel">;

/** A sound recording of more than one batch. */
export interface ContractRecording {
  readonly bytes: Uint8Array;
  readonly samples: readonly Expected[];
}

/** Copies the samples out of a batch. */
export function samplesOf(recording: OpenRecording, batch: Batch): Sample[] {
  const { channels, topics, originNs } = recording;
  return Array.from({ length: batch.length }, (_, row) => {
    const start = batch.offset[row]!;
    const { logTimeNs, publishTimeNs } = recording.exactTimes(row);
    // A column holds the distance from the origin as a double can.
    if (
      batch.logTime[row] !== Number(logTimeNs - originNs) ||
      batch.publishTime[row] !== Number(publishTimeNs - originNs)
    )
      throw new Error(`the columns of row ${row} are not its times`);
    return {
      channel: channels[batch.channel[row]!]!,
      topic: topics[batch.stream[row]!]!,
      sequence: batch.sequence[row]!,
      logTime: logTimeNs,
      publishTime: publishTimeNs,
      payload: batch.bytes.slice(start, start + batch.size[row]!),
    };
  });
}

/** Samples as lines, times and all. */
const lines = (samples: readonly Expected[]) =>
  samples.map(
    ({ topic, sequence, logTime, publishTime, payload }) =>
      `${topic} ${sequence} ${logTime} ${publishTime} ${Buffer.from(payload).toString("hex")}`,
  );

/** Compares thousands of samples, and shows the first that differs only. */
function expectSame(found: readonly Expected[], expected: readonly Expected[]): void {
  const [ours, theirs] = [lines(found), lines(expected)];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  expect(ours[at], `sample ${at}`).toBe(theirs[at]);
  expect(ours).toHaveLength(theirs.length);
}

/** Reads a recording to its end. */
export async function drain(recording: OpenRecording): Promise<Sample[]> {
  const samples: Sample[] = [];
  let origin: bigint | undefined;
  for await (const batch of recording.batches()) {
    origin ??= recording.originNs;
    // Times of earlier batches have been kept relative to it.
    if (recording.originNs !== origin) throw new Error(`the origin moved from ${origin} to ${recording.originNs}`);
    samples.push(...samplesOf(recording, batch));
  }
  return samples;
}

/** How often a source is asked before a reader counts as stuck: without a stop it would hang the whole test run. */
const PATIENCE = 100_000;

/** A source that counts how often it is closed, fails where it is told to, and may claim a size that it has not. */
function watched(
  bytes: Uint8Array,
  { failsAt = Number.POSITIVE_INFINITY, size = bytes.length } = {},
): Source & { closed: number } {
  const inner = memorySource(bytes);
  let asked = 0;
  const ask = () => {
    if (++asked > PATIENCE) throw new Error("the reader is stuck: it asks the source again and again");
  };
  return {
    name: inner.name,
    get size() {
      ask();
      return size;
    },
    closed: 0,
    async read(offset, target) {
      ask();
      if (offset + target.length > failsAt) throw new Error("the disk is gone");
      return inner.read(offset, target);
    },
    async close() {
      this.closed++;
    },
  };
}

/** The tests of one reader. */
export function readerContract(name: string, reader: Reader, makeRecording: () => Promise<ContractRecording>): void {
  describe(`the ${name} reader keeps the contract`, () => {
    const made = makeRecording();
    const open = async () => reader.open(memorySource((await made).bytes));

    it("knows its format by the first bytes", async () => {
      const { bytes } = await made;
      expect(reader.sniff(bytes.subarray(0, 16))).toBe(true);
      for (const other of [new Uint8Array(0), new Uint8Array(16), new TextEncoder().encode("not a recording, sorry")])
        expect(reader.sniff(other)).toBe(false);
    });

    it("gives every sample in file order, exactly", async () => {
      const found = await drain(await open());
      expectSame(found, (await made).samples);
      expect(found.every(({ channel, topic }) => channel.topic === topic)).toBe(true);
    });

    it("gives columns and payloads that stay inside the batch", async () => {
      const recording = await open();
      let batches = 0;
      for await (const {
        length,
        bytes,
        view,
        channel,
        stream,
        offset,
        size,
        recordHead,
        afterHole,
      } of recording.batches()) {
        batches++;
        expect(length).toBeGreaterThan(0);
        expect([view.buffer, view.byteOffset, view.byteLength]).toEqual([bytes.buffer, bytes.byteOffset, bytes.length]);
        expect(afterHole).toBe(false);
        const outside = Array.from({ length }, (_, row) => row).filter(
          (row) =>
            stream[row] !== recording.channels[channel[row]!]?.stream ||
            offset[row]! < recordHead ||
            offset[row]! + size[row]! > bytes.length,
        );
        expect(outside).toEqual([]);
      }
      expect(batches).toBeGreaterThan(1);
    });

    it("lends one batch and uses it again", async () => {
      const seen = new Set<Batch>();
      const columns = new Set<Float64Array>();
      for await (const batch of (await open()).batches()) {
        seen.add(batch);
        columns.add(batch.logTime);
      }
      expect([seen.size, columns.size]).toEqual([1, 1]);
    });

    it("never reorders nor drops channels and topics", async () => {
      const recording = await open();
      const { channels, topics } = recording;
      let [channelsBefore, topicsBefore]: [ChannelDescription[], string[]] = [[], []];
      for await (const _ of recording.batches()) {
        expect(recording.channels).toBe(channels);
        expect(recording.topics).toBe(topics);
        expect(channels.slice(0, channelsBefore.length)).toEqual(channelsBefore);
        expect(topics.slice(0, topicsBefore.length)).toEqual(topicsBefore);
        [channelsBefore, topicsBefore] = [[...channels], [...topics]];
      }
      expect(new Set(topics).size).toBe(topics.length);
    });

    it("keeps the origin once the first batch is there", async () => {
      const recording = await open();
      const origins = new Set<bigint>();
      for await (const _ of recording.batches()) origins.add(recording.originNs);
      expect(origins.size).toBe(1);
    });

    it("moves from the start to the end of the file", async () => {
      const recording = await open();
      const { bytes } = await made;
      let before = 0;
      expect(recording.position).toBe(0);
      for await (const _ of recording.batches()) {
        expect(recording.position).toBeGreaterThanOrEqual(before);
        before = recording.position;
      }
      expect(before).toBeGreaterThan(0);
      expect(recording.position).toBe(bytes.length);
    });

    it("has its facts complete once drained, and finds nothing wrong", async () => {
      const recording = await open();
      await drain(recording);
      const { faults, sizeBytes, readBytes, unreadChunks } = recording.container();
      const { length } = (await made).bytes;
      expect({ faults, sizeBytes, readBytes, unreadChunks }).toEqual({
        faults: {},
        sizeBytes: length,
        readBytes: length,
        unreadChunks: 0,
      });
    });

    it("closes the source once, when it is drained and when it is left early", async () => {
      const { bytes } = await made;
      const drained = watched(bytes);
      await drain(reader.open(drained));
      expect(drained.closed).toBe(1);
      const left = watched(bytes);
      for await (const _ of reader.open(left).batches()) break;
      expect(left.closed).toBe(1);
    });

    it("passes an I/O error on, and closes the source", async () => {
      const { bytes } = await made;
      for (const failsAt of [0, bytes.length >> 1]) {
        const source = watched(bytes, { failsAt });
        await expect(drain(reader.open(source))).rejects.toThrow("the disk is gone");
        expect(source.closed).toBe(1);
      }
    });

    it("ends in facts on a source that is empty or ends early", async () => {
      const { bytes } = await made;
      for (const length of [0, 1, 7, 8, 9, 100, bytes.length - 1]) {
        const source = watched(bytes.subarray(0, length));
        const recording = reader.open(source);
        await drain(recording);
        expect(Object.keys(recording.container().faults), `${length} bytes`).not.toEqual([]);
        expect(source.closed).toBe(1);
      }
    });

    it("ends in facts on a source that gives fewer bytes than its size", async () => {
      const { bytes } = await made;
      // A file that is cut while it is read: the size was true once.
      for (const there of [0, 5, 50, bytes.length >> 1]) {
        const recording = reader.open(watched(bytes.subarray(0, there), { size: bytes.length }));
        await drain(recording);
        expect(Object.keys(recording.container().faults), `${there} bytes`).not.toEqual([]);
      }
    });

    it("reads two recordings side by side", async () => {
      const [one, other] = [await open(), await open()];
      const [first, second] = [one.batches(), other.batches()];
      const found: [Sample[], Sample[]] = [[], []];
      // The second is a batch ahead, so that each has other bytes to lend; a batch is good until the next of its own
      // recording, whatever the other one does meanwhile.
      let ahead = await second.next();
      for (;;) {
        const batch = await first.next();
        if (!ahead.done) found[1].push(...samplesOf(other, ahead.value));
        ahead = await second.next();
        if (!batch.done) found[0].push(...samplesOf(one, batch.value));
        if (batch.done && ahead.done) break;
      }
      for (const part of found) expectSame(part, (await made).samples);
    });
  });
}
