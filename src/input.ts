/**
 * What can be given as a recording, and how it is opened.
 *
 * @module
 */
import { type BlobLike, type Source, toSource } from "./io/source.js";
import { readerOf } from "./readers/index.js";
import type { OpenOptions, OpenRecording } from "./readers/reader.js";

/** A recording as it is given to a use case. */
export type RecordingInput = Source | BlobLike | Uint8Array;

/** Name of an input, to show. */
export const nameOf = (input: RecordingInput): string =>
  "name" in input && typeof input.name === "string" ? input.name : "recording";

/** Size of an input in bytes. */
export const sizeOf = (input: RecordingInput): number => (input instanceof Uint8Array ? input.length : input.size);

/** A source that stays open when a reader is done with it, so that it can be read again. */
const kept = (source: Source): Source => ({
  name: source.name,
  size: source.size,
  read: (offset, target) => source.read(offset, target),
  ...(source.beside && { beside: (name) => source.beside!(name) }),
});

/** Opens a recording that will be read more than once; whoever opens it closes the input at the end. */
export async function openAgain(input: RecordingInput, options: OpenOptions): Promise<OpenRecording> {
  const source = kept(toSource(input));
  return (await readerOf(source)).open(source, options);
}

/** Closes an input, where it can be closed. */
export async function closeInput(input: RecordingInput): Promise<void> {
  if ("close" in input) await input.close?.();
}
