import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Target } from "../convert.js";
import { fileSink, isSameFile } from "../io/file.js";
import type { Sink } from "../io/sink.js";
import { TasukiError } from "../trouble.js";

/** What a command that writes recordings was asked, and what it reads: files, or folders. */
interface Asked {
  readonly force: boolean;
  readonly inputs: readonly string[];
}

/** Begins a file. What is there already is replaced only where that was asked for, and what is read never. */
export async function createFile(path: string, { force, inputs }: Asked): Promise<Sink> {
  const there = await lstat(path).catch(() => undefined);
  for (const input of inputs)
    if ((await isSameFile(input, path)) || (there && (await isSameFile(input, dirname(path)))))
      throw new TasukiError("usage", `${path} is one of the inputs, which are never written over.`);
  if (there && !force && !there.isDirectory())
    throw new TasukiError("exists", `${path} is there already. --force replaces it.`);
  return await fileSink(path);
}

/** Files as the target of a conversion. */
export function fileTarget(name: string, asked: Asked): Target {
  return {
    name,
    create: (path) => createFile(path, asked),
    async scratch() {
      // Beside the output: where that has room, there is more often room for a copy than among temporary files.
      return await fileSink(join(dirname(name), `tasuki-sort-${process.pid}`));
    },
  };
}
