/**
 * Sorting in a temporary file: what fits in memory is sorted and written out as a run; at the end the runs are merged.
 *
 * @module
 */
import type { Sink } from "../io/sink.js";
import type { Source } from "../io/source.js";
import { TasukiError } from "../trouble.js";
import { inOrder, SampleBuffer } from "./buffer.js";
import { byLogTime, makeRows, type Rows } from "./rows.js";
import { type Sorter, type TakeRows, WINDOW_BYTES } from "./sort.js";

/** Runs that are merged at a time; each needs a block of memory. */
const FAN_IN = 64;
const BLOCK = 128 * 1024;
/** Bytes of a sample before its payload: channel, sequence, two relative times, size, two absolute times or zeros. */
const HEAD = 44;

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Sorts any number of samples. */
export class FileSorter implements Sorter {
  readonly #buffer: SampleBuffer;
  #runs: Run[] = [];

  constructor(
    readonly next: TakeRows,
    readonly scratch: Sink,
    windowBytes = WINDOW_BYTES,
  ) {
    this.#buffer = new SampleBuffer(windowBytes);
  }

  async take(rows: Rows): Promise<void> {
    for (let row = 0; row < rows.length; row++) {
      this.#buffer.add(rows, row);
      if (this.#buffer.full) await this.#writeRun();
    }
  }

  async finish(): Promise<void> {
    await this.#writeRun();
    // Runs that stand beside each other are merged, so that samples of one time keep their order.
    while (this.#runs.length > FAN_IN) {
      const merged: Run[] = [];
      for (let at = 0; at < this.#runs.length; at += FAN_IN) {
        const start = this.scratch.position;
        await mergeRuns(readerOf(this.scratch), this.#runs.slice(at, at + FAN_IN), (rows) =>
          writeRows(this.scratch, rows),
        );
        merged.push({ start, end: this.scratch.position });
      }
      this.#runs = merged;
    }
    await mergeRuns(readerOf(this.scratch), this.#runs, this.next);
  }

  async #writeRun(): Promise<void> {
    const { rows } = this.#buffer;
    if (rows.length === 0) return;
    const start = this.scratch.position;
    for (const some of inOrder(rows, this.#buffer.sorted(), 0, rows.length)) await writeRows(this.scratch, some);
    this.#runs.push({ start, end: this.scratch.position });
    this.#buffer.clear();
  }
}

/** What was written so far. */
function readerOf(scratch: Sink): Source {
  const source = scratch.reader?.();
  if (!source) throw new TasukiError("io", `${scratch.name} cannot be read again.`);
  return source;
}

/** Appends samples to the temporary file. */
async function writeRows(scratch: Sink, rows: Rows): Promise<void> {
  const bytes = new Uint8Array(rows.size.subarray(0, rows.length).reduce((sum, size) => sum + HEAD + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (let row = 0; row < rows.length; row++) {
    const size = rows.size[row]!;
    const start = rows.offset[row]!;
    view.setInt32(at, rows.channel[row]!, true);
    view.setUint32(at + 4, rows.sequence[row]!, true);
    view.setFloat64(at + 8, rows.logTime[row]!, true);
    view.setFloat64(at + 16, rows.publishTime[row]!, true);
    view.setUint32(at + 24, size, true);
    const exact = rows.exact?.get(row);
    if (exact) {
      // Their channel is below zero.
      view.setInt32(at, ~rows.channel[row]!, true);
      view.setBigUint64(at + 28, exact.logTimeNs, true);
      view.setBigUint64(at + 36, exact.publishTimeNs, true);
    }
    bytes.set(rows.bytes.subarray(start, start + size), at + HEAD);
    at += HEAD + size;
  }
  await scratch.write(bytes);
}

/** Reads a run, one sample after another. */
class RunReader {
  /** The sample at hand, in the first row. */
  readonly rows = makeRows(1);
  #bytes = new Uint8Array(BLOCK);
  /** What of the block is read, and where in the file the rest stands. */
  #at = 0;
  #filled = 0;
  #position: number;

  constructor(
    readonly source: Source,
    readonly run: Run,
  ) {
    this.#position = run.start;
  }

  /** Goes to the next sample; false where there is none. */
  async next(): Promise<boolean> {
    if (!(await this.#need(HEAD))) return false;
    const view = new DataView(this.#bytes.buffer);
    const size = view.getUint32(this.#at + 24, true);
    await this.#need(HEAD + size);
    const now = new DataView(this.#bytes.buffer);
    const { rows } = this;
    rows.length = 1;
    const channel = now.getInt32(this.#at, true);
    rows.channel[0] = channel < 0 ? ~channel : channel;
    rows.exact =
      channel < 0
        ? new Map([
            [
              0,
              {
                logTimeNs: now.getBigUint64(this.#at + 28, true),
                publishTimeNs: now.getBigUint64(this.#at + 36, true),
              },
            ],
          ])
        : undefined;
    rows.sequence[0] = now.getUint32(this.#at + 4, true);
    rows.logTime[0] = now.getFloat64(this.#at + 8, true);
    rows.publishTime[0] = now.getFloat64(this.#at + 16, true);
    rows.size[0] = size;
    rows.offset[0] = this.#at + HEAD;
    rows.bytes = this.#bytes;
    this.#at += HEAD + size;
    return true;
  }

  async #need(length: number): Promise<boolean> {
    if (this.#filled - this.#at >= length) return true;
    const kept = this.#bytes.subarray(this.#at, this.#filled);
    const target = length > this.#bytes.length ? new Uint8Array(length + BLOCK) : this.#bytes;
    target.set(kept);
    const room = Math.min(target.length - kept.length, this.run.end - this.#position);
    const read = await this.source.read(this.#position, target.subarray(kept.length, kept.length + room));
    this.#bytes = target;
    this.#at = 0;
    this.#filled = kept.length + read;
    this.#position += read;
    return this.#filled >= length;
  }
}

/** Merges runs and gives their samples on, a megabyte at a time. */
async function mergeRuns(source: Source, runs: readonly Run[], next: TakeRows): Promise<void> {
  const readers = runs.map((run) => new RunReader(source, run));
  const there = await Promise.all(readers.map((reader) => reader.next()));
  const open = readers.filter((_, index) => there[index]);
  const some = new SampleBuffer(1 << 20);
  while (open.length > 0) {
    let low = 0;
    for (let index = 1; index < open.length; index++)
      if (byLogTime(open[index]!.rows, 0, open[low]!.rows, 0) < 0) low = index;
    some.add(open[low]!.rows, 0);
    if (!(await open[low]!.next())) open.splice(low, 1);
    if (some.full) {
      await next(some.rows);
      some.clear();
    }
  }
  if (some.rows.length > 0) await next(some.rows);
}
