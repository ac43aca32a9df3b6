/**
 * What every writer keeps to, as tests: what is written is read again, exactly. Not part of the library.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memorySink, type Sink } from "../io/sink.js";
import { tries } from "../tries.test.helper.js";
import type { ChannelToWrite, RecordingWriter } from "./writer.js";

/** A sample as it goes in and comes out. */
export interface WrittenSample {
  readonly topic: string;
  readonly sequence: number;
  readonly logTimeNs: bigint;
  readonly publishTimeNs: bigint;
  readonly payload: Uint8Array;
}

/** One writer under test. */
export interface WriterUnderTest {
  /** Begins a recording whose chunks are full at so many bytes. */
  open(sink: Sink, chunkBytes: number): Promise<RecordingWriter>;
  /** A channel that the container holds, whatever its payloads. */
  channel(topic: string): ChannelToWrite;
  /** The latest time that the container holds. */
  readonly latestNs: bigint;
  /** Reads what was written. */
  read(bytes: Uint8Array): Promise<readonly WrittenSample[]>;
  /** Whether it is read in the order of the file; else in that of time. */
  readonly inFileOrder: boolean;
  /** What of a sample the container keeps. */
  kept(sample: WrittenSample): WrittenSample;
  /** Throws where a whole file breaks a rule of its container. */
  check(bytes: Uint8Array): Promise<void>;
}

const lines = (samples: readonly WrittenSample[]) =>
  samples.map(
    ({ topic, sequence, logTimeNs, publishTimeNs, payload }) =>
      `${topic} ${sequence} ${logTimeNs} ${publishTimeNs} ${Buffer.from(payload).toString("hex")}`,
  );

/** Writes samples whose times are relative to `originNs`, each payload standing inside a larger buffer. */
export async function writeSamples(
  { open, channel }: WriterUnderTest,
  samples: readonly WrittenSample[],
  { originNs = 0n, chunkBytes = 1024 * 1024 } = {},
): Promise<Uint8Array> {
  const sink = memorySink();
  const recording = await open(sink, chunkBytes);
  recording.originNs = originNs;
  const channels = new Map<string, number>();
  for (const { topic, sequence, logTimeNs, publishTimeNs, payload } of samples) {
    let number = channels.get(topic);
    if (number === undefined) channels.set(topic, (number = recording.channel(channel(topic))));
    const bytes = new Uint8Array(payload.length + 7).fill(0xee);
    bytes.set(payload, 3);
    recording.add(
      number,
      sequence,
      Number(logTimeNs - originNs),
      Number(publishTimeNs - originNs),
      bytes,
      3,
      3 + payload.length,
    );
    // What was lent may be overwritten at once.
    bytes.fill(0xdd);
    if (recording.full) await recording.flush();
  }
  await recording.finish();
  return sink.bytes();
}

