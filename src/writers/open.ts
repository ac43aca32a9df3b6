/**
 * Beginning a recording in the container that is named; what the other one needs is not loaded.
 *
 * @module
 */
import type { Sink } from "../io/sink.js";
import type { RecordingWriter } from "./writer.js";

/** Options that both containers understand, and the profile of MCAP. */
export interface WriteOptions {
  readonly profile?: string | undefined;
  readonly chunkBytes?: number | undefined;
  /** As the container's writer knows it. */
  readonly compression?: "none" | "lz4" | "zstd" | undefined;
}

/** Begins a recording. */
export async function openWriter(
  container: "mcap" | "rosbag1",
  sink: Sink,
  { profile, chunkBytes, compression }: WriteOptions,
): Promise<RecordingWriter> {
  if (container === "rosbag1") {
    const { rosbag1Writer } = await import("./rosbag1/rosbag1.js");
    return await rosbag1Writer.open(sink, { chunkBytes, compression: compression as "lz4" });
  }
  const { mcapWriter } = await import("./mcap/mcap.js");
  return await mcapWriter.open(sink, { profile, chunkBytes, compression });
}
