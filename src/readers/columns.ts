import type { Batch } from "./reader.js";

/** Samples of one batch: enough to be worth a call, few enough to stay in the processor's cache. */
const CAPACITY = 1024;

/** The columns of one batch, reused for the next. */
export class Columns implements Batch {
  length = 0;
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  readonly channel = new Uint32Array(CAPACITY);
  readonly stream = new Uint32Array(CAPACITY);
  readonly logTime = new Float64Array(CAPACITY);
  readonly publishTime = new Float64Array(CAPACITY);
  readonly sequence = new Uint32Array(CAPACITY);
  readonly offset = new Uint32Array(CAPACITY);
  readonly size = new Uint32Array(CAPACITY);
  fileOffset = 0;
  chunked = false;
  afterHole = false;
  unverified = false;

  /** @param recordHead Bytes between the start of a message record and its payload. */
  constructor(public recordHead: number) {}

  get full(): boolean {
    return this.length === CAPACITY;
  }
}