/** The tests of one writer. */
export function writerContract(name: string, writer: WriterUnderTest): void {
  const { latestNs } = writer;
  /** Origins, and times no further from them, nor from each other, than is exact. */
  const times = fc.bigInt({ min: 0n, max: latestNs }).chain((originNs) =>
    fc.record({
      originNs: fc.constant(originNs),
      offsets: fc.array(
        fc.tuple(...([0, 1] as const).map(() => fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n - 1n }))),
        { minLength: 1, maxLength: 40 },
      ),
    }),
  );
  const within = (time: bigint) => (time < 0n ? 0n : time > latestNs ? latestNs : time);

  describe(`the ${name} writer keeps the contract`, () => {
    it("writes what is read again, exactly, whatever the sizes of payloads and chunks", async () => {
      const payload = fc
        .tuple(fc.oneof(fc.nat(8), fc.nat(300), fc.nat(5000)), fc.nat(255))
        .map(([length, first]) => Uint8Array.from({ length }, (_, i) => first + i * 7));
      const sample = fc.record({ topic: fc.constantFrom("/a", "/b", "/ü/襷"), sequence: fc.nat(2 ** 32 - 1), payload });
      await fc.assert(
        fc.asyncProperty(fc.array(sample, { maxLength: 60 }), fc.nat(4000), times, async (bare, chunkBytes, time) => {
          const samples = bare.map((each, i) => {
            const [log, publish] = time.offsets[i % time.offsets.length]!;
            return {
              ...each,
              logTimeNs: within(time.originNs + log!),
              publishTimeNs: within(time.originNs + publish!),
            };
          });
          const bytes = await writeSamples(writer, samples, { originNs: time.originNs, chunkBytes });
          const [found, expected] = [lines(await writer.read(bytes)), lines(samples.map(writer.kept))];
          if (writer.inFileOrder) expect(found).toEqual(expected);
          else expect(found.sort()).toEqual(expected.sort());
        }),
        { numRuns: tries(60) },
      );
    });

    const ordinary = Array.from({ length: 5000 }, (_, i): WrittenSample => {
      const logTimeNs = 1_780_000_000_000_000_000n + BigInt(i) * 10_000_000n;
      const payload = Uint8Array.from({ length: 40 + (i % 100) }, (_, k) => (i * k) >> 2);
      return { topic: `/t${i % 7}`, sequence: i, logTimeNs, publishTimeNs: logTimeNs - 1000n, payload };
    });

    it("writes what its checker has nothing against", async () => {
      const originNs = ordinary[0]!.logTimeNs;
      for (const samples of [[], ordinary.slice(0, 1), ordinary])
        for (const chunkBytes of [80_000, 1 << 20])
          await writer.check(await writeSamples(writer, samples, { originNs, chunkBytes }));
    });

    it("writes the same bytes each time", async () => {
      const originNs = ordinary[0]!.logTimeNs;
      const [one, other] = [
        await writeSamples(writer, ordinary, { originNs }),
        await writeSamples(writer, ordinary, { originNs: originNs - 5n }),
      ];
      expect(Buffer.compare(one, other)).toBe(0);
    });

    it("goes on after its origin was set anew", async () => {
      const sink = memorySink();
      const recording = await writer.open(sink, 1 << 20);
      const channel = recording.channel(writer.channel("/a"));
      const originNs = 5_000_000_000n;
      for (const shift of [0n, 7n, -7n]) {
        recording.originNs = originNs + shift;
        recording.add(channel, 0, 0, 0, new Uint8Array(4), 0, 4);
      }
      await recording.finish();
      const read = await writer.read(sink.bytes());
      const times = [4_999_999_993n, 5_000_000_000n, 5_000_000_007n];
      expect(read.map(({ logTimeNs }) => logTimeNs).sort()).toEqual(times);
      await writer.check(sink.bytes());
    });

    it("refuses a time that it would not write exactly, and goes on", async () => {
      const sink = memorySink();
      const recording = await writer.open(sink, 1 << 20);
      const channel = recording.channel(writer.channel("/a"));
      const add = (time: number) => recording.add(channel, 0, time, time, new Uint8Array(4), 0, 4);
      recording.originNs = latestNs;
      add(0);
      for (const time of [1, 2 ** 53, -(2 ** 53), 0.5, Number.NaN, Number.NEGATIVE_INFINITY])
        expect(() => add(time)).toThrow(expect.objectContaining({ name: "TasukiError", code: "not-writable" }));
      recording.originNs = 0n;
      add(2 ** 53 - 1);
      expect(() => add(-1)).toThrow(expect.objectContaining({ code: "not-writable" }));
      expect(() => {
        recording.originNs = -1n;
      }).toThrow(expect.objectContaining({ code: "not-writable" }));
      await recording.finish();
      const times = (await writer.read(sink.bytes())).map(({ logTimeNs }) => logTimeNs);
      expect(new Set(times)).toEqual(new Set([latestNs, 2n ** 53n - 1n]));
    });

    it("grows with its index only, not with a gigabyte of samples", async () => {
      let written = 0;
      let largest = 0;
      const counting: Sink = {
        name: "counting",
        get position() {
          return written;
        },
        async write(bytes) {
          written += bytes.length;
          largest = Math.max(largest, bytes.length);
        },
        async patch() {},
        async commit() {},
        async abort() {},
      };
      const recording = await writer.open(counting, 1 << 20);
      const channel = recording.channel(writer.channel("/a"));
      const bytes = new Uint8Array(1 << 16);
      let before = 0;
      let most = 0;
      for (let i = 0; i < 16_384; i++) {
        recording.add(channel, i, i * 1000, i * 1000, bytes, 0, bytes.length);
        if (recording.full) await recording.flush();
        // The buffers are all there after the first chunks.
        if (i === 64) before = process.memoryUsage().arrayBuffers;
        if (i % 64 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
      await recording.finish();
      expect(most - before).toBeLessThan(16 * 1024 * 1024);
      expect(largest).toBeLessThan(4 * 1024 * 1024);
    });
  });
}
