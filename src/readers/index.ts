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

/** Every reader, in the order in which they are asked. */
export const readers: readonly Reader[] = [mcap, rosbag1];

/** Containers that are known by their first bytes and not read yet. */
const KNOWN: readonly { name: string; magic: string }[] = [
  { name: "a SQLite file (rosbag2 .db3)", magic: "SQLite format 3\0" },
];

const HEAD = 64;

/** Finds the reader of a source by its first bytes; names are not trusted. */
export async function readerOf(source: Source): Promise<Reader> {
  if (source.size === 0)
    throw new TasukiError("empty", `${source.name} is empty: 0 bytes. Was the recording ever written?`);
  const head = new Uint8Array(Math.min(HEAD, source.size));
  await source.read(0, head);
  const reader = readers.find(({ sniff }) => sniff(head));
  if (reader) return reader;
  const text = String.fromCharCode(...head);
  const known = KNOWN.find(({ magic }) => text.startsWith(magic));
  if (known)
    throw new TasukiError(
      "unsupported-container",
      `${source.name} is ${known.name}, which this version does not read yet. Convert it to MCAP.`,
    );
  const bytes = [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  throw new TasukiError(
    "not-a-recording",
    `${source.name} is not a recording: it begins with ${bytes}, which no known container does.`,
  );
}
