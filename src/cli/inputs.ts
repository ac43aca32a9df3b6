/** Which recordings the paths on the command line mean, and which declaration stands beside each. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { TasukiError } from "../trouble.js";

const RECORDINGS = new Set([".mcap", ".bag", ".db3"]);
const GLOB = /[*?[\]{}]/;

/** An input: a file to read, or why there is none. */
export interface Input {
  readonly path: string;
  readonly trouble?: TasukiError;
}

/** Turns an error of the file system into words. */
export function ioTrouble(path: string, error: unknown): TasukiError {
  if (error instanceof TasukiError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT")
    return new TasukiError("not-found", `${path}: there is no such file or directory. Check the path.`);
  if (code === "EACCES" || code === "EPERM")
    return new TasukiError("no-permission", `${path}: no permission to read it.`);
  if (code === undefined) throw error;
  return new TasukiError("io", `${path}: cannot be read (${code}).`);
}

/** Every recording below a directory, by name, in a stable order. Links are not followed, so that no loop arises. */
async function recordingsIn(directory: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) found.push(...(await recordingsIn(path)));
    else if (entry.isFile() && RECORDINGS.has(extname(entry.name))) found.push(path);
  }
  return found;
}

async function expand(path: string): Promise<Input[]> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return [{ path }];
    const found = await recordingsIn(path);
    if (found.length > 0) return found.map((each) => ({ path: each }));
    const kinds = [...RECORDINGS].join(", ");
    return [{ path, trouble: new TasukiError("no-recordings", `${path}: no recording (${kinds}) in this directory.`) }];
  } catch (error) {
    if (!GLOB.test(path)) return [{ path, trouble: ioTrouble(path, error) }];
    const { glob } = await import("tinyglobby");
    const found = (await glob([path], { absolute: path.startsWith("/"), onlyFiles: true })).sort();
    if (found.length > 0) return found.map((each) => ({ path: each }));
    return [{ path, trouble: new TasukiError("not-found", `${path}: no file matches this pattern.`) }];
  }
}

/** The inputs that paths mean: files, directories and globs; each file once. */
export async function expandPaths(paths: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of paths)
    for (const input of await expand(path)) if (!inputs.has(input.path)) inputs.set(input.path, input);
  return [...inputs.values()];
}

/** The text of the sidecar of a recording, `run.mcap.tasuki.json` or `run.tasuki.json`, where there is one. */
export async function readSidecar(path: string): Promise<{ path: string; text: string } | undefined> {
  const stem = join(dirname(path), basename(path, extname(path)));
  for (const candidate of [`${path}.tasuki.json`, `${stem}.tasuki.json`]) {
    try {
      return { path: candidate, text: await readFile(candidate, "utf8") };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw ioTrouble(candidate, error);
    }
  }
  return undefined;
}
