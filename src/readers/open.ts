/**
 * Opening whatever a recording is given as: a file, a packed file, or a folder.
 *
 * @module
 */
import { type Folder, isFolder, type Source } from "../io/source.js";
import { isPacked, unpack } from "../io/unpack.js";
import { TasukiError } from "../trouble.js";
import { readerOf } from "./index.js";
import { type OpenOptions, type OpenRecording, READ_LIMITS } from "./reader.js";
import { openFolder } from "./rosbag2/folder.js";
import { declaredCompression, LoneFile } from "./rosbag2/lone-file.js";

/** A recording that has been opened. */
export interface Opened {
  readonly recording: OpenRecording;
  /** Bytes that will be passed, for progress. */
  readonly sizeBytes: number;
}

/** Opens a recording. Throws a `TasukiError` where the input is none; a source is closed then. */
export async function openRecording(input: Source | Folder, options: OpenOptions = {}): Promise<Opened> {
  if (isFolder(input)) {
    const recording = await openFolder(input, readerOf, options);
    return { recording, sizeBytes: recording.sizeBytes };
  }
  const { size } = input;
  let source = input;
  let damage: string | undefined;
  try {
    const packed = await isPacked(input);
    if (packed) ({ source, reason: damage } = await unpack(input));
    const format = await declaredCompression(input);
    const lone = packed || format !== undefined;
    if (packed && source.size === 0 && damage !== undefined)
      throw new TasukiError("not-a-recording", `${input.name} is packed, and ${damage}.`);
    // What is packed is not what it will be read as: nothing of it may be copied as it stands.
    const recording = (await readerOf(source)).open(source, lone ? { ...options, chunks: undefined } : options);
    if (!lone) return { recording, sizeBytes: size };
    const packing = { sizeBytes: size, unpackedBytes: source.size, packed, damage };
    return { recording: new LoneFile(recording, packing, format, options.limits ?? READ_LIMITS), sizeBytes: size };
  } catch (error) {
    await source.close?.();
    throw error;
  }
}
