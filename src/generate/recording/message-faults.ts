/**
 * Faults of stamps, transport, payloads and streams. Where an image is affected its camera info is too, so that only the
 * fault itself shows.
 *
 * @module
 */

import type { Fault } from "./fault.js";
import type { Message } from "./message.js";
import { randomFor } from "./random.js";
import { byLogTime } from "./tabletop.js";

const MILLISECOND = 1_000_000n;

/** Changes or drops one message of a stream, given its place in that stream and the whole stream. */
type Change = (message: Message, index: number, stream: readonly Message[]) => Message | undefined;

export const messageFaults = {
  "stamps-step-back": inStream(
    "Twelve IMU stamps lie 31 ms before the one that precedes them.",
    "/imu/data",
    (message, index, stream) => {
      const every = Math.floor(stream.length / 13);
      const hit = index > 0 && index % every === 0 && index / every <= 12;
      return hit ? { ...message, stampNs: stream[index - 1]!.stampNs - 31n * MILLISECOND } : message;
    },
  ),
  "stamps-zero": inStream("The first 20 stamps of the front camera are zero.", "/camera/front/", (message, index) =>
    index < 20 ? { ...message, stampNs: 0n } : message,
  ),
  "stamps-frozen": inStream("One wrench stamp repeats for 100 samples.", "/wrench", (message, index, stream) => {
    const first = Math.max(0, (stream.length >> 1) - 50);
    return index >= first && index < first + 100 ? { ...message, stampNs: stream[first]!.stampNs } : message;
  }),
  "stamps-nanoseconds-out-of-range": inStream(
    "Every 40th joint state is stamped with 1 500 000 000 ns within its second.",
    "/joint_states",
    everyNth(40, (message) => ({ ...message, damage: writeNanoseconds })),
  ),
  "stamps-in-future": inStream("Wrist camera stamps are 0.5 s ahead.", "/camera/wrist/", (message) => ({
    ...message,
    stampNs: message.stampNs + 500n * MILLISECOND,
  })),
  "latency-high": inStream("Joint state stamps are 12 s old when they arrive.", "/joint_states", (message) => ({
    ...message,
    stampNs: message.stampNs - 12_000n * MILLISECOND,
  })),
  "samples-missing": inStream(
    "One in ten frames of the wrist camera is missing.",
    "/camera/wrist/",
    (message, index, stream) => (missing(stream.length).has(index) ? undefined : message),
  ),
  gap: inStream("The IMU is silent for 1.5 s in the middle.", "/imu/data", (message, _, stream) => {
    const distance = message.stampNs - stream[stream.length >> 1]!.stampNs;
    return distance > -750n * MILLISECOND && distance < 750n * MILLISECOND ? undefined : message;
  }),
  "rate-half": inStream("Joint states come at half their rate.", "/joint_states", (message, index) =>
    index % 2 === 0 ? message : undefined,
  ),
  "jitter-high": inStream(
    "Joint state stamps scatter by 40 % of the period to either side.",
    "/joint_states",
    (message) => {
      // Message and stamp move together: a stamp alone would lie after its own arrival.
      const shift = BigInt(Math.round(randomFor(`jitter ${message.sequence}`).between(-2e6, 2e6)));
      return delayed({ ...message, stampNs: message.stampNs + shift }, shift);
    },
  ),
  "payload-truncated": inStream(
    "Every 50th wrench lacks its last 4 bytes.",
    "/wrench",
    everyNth(50, (message) => ({ ...message, damage: (payload) => payload.slice(0, -4) })),
  ),
  "payload-trailing": inStream("Every IMU message carries 8 bytes beyond its schema.", "/imu/data", (message) => ({
    ...message,
    damage: (payload) => Uint8Array.of(...payload, 0xde, 0xad, 0xbe, 0xef, 0xde, 0xad, 0xbe, 0xef),
  })),
  "log-order": ofMessages(
    "Ten times a message is written before another that was logged at least 50 ms earlier.",
    (messages) => {
      const swapped = [...messages];
      for (let turn = 1; turn <= 10; turn++) {
        const from = Math.floor((messages.length * turn) / 12);
        const to = messages.findIndex(({ logTimeNs }) => logTimeNs >= messages[from]!.logTimeNs + 50n * MILLISECOND);
        if (to > 0) [swapped[from], swapped[to]] = [swapped[to]!, swapped[from]!];
      }
      return swapped;
    },
  ),
  "log-time-zero": ofMessages("The first five messages have a log time of zero.", (messages) =>
    messages.map((message, index) => (index < 5 ? { ...message, logTimeNs: 0n } : message)),
  ),
  "publish-after-log": inStream("Wrenches are published 5 ms after they were logged.", "/wrench", (message) => ({
    ...message,
    publishTimeNs: message.logTimeNs + 5n * MILLISECOND,
  })),
  "late-start": inStream("The wrist camera starts 2.5 s late.", "/camera/wrist/", (message, _, stream) =>
    message.stampNs < stream[0]!.stampNs + 2_500n * MILLISECOND ? undefined : message,
  ),
  "topic-missing": inStream("The wrist camera is absent.", "/camera/wrist/", () => undefined),
  "two-types-on-one-topic": inStream(
    "From the middle on, /wrench carries wrenches without a header.",
    "/wrench",
    unstamped,
  ),
} satisfies Record<string, Fault>;

function ofMessages(description: string, change: (messages: readonly Message[]) => readonly Message[]): Fault {
  return { description, apply: { kind: "messages", change } };
}

/** A fault in the topics that begin so; each topic is a stream of its own. */
export function inStream(description: string, prefix: string, change: Change): Fault {
  return ofMessages(description, (messages) => {
    const streams = new Map<string, Message[]>();
    for (const message of messages.filter(({ topic }) => topic.startsWith(prefix))) {
      streams.set(message.topic, [...(streams.get(message.topic) ?? []), message]);
    }
    const places = new Map<string, number>();
    return byLogTime(
      messages.flatMap((message) => {
        const stream = streams.get(message.topic);
        if (!stream) return message;
        const place = places.get(message.topic) ?? 0;
        places.set(message.topic, place + 1);
        return change(message, place, stream) ?? [];
      }),
    );
  });
}

export function everyNth(count: number, change: (message: Message) => Message): Change {
  return (message, index) => (index % count === count - 1 ? change(message) : message);
}

const delayed = (message: Message, ns: bigint): Message => ({
  ...message,
  publishTimeNs: message.publishTimeNs + ns,
  logTimeNs: message.logTimeNs + ns,
});

/** CDR puts a header's nanoseconds behind 4 bytes of encapsulation and 4 of seconds. */
function writeNanoseconds(payload: Uint8Array): Uint8Array {
  const damaged = payload.slice();
  new DataView(damaged.buffer).setUint32(8, 1_500_000_000, true);
  return damaged;
}

/** A tenth of the frames, the same for image and calibration, and never the first or the last. */
function missing(frames: number): Set<number> {
  const random = randomFor("samples-missing");
  const chosen = new Set<number>();
  while (chosen.size < Math.floor(frames / 10)) chosen.add(Math.floor(random.between(1, frames - 1)));
  return chosen;
}

function unstamped(message: Message, index: number, stream: readonly Message[]): Message {
  if (index < stream.length >> 1) return message;
  const body: Message["body"] = (stamp) => {
    const whole = message.body(stamp);
    return "wrench" in whole ? whole.wrench : whole;
  };
  return { ...message, type: "geometry_msgs/msg/Wrench", body };
}
