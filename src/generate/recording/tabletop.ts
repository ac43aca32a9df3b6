/**
 * A tabletop manipulation recording as a ROS 2 robot would leave it. Everything follows from seeds: the same options
 * give the same bytes.
 *
 * @module
 */

import type { TypeName } from "./bodies.js";
import type { Message } from "./message.js";
import { randomFor } from "./random.js";
import { type Stream, streams } from "./streams.js";
import { type WritingOptions, writeRecording } from "./writing.js";

export { writeRecording } from "./writing.js";

/** 2026-05-28 20:26:40.25 UTC. */
export const RECORDING_START_NS = 1_780_000_000_250_000_000n;

/** What is recorded. */
export interface SceneOptions {
  /** Length of the recording; 6 by default, in which the cube gets onto the plate. */
  readonly seconds?: number;
  /** False leaves the drawing out: each frame is a small grey JPEG. */
  readonly images?: boolean;
}

/** What is recorded, what goes wrong, and how it is written. */
export interface TabletopOptions extends SceneOptions, WritingOptions {
  /** Replaces, multiplies or drops a message; log order is kept as generated. */
  readonly mutate?: (message: Message) => Message | readonly Message[] | undefined;
}

const MILLISECOND = 1e6;

/** The messages of a sound recording in log order. */
export function tabletopMessages({ seconds = 6, images = true }: SceneOptions = {}): Message[] {
  return byLogTime(streams(images).flatMap((stream) => messagesOf(stream, seconds)));
}

/** A sound recording, unless `mutate` says otherwise. */
export async function tabletop(options: TabletopOptions = {}): Promise<Uint8Array> {
  const messages = tabletopMessages(options);
  const { mutate } = options;
  return writeRecording(mutate ? messages.flatMap((message) => mutate(message) ?? []) : messages, options);
}

/** Messages in the order in which a recorder writes them. */
export const byLogTime = (messages: readonly Message[]): Message[] =>
  [...messages].sort((a, b) => Number(a.logTimeNs - b.logTimeNs));

function messagesOf(stream: Stream, seconds: number): Message[] {
  const random = randomFor(stream.topic);
  return stampsOf(stream, seconds).map((stamp, index) => {
    const published = stamp + (stream.transferMs + random.between(0.3, 1)) * MILLISECOND;
    // The recorder is a little late, and rarely more than a little.
    const hiccup = random.between(0, 1) < 0.01 ? random.between(0, 2.2) : 0;
    const logged = published + (random.between(0.2, 0.8) + hiccup) * MILLISECOND;
    return {
      topic: stream.topic,
      type: stream.type,
      sequence: index + 1,
      stampNs: absolute(stamp),
      publishTimeNs: absolute(published),
      logTimeNs: absolute(logged),
      body: stream.measure(stamp / 1e9, random),
    };
  });
}

const absolute = (ns: number): bigint => RECORDING_START_NS + BigInt(Math.round(ns));

/** Nanoseconds after the start at which samples are taken: a steady clock with jitter of 1 % of its period. */
function stampsOf({ rate, trigger }: Stream<TypeName>, seconds: number): number[] {
  if (typeof rate !== "number") return rate.map((time) => time * 1e9);
  const random = randomFor(trigger);
  const period = 1e9 / rate;
  const stamps: number[] = [];
  for (let tick = random.between(0.2, 0.8) * period; tick < seconds * 1e9; tick += period) {
    stamps.push(tick + random.noise(0.01) * period);
  }
  return stamps;
}
