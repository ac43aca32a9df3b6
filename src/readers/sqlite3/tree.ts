/**
 * Walking the b-tree of a table or an index, leaf by leaf in the order of its keys. Each page is met once at most, so that
 * a tree that runs in circles ends. What cannot be followed is told, and its siblings are walked all the same.
 */
import type { Pager } from "./pager.js";

/** Types of pages. */
const TABLE = { interior: 5, leaf: 13 };
const INDEX = { interior: 2, leaf: 10 };
/** Trees of real databases have five levels or so; 2^32 pages need no more than 20. */
const DEEPEST = 40;

/** What is wrong with a page: it is broken, referred to twice, or not in the file. */
export type PageFaultKind = "page-malformed" | "page-repeated" | "truncated";

/** Told what is wrong with a page. `lost` says that content below it cannot be read. */
export type PageFault = (kind: PageFaultKind, page: number, reason: string, lost: boolean) => void;

export interface Leaf {
  readonly page: number;
  /** Offset of the first cell pointer in the page. */
  readonly pointers: number;
  readonly cells: number;
}

/** Offset of the b-tree header in a page: the first page begins with the header of the database. */
const headOf = (page: number) => (page === 1 ? 100 : 0);

/** An interior page that is being walked. */
interface Level {
  readonly children: Uint32Array;
  next: number;
}

/** The leaves of a tree. The page of a leaf is at hand when it is given. */
export async function* leavesOf(
  pager: Pager,
  root: number,
  kind: "table" | "index",
  fault: PageFault,
): AsyncGenerator<Leaf, void, void> {
  const { interior, leaf } = kind === "index" ? INDEX : TABLE;
  const levels: Level[] = [];
  let page: number | undefined = root;
  let parent = 0;
  let leafDepth: number | undefined;
  while (page !== undefined) {
    if (await enterPage(pager, page, parent, fault)) {
      const head = headOf(page);
      const { view, at } = pager;
      const type = view.getUint8(at + head);
      const cells = view.getUint16(at + head + 3);
      const pointers = head + (type === interior ? 12 : 8);
      if (type !== leaf && type !== interior)
        fault("page-malformed", page, `page ${page} has the type ${type}, which no page of a ${kind} has`, true);
      else if (pointers + 2 * cells > pager.usable)
        fault("page-malformed", page, `page ${page} claims ${cells} cells, more than it has room for`, true);
      else if (type === leaf) {
        leafDepth ??= levels.length;
        if (leafDepth !== levels.length)
          fault(
            "page-malformed",
            page,
            `leaf page ${page} stands at level ${levels.length + 1}, others at ${leafDepth + 1}`,
            false,
          );
        yield { page, pointers, cells };
      } else if (levels.length >= DEEPEST)
        fault("page-malformed", page, `page ${page} stands ${DEEPEST} levels deep`, true);
      else levels.push({ children: childrenOf(pager, page, pointers, cells, fault), next: 0 });
    }
    let level = levels.at(-1);
    while (level && level.next >= level.children.length) {
      levels.pop();
      level = levels.at(-1);
    }
    page = level?.children[level.next++];
    parent = page ?? 0;
  }
}

/** Goes to a page that another one, or the schema (0), refers to. False, and a fault, where it cannot be read. */
export async function enterPage(pager: Pager, page: number, parent: number, fault: PageFault): Promise<boolean> {
  const { pageCount } = pager;
  if (page < 1 || page > pageCount)
    fault("page-malformed", parent || 1, `a reference to page ${page}, and there are ${pageCount}`, true);
  else if (!pager.meet(page)) fault("page-repeated", page, `page ${page} is referred to twice`, true);
  else if (!(await pager.need(page))) fault("truncated", page, `page ${page} is not in the file`, true);
  else return true;
  return false;
}

/** The pages below an interior page, in order. */
function childrenOf(pager: Pager, page: number, pointers: number, cells: number, fault: PageFault): Uint32Array {
  const { view, at, usable } = pager;
  const children = new Uint32Array(cells + 1);
  let found = 0;
  for (let i = 0; i < cells; i++) {
    const cell = view.getUint16(at + pointers + 2 * i);
    if (cell < pointers + 2 * cells || cell + 5 > usable)
      fault("page-malformed", page, `page ${page}: cell ${i} stands at ${cell}, outside of its content`, true);
    else children[found++] = view.getUint32(at + cell);
  }
  children[found++] = view.getUint32(at + headOf(page) + 8);
  return children.subarray(0, found);
}
