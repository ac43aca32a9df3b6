/**
 * Bytes out: the one interface through which recordings are written. What is written becomes the file only when it is
 * whole: until `commit` nothing stands under the final name, and what stood there stays as it was.
 *
 * @module
 */

import { memorySource, type Source } from "./source.js";

/** Where the bytes of one new recording go. */
export interface Sink {
  /** Name to show, usually the path that the file will have. */
  readonly name: string;
  /** Bytes written so far. */
  readonly position: number;
  /** Appends bytes. They are lent: the promise resolves when they may be overwritten. */
  write(bytes: Uint8Array): Promise<void>;
  /** Overwrites bytes that have been written already, such as a header that tells where the index is. */
  patch(offset: number, bytes: Uint8Array): Promise<void>;
  /** What was written so far, to be read again before it becomes the file, where that can be done. It need not be closed. */
  reader?(): Source;
  /** Puts what was written on disk, so that little is left for `commit` to fail at: for several files that belong together. */
  sync?(): Promise<void>;
  /** Makes what was written the file, whole and on disk. Nothing may be written after it. */
  commit(): Promise<void>;
  /** Throws away what was written. Safe to call more than once, and after `commit`, when it does nothing. */
  abort(): Promise<void>;
}

/** A sink into memory. */
export interface MemorySink extends Sink {
  /** What was written. */
  bytes(): Uint8Array;
}

/** Makes a sink into memory, which grows by doubling. */
export function memorySink(name = "memory"): MemorySink {
  let buffer = new Uint8Array(65_536);
  let position = 0;
  let committed = false;
  return {
    name,
    get position() {
      return position;
    },
    async write(bytes) {
      const end = position + bytes.length;
      if (end > buffer.length) {
        const grown = new Uint8Array(Math.max(end, buffer.length * 2));
        grown.set(buffer.subarray(0, position));
        buffer = grown;
      }
      buffer.set(bytes, position);
      position = end;
    },
    async patch(offset, bytes) {
      if (offset + bytes.length > position) throw new RangeError(`bytes from ${offset} on have not been written`);
      buffer.set(bytes, offset);
    },
    reader: () => memorySource(buffer.subarray(0, position), name),
    async commit() {
      committed = true;
    },
    async abort() {
      if (!committed) position = 0;
    },
    bytes: () => buffer.subarray(0, position),
  };
}
