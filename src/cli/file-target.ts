import { access, constants, lstat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Target } from "../convert.js";
import { fileSink, isSameFile } from "../io/file.js";
import type { Sink } from "../io/sink.js";
import { TasukiError } from "../trouble.js";

/** Turns an error of the file system into words, where something was to be written. */
function writeTrouble(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new TasukiError("not-found", `${dirname(path)}: there is no such folder to write to.`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new TasukiError("no-permission", `${path}: no permission to write it.`);
  if (code === "ENOSPC" || code === "EDQUOT")
    return new TasukiError("io", `${path}: the disk is full. What was written has been removed.`);
  return code === undefined ? error : new TasukiError("io", `${path}: cannot be written (${code}).`);
}

/** A sink whose errors are in words. */
function worded(path: string, sink: Sink): Sink & Required<Pick<Sink, "reader">> {
  const inWords = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      throw writeTrouble(path, error);
    }
  };
  return {
    name: path,
    get position() {
      return sink.position;
    },
    write: (bytes) => inWords(sink.write(bytes)),
    patch: (offset, bytes) => inWords(sink.patch(offset, bytes)),
    reader: () => sink.reader!(),
    commit: () => inWords(sink.commit()),
    abort: () => sink.abort(),
  };
}

async function openSink(path: string): Promise<Sink & Required<Pick<Sink, "reader">>> {
  try {
    return worded(path, await fileSink(path));
  } catch (error) {
    throw writeTrouble(path, error);
  }
}

/** Files as the target of a conversion. What is there already is replaced only where that was asked for. */
export function fileTarget(name: string, { force, inputs }: { force: boolean; inputs: readonly string[] }): Target {
  return {
    name,
    async create(path) {
      for (const input of inputs)
        if (await isSameFile(input, path))
          throw new TasukiError("usage", `${path} is one of the inputs: a conversion never writes over its source.`);
      const there = await lstat(path).catch(() => undefined);
      if (there?.isDirectory()) throw new TasukiError("exists", `${path} is a folder.`);
      if (there && !force) throw new TasukiError("exists", `${path} is there already. --force replaces it.`);
      return await openSink(path);
    },
    async scratch() {
      // Beside the output, where there is room for one more copy more often than in a folder for temporary files.
      const folder = dirname(name);
      const writable = await access(folder, constants.W_OK).then(
        () => true,
        () => false,
      );
      return await openSink(join(writable ? folder : tmpdir(), `tasuki-sort-${process.pid}`));
    },
  };
}
