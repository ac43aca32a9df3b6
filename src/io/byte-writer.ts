const utf8 = new TextEncoder();

/** Payloads up to this size are copied word by word: a view of a part of the source would cost more than the copy. */
const SMALL = 256;

/** Bytes written one after another, little endian, into one buffer that grows and is kept. */
export class ByteWriter {
  /** The buffer, larger than what was written; replaced when it grows. */
  buffer: Uint8Array;
  /** A view of the buffer. */
  view: DataView;
  /** Bytes written so far. */
  length = 0;
  #source: Uint8Array | undefined;
  #sourceView: DataView = new DataView(new ArrayBuffer(0));

  constructor(capacity = 256) {
    this.buffer = new Uint8Array(capacity);
    this.view = new DataView(this.buffer.buffer);
  }

  /** Makes room, which may replace the buffer, and returns where it begins. */
  room(size: number): number {
    const at = this.length;
    this.length = at + size;
    if (this.length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.length, this.buffer.length * 2));
      larger.set(this.buffer);
      this.buffer = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }

  /** Forgets what was written, and keeps the buffer. */
  clear(): void {
    this.length = 0;
  }
  /** What was written so far; valid until the next write. */
  bytes(from = 0): Uint8Array {
    return this.buffer.subarray(from, this.length);
  }
  u8(value: number): void {
    const at = this.room(1);
    this.view.setUint8(at, value);
  }
  u16(value: number): void {
    const at = this.room(2);
    this.view.setUint16(at, value, true);
  }
  i32(value: number): void {
    const at = this.room(4);
    this.view.setInt32(at, value, true);
  }
  u32(value: number): void {
    const at = this.room(4);
    this.view.setUint32(at, value, true);
  }
  u64(value: bigint): void {
    const at = this.room(8);
    this.view.setBigUint64(at, value, true);
  }
  f32(value: number): void {
    const at = this.room(4);
    this.view.setFloat32(at, value, true);
  }
  f64(value: number): void {
    const at = this.room(8);
    this.view.setFloat64(at, value, true);
  }
  /** An unsigned 64-bit offset or length, below 2^53. */
  size(value: number): void {
    this.setSize(this.room(8), value);
  }
  /** Overwrites the eight bytes at a position with an unsigned offset or length. */
  setSize(at: number, value: number): void {
    this.view.setUint32(at, value, true);
    this.view.setUint32(at + 4, value / 4_294_967_296, true);
  }
  raw(bytes: Uint8Array): void {
    const at = this.room(bytes.length);
    this.buffer.set(bytes, at);
  }
  /** A string or an array of bytes behind its length in four bytes. */
  prefixed(content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? utf8.encode(content) : content;
    this.u32(bytes.length);
    this.raw(bytes);
  }

  /** Copies `source[start, end)` to `at`, where room was made. Nothing is allocated for many small parts of one source. */
  copy(at: number, source: Uint8Array, start: number, end: number): void {
    if (end - start > SMALL) {
      this.buffer.set(source.subarray(start, end), at);
      return;
    }
    if (source !== this.#source) {
      if (start === 0 && end === source.length) {
        this.buffer.set(source, at);
        return;
      }
      this.#source = source;
      this.#sourceView = new DataView(source.buffer, source.byteOffset, source.length);
    }
    const { buffer, view } = this;
    const words = this.#sourceView;
    const lastWord = end - 4;
    let from = start;
    let to = at;
    for (; from <= lastWord; from += 4, to += 4) view.setUint32(to, words.getUint32(from, true), true);
    for (; from < end; from++, to++) buffer[to] = source[from]!;
  }
}
