/**
 * Bytes in: the one interface through which recordings are read, and its portable implementations.
 *
 * @module
 */

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
}

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

/** Takes a source, a blob or plain bytes, and returns a source. */
export function toSource(input: Source | BlobLike | Uint8Array): Source {
  if (input instanceof Uint8Array) return memorySource(input);
  return "read" in input ? input : blobSource(input);
}
