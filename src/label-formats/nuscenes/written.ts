/**
 * The tables of nuScenes and of T4, which is nuScenes with boxes in images, masks and labels of models (`schema_nuscenes.md` of
 * nuscenes-devkit; `docs/schema/table.md` of tier4/t4-devkit). The size of a cuboid is width, length, height, and its rotation a
 * quaternion w, x, y, z; ours are length, width, height and x, y, z, w. Times are whole microseconds.
 *
 * @module
 */
import type { Occlusion } from "../../spec/annotation/item.js";
import { jsonFile } from "../made.js";

/** Which of the two is written. */
export type Dialect = "nuscenes" | "t4";

/** Prefix of the terms that categories of others become. */
export const NUSCENES_PREFIX = "nuscenes";
/** The category of what has no type. */
export const UNTYPED = "unknown";
/** Before the token of an instance that stands for a single geometry of no entity. No id of ours begins so. */
export const NOBODY = "_";
/** Before the token of the map that stands for the frame of all cuboids. */
export const FRAME = "frame/";
/** The frame that all cuboids are in where no file says its name. */
export const GLOBAL_FRAME = "map";

/** How much is seen, by what is hidden. The limits of T4 are ours; those of nuScenes lie elsewhere. */
export const LEVEL_OF: Readonly<Record<Dialect, Readonly<Record<Occlusion, string>>>> = {
  t4: { none: "full", partial: "most", mostly: "partial", full: "none" },
  nuscenes: { none: "v80-100", partial: "v60-80", mostly: "v0-40", full: "v0-40" },
};
export const OCCLUSION_OF: ReadonlyMap<string, Occlusion> = new Map<string, Occlusion>([
  ["full", "none"],
  ["most", "partial"],
  ["partial", "mostly"],
  ["none", "full"],
  ["v80-100", "none"],
  ["v60-80", "partial"],
  ["v40-60", "partial"],
  ["v0-40", "mostly"],
]);
/** The level of what nobody said anything about, in T4. */
export const UNAVAILABLE = "unavailable";

/** A row of a table. */
export type Row = Readonly<Record<string, unknown>>;

/** The size of a cuboid, and its rotation, as they are written. Both ways are the same exchange. */
export const exchangedSize = (size: readonly number[]): number[] => [size[1]!, size[0]!, size[2]!];
export const wFirst = ([x, y, z, w]: readonly number[]): number[] => [w!, x!, y!, z!];
export const wLast = ([w, x, y, z]: readonly number[]): number[] => [x!, y!, z!, w!];

/** Rows in order, each of which names the one before it and the one after it. */
export const chained = (rows: readonly Row[]): Row[] =>
  rows.map((row, i) => ({ ...row, prev: rows[i - 1]?.["token"] ?? "", next: rows[i + 1]?.["token"] ?? "" }));

/** A table as a file. A score is a number with a decimal point: t4-devkit takes no other. */
export function tableFile(folder: string, name: string, rows: readonly Row[]): { name: string; bytes: Uint8Array } {
  const { bytes, ...file } = jsonFile(`${folder}/${name}.json`, rows);
  const text = new TextDecoder().decode(bytes).replace(/("score": [01])(?=[,\n])/g, "$1.0");
  return { ...file, bytes: new TextEncoder().encode(text) };
}
