/**
 * The readers, and which one a file needs.
 *
 * @module
 */
import type { Source } from "../io/source.js";
import { TasukiError } from "../trouble.js";
import { mcap } from "./mcap/mcap.js";
import type { Reader } from "./reader.js";
import { rosbag1 } from "./rosbag1/rosbag1.js";
import { sqlite3 } from "./sqlite3/sqlite3.js";

/** Every reader, in the order in which they are asked. */
export const readers: readonly Reader[] = [mcap, rosbag1, sqlite3];

const HEAD = 64;

/** Finds the reader of a source by its first bytes; names are not trusted. */
export async function readerOf(source: Source): Promise<Reader> {
  if (source.size === 0)
    throw new TasukiError("empty", `${source.name} is empty: 0 bytes. Was the recording ever written?`);
  const head = new Uint8Array(Math.min(HEAD, source.size));
  await source.read(0, head);
  const reader = readers.find(({ sniff }) => sniff(head));
  if (reader) return reader;
  const bytes = [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  throw new TasukiError(
    "not-a-recording",
    `${source.name} is not a recording: it begins with ${bytes}, which no known container does.`,
  );
}
