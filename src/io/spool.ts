/**
 * Bytes that are kept aside while a recording is read, so that what comes as a stream can be read at any place: in a
 * temporary file where there are files, else in memory.
 *
 * @module
 */
import { TasukiError } from "../trouble.js";
import { nodeFiles, temporaryPath } from "./platform.js";
import { memorySource, type Source } from "./source.js";

/** Bytes kept aside. */
export interface Spool {
  /** The most bytes that it takes. */
  readonly limit: number;
  /** Appends bytes. Throws a `TasukiError` where there is no room on the disk. */
  write(bytes: Uint8Array): Promise<void>;
  /** What was written, as a source; closing it gives the room back. */
  source(name: string): Source;
  /** Gives the room back. Safe to call more than once. */
  discard(): Promise<void>;
}

/** The most that is kept in a temporary file, in bytes. */
const LIMIT_ON_DISK = 2 ** 40;
/** The most that is kept in memory, in bytes. */
const LIMIT_IN_MEMORY = 2 ** 30;

/** Makes a spool. */
export async function makeSpool(): Promise<Spool> {
  const path = temporaryPath(".part");
  return nodeFiles && path !== undefined ? await fileSpool(path) : memorySpool();
}

async function fileSpool(path: string): Promise<Spool> {
  const files = nodeFiles!;
  const handle = await files.open(path, "wx+", 0o600).catch((error: unknown) => {
    throw trouble(error);
  });
  // A file without a name is gone with the process, however it ends. Where the system keeps names, it goes at the end.
  const unlinked = await files.unlink(path).then(
    () => true,
    () => false,
  );
  let size = 0;
  let closing: Promise<void> | undefined;
  const discard = () => {
    closing ??= handle.close().then(async () => {
      if (!unlinked) await files.unlink(path).catch(() => {});
    });
    return closing;
  };
  return {
    limit: LIMIT_ON_DISK,
    async write(bytes) {
      try {
        for (let done = 0; done < bytes.length; ) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, size + done);
          done += bytesWritten;
        }
      } catch (error) {
        throw trouble(error);
      }
      size += bytes.length;
    },
    source: (name) => ({
      name,
      size,
      async read(offset, target) {
        let filled = 0;
        while (filled < target.length) {
          const { bytesRead } = await handle.read(target, filled, target.length - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return filled;
      },
      close: discard,
    }),
    discard,
  };
}

function trouble(error: unknown): TasukiError {
  const code = (error as { code?: string }).code ?? "error";
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new TasukiError(
    "io",
    full
      ? "The disk of the temporary directory is full: a compressed file needs room to be unpacked. Set TMPDIR to a larger one."
      : `The temporary directory cannot be used (${code}). Set TMPDIR to another one.`,
    { cause: error },
  );
}

function memorySpool(): Spool {
  let parts: Uint8Array[] = [];
  let size = 0;
  const discard = async () => {
    parts = [];
  };
  return {
    limit: LIMIT_IN_MEMORY,
    async write(bytes) {
      parts.push(bytes.slice());
      size += bytes.length;
    },
    source(name) {
      const whole = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      parts = [];
      return { ...memorySource(whole, name), close: discard };
    },
    discard,
  };
}
