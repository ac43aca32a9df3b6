/** Which recordings the paths on the command line mean, and which declaration stands beside each. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileFolder, fileSource, readTrouble } from "../io/file.js";
import type { Folder, Source } from "../io/source.js";
import { isRecordingFolder, METADATA } from "../recording-folder.js";
import { DECLARATION_ENDINGS, plainName, recordingsAmong } from "../recording-names.js";
import { TasukiError } from "../trouble.js";

/** What recordings are called, in words. */
const KINDS = ".mcap, .db3, .bag";
const GLOB = /[*?[\]{}]/;

/** An input: a file or a folder to read, or why there is none. */
export interface Input {
  readonly path: string;
  /** Whether the path is a folder that is one recording. */
  readonly isFolder?: boolean;
  readonly trouble?: TasukiError;
}

/** The longest text that is read whole: a declaration, a profile, a key. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/** The text of a file. Throws a `TasukiError` where it cannot be read, or is longer than any such text. */
export async function readText(path: string): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of createReadStream(path, { end: LONGEST_TEXT }) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
    }
  } catch (error) {
    throw readTrouble(path, error);
  }
  if (length > LONGEST_TEXT)
    throw new TasukiError("io", `${path}: is longer than ${LONGEST_TEXT} bytes, which no such document is.`);
  return Buffer.concat(pieces).toString("utf8");
}

/** Whether a path is that of a regular file, or of a link to one: what stands beside a recording by chance may be a pipe. */
export const isRegular = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() === true;

/** Opens what an input means. Throws what the system says. */
export const openInput = ({ path, isFolder }: Input): Promise<Source> | Folder =>
  isFolder ? fileFolder(path) : fileSource(path);

/**
 * Every recording in and below a directory, by name, in a stable order; a folder of rosbag2 is one. Links are not followed, so
 * that no loop arises. What lies below and cannot be looked at is an input with its own trouble: the rest is judged.
 */
async function recordingsIn(directory: string): Promise<Input[]> {
  const found: Input[] = [];
  const { isOne, files } = await recordingsAmong(fileFolder(directory));
  if (isOne) found.push({ path: directory, isFolder: true });
  const recordings = new Set(files);
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name);
    if (!entry.isDirectory() && !recordings.has(entry.name)) continue;
    try {
      if (entry.isDirectory()) found.push(...(await recordingsIn(path)));
      else found.push((await stat(path)) && { path });
    } catch (error) {
      found.push({ path, trouble: readTrouble(path, error) });
    }
  }
  return found;
}

async function expand(path: string): Promise<Input[]> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return [await fileInput(path)];
    const found = await recordingsIn(path);
    if (found.length > 0) return found;
    return [{ path, trouble: new TasukiError("no-recordings", `${path}: no recording (${KINDS}) in this directory.`) }];
  } catch (error) {
    if (!GLOB.test(path)) return [{ path, trouble: readTrouble(path, error) }];
    const { glob } = await import("tinyglobby");
    const found = (await glob([path], { absolute: path.startsWith("/"), onlyFiles: true })).sort();
    if (found.length > 0) return await Promise.all(found.map(fileInput));
    return [{ path, trouble: new TasukiError("not-found", `${path}: no file matches this pattern.`) }];
  }
}

/** A file as an input; the metadata of a recording means its folder. */
async function fileInput(path: string): Promise<Input> {
  const folder = dirname(path);
  return basename(path) === METADATA && (await isRecordingFolder(fileFolder(folder)))
    ? { path: folder, isFolder: true }
    : { path };
}

/** The inputs that paths mean: files, directories and globs; each file once. */
export async function expandPaths(paths: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of paths)
    for (const input of await expand(path)) if (!inputs.has(input.path)) inputs.set(input.path, input);
  return [...inputs.values()];
}

/** The one recording that a path means: a file, or a folder of rosbag2. Throws where it means none. */
export async function inputOf(path: string): Promise<Input> {
  if (!(await stat(path)).isDirectory()) return await fileInput(path);
  if (await isRecordingFolder(fileFolder(path))) return { path, isFolder: true };
  throw new TasukiError("no-recordings", `${path}: this directory is no recording. Name one of its files.`);
}

/** Opens the one recording that a path means. Throws a `TasukiError` where it means none. */
export async function openOne(path: string): Promise<Source | Folder> {
  try {
    return await openInput(await inputOf(path));
  } catch (error) {
    throw readTrouble(path, error);
  }
}

/**
 * The text of the sidecar of a recording: `run.mcap.tasuki.json` or `run.tasuki.json`, `folder.tasuki.json` of a folder; the same
 * with `.yaml`. Two under one name are refused: nobody could say which holds.
 */
export async function readSidecar({ path, isFolder }: Input): Promise<{ path: string; text: string } | undefined> {
  const names = isFolder ? [resolve(path)] : [path, plainName(path)];
  for (const name of new Set(names)) {
    const found = [];
    for (const ending of DECLARATION_ENDINGS) {
      const candidate = `${name}${ending}`;
      if (await isRegular(candidate)) found.push({ path: candidate, text: await readText(candidate) });
    }
    const [sidecar, other] = found;
    if (other)
      throw new TasukiError(
        "bad-declaration",
        `${sidecar!.path} and ${other.path} both stand beside the recording. Keep one of them.`,
      );
    if (sidecar) return sidecar;
  }
  return undefined;
}
