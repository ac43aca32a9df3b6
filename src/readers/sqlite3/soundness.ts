/**
 * What nobody needs in order to read the messages: indexes, other tables, the list of free pages. It is walked so that every
 * page of the database is accounted for. Of the index of timestamps the leaves are not read, since they say nothing that
 * the messages do not: that something refers to each of them is all that is seen.
 */
import { CellReader, indexOverflow } from "./cell.js";
import type { Scan } from "./scan.js";
import type { DatabaseObject } from "./schema-table.js";
import { childrenOf, enterPage, leavesOf, readHead } from "./tree.js";

/** The index that rosbag2 makes. Its entries are short: they never have overflow pages. */
export const TIMESTAMP_INDEX = "timestamp_idx";

/** Walks all that was not read yet, and tells of pages that belong to nothing. */
export async function meetTheRest(scan: Scan, objects: readonly DatabaseObject[]): Promise<void> {
  for (const object of objects) {
    if (scan.read.has(object.root)) continue;
    if (object.name === TIMESTAMP_INDEX) await meetShallow(scan, object.root);
    else if (object.type === "index" || object.columns?.withoutRowid) await meetIndex(scan, object.root);
    else await meetTable(scan, object.root);
  }
  await meetFreePages(scan);
  meetPointerMap(scan);
  const { pager, unreadPages } = scan;
  // What stands below a page that could not be read seems to belong to nothing.
  if (unreadPages > 0 || scan.log.faults.truncated) return;
  const first = pager.unmet(1);
  if (first === undefined) return;
  const met = pager.metPages + (pager.lockPage <= pager.pageCount ? 1 : 0);
  scan.fault("page-unreachable", {
    offset: pager.offsetOf(first),
    reason: `${pager.pageCount - met} of ${pager.pageCount} pages belong to no table, no index and no list; the first is page ${first}`,
  });
}

async function meetTable({ pager, pageFault, limits }: Scan, root: number): Promise<void> {
  const cells = new CellReader(pager, pageFault, () => {}, limits.maxChunkBytes);
  for await (const leaf of leavesOf(pager, root, pageFault))
    for (let index = 0; index < leaf.cells; index++)
      if (cells.find(leaf, index) && cells.overflows) {
        await cells.gather(leaf.page);
        if (!(await pager.need(leaf.page))) return;
      }
}

/** Meets the pages of an index, those included into which its entries overflow. */
async function meetIndex({ pager, pageFault }: Scan, root: number): Promise<void> {
  const pending = [{ page: root, parent: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { page, parent } = next;
    if (!(await enterPage(pager, page, parent, pageFault))) continue;
    const head = readHead(pager, page, "index", pageFault);
    if (!head) continue;
    if (!head.leaf) for (const child of childrenOf(pager, head, pageFault)) pending.push({ page: child, parent: page });
    const overflows: number[] = [];
    for (let index = 0; index < head.cells; index++) {
      const overflow = indexOverflow(pager, head, index, pageFault);
      if (overflow > 0) overflows.push(overflow);
    }
    for (const first of overflows)
      for (let at = first, before = page; at !== 0; ) {
        if (!(await enterPage(pager, at, before, pageFault))) break;
        before = at;
        at = pager.view.getUint32(pager.at);
      }
  }
}

/** Meets the pages of an index without reading its leaves, all of which stand at one level. */
async function meetShallow({ pager, pageFault }: Scan, root: number): Promise<void> {
  if (!(await enterPage(pager, root, 0, pageFault))) return;
  let head = readHead(pager, root, "index", pageFault);
  if (!head || head.leaf) return;
  let level = [...childrenOf(pager, head, pageFault)];
  // All trees end: a page that was met is not entered again.
  while (level.length > 0) {
    const below: number[] = [];
    for (const [i, page] of level.entries()) {
      if (!(await enterPage(pager, page, root, pageFault))) continue;
      head = readHead(pager, page, "index", pageFault);
      if (!head) continue;
      if (!head.leaf) below.push(...childrenOf(pager, head, pageFault));
      else {
        for (const other of level.slice(i + 1)) meetUnread({ pager, pageFault }, other, root);
        break;
      }
    }
    level = below;
  }
}

/** Meets a page that is not read. */
function meetUnread({ pager, pageFault }: Pick<Scan, "pager" | "pageFault">, page: number, parent: number): void {
  if (page < 1 || page > pager.pageCount)
    pageFault("page-malformed", parent, `a reference to page ${page}, and there are ${pager.pageCount}`, false);
  else if (!pager.meet(page)) pageFault("page-repeated", page, `page ${page} is referred to twice`, false);
}

/** Walks the list of free pages: trunk pages, each with the numbers of others. */
async function meetFreePages(scan: Scan): Promise<void> {
  const { pager, header } = scan;
  const broken = (page: number, reason: string) => scan.fault("freelist", { offset: pager.offsetOf(page), reason });
  let trunk = header.freelist;
  let counted = 0;
  for (let before = 1; trunk !== 0; ) {
    if (trunk > pager.pageCount) return broken(before, `it goes on at page ${trunk}, and there are ${pager.pageCount}`);
    if (!pager.meet(trunk)) return broken(trunk, `page ${trunk} is free and in use, or free twice`);
    if (!(await pager.need(trunk))) return broken(trunk, `page ${trunk} is not in the file`);
    const { view, at, usable } = pager;
    const leaves = view.getUint32(at + 4);
    if (leaves > usable / 4 - 2) return broken(trunk, `page ${trunk} lists ${leaves} pages, more than it has room for`);
    for (let i = 0; i < leaves; i++) {
      const page = view.getUint32(at + 8 + 4 * i);
      if (page < 1 || page > pager.pageCount) broken(trunk, `it lists page ${page}, and there are ${pager.pageCount}`);
      else if (!pager.meet(page)) broken(page, `page ${page} is free and in use, or free twice`);
    }
    counted += 1 + leaves;
    before = trunk;
    trunk = view.getUint32(at);
  }
  if (counted !== header.freePages) broken(1, `it has ${counted} pages, the header counts ${header.freePages}`);
}

/** Meets the pages that say who owns which: one in so many, from page 2 on. */
function meetPointerMap({ pager, header }: Scan): void {
  if (!header.pointerMap) return;
  const step = Math.floor(header.usable / 5) + 1;
  for (let page = 2; page <= pager.pageCount; page += step) pager.meet(page === pager.lockPage ? page + 1 : page);
}
