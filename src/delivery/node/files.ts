/**
 * The files of a delivery, as rules and readers may open them: those that were found by walking, and no others, whatever a
 * document or a recording names.
 *
 * @module
 */
import { join, posix } from "node:path";
import { digestOf } from "../../io/digest.js";
import { fileSource } from "../../io/file.js";
import type { Folder, Source } from "../../io/source.js";
import { TasukiError } from "../../trouble.js";

/** A file that was found, by its path from the folder. */
interface Found {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Bytes that are hashed at once. */
const PIECE = 1024 * 1024;

/** The folder of a path; `.` at the top. */
export const folderOf = (path: string): string => posix.dirname(path);

/** Where a path leads that a document in a folder names; undefined where it leaves the delivery. */
export function resolved(folder: string, path: string): string | undefined {
  const there = posix.normalize(posix.join(folder, path));
  return posix.isAbsolute(path) || there === ".." || there.startsWith("../") ? undefined : there;
}

export class DeliveredFiles {
  /** Files by their folder: all that a folder holds is known without looking at the disk again. */
  readonly #folders = new Map<string, Map<string, number>>();
  /** Files, and the size of all of them. */
  count = 0;
  sizeBytes = 0;
  readonly #digests = new Map<string, Promise<string>>();

  /** `open` gives the bytes of a file by its path on the disk; others than `fileSource` decrypt them. */
  constructor(
    readonly root: string,
    files: Iterable<Found>,
    readonly openFile: (path: string) => Promise<Source> = fileSource,
  ) {
    for (const { path, sizeBytes } of files) {
      this.count++;
      this.sizeBytes += sizeBytes;
      const folder = folderOf(path);
      const names = this.#folders.get(folder);
      if (names) names.set(posix.basename(path), sizeBytes);
      else this.#folders.set(folder, new Map([[posix.basename(path), sizeBytes]]));
    }
  }

  /** Folders with files in them, in order. */
  get folders(): string[] {
    return [...this.#folders.keys()].sort();
  }

  has(path: string): boolean {
    return this.#folders.get(folderOf(path))?.has(posix.basename(path)) === true;
  }

  /** A path to show, and on the disk. */
  at(path: string): string {
    return join(this.root, path);
  }

  /** Opens a file. What it says stands beside it is looked for among the files that were found. */
  async open(path: string): Promise<Source> {
    if (!this.has(path)) throw new TasukiError("not-found", `${path}: there is no such file in ${this.root}.`);
    const source = await this.openFile(this.at(path));
    return {
      name: source.name,
      size: source.size,
      read: (offset, target) => source.read(offset, target),
      close: async () => await source.close?.(),
      beside: async (name) => {
        const other = resolved(folderOf(path), name);
        return other !== undefined && this.has(other) ? await this.open(other) : undefined;
      },
    };
  }

  /** A folder with the files that were found in it. */
  folder(path: string): Folder {
    const names = this.#folders.get(path) ?? new Map<string, number>();
    const listing = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, size]) => ({ name, size }));
    return {
      name: this.at(path),
      files: async () => listing,
      open: async (name) => {
        if (!names.has(name)) throw new TasukiError("not-found", `${name}: there is no such file in ${this.at(path)}.`);
        return await this.open(posix.join(path, name));
      },
    };
  }

  /** SHA-256 of a file; of each it is computed once, however many documents name it. */
  digest(path: string): Promise<string> {
    const known = this.#digests.get(path) ?? this.#hash(path);
    this.#digests.set(path, known);
    return known;
  }

  async #hash(path: string): Promise<string> {
    const source = await this.open(path);
    try {
      const digest = (await digestOf("sha256"))();
      const piece = new Uint8Array(Math.min(PIECE, source.size));
      for (let offset = 0; offset < source.size; ) {
        const read = await source.read(offset, piece);
        if (read === 0) break;
        digest.update(piece.subarray(0, read));
        offset += read;
      }
      return digest.hex();
    } finally {
      await source.close?.();
    }
  }
}
