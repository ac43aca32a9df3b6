import zstd from "@foxglove/wasm-zstd";
import { McapWriter, TempBuffer } from "@mcap/core";

/** A sample of a made file. */
export interface Made {
  readonly topic: string;
  readonly logTimeNs: bigint;
  readonly data: Uint8Array;
}

/** What is made of a topic. */
export interface MadeTopic {
  readonly type: string;
  readonly definition: string;
  readonly qosProfiles?: string;
}

const TOPIC: MadeTopic = { type: "std_msgs/msg/Int32", definition: "int32 data\n" };

/** One file of a folder, as MCAP. */
export async function mcapFile(
  samples: readonly Made[],
  topics: Readonly<Record<string, MadeTopic>> = {},
): Promise<Uint8Array> {
  const writable = new TempBuffer();
  const writer = new McapWriter({ writable, chunkSize: 2000 });
  await writer.start({ profile: "ros2", library: "test" });
  const ids = new Map<string, number>();
  for (const { topic, logTimeNs, data } of samples) {
    let channelId = ids.get(topic);
    if (channelId === undefined) {
      const { type, definition, qosProfiles } = topics[topic] ?? TOPIC;
      const schemaId = await writer.registerSchema({ name: type, encoding: "ros2msg", data: Buffer.from(definition) });
      channelId = await writer.registerChannel({
        topic,
        schemaId,
        messageEncoding: "cdr",
        metadata: new Map(qosProfiles === undefined ? [] : [["offered_qos_profiles", qosProfiles]]),
      });
      ids.set(topic, channelId);
    }
    await writer.addMessage({ channelId, sequence: 0, logTime: logTimeNs, publishTime: logTimeNs, data });
  }
  await writer.end();
  return writable.get().slice();
}

/** The payload of a number, as CDR. */
export function int32(value: number): Uint8Array {
  const payload = new Uint8Array(8);
  payload[1] = 1;
  new DataView(payload.buffer).setInt32(4, value, true);
  return payload;
}

const START = 1_780_000_000_000_000_000n;

/** Samples of the topic /count, numbered from `from`, one every 10 ms. */
export const counting = (from: number, to: number): Made[] =>
  Array.from({ length: to - from }, (_, i) => ({
    topic: "/count",
    logTimeNs: START + BigInt(from + i) * 10_000_000n,
    data: int32(from + i),
  }));

/** The same payloads, each a zstd frame of its own. */
export async function packedPayloads(samples: readonly Made[]): Promise<Made[]> {
  await zstd.isLoaded;
  return samples.map((sample) => ({ ...sample, data: new Uint8Array(zstd.compress(Buffer.from(sample.data), 1)) }));
}

/** A whole file as one zstd frame. */
export async function packed(bytes: Uint8Array): Promise<Uint8Array> {
  await zstd.isLoaded;
  return new Uint8Array(zstd.compress(Buffer.from(bytes), 1));
}

/** metadata.yaml of version 5 and above over files of /count. */
export function metadataOf(
  files: readonly { readonly path: string; readonly samples: readonly Made[] }[],
  {
    version = 5,
    compression = ["", ""],
    more = "",
  }: { version?: number; compression?: [string, string]; more?: string } = {},
): string {
  const all = files.flatMap(({ samples }) => samples.map(({ logTimeNs }) => logTimeNs));
  const times = (of: readonly bigint[], indent: string) =>
    `${indent}starting_time:\n${indent}  nanoseconds_since_epoch: ${of[0] ?? 0n}\n` +
    `${indent}duration:\n${indent}  nanoseconds: ${(of.at(-1) ?? 0n) - (of[0] ?? 0n)}\n` +
    `${indent}message_count: ${of.length}\n`;
  return `rosbag2_bagfile_information:
  version: ${version}
  storage_identifier: mcap
${times(all, "  ")}  topics_with_message_count:
    - topic_metadata:
        name: /count
        type: std_msgs/msg/Int32
        serialization_format: cdr
        offered_qos_profiles: ""
      message_count: ${all.length}
  compression_format: "${compression[0]}"
  compression_mode: "${compression[1]}"
  relative_file_paths:
${files.map(({ path }) => `    - ${path}\n`).join("")}  files:
${files
  .map(
    ({ path, samples }) =>
      `    - path: ${path}\n${times(
        samples.map(({ logTimeNs }) => logTimeNs),
        "      ",
      )}`,
  )
  .join("")}${more}`;
}
