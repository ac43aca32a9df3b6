import { CellReader } from "./cell.js";
import type { MessageColumns } from "./messages.js";
import { Pager } from "./pager.js";
import { RecordReader } from "./record.js";
import type { Scan } from "./scan.js";
import { isLeaf, type Leaf, leavesOf } from "./tree.js";

/** Rows that are looked at before a recording is taken to count from 0. */
const LOOKED_AT = 1000;

/**
 * What relative times count from: the first timestamp that is not 0, since recorders write 0 before their clock runs. It is
 * found before the first sample and then stays. Where nothing leads to the rows, `anywhere` looks at all leaf pages.
 */
export async function findOrigin(
  scan: Scan,
  root: number,
  { time, data }: MessageColumns,
  anywhere = false,
): Promise<bigint> {
  const { usable, pageSize, pageCount, log } = scan.pager;
  // A look ahead: pages that are met by it are met again, and what is broken is told then.
  const pager = new Pager(scan.source, pageSize, usable, pageCount, log);
  const cells = new CellReader(
    pager,
    () => {},
    () => {},
    scan.limits.maxChunkBytes,
  );
  const record = new RecordReader();
  let looked = 0;
  try {
    for await (const leaf of anywhere ? anyLeaves(pager) : leavesOf(pager, root, () => {}))
      for (let index = 0; index < leaf.cells; index++) {
        if (++looked > LOOKED_AT) return 0n;
        // The timestamp stands before the data, and so in the leaf; of an overflowing row, that much is parsed.
        if (!cells.find(leaf, index)) continue;
        if (cells.overflows && (!(await cells.gather(leaf.page)) || !(await pager.need(leaf.page)))) continue;
        if (record.parse(cells.bytes, cells.view, cells.start, cells.end) !== undefined) continue;
        if (record.kind(time) !== "INTEGER" || record.kind(data) !== "BLOB") continue;
        const found = record.integer(time);
        if (found > 0n) return found;
      }
    return 0n;
  } finally {
    await pager.settle();
  }
}

/** Every page that can be a leaf page of a table. */
async function* anyLeaves(pager: Pager): AsyncGenerator<Leaf, void, void> {
  for (let page = 2; page <= pager.pageCount; page++)
    if ((await pager.need(page)) && isLeaf(pager))
      yield { page, leaf: true, pointers: 8, cells: pager.view.getUint16(pager.at + 3) };
}
