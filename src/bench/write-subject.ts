/**
 * One subject of the writing benchmark, run once in a process of its own: `node write-subject.js NAME COMPRESSION
 * MESSAGES`. Small messages go to a sink that only counts bytes. Prints one line of JSON.
 *
 * @module
 */
import { McapWriter } from "@mcap/core";
import { compressor } from "../io/compress.js";
import type { Sink } from "../io/sink.js";
import { mcapWriter } from "../writers/mcap/mcap.js";
import { chunkBytesOf, messagesOf, streamsOf } from "./content.js";
import type { Measurement } from "./measurement.js";
import type { Compression } from "./recordings.js";

/** Messages that are made before the clock runs, and then written again and again: more than a chunk holds. */
const POOL = 16_384;
/** Level of zstd on both sides, that of recorders. */
const LEVEL = 1;
/** Time from one message to the next, in nanoseconds. */
const STEP = 400_000;
const START_NS = 1_780_000_000_000_000_000n;

const streams = streamsOf("small");
const chunkBytes = chunkBytesOf("small");

/** The pool: payloads one behind another in one buffer, as a reader lends them. */
function pool() {
  const messages = Array.from(messagesOf(streams, POOL), ({ stream, sequence, payload }) => ({
    stream,
    sequence,
    payload: payload.slice(),
  }));
  const bytes = new Uint8Array(messages.reduce((sum, { payload }) => sum + payload.length, 0));
  const starts = new Uint32Array(POOL + 1);
  for (const [i, { payload }] of messages.entries()) {
    bytes.set(payload, starts[i]!);
    starts[i + 1] = starts[i]! + payload.length;
  }
  return { messages, bytes, starts, stream: Uint32Array.from(messages, (each) => each.stream) };
}

/** The writer of this library. */
async function ours(compression: Compression, count: number): Promise<number> {
  const { bytes, starts, stream } = pool();
  let position = 0;
  const sink: Sink = {
    name: "nowhere",
    get position() {
      return position;
    },
    async write(part) {
      position += part.length;
    },
    async patch() {},
    async commit() {},
    async abort() {},
  };
  const started = performance.now();
  const recording = await mcapWriter.open(sink, { profile: "ros2", compression, level: LEVEL, chunkBytes });
  recording.originNs = START_NS;
  const channels = streams.map(({ channel }) => recording.channel(channel));
  for (let n = 0; n < count; n++) {
    const i = n % POOL;
    const time = n * STEP;
    recording.add(channels[stream[i]!]!, n, time, time, bytes, starts[i]!, starts[i + 1]!);
    if (recording.full) await recording.flush();
  }
  await recording.finish();
  return performance.now() - started;
}

/** `McapWriter` of @mcap/core, with the same compressors. */
async function theirs(compression: Compression, count: number): Promise<number> {
  const { messages } = pool();
  const compress = compression === "none" ? undefined : await compressor(compression, { level: LEVEL });
  let position = 0n;
  const started = performance.now();
  const writer = new McapWriter({
    writable: {
      async write(part) {
        position += BigInt(part.length);
      },
      position: () => position,
    },
    chunkSize: chunkBytes,
    ...(compress && { compressChunk: (bytes) => ({ compression, compressedData: compress(bytes) }) }),
  });
  await writer.start({ profile: "ros2", library: "tasuki-bench" });
  const channelIds: number[] = [];
  for (const { channel } of streams) {
    const schemaId = await writer.registerSchema(channel.schema!);
    channelIds.push(await writer.registerChannel({ ...channel, metadata: new Map(channel.metadata), schemaId }));
  }
  let time = START_NS;
  for (let n = 0; n < count; n++) {
    const { stream, payload } = messages[n % POOL]!;
    await writer.addMessage({
      channelId: channelIds[stream]!,
      sequence: n,
      logTime: time,
      publishTime: time,
      data: payload,
    });
    time += BigInt(STEP);
  }
  await writer.end();
  return performance.now() - started;
}

const subjects = { ours, theirs };
const [name, compression, count] = process.argv.slice(2);
const subject = subjects[name as keyof typeof subjects];
const milliseconds = await subject(compression as Compression, Number(count));
const measurement: Measurement = {
  messages: Number(count),
  seconds: milliseconds / 1000,
  peakMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(measurement)}\n`);
