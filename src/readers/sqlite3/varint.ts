/** The variable-length integers of SQLite: seven bits a byte, most significant first, and eight in a ninth. */

/** A number and where it ends; overwritten at each call. */
export class VarintReader {
  /** Where the integer that was read last ends. */
  end = 0;

  /** Reads an unsigned count; more than 2^53 - 1 gives Infinity, and so does one that the bytes cut off. */
  count(bytes: Uint8Array, at: number, limit: number): number {
    let value = 0;
    for (let i = 0; i < 9; i++) {
      if (at + i >= limit) break;
      const byte = bytes[at + i]!;
      value = i === 8 ? value * 256 + byte : value * 128 + (byte & 0x7f);
      if (byte < 0x80 || i === 8) {
        this.end = at + i + 1;
        return value <= Number.MAX_SAFE_INTEGER ? value : Number.POSITIVE_INFINITY;
      }
    }
    this.end = limit;
    return Number.POSITIVE_INFINITY;
  }

  /** Reads a signed 64-bit integer, such as a rowid; undefined where the bytes cut it off. */
  integer(bytes: Uint8Array, at: number, limit: number): bigint | undefined {
    let value = 0n;
    for (let i = 0; i < 9; i++) {
      if (at + i >= limit) break;
      const byte = bytes[at + i]!;
      value = i === 8 ? (value << 8n) | BigInt(byte) : (value << 7n) | BigInt(byte & 0x7f);
      if (byte < 0x80 || i === 8) {
        this.end = at + i + 1;
        return BigInt.asIntN(64, value);
      }
    }
    this.end = limit;
    return undefined;
  }
}
