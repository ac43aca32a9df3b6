/**
 * Writing behind: bytes are gathered in one block while the block before is on its way to the disk, so that who writes
 * neither waits for the disk nor asks it for every few bytes.
 *
 * @module
 */

/** Bytes of a block, of which there are two. */
const BLOCK = 1024 * 1024;

/** A file, as far as it is written. */
export interface WrittenFile {
  /** Writes all of the bytes at an offset. */
  writeAt(bytes: Uint8Array, offset: number): Promise<void>;
  /** Puts what was written on disk. */
  sync(): Promise<void>;
}

/** Writes a file from front to back. What fails in the background is thrown by the next call. */
export class WriteBehind {
  #filling: Uint8Array | undefined;
  #filled = 0;
  #other: Uint8Array | undefined;
  /** File offset of the block that is being filled. */
  #offset = 0;
  #writing: Promise<void> = Promise.resolve();
  /** Whether all that was written is on disk. */
  #synced = true;
  #failure: unknown;

  constructor(readonly file: WrittenFile) {}

  /** Bytes that were taken. */
  get position(): number {
    return this.#offset + this.#filled;
  }

  /** Takes bytes, which may be used again at once. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      this.#filling ??= new Uint8Array(BLOCK);
      const fits = Math.min(BLOCK - this.#filled, bytes.length - from);
      this.#filling.set(bytes.subarray(from, from + fits), this.#filled);
      this.#filled += fits;
      from += fits;
      if (this.#filled === BLOCK) await this.#turn();
    }
  }

  /** Sends the block off and goes on in the other, once that is written. */
  async #turn(): Promise<void> {
    await this.#written();
    this.#synced = false;
    const block = this.#filling!;
    this.#writing = this.#heeded(this.file.writeAt(block.subarray(0, this.#filled), this.#offset));
    this.#offset += this.#filled;
    this.#filled = 0;
    this.#filling = this.#other;
    this.#other = block;
  }

  /** What fails is kept until somebody asks. */
  async #heeded(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#failure ??= error;
    }
  }
  async #written(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Overwrites bytes that were taken. */
  async patch(offset: number, bytes: Uint8Array): Promise<void> {
    await this.flush();
    this.#synced = false;
    await this.file.writeAt(bytes, offset);
  }

  /** Waits until all that was taken is written. */
  async flush(): Promise<void> {
    if (this.#filled > 0) await this.#turn();
    await this.#written();
  }

  /** Waits until all that was taken is on disk; the blocks are let go. */
  async sync(): Promise<void> {
    await this.flush();
    this.#filling = undefined;
    this.#other = undefined;
    if (!this.#synced) await this.file.sync();
    this.#synced = true;
  }

  /** Waits until nothing is on its way any more, whatever became of it. */
  async end(): Promise<void> {
    await this.#writing;
  }
}
