/**
 * A folder of rosbag2 as one recording: its files in their order, each read by its own reader, and `metadata.yaml` held
 * against them.
 *
 * @module
 */
import type { Folder } from "../../io/source.js";
import type { MetadataState } from "../../spec/facts/rosbag2.js";
import { TasukiError } from "../../trouble.js";
import { FaultLog } from "../fault-log.js";
import type { OpenOptions } from "../reader.js";
import { METADATA, planFiles } from "./files.js";
import { LONGEST_METADATA, type Metadata, parseMetadata } from "./metadata.js";
import { type FindReader, Rosbag2Recording } from "./recording.js";

/** The last part of a path: the name of the folder itself. */
const baseOf = (path: string) =>
  path
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== ".")
    .at(-1) ?? "";

/** Opens a folder. Throws a `TasukiError` where no file of it can be read. */
export async function openFolder(
  folder: Folder,
  findReader: FindReader,
  options: OpenOptions = {},
): Promise<Rosbag2Recording> {
  const log = new FaultLog();
  const listing = await folder.files();
  const metadata = await readMetadata(folder, log);
  const note = log.note.bind(log);
  const files = planFiles(metadata.stated, listing, baseOf(folder.name), note);
  if (!files.some(({ state }) => state === "present")) {
    const listed = files.filter(({ state }) => state === "missing").length;
    throw new TasukiError(
      "no-recordings",
      listed > 0
        ? `${folder.name}: none of the files that metadata.yaml lists (${listed}) is in the folder.`
        : `${folder.name}: no recording (.mcap, .db3) in this directory.`,
    );
  }
  return new Rosbag2Recording(folder, files, metadata, log, findReader, options);
}

/** Metadata, as far as it could be read. */
export interface ReadMetadata {
  readonly state: MetadataState;
  readonly stated: Metadata | undefined;
}

async function readMetadata(folder: Folder, log: FaultLog): Promise<ReadMetadata> {
  const listed = (await folder.files()).find(({ name }) => name === METADATA);
  if (!listed) return { state: "absent", stated: undefined };
  const note = (path: string, reason: string) =>
    log.note("metadata-malformed", { file: METADATA, ...(path === "" ? {} : { name: path }), reason });
  if (listed.size > LONGEST_METADATA) {
    note("", `it has ${listed.size} bytes, at most ${LONGEST_METADATA} are read`);
    return { state: "unreadable", stated: undefined };
  }
  const source = await folder.open(METADATA);
  try {
    const bytes = new Uint8Array(listed.size);
    const stated = await parseMetadata(bytes.subarray(0, await source.read(0, bytes)), note);
    return { state: stated ? "readable" : "unreadable", stated };
  } finally {
    await source.close?.();
  }
}
