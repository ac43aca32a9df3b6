/**
 * The tables of a dataset by their tokens. A token that refers to nothing, and a chain that does not hold, are told.
 *
 * @module
 */
import type { LabelLosses } from "../../label-losses.js";
import { type Keyed, objectsIn, textOf } from "../foreign.js";
import type { LabelFiles } from "../format.js";
import { jsonIn, refusal } from "../made.js";

/** Tables that are read. */
const READ = [
  "attribute",
  "category",
  "instance",
  "map",
  "object_ann",
  "sample",
  "sample_annotation",
  "sample_data",
  "calibrated_sensor",
  "scene",
  "sensor",
  "surface_ann",
  "visibility",
] as const;
export type TableName = (typeof READ)[number];

/** Tables of which nothing is lost where they are passed over: nothing of ours says the same. */
const PASSED = new Set(["ego_pose", "log"]);

/** A table: its rows by token, in order. */
export type Table = ReadonlyMap<string, Keyed>;

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "");

/** The folder of the tables; undefined where there are none, or several. */
export async function tablesFolder(files: LabelFiles): Promise<string | undefined> {
  const names = (await files.list()).map(({ name }) => name);
  const found = names.filter((name) => nameOf(name) === "sample" && name.endsWith("sample.json"));
  const folder = found[0]?.slice(0, -"sample.json".length);
  return found.length === 1 && names.includes(`${folder}sample_annotation.json`) ? folder : undefined;
}

/** Reads the tables of a folder. */
export async function readTables(
  files: LabelFiles,
  folder: string,
  losses: LabelLosses,
): Promise<Record<TableName, Table>> {
  const tables = Object.fromEntries(READ.map((name) => [name, new Map<string, Keyed>()])) as Record<
    TableName,
    Map<string, Keyed>
  >;
  for (const { name: path } of await files.list()) {
    const name = nameOf(path);
    if (!path.startsWith(folder) || path.slice(folder.length) !== `${name}.json` || PASSED.has(name)) continue;
    if (!(READ as readonly string[]).includes(name)) {
      losses.lose("data-dropped", `/${name}`);
      continue;
    }
    const bytes = await files.read(path);
    const read = jsonIn(bytes ?? new Uint8Array());
    if ("reason" in read) throw refusal(path, read.reason);
    if (!Array.isArray(read.document)) throw refusal(path, "it is no table: a list of rows");
    const table = tables[name as TableName];
    for (const [row, field] of objectsIn(read.document, `/${name}`)) {
      const token = textOf(row["token"]);
      if (token === undefined || table.has(token)) throw refusal(path, `${field} has no token of its own`);
      table.set(token, row);
    }
  }
  return tables;
}

/**
 * Tells of rows that say otherwise than their neighbours which is before and which is after. What follows must be later, so that
 * a chain that bites its tail is found, too.
 */
export function checkChain(
  name: TableName,
  table: Table,
  timeOf: (row: Keyed) => number | undefined,
  losses: LabelLosses,
): void {
  let i = 0;
  for (const [token, row] of table) {
    const field = `/${name}/${i++}/next`;
    const { next } = row as { next?: unknown };
    if (next === "" || next === undefined || next === null) continue;
    const other = typeof next === "string" ? table.get(next) : undefined;
    const [at, then] = [timeOf(row), other && timeOf(other)];
    if (!other || other["prev"] !== token || (at !== undefined && then !== undefined && then <= at))
      losses.lose("reference-dangling", field);
  }
}
