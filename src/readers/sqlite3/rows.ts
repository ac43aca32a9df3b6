/** The rows of a small table, one after another: the schema of a database, the topics of a recording. */
import { CellReader } from "./cell.js";
import type { TableColumns } from "./create-table.js";
import { RecordReader, type Value } from "./record.js";
import type { Scan } from "./scan.js";
import { leavesOf } from "./tree.js";

/** The largest row of a table other than that of the messages. */
const MAX_ROW_BYTES = 64 * 1024 * 1024;

export interface Row {
  /** Offset of the row's cell in the file. */
  readonly offset: number;
  /** Value of a column by its name; undefined where the table has no such column. */
  get(name: string): Value | undefined;
}

/** Gives the rows of the table whose tree begins at a page. */
export async function* rowsOf(scan: Scan, root: number, table: string, columns: TableColumns): AsyncGenerator<Row> {
  const { pager, header } = scan;
  const cells = new CellReader(
    pager,
    scan.pageFault,
    scan.rowTooLarge,
    Math.min(MAX_ROW_BYTES, scan.limits.maxChunkBytes),
  );
  const record = new RecordReader();
  scan.read.add(root);
  const { names, rowidAlias } = columns;
  for await (const leaf of leavesOf(pager, root, scan.pageFault)) {
    for (let index = 0; index < leaf.cells; index++) {
      if (!cells.find(leaf, index)) continue;
      const gathered = cells.overflows;
      if (!gathered || (await cells.gather(leaf.page))) {
        const { offset, rowid } = cells;
        const reason = record.parse(cells.bytes, cells.view, cells.start, cells.end);
        if (reason !== undefined)
          scan.fault("record-malformed", { offset, name: table, reason: `row ${rowid}: ${reason}` });
        else {
          const values = names.map((name, column) => {
            const value = column === rowidAlias ? rowid : record.value(column, header.textEncoding);
            if (record.badText) {
              const encoding = header.textEncoding.toUpperCase();
              scan.fault("text-not-utf8", { offset, name: table, reason: `column ${name} is not valid ${encoding}` });
            }
            record.badText = false;
            return value;
          });
          yield { offset, get: (name) => values[names.indexOf(name)] };
        }
      }
      if (!(await pager.need(leaf.page))) return;
    }
  }
}
