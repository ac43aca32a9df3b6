const utf8 = new TextEncoder();

/** Bytes written one after another, little endian. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  length = 0;

  #room(size: number): number {
    const at = this.length;
    this.length = at + size;
    if (this.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }

  /** What was written so far; valid until the next write. */
  bytes(from = 0): Uint8Array {
    return this.#bytes.subarray(from, this.length);
  }
  u8(value: number): void {
    this.#view.setUint8(this.#room(1), value);
  }
  u16(value: number): void {
    this.#view.setUint16(this.#room(2), value, true);
  }
  i32(value: number): void {
    this.#view.setInt32(this.#room(4), value, true);
  }
  u32(value: number): void {
    this.#view.setUint32(this.#room(4), value, true);
  }
  u64(value: bigint): void {
    this.#view.setBigUint64(this.#room(8), value, true);
  }
  f32(value: number): void {
    this.#view.setFloat32(this.#room(4), value, true);
  }
  f64(value: number): void {
    this.#view.setFloat64(this.#room(8), value, true);
  }
  raw(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#room(bytes.length));
  }
  /** A string or an array of bytes behind its length in four bytes. */
  prefixed(content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? utf8.encode(content) : content;
    this.u32(bytes.length);
    this.raw(bytes);
  }
}

/** Bytes written as pairs of hexadecimal digits. */
export const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));
