/**
 * Files as sources, folders and sinks: the Node edge of reading and writing.
 *
 * @module
 */
import { type FileHandle, open, readdir, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { TasukiError } from "../trouble.js";
import type { Sink } from "./sink.js";
import type { Folder, Source } from "./source.js";
import { WriteBehind } from "./write-behind.js";

/** Reads until the target is full or the file ends. */
async function readFrom(handle: FileHandle, offset: number, target: Uint8Array): Promise<number> {
  let filled = 0;
  while (filled < target.length) {
    const { bytesRead } = await handle.read(target, filled, target.length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** Turns what the system says of a file that is read into words. What is no error of the system is thrown on as it is. */
export function readTrouble(path: string, cause: unknown): TasukiError {
  if (cause instanceof TasukiError) return cause;
  const code = (cause as NodeJS.ErrnoException).code;
  // Node puts U+FFFD where a name is not UTF-8, and nothing opens by such a name.
  if (code === "ENOENT" && basename(path).includes("\uFFFD"))
    return new TasukiError("io", `${path}: its name is not UTF-8, so that it cannot be opened. Rename it.`, { cause });
  if (code === "ENOENT")
    return new TasukiError("not-found", `${path}: there is no such file or directory. Check the path.`, { cause });
  if (code === "EACCES" || code === "EPERM")
    return new TasukiError("no-permission", `${path}: no permission to read it.`, { cause });
  if (code === "EISDIR")
    return new TasukiError("io", `${path}: is a directory and cannot be read as a file.`, { cause });
  if (code === undefined) throw cause;
  return new TasukiError("io", `${path}: cannot be read (${code}).`, { cause });
}

/** Opens a file as a source. Throws a `TasukiError` where there is none, or it cannot be read. */
export async function fileSource(path: string): Promise<Source> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw readTrouble(path, error);
  });
  try {
    const stats = await handle.stat();
    // The system opens a directory, and would refuse to read it.
    if (stats.isDirectory())
      throw Object.assign(new Error(`EISDIR: illegal operation on a directory, open '${path}'`), { code: "EISDIR" });
    const { size } = stats;
    let closing: Promise<void> | undefined;
    return {
      name: path,
      size,
      read: (offset, target) => readFrom(handle, offset, target),
      close() {
        closing ??= handle.close();
        return closing;
      },
      async beside(name) {
        if (basename(name) !== name || name === "..") return undefined;
        try {
          return await fileSource(join(dirname(path), name));
        } catch (error) {
          if ((error as TasukiError).code === "not-found") return undefined;
          throw error;
        }
      },
    };
  } catch (error) {
    await handle.close();
    throw readTrouble(path, error);
  }
}

/** A folder of the file system. Links in it are not listed, so that nothing outside of it is read. */
export function fileFolder(path: string): Folder {
  const list = async () => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      throw readTrouble(path, error);
    });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    // What has gone meanwhile, or has a name that is not UTF-8, takes nothing from the others: opening it says why.
    const sizeOf = async (name: string) => (await stat(join(path, name)).catch(() => undefined))?.size ?? 0;
    return await Promise.all(names.sort().map(async (name) => ({ name, size: await sizeOf(name) })));
  };
  let files: ReturnType<typeof list> | undefined;
  return {
    name: path,
    files: () => (files ??= list()),
    async open(name) {
      if (!(await this.files()).some((file) => file.name === name))
        throw new TasukiError("not-found", `${name}: there is no such file in ${path}.`);
      return await fileSource(join(path, name));
    },
  };
}

/** Turns what the system says of a file that is written into words. What is no error of the system stays as it is. */
export function writeTrouble(path: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (cause instanceof TasukiError || code === undefined) return cause;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new TasukiError("io", `${path}: the disk is full. What stood there before is still there.`, { cause });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new TasukiError("no-permission", `${path}: no permission to write it.`, { cause });
  if (code === "EISDIR") return new TasukiError("io", `${path}: is a directory and cannot be written over.`, { cause });
  if (code === "ENOENT" || code === "ENOTDIR")
    return new TasukiError("not-found", `${path}: there is no directory to write it into.`, { cause });
  return new TasukiError("io", `${path}: cannot be written (${code}).`, { cause });
}

/** Tells apart what several runs write at once. */
let written = 0;

/**
 * A sink into a file. The bytes are written beside it, under a hidden name, and renamed at the end; an interrupted run
 * leaves the old file whole. Throws a `TasukiError` where it cannot be written, such as on a full disk.
 */
export async function fileSink(path: string): Promise<Sink> {
  // Of a link, what it leads to is replaced.
  const real = await realpath(path).catch(() => path);
  const beside = join(dirname(real), `.${basename(real)}.${process.pid}-${written++}.part`);
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw writeTrouble(path, error);
    }
  };
  // Found out now, and not when all is written.
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new TasukiError("io", `${path}: is a directory and cannot be written over.`);
  // A device or a pipe would become a file.
  if (there && !there.isFile()) throw new TasukiError("io", `${path}: is no regular file and cannot be replaced.`);
  const handle = await attempt(() => open(beside, "wx+"));
  let done = false;
  const writeAt = (bytes: Uint8Array, at: number) =>
    attempt(async () => {
      for (let from = 0; from < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, from, bytes.length - from, at + from);
        from += bytesWritten;
      }
    });
  const behind = new WriteBehind({ writeAt, sync: () => attempt(() => handle.sync()) });
  return {
    name: path,
    get position() {
      return behind.position;
    },
    write: (bytes) => behind.write(bytes),
    async patch(offset, bytes) {
      if (offset + bytes.length > behind.position)
        throw new RangeError(`bytes from ${offset} on have not been written`);
      await behind.patch(offset, bytes);
    },
    reader: () => ({
      name: path,
      size: behind.position,
      async read(offset, target) {
        await behind.flush();
        return await readFrom(handle, offset, target);
      },
    }),
    sync: () => behind.sync(),
    async commit() {
      if (done) return;
      await behind.sync();
      await attempt(async () => {
        await handle.close();
        await rename(beside, real);
      });
      done = true;
    },
    async abort() {
      if (done) return;
      done = true;
      await behind.end();
      await handle.close().catch(() => {});
      await unlink(beside).catch(() => {});
    },
  };
}

/** Whether two paths mean one file, so that an output would destroy its input. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
