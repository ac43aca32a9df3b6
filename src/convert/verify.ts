/**
 * Verifying: the output is read again, by the readers that everybody uses, and compared with the input.
 *
 * @module
 */

import { type Origin, type Selection, Side } from "../diff/side.js";
import { type DiffOptions, diff } from "../diff.js";
import { Gathering, type MakeDigest } from "../io/digest.js";
import type { RecordingInput } from "../io/source.js";
import type { Verification } from "../spec/verdict/conversion.js";
import { TasukiError } from "../trouble.js";
import type { Carrier } from "./carry.js";
import type { ConvertOptions } from "./options.js";
import type { Output } from "./output.js";
import { mappedToRos2 } from "./transcode.js";

/** Compares the output with the input. Throws a `TasukiError` where they differ. */
export async function verifyOutput(
  { inputs, plan, range, channels, makeDigest }: Carrier,
  { parts }: Output,
  { limits, onProgress, signal }: ConvertOptions,
): Promise<Verification> {
  const carried = new Set(channels.list.map(({ topic }) => topic));
  const selection: Selection = {
    // What the target could not hold is told as a loss and is not looked for.
    topics: (topic) => carried.has(topic),
    from: range.fromNs === undefined ? undefined : { ns: range.fromNs },
    until: range.untilNs === undefined ? undefined : { ns: range.untilNs },
    // All of it may be lost, which is told as a loss too.
    mayBeEmpty: true,
  };
  const sources = inputs.map(({ again }) => again);
  const written = parts.map(({ sink }) => sink.reader());
  const skipA = inputs.map(({ skip }) => skip);
  const skipB = parts.map(({ repeated }) => repeated);
  const tell = (done: number, total: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, total);
  };
  const options: DiffOptions = { selection, limits, skipA, skipB, onProgress: tell };
  // Samples that were put in another order are compared without one.
  const differing =
    plan.sort === "no" && inputs.length === 1
      ? await differingInOrder(sources, written, { ...options, mapA: plan.to && mappedToRos2 })
      : await differingInAnyOrder(
          sources,
          written,
          { ...options, mapA: plan.to && mappedToRos2 },
          makeDigest,
          plan.container === "mcap" && !plan.to,
        );
  if (differing.length > 0)
    throw new TasukiError(
      "not-verified",
      `The output was read again and differs from the input in ${differing.slice(0, 5).join(", ")}. It was thrown away; please report this.`,
    );
  const samples = parts.reduce((sum, part) => sum + part.total - part.repeated, 0);
  return { samples, streams: carried.size };
}

/** Topics that differ, where the order of the file is to be kept. */
async function differingInOrder(
  a: readonly RecordingInput[],
  b: readonly RecordingInput[],
  options: DiffOptions,
): Promise<string[]> {
  const { verdict, streams, differences } = await diff(a, b, { ...options, order: "file" });
  if (verdict === "same") return [];
  // In ROS 2, the sequence number of a message is that of its header.
  const differs = ({ kind }: { kind: string }) => !options.mapA || kind !== "sequence";
  const topics = streams.filter((stream) => stream.differences.some(differs)).map(({ topic }) => topic);
  const name = "the order of the samples";
  return differences.length === 0 ? topics : [...topics, name];
}

/** Topics that differ, in whatever order their samples stand: sums of the digests of the samples. */
async function differingInAnyOrder(
  a: readonly RecordingInput[],
  b: readonly RecordingInput[],
  { selection, mapA, limits, skipA, skipB, onProgress }: DiffOptions,
  makeDigest: MakeDigest,
  allTimes: boolean,
): Promise<string[]> {
  const origin: Origin = { ns: undefined };
  const sums = async (side: Side, before: number, total: number) => {
    const found = new Map<string, Uint32Array>();
    const originHalves = () => [Number(origin.ns! >> 32n), Number(origin.ns! & 0xffffffffn)] as const;
    const pass = side.pass((stream, logTime, publishTime, exact, sequence, bytes, start, end) => {
      const digest = new Gathering(makeDigest());
      digest.time(...originHalves(), logTime, exact?.logTimeNs);
      if (allTimes) {
        digest.time(...originHalves(), publishTime, exact?.publishTimeNs);
        digest.uint32(sequence);
      }
      digest.bytes(bytes, start, end);
      const hex = digest.hex();
      const key = `${stream.topic}\0${stream.type}`;
      let sum = found.get(key);
      if (!sum) found.set(key, (sum = new Uint32Array(9)));
      for (let word = 0; word < 8; word++) sum[word]! += Number.parseInt(hex.slice(word * 8, word * 8 + 8), 16);
      sum[8]!++;
    });
    for await (const passed of pass) onProgress?.(before + passed, total);
    return found;
  };
  const sideA = new Side(a, origin, selection, mapA, limits, skipA);
  const sideB = new Side(b, origin, selection, undefined, limits, skipB);
  const sizeA = await sideA.sizeBytes();
  const total = sizeA + (await sideB.sizeBytes());
  const sumsA = await sums(sideA, 0, total);
  const sumsB = await sums(sideB, sizeA, total);
  const same = (key: string) => String(sumsA.get(key)) === String(sumsB.get(key));
  return [...new Set([...sumsA.keys(), ...sumsB.keys()])].filter((key) => !same(key)).map((key) => key.split("\0")[0]!);
}
