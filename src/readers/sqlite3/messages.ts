/** The table of messages: its leaf pages into batches, in the order of rowids. */

import { Columns } from "../columns.js";
import type { Batch } from "../reader.js";
import { CellReader } from "./cell.js";
import type { TableColumns } from "./create-table.js";
import type { Definitions } from "./definitions.js";
import { MessageWalker } from "./message-walker.js";
import { RecordReader } from "./record.js";
import type { Scan } from "./scan.js";
import { isLeaf, type Leaf, LeafWalk } from "./tree.js";

/** Where the columns of a message stand in its row. */
export interface MessageColumns {
  readonly topic: number;
  readonly time: number;
  readonly data: number;
}

/** The columns of the table; undefined where one is missing. */
export function messageColumns({ names, withoutRowid }: TableColumns): MessageColumns | undefined {
  const [topic, time, data] = ["topic_id", "timestamp", "data"].map((name) => names.indexOf(name)) as [
    number,
    number,
    number,
  ];
  return withoutRowid || topic < 0 || time < 0 || data < 0 ? undefined : { topic, time, data };
}

export class MessageTable {
  readonly walker: MessageWalker;
  samples = 0;
  readonly #columns = new Columns(0);
  readonly #record = new RecordReader();
  readonly #cells: CellReader;
  #lastRowid: bigint | undefined;
  /** Timestamps of rows of the batch at hand that were taken one by one, and are farther away than relative times are exact. */
  readonly #far = new Map<number, bigint>();

  constructor(
    readonly scan: Scan,
    readonly root: number,
    readonly order: MessageColumns,
    readonly definitions: Definitions,
    originNs: bigint,
  ) {
    this.walker = new MessageWalker(order, definitions);
    this.walker.originNs = originNs;
    this.#cells = new CellReader(scan.pager, scan.pageFault, scan.rowTooLarge, scan.limits.maxChunkBytes);
  }

  async *batches(): AsyncGenerator<Batch, void, void> {
    const { pager, pageFault } = this.scan;
    this.scan.read.add(this.root);
    const walk = new LeafWalk(pager, this.root, pageFault);
    while (walk.nextAtHand() || (await walk.next())) {
      const taken = this.#continues() ? this.walker.walk(pager, walk.leaf, 0, this.#columns) : 0;
      if (taken < walk.leaf.cells) yield* this.#walk(walk.leaf, taken);
    }
    yield* this.#flush();
  }

  /**
   * The rows of leaf pages that nothing leads to, once all others were met: those that look like messages, though a page
   * that leads to them is gone. They are unverified.
   */
  async *orphans(): AsyncGenerator<Batch, void, void> {
    const { scan } = this;
    const { pager } = scan;
    this.#columns.unverified = true;
    for (let page = pager.unmet(2); page !== undefined; page = pager.unmet(page + 1)) {
      if (!(await pager.need(page)) || !isLeaf(pager)) continue;
      pager.meet(page);
      this.walker.lastRowid = Number.NEGATIVE_INFINITY;
      this.#lastRowid = undefined;
      yield* this.#walk({ page, leaf: true, pointers: 8, cells: pager.view.getUint16(pager.at + 3) }, 0);
    }
    yield* this.#flush();
  }

