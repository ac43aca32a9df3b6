/** The pages of a database: those of its write-ahead log where it has them, else those of the file. */
import type { Source } from "../../io/source.js";
import { Blocks } from "./blocks.js";
import type { WriteAheadLog } from "./write-ahead-log.js";

/** SQLite locks this byte; the page that holds it is never used. */
const LOCK_BYTE = 1_073_741_824;

export class Pager {
  /** The bytes that hold the page at hand; lent until the next `need`. */
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  view: DataView<ArrayBuffer> = new DataView(this.bytes.buffer);
  /** Where the page begins in `bytes`. */
  at = 0;
  /** What `bytes[0]` would be in the database file. */
  fileOffset = 0;
  readonly lockPage: number;
  readonly #blocks: Blocks;
  /** One bit a page: met already. */
  #met = new Uint8Array(0);
  /** Pages that were met. */
  metPages = 0;

  constructor(
    source: Source,
    readonly pageSize: number,
    readonly usable: number,
    /** Pages of the database, the log included. */
    readonly pageCount: number,
    readonly log: WriteAheadLog | undefined,
  ) {
    this.#blocks = new Blocks(source, 0, pageSize);
    this.lockPage = LOCK_BYTE / pageSize + 1;
  }

  /** Where a page begins in the file. */
  offsetOf(page: number): number {
    return (page - 1) * this.pageSize;
  }

  /** Brings a page to hand; false where there is none of that number, or the file ends before it. */
  async need(page: number): Promise<boolean> {
    if (page < 1 || page > this.pageCount) return false;
    if (this.log?.has(page)) {
      if (!(await this.log.need(page))) return false;
      this.#show(this.log.blocks, page);
      return true;
    }
    if (!this.#blocks.has(page - 1) && !(await this.#blocks.need(page - 1))) return false;
    this.#show(this.#blocks, page);
    return true;
  }

  /** Whether a page stands in the block of the file at hand; if so, goes to it. */
  atHand(page: number): boolean {
    if (this.log?.has(page) || !this.#blocks.has(page - 1)) return false;
    this.#show(this.#blocks, page);
    return true;
  }

  /** Notes that something refers to a page. False where something did before. */
  meet(page: number): boolean {
    const [index, bit] = [page >>> 3, 1 << (page & 7)];
    if (index >= this.#met.length) {
      const grown = new Uint8Array(
        Math.min(Math.max(index + 1, 2 * this.#met.length, 1024), (this.pageCount >>> 3) + 1),
      );
      grown.set(this.#met);
      this.#met = grown;
    }
    if ((this.#met[index]! & bit) !== 0) return false;
    this.#met[index]! |= bit;
    this.metPages++;
    return true;
  }

  /** The first page from a number on that nothing has referred to; undefined where there is none. */
  unmet(from: number): number | undefined {
    for (let page = from; page <= this.pageCount; page++)
      if (((this.#met[page >>> 3] ?? 0) & (1 << (page & 7))) === 0 && page !== this.lockPage) return page;
    return undefined;
  }

  /** Keeps bytes that were at hand as they are, whatever else is read; those kept before are let go. */
  keep(bytes: Uint8Array | undefined): void {
    this.#blocks.keep(bytes);
    this.log?.blocks.keep(bytes);
  }

  /** Waits for what is on its way, so that the sources can be closed. */
  async settle(): Promise<void> {
    await this.#blocks.settle();
    await this.log?.blocks.settle();
  }

  #show({ bytes, view, at }: Blocks, page: number): void {
    this.bytes = bytes;
    this.view = view;
    this.at = at;
    this.fileOffset = this.offsetOf(page) - at;
  }
}
