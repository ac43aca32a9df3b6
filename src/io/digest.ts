/**
 * Cryptographic digests, the platform's own where it has them, and a way to take in many small values at little cost.
 *
 * @module
 */
import { nodeCrypto } from "./platform.js";

/** The digests in use. MD5 is there for ROS 1 alone, which names definitions by it. */
export type DigestAlgorithm = "sha256" | "md5";

/** A digest that is being computed. */
export interface Digest {
  /** Takes bytes in. */
  update(bytes: Uint8Array): void;
  /** The digest in hexadecimal. Nothing may be taken in after it. */
  hex(): string;
}

/** Makes digests of one algorithm. */
export type MakeDigest = () => Digest;

/** Finds an algorithm: the platform's own where there is one. */
export async function digestOf(algorithm: DigestAlgorithm): Promise<MakeDigest> {
  if (nodeCrypto) {
    const { createHash } = nodeCrypto;
    return () => {
      const hash = createHash(algorithm);
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
    };
  }
  const { create } =
    algorithm === "sha256"
      ? (await import("@noble/hashes/sha2.js")).sha256
      : (await import("@noble/hashes/legacy.js")).md5;
  return () => {
    const hash = create();
    return {
      update: (bytes) => void hash.update(bytes),
      hex: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, "0")).join(""),
    };
  };
}

/** A digest in one call, for many small pieces: objects of the platform would pile up before they are collected. */
export async function hashOf(algorithm: DigestAlgorithm): Promise<(bytes: Uint8Array) => string> {
  const hash = nodeCrypto?.hash;
  if (hash) return (bytes) => hash(algorithm, bytes, "hex");
  const make = await digestOf(algorithm);
  return (bytes) => {
    const digest = make();
    digest.update(bytes);
    return digest.hex();
  };
}

const TWO_32 = 4_294_967_296;

/** Bytes that are gathered before the digest takes them: a call for every few bytes costs more than the digest itself. */
const GATHERED = 4096;

/** A digest over many small values, little-endian, gathered into larger pieces. */
export class Gathering {
  readonly #digest: Digest;
  /** Made with the first value: a recording may have many streams that stay empty. */
  #buffer = new Uint8Array(0);
  #view = new DataView(this.#buffer.buffer);
  #length = 0;

  constructor(digest: Digest) {
    this.#digest = digest;
  }

  /** Takes in 32 bits. */
  uint32(value: number): void {
    const at = this.#room(4);
    this.#view.setUint32(at, value, true);
  }

  /** Takes in 64 bits: a time `relative` to an origin that is given in two halves, or where that is rounded an absolute one. */
  time(originHigh: number, originLow: number, relative: number, absolute?: bigint): void {
    if (absolute !== undefined) {
      const at = this.#room(8);
      this.#view.setBigUint64(at, absolute, true);
      return;
    }
    const high = Math.floor(relative / TWO_32);
    const low = originLow + (relative - high * TWO_32);
    const at = this.#room(8);
    this.#view.setUint32(at, low % TWO_32, true);
    this.#view.setUint32(at + 4, (originHigh + high + (low >= TWO_32 ? 1 : 0)) >>> 0, true);
  }

  /** Takes in `bytes[start, end)`. */
  bytes(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > GATHERED) {
      this.#flush();
      this.#digest.update(bytes.subarray(start, end));
      return;
    }
    const at = this.#room(length);
    // A loop is faster than `set` with a view of its own as long as there are few bytes.
    if (length < 64) for (let i = 0; i < length; i++) this.#buffer[at + i] = bytes[start + i]!;
    else this.#buffer.set(bytes.subarray(start, end), at);
  }

  /** The digest of all that was taken in. */
  hex(): string {
    this.#flush();
    return this.#digest.hex();
  }

  /** Where the next `length` bytes go; they count as taken in. */
  #room(length: number): number {
    if (this.#length + length > this.#buffer.length) {
      if (this.#buffer.length === 0) {
        this.#buffer = new Uint8Array(GATHERED);
        this.#view = new DataView(this.#buffer.buffer);
      } else this.#flush();
    }
    const at = this.#length;
    this.#length += length;
    return at;
  }

  #flush(): void {
    if (this.#length > 0) this.#digest.update(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}
