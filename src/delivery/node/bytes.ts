/**
 * Taking the digest of files, some at a time: while one is hashed, the next ones are read.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

/** Bytes that are read at once. */
const PIECE = 1024 * 1024;
/** Files that are worked on at a time: enough to keep a disk busy. */
const AT_A_TIME = 4;

/** Two pieces that are filled in turn: one is hashed and written while the other is read. Kept, as files may be many and small. */
type Pieces = readonly [Buffer, Buffer];
const FREE: Pieces[] = [];

/** A file that was read whole. */
export interface ReadBytes {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Reads a file, and copies it where `to` is given. Never follows a link. */
export async function readBytes(
  from: string,
  { to, onBytes, signal }: { to?: FileHandle; onBytes?: (count: number) => void; signal?: AbortSignal | undefined },
): Promise<ReadBytes> {
  // Windows has no such flag, and needs rights for links anyway.
  const file = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const pieces = FREE.pop() ?? [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)];
  try {
    const hash = createHash("sha256");
    let sizeBytes = 0;
    let reading = file.read(pieces[0], 0, PIECE, null);
    for (let turn = 0; ; turn ^= 1) {
      const { bytesRead } = await reading;
      signal?.throwIfAborted();
      if (bytesRead === 0) break;
      const bytes = pieces[turn as 0 | 1].subarray(0, bytesRead);
      reading = file.read(pieces[(turn ^ 1) as 0 | 1], 0, PIECE, null);
      // Looked at when it is awaited; a failure meanwhile must not end the process.
      reading.catch(() => {});
      hash.update(bytes);
      for (let done = 0; to && done < bytes.length; ) done += (await to.write(bytes, done)).bytesWritten;
      sizeBytes += bytesRead;
      onBytes?.(bytesRead);
    }
    // Not after a failure: a read may still be under way.
    FREE.push(pieces);
    return { sizeBytes, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

/** Size of what stands at a path; undefined where nothing does. */
export const sizeOf = async (path: string): Promise<number | undefined> =>
  (await lstat(path).catch(() => undefined))?.size;

/** Whether a path is a folder, or leads to something in it. */
export function liesWithin(path: string, folder: string): boolean {
  const [inner, outer] = [resolve(path), resolve(folder)];
  const way = relative(outer, inner);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** Does something with every item, some at a time. The first failure ends all. */
export async function someAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      try {
        await work(items[i]!);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  const done = await Promise.allSettled(Array.from({ length: AT_A_TIME }, worker));
  const failed = done.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
}
