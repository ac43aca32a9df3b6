/**
 * Digests of what is read and written, computed on the way.
 *
 * @module
 */

import { TasukiError } from "../trouble.js";
import type { Digest, MakeDigest } from "./digest.js";
import type { Sink } from "./sink.js";
import { type Folder, isFolder, type Source } from "./source.js";

/** A file that was read, with its digest. */
export interface HashedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A recording, file or folder, whose digests are taken while it is read. */
export const hashed = (input: Source | Folder, makeDigest: MakeDigest): HashedSource | HashedFolder =>
  isFolder(input) ? new HashedFolder(input, makeDigest) : new HashedSource(input, makeDigest);

const PIECE = 1024 * 1024;

/**
 * A source that takes the digest of its bytes while somebody reads them from front to back. It has no `close`: whoever reads it
 * does not end it.
 */
export class HashedSource implements Source {
  readonly #inner: Source;
  readonly #digest: Digest;
  #taken = 0;
  #hex: string | undefined;

  constructor(inner: Source, makeDigest: MakeDigest) {
    this.#inner = inner;
    this.#digest = makeDigest();
  }

  get name(): string {
    return this.#inner.name;
  }
  get size(): number {
    return this.#inner.size;
  }
  async read(offset: number, target: Uint8Array): Promise<number> {
    const read = await this.#inner.read(offset, target);
    // What lies ahead of the bytes that were taken is taken when it is reached.
    if (offset <= this.#taken && offset + read > this.#taken) {
      this.#digest.update(target.subarray(this.#taken - offset, read));
      this.#taken = offset + read;
    }
    return read;
  }
  /** The digest; what nobody has read is read now. */
  async hex(): Promise<string> {
    const piece = new Uint8Array(Math.min(PIECE, Math.max(0, this.size - this.#taken)));
    while (this.#taken < this.size && (await this.read(this.#taken, piece)) > 0);
    this.#hex ??= this.#digest.hex();
    return this.#hex;
  }
  beside(name: string): Promise<Source | undefined> {
    return this.#inner.beside?.(name) ?? Promise.resolve(undefined);
  }
  /** The file with its digest. */
  async digests(): Promise<HashedFile[]> {
    return [{ name: this.name, sizeBytes: this.size, sha256: await this.hex() }];
  }
  /** Closes the file. */
  async release(): Promise<void> {
    await this.#inner.close?.();
  }
}

/** A folder that takes the digests of those of its files that are read. They stay open until `release`. */
export class HashedFolder implements Folder {
  readonly #inner: Folder;
  readonly #makeDigest: MakeDigest;
  readonly #opened = new Map<string, { source: Source; hashed: HashedSource }>();

  constructor(inner: Folder, makeDigest: MakeDigest) {
    this.#inner = inner;
    this.#makeDigest = makeDigest;
  }

  get name(): string {
    return this.#inner.name;
  }
  files(): ReturnType<Folder["files"]> {
    return this.#inner.files();
  }
  async open(name: string): Promise<Source> {
    const known = this.#opened.get(name);
    if (known) return known.hashed;
    const source = await this.#inner.open(name);
    const hashed = new HashedSource(source, this.#makeDigest);
    this.#opened.set(name, { source, hashed });
    return hashed;
  }
  /** The files that were read, with their digests. */
  async digests(): Promise<HashedFile[]> {
    const files = [...this.#opened].sort(([a], [b]) => (a < b ? -1 : 1));
    const found: HashedFile[] = [];
    for (const [name, { hashed }] of files) found.push({ name, sizeBytes: hashed.size, sha256: await hashed.hex() });
    return found;
  }
  /** Closes its files. */
  async release(): Promise<void> {
    for (const { source } of this.#opened.values()) await source.close?.();
  }
}

/** A sink that takes the digest of what is written. */
export class HashedSink implements Sink {
  readonly #inner: Sink;
  readonly #makeDigest: MakeDigest;
  #digest: Digest | undefined;

  constructor(inner: Sink, makeDigest: MakeDigest) {
    this.#inner = inner;
    this.#makeDigest = makeDigest;
    this.#digest = makeDigest();
  }

  get name(): string {
    return this.#inner.name;
  }
  get position(): number {
    return this.#inner.position;
  }
  async write(bytes: Uint8Array): Promise<void> {
    this.#digest?.update(bytes);
    await this.#inner.write(bytes);
  }
  async patch(offset: number, bytes: Uint8Array): Promise<void> {
    // The digest has gone past it; the file is read again at the end.
    this.#digest = undefined;
    await this.#inner.patch(offset, bytes);
  }
  reader(): Source {
    const source = this.#inner.reader?.();
    if (!source) throw new TasukiError("io", `${this.name} cannot be read again.`);
    return source;
  }
  async sync(): Promise<void> {
    await this.#inner.sync?.();
  }
  commit(): Promise<void> {
    return this.#inner.commit();
  }
  abort(): Promise<void> {
    return this.#inner.abort();
  }
  /** The digest of what was written. */
  async hex(): Promise<string> {
    return this.#digest?.hex() ?? (await new HashedSource(this.reader(), this.#makeDigest).hex());
  }
}
