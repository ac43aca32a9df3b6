/**
 * The samples of a batch, stream by stream: what is kept of a stream then stays in the processor's registers from one of
 * its samples to the next.
 *
 * @module
 */

/** Rows of a batch in the order of their streams; within a stream, in the order of the file. */
export class Runs {
  /** The rows, one stream after another. */
  rows = new Uint32Array(0);
  /** The streams that have rows. */
  readonly streams: number[] = [];
  /** Rows of each stream; then where its rows end. */
  #ends = new Int32Array(0);

  /** Groups the rows from one on; `streams` is how many streams there are. */
  group(stream: Uint32Array, from: number, length: number, streams: number): void {
    if (this.rows.length < length) this.rows = new Uint32Array(stream.length);
    if (this.#ends.length < streams) this.#ends = new Int32Array(Math.max(streams, 2 * this.#ends.length));
    const rows = this.rows;
    const ends = this.#ends;
    const present = this.streams;
    for (const s of present) ends[s] = 0;
    present.length = 0;
    for (let row = from; row < length; row++) {
      const s = stream[row]!;
      if (ends[s] === 0) present.push(s);
      ends[s]!++;
    }
    let place = 0;
    for (const s of present) {
      const count = ends[s]!;
      ends[s] = place;
      place += count;
    }
    for (let row = from; row < length; row++) {
      const s = stream[row]!;
      rows[ends[s]!] = row;
      ends[s]!++;
    }
  }

  /** Where the rows of a stream end in `rows`. They begin where those of the stream before it end. */
  endOf(stream: number): number {
    return this.#ends[stream]!;
  }
}
