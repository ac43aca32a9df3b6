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

/** What the b-tree header of a page says. */
export interface PageHead {
  readonly page: number;
  readonly leaf: boolean;
  /** Offset of the first cell pointer in the page. */
  readonly pointers: number;
  readonly cells: number;
}

/** A leaf page of a table. */
export type Leaf = PageHead;

/** Offset of the b-tree header in a page: the first page begins with the header of the database. */
const headOf = (page: number) => (page === 1 ? 100 : 0);

/** An interior page that is being walked. */
interface Level {
  readonly page: number;
  readonly children: Uint32Array;
  next: number;
}

/** Walks the leaves of a table. The page of the leaf is at hand, and met. */
export class LeafWalk {
  leaf: Leaf = { page: 0, leaf: true, pointers: 0, cells: 0 };
  readonly #levels: Level[] = [];
  #leafDepth: number | undefined;
  /** The page that comes next, where no level says it: the root. */
  #root: number | undefined;

  constructor(
    readonly pager: Pager,
    root: number,
    readonly fault: PageFault,
  ) {
    this.#root = root;
  }

  /**
   * Goes to the next leaf where it stands in the bytes at hand and is in order, which nearly all are: no promise is made
   * for it. False says nothing but that `next` must be asked.
   */
  nextAtHand(): boolean {
    const { pager } = this;
    const level = this.#levels.at(-1);
    if (!level || this.#levels.length !== this.#leafDepth || level.next >= level.children.length) return false;
    const page = level.children[level.next]!;
    if (page < 2 || page > pager.pageCount || !pager.atHand(page)) return false;
    const { view, at } = pager;
    const cells = view.getUint16(at + 3);
    if (view.getUint8(at) !== TABLE.leaf || 8 + 2 * cells > pager.usable || !pager.meet(page)) return false;
    level.next++;
    this.leaf = { page, leaf: true, pointers: 8, cells };
    return true;
  }

  /** Goes to the next leaf, past whatever cannot be read. False where there is none. */
  async next(): Promise<boolean> {
    const levels = this.#levels;
    for (;;) {
      let level = levels.at(-1);
      while (level && level.next >= level.children.length) {
        levels.pop();
        level = levels.at(-1);
      }
      const page = this.#root ?? level?.children[level.next++];
      if (page === undefined) return false;
      this.#root = undefined;
      if (await this.#enter(page, level?.page ?? 0)) return true;
    }
  }

  /** Enters a page. True where it is a leaf; the children of another come next. */
  async #enter(page: number, parent: number): Promise<boolean> {
    const { pager, fault } = this;
    const depth = this.#levels.length;
    if (!(await enterPage(pager, page, parent, fault))) return false;
    const head = readHead(pager, page, "table", fault);
    if (!head) return false;
    if (!head.leaf) {
      if (depth < DEEPEST) this.#levels.push({ page, children: childrenOf(pager, head, fault), next: 0 });
      else fault("page-malformed", page, `page ${page} stands ${DEEPEST} levels deep`, true);
      return false;
    }
    this.#leafDepth ??= depth;
    if (this.#leafDepth !== depth) {
      const reason = `leaf page ${page} stands at level ${depth + 1}, others at ${this.#leafDepth + 1}`;
      fault("page-malformed", page, reason, false);
    }
    this.leaf = head;
    return true;
  }
}

/** The leaves of a table, one after another. The page of a leaf is at hand when it is given. */
export async function* leavesOf(pager: Pager, root: number, fault: PageFault): AsyncGenerator<Leaf, void, void> {
  const walk = new LeafWalk(pager, root, fault);
  while (await walk.next()) yield walk.leaf;
}

/** Reads the header of the page at hand. Undefined, and a fault, where it is none of such a tree. */
export function readHead(pager: Pager, page: number, kind: "table" | "index", fault: PageFault): PageHead | undefined {
  const types = kind === "index" ? INDEX : TABLE;
  const { view, at, usable } = pager;
  const head = headOf(page);
  const type = view.getUint8(at + head);
  const cells = view.getUint16(at + head + 3);
  const leaf = type === types.leaf;
  const pointers = head + (leaf ? 8 : 12);
  if (!leaf && type !== types.interior)
    fault("page-malformed", page, `page ${page} has the type ${type}, which no page of its tree has`, true);
  else if (pointers + 2 * cells > usable)
    fault("page-malformed", page, `page ${page} claims ${cells} cells, more than it has room for`, true);
  else return { page, leaf, pointers, cells };
  return undefined;
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

/** The pages below the interior page at hand, in order. */
export function childrenOf(pager: Pager, { page, pointers, cells }: PageHead, fault: PageFault): Uint32Array {
  const { view, at, usable } = pager;
  const children = new Uint32Array(cells + 1);
  let found = 0;
  for (let i = 0; i < cells; i++) {
    const cell = view.getUint16(at + pointers + 2 * i);
    if (cell < pointers + 2 * cells || cell + 5 > usable)
      fault("page-malformed", page, `page ${page}: cell ${i} stands at ${cell}, outside of its content`, true);
    else children[found++] = view.getUint32(at + cell);
  }
  children[found++] = view.getUint32(at + pointers - 4);
  return children.subarray(0, found);
}

/** Whether the page at hand can be a leaf page of a table. */
export const isLeaf = ({ view, at, usable }: Pager): boolean => {
  const cells = view.getUint16(at + 3);
  return view.getUint8(at) === TABLE.leaf && cells > 0 && 8 + 2 * cells <= usable;
};
