/** Cells of a table's leaf pages: rowid and payload, gathered from overflow pages where the page has no room for all of it. */
import type { Pager } from "./pager.js";
import { enterPage, type Leaf, type PageFault, type PageHead } from "./tree.js";
import { VarintReader } from "./varint.js";

/** Bytes of a payload that stand in the page itself, of which at most so many may. */
function localBytes(length: number, usable: number, most: number): number {
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const some = least + ((length - least) % (usable - 4));
  return some <= most ? some : least;
}

/** The first overflow page of a cell of the index page at hand; 0 where it has none. */
export function indexOverflow(pager: Pager, head: PageHead, index: number, fault: PageFault): number {
  const { bytes, view, at, usable } = pager;
  const cell = view.getUint16(at + head.pointers + 2 * index);
  const varint = new VarintReader();
  const limit = at + usable;
  const length = varint.count(bytes, at + cell + (head.leaf ? 0 : 4), limit);
  const local = localBytes(length, usable, Math.floor(((usable - 12) * 64) / 255) - 23);
  const end = varint.end + local;
  if (cell >= head.pointers + 2 * head.cells && end + (length > local ? 4 : 0) <= limit)
    return length > local ? view.getUint32(end) : 0;
  fault("page-malformed", head.page, `page ${head.page}: cell ${index} at ${cell} does not fit in it`, false);
  return 0;
}

/** Reads one cell after another; what it gives is overwritten at each call. */
export class CellReader {
  rowid = 0n;
  /** Offset of the cell in the database file. */
  offset = 0;
  /** The payload: in the page, or gathered in a room of its own. */
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  view: DataView<ArrayBuffer> = new DataView(this.bytes.buffer);
  start = 0;
  end = 0;
  readonly #varint = new VarintReader();
  #room: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #length = 0;

  constructor(
    readonly pager: Pager,
    readonly fault: PageFault,
    /** Told of a cell that is in order but too large to be held. */
    readonly tooLarge: (offset: number, length: number) => void,
    readonly maxBytes: number,
  ) {}

  /** Finds a cell of the leaf at hand. False, and a fault, where there is none. `overflows` then says if it must be gathered. */
  find({ page, pointers, cells }: Leaf, index: number): boolean {
    const { pager } = this;
    const { bytes, view, at, usable, fileOffset } = pager;
    const cell = view.getUint16(at + pointers + 2 * index);
    this.offset = fileOffset + at + cell;
    const limit = at + usable;
    const length = this.#varint.count(bytes, at + cell, limit);
    const rowid = this.#varint.integer(bytes, this.#varint.end, limit);
    const start = this.#varint.end;
    const local = localBytes(length, usable, usable - 35);
    const overflow = length > local ? 4 : 0;
    if (cell < pointers + 2 * cells || rowid === undefined || start + local + overflow > limit) {
      this.fault("page-malformed", page, `page ${page}: cell ${index} at ${cell} does not fit in it`, true);
      return false;
    }
    this.rowid = rowid;
    this.bytes = bytes;
    this.view = view;
    this.start = start;
    this.end = start + local;
    this.#length = length;
    return true;
  }

  get overflows(): boolean {
    return this.#length > this.end - this.start;
  }

  /** Gathers the payload that was found from its overflow pages. The leaf is then no longer at hand. */
  async gather(page: number): Promise<boolean> {
    const { pager, start, end } = this;
    const length = this.#length;
    // No file holds more than it is long, whatever a length says.
    if (length > this.maxBytes || length > pager.pageCount * pager.pageSize) {
      if (length > pager.pageCount * pager.pageSize)
        this.fault("page-malformed", page, `page ${page}: a row of ${length} bytes, more than the database has`, true);
      else this.tooLarge(this.offset, length);
      return false;
    }
    if (this.#room.length < length) this.#room = new Uint8Array(Math.ceil(length * 1.25));
    const room = this.#room;
    room.set(this.bytes.subarray(start, end));
    let filled = end - start;
    let next = this.view.getUint32(end);
    let parent = page;
    while (filled < length) {
      if (next === 0) {
        this.fault("page-malformed", parent, `a row of ${length} bytes whose overflow pages end after ${filled}`, true);
        return false;
      }
      if (!(await enterPage(pager, next, parent, this.fault))) return false;
      const { bytes, view, at, usable } = pager;
      const part = Math.min(length - filled, usable - 4);
      room.set(bytes.subarray(at + 4, at + 4 + part), filled);
      filled += part;
      parent = next;
      next = view.getUint32(at);
    }
    if (next !== 0)
      this.fault("page-malformed", parent, `overflow pages that go on after a row of ${length} bytes`, false);
    this.bytes = room;
    this.view = new DataView(room.buffer);
    this.start = 0;
    this.end = length;
    return true;
  }
}
