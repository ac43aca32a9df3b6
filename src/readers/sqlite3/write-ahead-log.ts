/**
 * The write-ahead log that stands beside a database (`-wal`): changed pages that were not yet put in their place. What was
 * committed counts as content; a transaction that was not finished does not.
 */
import type { Source } from "../../io/source.js";
import { Blocks } from "./blocks.js";

const LOG_HEADER = 32;
const FRAME_HEADER = 24;
/** The last bit says in which byte order the checksums were computed. */
const LOG_MAGIC = 0x377f0682;
const LOG_VERSION = 3_007_000;

/** The pages that a log holds. */
export class WriteAheadLog {
  readonly blocks: Blocks;
  /** The last committed frame of each page. */
  readonly #frames = new Map<number, number>();
  /** Pages of the database after the last commit; undefined where nothing was committed. */
  pageCount: number | undefined;
  /** Frames of finished transactions, and of one that was not finished. */
  committed = 0;
  unfinished = 0;

  constructor(
    readonly source: Source,
    pageSize: number,
  ) {
    this.blocks = new Blocks(source, LOG_HEADER, FRAME_HEADER + pageSize);
  }

  /** Whether it holds a page. */
  has(page: number): boolean {
    return this.#frames.has(page);
  }

  /** Brings a page to hand: it begins at `blocks.at` behind the header of its frame. */
  async need(page: number): Promise<boolean> {
    if (!(await this.blocks.need(this.#frames.get(page)!))) return false;
    this.blocks.at += FRAME_HEADER;
    return true;
  }

  /**
   * Reads the log and verifies every frame. Frames of an earlier life of the log, which have other salts, end it; they are
   * nothing broken. Returns why the log cannot be read, or undefined.
   */
  async read(pageSize: number): Promise<string | undefined> {
    const head = new Uint8Array(LOG_HEADER);
    const view = new DataView(head.buffer);
    const filled = await this.source.read(0, head);
    const magic = view.getUint32(0);
    const sum = new LogChecksum((magic & 1) === 0);
    sum.add(view, 0, 24);
    const reason =
      filled < LOG_HEADER
        ? `it has ${this.source.size} bytes, its header alone has 32`
        : magic >>> 1 !== LOG_MAGIC >>> 1
          ? `it begins with 0x${magic.toString(16).padStart(8, "0")}, which no log does`
          : view.getUint32(4) !== LOG_VERSION
            ? `its version is ${view.getUint32(4)}, which is not known`
            : view.getUint32(8) !== pageSize
              ? `its pages have ${view.getUint32(8)} bytes, those of the database ${pageSize}`
              : !sum.equals(view, 24)
                ? "the checksum of its header does not hold"
                : undefined;
    if (reason !== undefined) return reason;
    const [saltA, saltB] = [view.getUint32(16), view.getUint32(20)];
    const unit = FRAME_HEADER + pageSize;
    const frames = Math.floor((this.source.size - LOG_HEADER) / unit);
    const pending = new Map<number, number>();
    for (let frame = 0; frame < frames; frame++) {
      if (!(await this.blocks.need(frame))) break;
      const { view: frameView, at } = this.blocks;
      if (frameView.getUint32(at + 8) !== saltA || frameView.getUint32(at + 12) !== saltB) break;
      sum.add(frameView, at, 8);
      sum.add(frameView, at + FRAME_HEADER, pageSize);
      const page = frameView.getUint32(at);
      if (page === 0 || !sum.equals(frameView, at + 16)) {
        this.unfinished += pending.size + 1;
        return undefined;
      }
      pending.set(page, frame);
      const pages = frameView.getUint32(at + 4);
      if (pages === 0) continue;
      for (const [each, where] of pending) this.#frames.set(each, where);
      this.committed = frame + 1;
      this.pageCount = pages;
      pending.clear();
    }
    this.unfinished = pending.size;
    return undefined;
  }
}

/** The running checksum of a log: two sums over pairs of words. */
class LogChecksum {
  #a = 0;
  #b = 0;
  constructor(readonly little: boolean) {}

  add(view: DataView, from: number, length: number): void {
    let [a, b] = [this.#a, this.#b];
    const { little } = this;
    for (let at = from; at < from + length; at += 8) {
      a = (a + view.getUint32(at, little) + b) >>> 0;
      b = (b + view.getUint32(at + 4, little) + a) >>> 0;
    }
    this.#a = a;
    this.#b = b;
  }

  /** Whether the sum so far is the one that is stored there, which is big-endian always. */
  equals(view: DataView, at: number): boolean {
    return view.getUint32(at) === this.#a && view.getUint32(at + 4) === this.#b;
  }
}
