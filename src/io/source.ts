/**
 * Bytes in: the one interface through which recordings are read, and its portable implementations.
 *
 * @module
 */

import { TasukiError } from "../trouble.js";

/** Random access to the bytes of one recording. */
export interface Source {
  /** Name to show, usually the path. */
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /**
   * Copies bytes from `offset` on into `target` and returns how many were copied: `target.length`, or fewer only at
   * the end of the source.
   */
  read(offset: number, target: Uint8Array): Promise<number>;
  /** Releases what the source holds; safe to call more than once. */
  close?(): Promise<void>;
  /**
   * Another file that stands beside this one and belongs to it, such as the write-ahead log of a database: `name` is
   * relative to this one's folder. Undefined where there is none.
   */
  beside?(name: string): Promise<Source | undefined>;
}

/** A file of a folder. */
export interface FolderFile {
  /** Its name. */
  readonly name: string;
  /** Its size in bytes. */
  readonly size: number;
}

/** A folder whose files make one recording together, such as that of rosbag2. */
export interface Folder {
  /** Name to show, usually the path. */
  readonly name: string;
  /** Its files, not those of folders in it, by name. Links are not listed. */
  files(): Promise<readonly FolderFile[]>;
  /** Opens one of its files. Throws a `TasukiError` on a name that {@link files} does not list. */
  open(name: string): Promise<Source>;
}

/** Name of a file without its folder. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1)!;

/** A source over bytes already in memory. */
export function memorySource(bytes: Uint8Array, name = "memory"): Source {
  return {
    name,
    size: bytes.length,
    async read(offset, target) {
      const part = bytes.subarray(offset, offset + target.length);
      target.set(part);
      return part.length;
    },
  };
}

/** The part of the web platform's `Blob` that a source needs; a `File` of a browser is one. */
export interface BlobLike {
  /** Size in bytes. */
  readonly size: number;
  /** The bytes from `start` up to, not including, `end`. */
  slice(
    start: number,
    end: number,
  ): {
    /** Reads them. */
    arrayBuffer(): Promise<ArrayBuffer>;
  };
}

/** A source over a `Blob` or a browser's `File`. */
export function blobSource(blob: BlobLike, name = "blob"): Source {
  return {
    name,
    size: blob.size,
    async read(offset, target) {
      const part = new Uint8Array(await blob.slice(offset, offset + target.length).arrayBuffer());
      target.set(part);
      return part.length;
    },
  };
}

/** What a recording may be given as: a source, a folder of files, a blob or plain bytes. */
export type RecordingInput = Source | Folder | BlobLike | Uint8Array;

/** Whether what is given is a folder. */
export const isFolder = (input: RecordingInput): input is Folder =>
  typeof input === "object" && input !== null && "files" in input && "open" in input;

/** A folder over blobs or bytes, by the names of the files: what a browser's directory picker gives, or a test. */
export function blobFolder(name: string, files: ReadonlyMap<string, BlobLike | Uint8Array>): Folder {
  const listing = [...files].map(([file, blob]) => ({
    name: file,
    size: blob instanceof Uint8Array ? blob.length : blob.size,
  }));
  const find = (file: string): Source | undefined => {
    const blob = files.get(file);
    if (blob === undefined) return undefined;
    const source = blob instanceof Uint8Array ? memorySource(blob, file) : blobSource(blob, file);
    return { ...source, beside: async (other) => find(other) };
  };
  return {
    name,
    files: async () => listing,
    async open(file) {
      const source = find(file);
      if (!source) throw new TasukiError("not-found", `${file}: there is no such file in ${name}.`);
      return source;
    },
  };
}

const NO_INPUT =
  "A recording is given as a Source, a Folder, a Blob or a Uint8Array; of a path, fileSource or fileFolder makes one.";

/** The name that an input has by itself. Throws a `TasukiError` where it is no input, such as a path. */
export function givenName(input: RecordingInput): string | undefined {
  if (typeof input !== "object" || input === null) throw new TasukiError("usage", NO_INPUT);
  return "name" in input && typeof input.name === "string" ? input.name : undefined;
}

/** Takes a source, a blob or plain bytes, and returns a source. Throws a `TasukiError` where it is none of them. */
export function toSource(input: Source | BlobLike | Uint8Array): Source {
  // A file that a person chose has a name.
  const name = givenName(input);
  if (input instanceof Uint8Array) return memorySource(input);
  if ("read" in input) return input;
  if (!("slice" in input)) throw new TasukiError("usage", NO_INPUT);
  return blobSource(input, name);
}
