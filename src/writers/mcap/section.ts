import { combineCrc32, crc32 } from "../../io/checksum.js";
import type { Sink } from "../../io/sink.js";

/** The data section as it goes out, with its running checksum. */
export class DataSection {
  #checksum = 0;
  constructor(readonly sink: Sink) {}

  get position(): number {
    return this.sink.position;
  }
  get checksum(): number {
    return this.#checksum;
  }

  /** Writes bytes; those whose CRC-32 is known already are not read again. */
  async write(bytes: Uint8Array, crc?: number): Promise<void> {
    this.#checksum = crc === undefined ? crc32(bytes, this.#checksum) : combineCrc32(this.#checksum, crc, bytes.length);
    await this.sink.write(bytes);
  }
}
