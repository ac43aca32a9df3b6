/**
 * Which folders are one recording.
 *
 * @module
 */
import type { Folder } from "./io/source.js";
import { isMetadata, isSplitSeries, isStorage, METADATA } from "./readers/rosbag2/files.js";

export { isStorage, METADATA };

/** Where the first key of a metadata file stands, at the latest. */
const HEAD = 65_536;

/**
 * Whether a folder is a recording of rosbag2: it has its metadata, or files of one series, numbered from 0. A metadata file
 * that is empty was never finished, and counts where there are files with it; one of another program does not.
 */
export async function isRecordingFolder(folder: Folder): Promise<boolean> {
  const files = await folder.files();
  const storage = files.map(({ name }) => name).filter(isStorage);
  if (isSplitSeries(storage)) return true;
  const metadata = files.find(({ name }) => name === METADATA);
  if (!metadata) return false;
  const source = await folder.open(METADATA);
  try {
    const bytes = new Uint8Array(Math.min(HEAD, metadata.size));
    const head = bytes.subarray(0, await source.read(0, bytes));
    if (isMetadata(new TextDecoder().decode(head))) return true;
    return storage.length > 0 && head.every((byte) => byte === 0);
  } finally {
    await source.close?.();
  }
}
