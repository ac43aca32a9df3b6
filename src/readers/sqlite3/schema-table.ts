/** The table of all tables, which begins at the first page. */
import { parseCreateTable, type TableColumns } from "./create-table.js";
import { rowsOf } from "./rows.js";
import type { Scan } from "./scan.js";

/** A table or an index of the database. */
export interface DatabaseObject {
  readonly type: "table" | "index";
  readonly name: string;
  /** The table that it is, or that it is an index of; in lower case. */
  readonly table: string;
  readonly root: number;
  /** Of a table whose statement was understood. */
  readonly columns: TableColumns | undefined;
}

const COLUMNS: TableColumns = {
  names: ["type", "name", "tbl_name", "rootpage", "sql"],
  rowidAlias: undefined,
  withoutRowid: false,
};

/** More tables and indexes than this are none that a recorder made. */
const MOST = 10_000;

/** Reads which tables and indexes there are. */
export async function readSchema(scan: Scan): Promise<DatabaseObject[]> {
  const objects: DatabaseObject[] = [];
  for await (const row of rowsOf(scan, 1, "sqlite_schema", COLUMNS)) {
    const [type, name, table, root, sql] = COLUMNS.names.map((column) => row.get(column));
    // Views and triggers have no pages.
    if ((type !== "table" && type !== "index") || typeof name !== "string" || typeof table !== "string") continue;
    // Virtual tables have no pages either.
    if (typeof root !== "bigint" || root <= 0n || root > 0xffffffffn) continue;
    const columns = type === "table" && typeof sql === "string" ? parseCreateTable(sql) : undefined;
    if (objects.push({ type, name, table: table.toLowerCase(), root: Number(root), columns }) >= MOST) break;
  }
  return objects;
}
