/** Small recordings of one stream for tests: real CDR payloads of the standard ROS 2 definitions, in an MCAP file. */
import { parse } from "@foxglove/rosmsg";
import { ros2humble } from "@foxglove/rosmsg-msgs-common";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import { McapWriter } from "@mcap/core";
import { checkRecording } from "./check.js";
import type { Finding } from "./spec/verdict/finding.js";

const SECOND = 1_000_000_000n;
const START = 1_780_000_000n * SECOND;

/** Text of a definition with all that it needs, as rosbag2 stores it. */
export function textOf(type: string): string {
  const lines = (name: string) => {
    const { definitions } = ros2humble[name as keyof typeof ros2humble];
    return definitions
      .map(({ type: of, name: field, isArray, arrayLength, isConstant, valueText }) =>
        isConstant ? `${of} ${field}=${valueText}` : `${of}${isArray ? `[${arrayLength ?? ""}]` : ""} ${field}`,
      )
      .join("\n");
  };
  const needed = new Set<string>([type]);
  for (const name of needed)
    for (const { type: of, isComplex } of ros2humble[name as keyof typeof ros2humble].definitions)
      if (isComplex) needed.add(of);
  return [...needed]
    .map((name, i) => (i === 0 ? lines(name) : `${"=".repeat(80)}\nMSG: ${name}\n${lines(name)}`))
    .join("\n");
}

/** How a stream is recorded. */
interface Recorded {
  topic?: string;
  hertz?: number;
  count?: number;
}

/** A recording of one stream of messages. */
export async function recordingOf(
  type: string,
  { topic = "/stream", hertz = 100, count = 600 }: Recorded,
  body: (seconds: number, index: number) => object,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let written = 0n;
  const mcap = new McapWriter({
    writable: {
      write: async (bytes) => {
        parts.push(bytes.slice());
        written += BigInt(bytes.length);
      },
      position: () => written,
    },
  });
  const text = textOf(type);
  const writer = new MessageWriter(parse(text, { ros2: true }));
  await mcap.start({ profile: "ros2", library: "test" });
  const name = type.replace("/msg/", "/").replace("/", "/msg/");
  const schemaId = await mcap.registerSchema({ name, encoding: "ros2msg", data: new TextEncoder().encode(text) });
  const channelId = await mcap.registerChannel({ schemaId, topic, messageEncoding: "cdr", metadata: new Map() });
  for (let i = 0; i < count; i++) {
    const time = START + BigInt(Math.round((i / hertz) * 1e9));
    const stamp = { sec: Number(time / SECOND), nanosec: Number(time % SECOND) };
    const data = writer.writeMessage({ header: { stamp, frame_id: "frame" }, ...body(i / hertz, i) });
    await mcap.addMessage({ channelId, sequence: i, logTime: time, publishTime: time, data });
  }
  await mcap.end();
  return Buffer.concat(parts);
}

/** What the rules of payloads find in a stream of messages; those that were looked at come with it. */
export async function judged(
  type: string,
  recorded: Recorded,
  body: (seconds: number, index: number) => object,
): Promise<{ findings: Finding[]; passed: string[] }> {
  const report = await checkRecording(await recordingOf(type, recorded, body));
  const ours = (id: string) => id.startsWith("modality/");
  return {
    findings: report.findings.filter(({ rule }) => ours(rule)),
    passed: report.rules.filter(({ id, outcome }) => ours(id) && outcome === "pass").map(({ id }) => id),
  };
}
