import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Target } from "../convert.js";
import { fileSink, isSameFile } from "../io/file.js";
import { TasukiError } from "../trouble.js";

/** Files as the target of a conversion. What is there already is replaced only where that was asked for. */
export function fileTarget(name: string, { force, inputs }: { force: boolean; inputs: readonly string[] }): Target {
  return {
    name,
    async create(path) {
      for (const input of inputs)
        if (await isSameFile(input, path))
          throw new TasukiError("usage", `${path} is one of the inputs: a conversion never writes over its source.`);
      const there = await lstat(path).catch(() => undefined);
      if (there && !force && !there.isDirectory())
        throw new TasukiError("exists", `${path} is there already. --force replaces it.`);
      return await fileSink(path);
    },
    async scratch() {
      // Beside the output: where that has room, there is more often room for a copy than among temporary files.
      return await fileSink(join(dirname(name), `tasuki-sort-${process.pid}`));
    },
  };
}
