/**
 * Which files of a folder make the recording, and in which order. What metadata says of paths is never followed: a path only
 * picks one of the files that the folder lists.
 *
 * @module
 */
import type { FaultKind } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import type { Metadata } from "./metadata.js";

/** Name of the text that makes a folder a recording. */
export const METADATA = "metadata.yaml";
/** Its first key. */
export const METADATA_ROOT = "rosbag2_bagfile_information";

/** Whether a text is the metadata of rosbag2, by its first key. */
export const isMetadata = (text: string): boolean => text.includes(METADATA_ROOT);

/** A file of the recording, in its place. */
export interface PlannedFile {
  readonly name: string;
  readonly listed: boolean;
  readonly state: "present" | "missing" | "not-read";
  readonly sizeBytes: number;
  /** Whether a file should stand between this one and the one before, and does not. */
  readonly afterHole: boolean;
  /** The path in metadata that means it. */
  readonly path?: string;
}

/** Takes what is wrong. `times` is how often, where it is more than once. */
export type NoteFault = (kind: FaultKind, place: Occurrence, times?: number) => void;

type Listing = readonly { readonly name: string; readonly size: number }[];

const STORAGE = /\.(mcap|db3)(\.zstd)?$/i;

/** Whether a name is that of a storage file of rosbag2. */
export const isStorage = (name: string): boolean => STORAGE.test(name);

/** A name with a number, and what stands around it. */
interface Numbered {
  readonly before: string;
  readonly number: number;
  /** What follows the number; the time of day behind it differs from file to file. */
  readonly behind: string;
}

const TIME = String.raw`\d{4}_\d{2}_\d{2}-\d{2}_\d{2}_\d{2}`;
const NUMBER_AHEAD = new RegExp(String.raw`^(\d{1,9})(_(?:.*_)?)${TIME}$`);
const NUMBER_BEHIND = /^(.*_)(?<!\d{4}_\d{2}_\d{2}-\d{2}_\d{2}_)(\d{1,9})$/;

/**
 * The number of a storage file: that of `run_3.mcap`, or from ROS 2 Lyrical on of `3_run_2026_05_01-09_30_00.mcap`. Undefined
 * where it has none; a time of day is none.
 */
function numberedName(name: string): Numbered | undefined {
  const stem = name.replace(STORAGE, "");
  const ahead = NUMBER_AHEAD.exec(stem);
  if (ahead) return { before: "", number: Number(ahead[1]), behind: ahead[2]! };
  const behind = NUMBER_BEHIND.exec(stem);
  return behind ? { before: behind[1]!, number: Number(behind[2]), behind: "" } : undefined;
}

/** Whether two names are of one series. */
const sameSeries = (a: Numbered | undefined, b: Numbered | undefined): boolean =>
  a !== undefined && b !== undefined && a.before === b.before && a.behind === b.behind;

/** Whether storage files without metadata are one recording: one prefix, one storage, and numbers from 0. */
export function isSplitSeries(names: readonly string[]): boolean {
  const numbered = names.map(numberedName);
  const endings = new Set(names.map((name) => STORAGE.exec(name)?.[1]?.toLowerCase()));
  const numbers = new Set(numbered.map((each) => each?.number));
  return (
    names.length > 1 &&
    endings.size === 1 &&
    numbered.every((each) => sameSeries(each, numbered[0])) &&
    numbers.size === names.length &&
    numbers.has(0)
  );
}

const byNumber = (a: { name: string }, b: { name: string }) =>
  (numberedName(a.name)?.number ?? 0) - (numberedName(b.name)?.number ?? 0) || (a.name < b.name ? -1 : 1);

/** The name under which a file stands once it is unpacked, or packed. */
const twinOf = (name: string) => (name.toLowerCase().endsWith(".zstd") ? name.slice(0, -5) : `${name}.zstd`);

