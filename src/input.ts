/**
 * What can be given as a recording to a use case that reads it more than once.
 *
 * @module
 */
import { type Folder, givenName, isFolder, type RecordingInput, type Source, toSource } from "./io/source.js";
import { openRecording } from "./readers/open.js";
import type { OpenOptions, OpenRecording } from "./readers/reader.js";

/** Name of an input, to show. */
export const nameOf = (input: RecordingInput): string => givenName(input) ?? "recording";

/** A source or folder that can be opened again and again, until `close`. */
export class KeptInput {
  readonly #source: Source | Folder;
  /** Name to show. */
  readonly name: string;

  constructor(input: RecordingInput) {
    this.name = nameOf(input);
    this.#source = isFolder(input) ? input : toSource(input);
  }

  /** Its size in bytes. */
  async sizeBytes(): Promise<number> {
    if (!isFolder(this.#source)) return this.#source.size;
    return (await this.#source.files()).reduce((sum, { size }) => sum + size, 0);
  }

  /** Opens it from the start; the reader may close what it is given. */
  async open(options: OpenOptions): Promise<OpenRecording> {
    return (await openRecording(isFolder(this.#source) ? this.#source : kept(this.#source), options)).recording;
  }

  /** The same for a use case that closes what it is given. */
  lent(): Source | Folder {
    return isFolder(this.#source) ? this.#source : kept(this.#source);
  }

  /** Closes it for good. */
  async close(): Promise<void> {
    if (!isFolder(this.#source)) await this.#source.close?.();
  }
}

/** Does something with an input that is given for good: it is closed, however that ends. */
export async function closing<T>(input: RecordingInput, work: () => Promise<T>): Promise<T> {
  // What is no input cannot be closed either.
  givenName(input);
  try {
    return await work();
  } finally {
    if ("close" in input) await input.close?.();
  }
}

/** A source that stays open when a reader is done with it. */
export const kept = (source: Source): Source => ({
  name: source.name,
  size: source.size,
  read: (offset, target) => source.read(offset, target),
  ...(source.beside && { beside: (name) => source.beside!(name) }),
});
