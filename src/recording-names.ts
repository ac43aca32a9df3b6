/**
 * What is a recording by its name, and how files beside it are named.
 *
 * @module
 */
import type { Folder } from "./io/source.js";
import { isRecordingFolder, isStorage } from "./recording-folder.js";

const RECORDING = /\.(mcap|db3)(\.zstd)?$|\.bag(\.active)?$/i;

/** Whether a path is that of a file that holds a recording. */
export const isRecordingPath = (path: string): boolean => RECORDING.test(path);

/** The path of a recording without the ending that names its container. */
export const plainName = (path: string): string => path.replace(RECORDING, "");

/** How the file of a declaration ends, in either language. */
export const DECLARATION_ENDINGS = [".tasuki.json", ".tasuki.yaml"] as const;

/** How the hand-over statement of a folder may be called. */
export const STATEMENTS = DECLARATION_ENDINGS.map((ending) => `hand-over${ending}`);

/** How files beside a recording may be named: `run.mcap` and an ending, `run` and an ending; a folder and an ending. */
export const namesBeside = (path: string, isFolder: boolean, endings: readonly string[]): string[] => [
  ...new Set((isFolder ? [path] : [path, plainName(path)]).flatMap((name) => endings.map((end) => `${name}${end}`))),
];

/** What of a folder are recordings: itself, which takes its storage files up, and files of their own, by name. */
export async function recordingsAmong(folder: Folder): Promise<{ isOne: boolean; files: string[] }> {
  const names = (await folder.files()).map(({ name }) => name);
  const isOne = await isRecordingFolder(folder);
  return { isOne, files: names.filter((name) => RECORDING.test(name) && !(isOne && isStorage(name))) };
}
