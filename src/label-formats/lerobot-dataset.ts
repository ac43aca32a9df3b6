/**
 * An episode of a LeRobot data set, versions 2.1 and 3.0, as far as labels go: its frames with their tasks, the columns of words, and
 * index columns. Names are those of huggingface/lerobot (`datasets/io_utils.py`, `datasets/language.py`), and for `annotation.*`
 * those of Isaac-GR00T.
 *
 * @module
 */
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import { readJson } from "../strict-json.js";
import { TasukiError } from "../trouble.js";
import type { LabelFiles, LabelOptions } from "./format.js";
import { jsonIn, plainTextIn, refusal } from "./made.js";
import { readTable, type Table } from "./parquet.js";

/** The largest file of a data set that is read. */
const LARGEST_TABLE = 512 * 1024 * 1024;
/** Columns that hold labels. */
const LABELS =
  /^(timestamp|frame_index|episode_index|task_index|subtask_index|intervention|language_(persistent|events)|annotation\..*)$/;
/** Columns that hold labels of other programs, which are not read. */
const NOT_READ =
  /^(short_horizon_task_index|primitive_action_index|success_primitive_action|next\.(done|success|reward))$/;

/** An episode. */
export interface Episode {
  readonly index: number;
  readonly framesPerSecond: number;
  readonly rows: readonly Keyed[];
  readonly tasks: ReadonlyMap<number, string>;
  readonly subtasks: ReadonlyMap<number, string>;
  /** Columns of indexes into the tasks. */
  readonly annotations: readonly string[];
  /** Columns of labels that are not read. */
  readonly passed: readonly string[];
}

/** The version that a data set says: `v2.1`, `v3.0`; undefined where it is none. */
export async function lerobotVersion(files: LabelFiles): Promise<string | undefined> {
  const info = await infoOf(files).catch(() => undefined);
  const version = info?.["codebase_version"];
  return typeof version === "string" ? version : undefined;
}

async function infoOf(files: LabelFiles): Promise<Keyed | undefined> {
  const bytes = await files.read("meta/info.json");
  const read = bytes && jsonIn(bytes);
  return read && "document" in read && isObject(read.document) ? read.document : undefined;
}

/** Reads the episode that is asked for, or the only one. Throws a `TasukiError` where there is none. */
export async function readEpisode(
  files: LabelFiles,
  version: "v2.1" | "v3.0",
  options: LabelOptions,
): Promise<Episode> {
  const { name } = files;
  const info = await infoOf(files);
  if (!info || info["codebase_version"] !== version) throw refusal(name, `it is no data set of version ${version}`);
  const fps = info["fps"];
  if (typeof fps !== "number" || !(fps > 0 && fps <= 1e6)) throw refusal(name, "meta/info.json gives no frame rate");
  const episodes = info["total_episodes"];
  const { episode: asked } = options;
  if (asked === undefined && episodes !== 1)
    throw new TasukiError("usage", `${name} holds ${String(episodes)} episodes: give one (--episode NUMBER).`);
  const index = asked ?? 0;
  const table = version === "v2.1" ? await oldTable(files, index) : await newTable(files, index);
  const rows = table.rows.filter((row) => Number(row["episode_index"] ?? index) === index);
  if (rows.length === 0) throw refusal(name, `it has no frames of episode ${index}`);
  const sorted = [...rows].sort((a, b) => Number(a["frame_index"]) - Number(b["frame_index"]));
  if (sorted.some((row, i) => Number(row["frame_index"]) !== i))
    throw refusal(name, `the frames of episode ${index} are not counted from 0 without a gap`);
  return {
    index,
    framesPerSecond: fps,
    rows: sorted,
    tasks: version === "v2.1" ? await oldTasks(files) : await newTasks(files, "meta/tasks.parquet", "task_index"),
    subtasks: table.names.includes("subtask_index")
      ? await newTasks(files, "meta/subtasks.parquet", "subtask_index")
      : new Map(),
    annotations: table.names.filter((column) => column.startsWith("annotation.")),
    passed: table.names.filter((column) => NOT_READ.test(column)),
  };
}

async function tableAt(
  files: LabelFiles,
  path: string,
  wanted: (column: string) => boolean,
): Promise<Table | undefined> {
  const bytes = await files.read(path, LARGEST_TABLE);
  return bytes && (await readTable(bytes, `${files.name}/${path}`, wanted));
}

/** Of version 2.1, every episode has a file of its own. */
async function oldTable(files: LabelFiles, index: number): Promise<Table> {
  const ending = `/episode_${String(index).padStart(6, "0")}.parquet`;
  const path = (await files.list()).find(({ name }) => name.startsWith("data/") && name.endsWith(ending))?.name;
  const table = path === undefined ? undefined : await tableAt(files, path, (column) => LABELS.test(column));
  if (!table) throw refusal(files.name, `it has no file of episode ${index}`);
  return table;
}

/** Of version 3.0, several episodes share a file, and the table of episodes says which. */
async function newTable(files: LabelFiles, index: number): Promise<Table> {
  const place = ["episode_index", "data/chunk_index", "data/file_index"];
  for (const { name } of await files.list()) {
    if (!/^meta\/episodes\/.*\.parquet$/.test(name)) continue;
    const episodes = await tableAt(files, name, (column) => place.includes(column));
    const row = episodes?.rows.find((each) => Number(each["episode_index"]) === index);
    if (!row) continue;
    const [chunk, file] = place.slice(1).map((column) => String(Number(row[column])).padStart(3, "0"));
    const path = `data/chunk-${chunk}/file-${file}.parquet`;
    const table = await tableAt(files, path, (column) => LABELS.test(column));
    if (table) return table;
  }
  throw refusal(files.name, `it has no file of episode ${index}`);
}

async function oldTasks(files: LabelFiles): Promise<ReadonlyMap<number, string>> {
  const bytes = await files.read("meta/tasks.jsonl");
  const tasks = new Map<number, string>();
  for (const line of bytes ? plainTextIn(bytes, files.name).split("\n") : []) {
    if (line.trim() === "") continue;
    const read = readJson(line, { longest: 1_000_000, deepest: 8 });
    if ("reason" in read) throw refusal(files.name, `meta/tasks.jsonl cannot be read: ${read.reason}`);
    if (isObject(read.document) && typeof read.document["task"] === "string")
      tasks.set(Number(read.document["task_index"]), read.document["task"]);
  }
  return tasks;
}

/** A table of names by index: pandas keeps the names as the index of the table, which has no name in older versions. */
async function newTasks(files: LabelFiles, path: string, index: string): Promise<ReadonlyMap<number, string>> {
  const table = await tableAt(files, path, () => true);
  const text = table?.names.find((column) => column !== index);
  return new Map(
    (table?.rows ?? []).flatMap((row) => {
      const said = text === undefined ? undefined : row[text];
      return typeof said === "string" ? [[Number(row[index]), said] as const] : [];
    }),
  );
}
