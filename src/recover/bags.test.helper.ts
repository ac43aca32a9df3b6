/** Bags that recovery is tried on. */
import { memorySink } from "../io/sink.js";
import { rosbag1Writer } from "../writers/rosbag1/rosbag1.js";

/** Log time of the first message, in nanoseconds. */
export const START = 1_700_000_000_000_000_000n;

/** What a bag is made of. */
interface MadeBag {
  readonly compression: "none" | "lz4";
  /** Bytes of a chunk before compression. */
  readonly chunkBytes: number;
  /** The text of a message. */
  readonly textOf: (message: number) => string;
  /** Fields of the connection of a topic, beyond those that each has. */
  readonly metadataOf?: (topic: string) => readonly (readonly [string, string])[];
  /** Type of both connections. */
  readonly type?: string;
}

/** A sound bag of 60 messages, one every 10 ms: every fourth is of `/slow`, the others are of `/fast`. */
export async function soundBag({
  compression,
  chunkBytes,
  textOf,
  metadataOf = () => [],
  type = "std_msgs/String",
}: MadeBag): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await rosbag1Writer.open(sink, { compression, chunkBytes });
  const channels = ["/fast", "/slow"].map((topic) =>
    writer.channel({
      topic,
      messageEncoding: "ros1",
      schema: { name: type, encoding: "ros1msg", data: new TextEncoder().encode("string data\n") },
      metadata: new Map(metadataOf(topic)),
    }),
  );
  writer.originNs = START;
  for (let i = 0; i < 60; i++) {
    // Its length stands in front, which nobody reads here.
    const payload = new TextEncoder().encode(`    ${textOf(i)}`);
    writer.add(channels[i % 4 === 3 ? 1 : 0]!, 0, i * 1e7, i * 1e7, payload, 0, payload.length);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  return sink.bytes().slice();
}