  /** Whether the samples of the leaf at hand can join those of the batch. */
  #continues(): boolean {
    const { pager, afterHole } = this.scan;
    const { length, full, bytes, fileOffset } = this.#columns;
    return length > 0 && !full && !afterHole && bytes === pager.bytes && fileOffset === pager.fileOffset;
  }

  /** Takes the cells of a leaf: as many as are usual at once, others one by one. */
  async *#walk(leaf: Leaf, from: number): AsyncGenerator<Batch, void, void> {
    const { pager } = this.scan;
    const columns = this.#columns;
    for (let index = from; index < leaf.cells; ) {
      const { bytes, view, fileOffset } = pager;
      // What could not be read lies between the samples at hand and the next.
      if (!this.#continues()) yield* this.#flush();
      if (columns.length === 0) {
        this.#begin(bytes, view, fileOffset);
        pager.keep(bytes);
      }
      index = this.walker.walk(pager, leaf, index, columns);
      if (columns.full || index === leaf.cells) continue;
      if (!this.#cells.find(leaf, index++)) continue;
      if (!this.#cells.overflows) {
        this.#take();
        continue;
      }
      yield* this.#flush();
      if (await this.#cells.gather(leaf.page)) {
        const { bytes: gathered, view: gatheredView, offset } = this.#cells;
        this.#begin(gathered, gatheredView, 0);
        // So that the place of the sample is that of its cell.
        if (this.#take()) columns.fileOffset = offset - columns.offset[0]!;
        yield* this.#flush();
      }
      if (!(await pager.need(leaf.page))) return;
    }
  }

  #begin(bytes: Uint8Array<ArrayBuffer>, view: DataView<ArrayBuffer>, fileOffset: number): void {
    const columns = this.#columns;
    columns.bytes = bytes;
    columns.view = view;
    columns.fileOffset = fileOffset;
    columns.afterHole ||= this.scan.afterHole;
    this.scan.afterHole = false;
  }

  /** The timestamp of a row of the batch at hand. */
  timeOf(row: number): bigint {
    const { logTime } = this.#columns;
    const relative = logTime[row]!;
    return Number.isSafeInteger(relative)
      ? this.walker.originNs + BigInt(relative)
      : (this.#far.get(row) ?? this.walker.timeOf(this.#columns, row));
  }

  *#flush(): Generator<Batch, void, void> {
    const columns = this.#columns;
    if (columns.length > 0) {
      this.samples += columns.length;
      yield columns;
      columns.length = 0;
      columns.afterHole = false;
      this.#far.clear();
    }
    this.scan.pager.keep(undefined);
  }

  /** Takes the row that was found, whatever shape it has. */
  #take(): boolean {
    const { scan, definitions, order, walker } = this;
    const record = this.#record;
    const columns = this.#columns;
    const { rowid, offset, bytes, view, start, end } = this.#cells;
    const broken = (reason: string): false => {
      scan.fault("record-malformed", { offset, name: "messages", reason: `row ${rowid}: ${reason}` });
      scan.afterHole = true;
      return false;
    };
    const last = walker.lastRowid;
    if (
      this.#lastRowid !== undefined && Number(this.#lastRowid) === last
        ? rowid <= this.#lastRowid
        : Number(rowid) <= last
    )
      scan.fault("record-malformed", { offset, name: "messages", reason: `row ${rowid} stands behind row ${last}` });
    this.#lastRowid = rowid;
    walker.lastRowid = Number(rowid);
    const reason = record.parse(bytes, view, start, end);
    if (reason !== undefined) return broken(reason);
    const { topic, time, data } = order;
    for (const [name, column, wanted] of [
      ["topic_id", topic, "INTEGER"],
      ["timestamp", time, "INTEGER"],
      ["data", data, "BLOB"],
    ] as const)
      if (record.kind(column) !== wanted) return broken(`${name} is ${record.kind(column)}, expected ${wanted}`);
    // The id of a row of messages is its rowid, and is not stored; this is a row of another table.
    if (this.#columns.unverified && record.kind(0) !== "NULL") return broken("it is no message");
    const timestamp = record.integer(time);
    if (timestamp < 0n) return broken(`timestamp ${timestamp} is negative`);
    const topicId = record.integer(topic);
    const channel = definitions.indexOf(topicId);
    if (channel < 0) {
      scan.fault("channel-undefined", { offset, reason: `topic id ${topicId}` });
      return false;
    }
    const row = columns.length++;
    const relative = walker.relative(timestamp);
    if (!Number.isSafeInteger(relative)) this.#far.set(row, timestamp);
    columns.channel[row] = channel;
    columns.stream[row] = definitions.channels[channel]!.stream;
    columns.logTime[row] = relative;
    columns.publishTime[row] = relative;
    columns.offset[row] = record.offsets[data]!;
    columns.size[row] = record.size(data);
    return true;
  }
}