/** Plans the files of a folder; `folderName` is the name of the folder itself. */
export function planFiles(
  metadata: Metadata | undefined,
  listing: Listing,
  folderName: string,
  note: NoteFault,
): PlannedFile[] {
  const storage = new Map(listing.filter(({ name }) => isStorage(name)).map((file) => [file.name, file]));
  const paths = metadata && (metadata.paths.length > 0 ? metadata.paths : metadata.files.map(({ path }) => path));
  const listed = paths ? listedFiles(paths, storage, folderName, note) : [];
  const used = new Set(listed.flatMap(({ name }) => [name, twinOf(name)]));
  const beside = [...storage.values()].filter(({ name }) => !used.has(name)).sort(byNumber);
  // Where nothing that metadata lists is there, the files have new names, and what is there is read.
  const lost = listed.every(({ state }) => state === "missing");
  const rest: Draft[] = beside.map(({ name, size }) => ({
    name,
    sizeBytes: size,
    listed: false,
    state: lost ? "present" : "not-read",
  }));
  if (paths) for (const { name } of beside) note("file-unlisted", { file: name });
  const read = lost && rest.length > 0 ? rest : listed;
  const gaps = gapsIn(read);
  const missing = lost && rest.length > 0 ? listed : [];
  return [
    ...missing.map((file) => ({ ...file, afterHole: false })),
    ...read.map((file, i) => {
      const gap = gaps[i]!;
      if (gap.length > 0) note("file-missing", { name: gap.first }, gap.length);
      return { ...file, afterHole: gap.length > 0 || read[i - 1]?.state === "missing" };
    }),
    ...(read === rest ? [] : rest).map((file) => ({ ...file, afterHole: false })),
  ];
}

type Draft = Omit<PlannedFile, "afterHole">;

/** The files that metadata lists, each once and in its order. */
function listedFiles(
  paths: readonly string[],
  storage: ReadonlyMap<string, { size: number }>,
  folderName: string,
  note: NoteFault,
): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const path of paths) {
    const { name, reason } = nameIn(path, folderName);
    if (reason !== undefined) note("file-path", { name: path.slice(0, 300), reason });
    if (name === undefined) continue;
    const there = [name, twinOf(name)].find((each) => storage.has(each));
    const found = there ?? name;
    if (drafts.has(found)) {
      note("file-path", { name: path.slice(0, 300), reason: "the path is listed twice" });
      continue;
    }
    if (there === undefined) note("file-missing", { name });
    drafts.set(found, {
      name: found,
      path,
      listed: true,
      state: there === undefined ? "missing" : "present",
      sizeBytes: storage.get(found)?.size ?? 0,
    });
  }
  return [...drafts.values()];
}

/** The name of a file of the folder that a path means. A path that leads anywhere else names none. */
function nameIn(path: string, folderName: string): { name?: string; reason?: string } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such a path is hostile
  if (path === "" || /[\u0000-\u001f]/.test(path)) return { reason: "the path is empty or holds control characters" };
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return { reason: "the path is an address, or names a drive" };
  const parts = path.split(/[/\\]/);
  if (parts[0] === "") return { reason: "the path is absolute" };
  if (parts.includes("..")) return { reason: "the path leads out of the folder" };
  const inside = parts.filter((part) => part !== "." && part !== "");
  const name = inside.at(-1);
  if (name === undefined) return { reason: "the path names no file" };
  if (inside.length === 1) return { name };
  // ROS 2 Foxy wrote the name of the folder before that of the file.
  if (inside.length === 2 && inside[0] === folderName) return { name };
  return { name, reason: "the path names another folder" };
}

/** For each file how many are missing before it by the numbers, and the name of the first of them. */
function gapsIn(files: readonly Draft[]): { length: number; first: string }[] {
  return files.map(({ name }, i) => {
    const here = numberedName(name);
    const last = i === 0 ? undefined : numberedName(files[i - 1]!.name);
    if (!here || !last || !sameSeries(here, last) || here.number <= last.number + 1) return { length: 0, first: "" };
    const { before, behind } = here;
    const ending = STORAGE.exec(name)?.[0] ?? "";
    const first = `${before}${last.number + 1}${behind === "" ? "" : `${behind}…`}${ending}`;
    return { length: here.number - last.number - 1, first };
  });
}
