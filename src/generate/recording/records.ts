/**
 * Finds the records of an MCAP file in memory, to damage one of them and leave the rest sound.
 *
 * @module
 */

import { crc32 } from "node:zlib";

const Opcode = { footer: 0x02, chunk: 0x06, chunkIndex: 0x08, statistics: 0x0b, dataEnd: 0x0f } as const;

const MAGIC_BYTES = 8;
const HEADER_BYTES = 9;

/** A record of the file's top level. */
interface Located {
  readonly opcode: number;
  /** Where its content begins and ends (exclusive). */
  readonly start: number;
  readonly end: number;
}

/** A sound file, opened for damage. */
export class Records {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #records: Located[] = [];

  constructor(file: Uint8Array) {
    this.bytes = file.slice();
    this.#view = new DataView(this.bytes.buffer);
    for (let at = MAGIC_BYTES; at < file.length - MAGIC_BYTES; ) {
      const start = at + HEADER_BYTES;
      const end = start + Number(this.#view.getBigUint64(at + 1, true));
      this.#records.push({ opcode: this.#view.getUint8(at), start, end });
      at = end;
    }
  }

  /** The compressed records of the chunk in the middle of the file. */
  middleChunk(): { readonly record: Located; readonly from: number; readonly to: number } {
    const record = this.#middle(Opcode.chunk);
    // Three 64-bit fields, a CRC and the compression's name stand before the length of the compressed records.
    const nameBytes = this.#view.getUint32(record.start + 28, true);
    return { record, from: record.start + 32 + nameBytes + 8, to: record.end };
  }

  /** Declares another uncompressed size for the middle chunk, in the chunk and in its index. */
  claimChunkSize(size: bigint): void {
    const { record } = this.middleChunk();
    this.#view.setBigUint64(record.start + 16, size, true);
    for (const index of this.#records.filter(({ opcode }) => opcode === Opcode.chunkIndex)) {
      if (this.#view.getBigUint64(index.start + 16, true) !== BigInt(record.start - HEADER_BYTES)) continue;
      this.#view.setBigUint64(index.end - 8, size, true);
    }
    this.#seal();
  }

  /** Adds to the message count of the statistics. */
  claimMessages(more: bigint): void {
    const { start } = this.#middle(Opcode.statistics);
    this.#view.setBigUint64(start, this.#view.getBigUint64(start, true) + more, true);
    this.#seal();
  }

  /** Makes the checksums of data section and summary agree with the bytes, so that nothing but the claim is wrong. */
  #seal(): void {
    const dataEnd = this.#middle(Opcode.dataEnd);
    const footer = this.#middle(Opcode.footer);
    const data = this.bytes.subarray(0, dataEnd.start - HEADER_BYTES);
    this.#view.setUint32(dataEnd.start, crc32(data), true);
    const summaryStart = Number(this.#view.getBigUint64(footer.start, true));
    if (summaryStart === 0) return;
    this.#view.setUint32(footer.start + 16, crc32(this.bytes.subarray(summaryStart, footer.start + 16)), true);
  }

  #middle(opcode: number): Located {
    const found = this.#records.filter((record) => record.opcode === opcode);
    const record = found[found.length >> 1];
    if (!record) throw new RangeError(`The recording has no record with opcode ${opcode}, so it cannot be damaged.`);
    return record;
  }
}
