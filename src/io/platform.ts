/**
 * What the platform offers beyond the web's own interfaces, found without importing it, so that the core runs in a
 * browser unchanged.
 *
 * @module
 */

interface Zlib {
  readonly crc32?: (bytes: Uint8Array, seed?: number) => number;
  readonly zstdDecompressSync?: (
    bytes: Uint8Array,
    options: { chunkSize: number; maxOutputLength: number },
  ) => Uint8Array;
  readonly zstdCompressSync?: (
    bytes: Uint8Array,
    options: { chunkSize: number; params: Record<number, number> },
  ) => Uint8Array;
  readonly constants?: { readonly ZSTD_c_compressionLevel?: number };
}

interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: "hex"): string;
}

interface Crypto {
  createHash(algorithm: string): Hash;
  readonly hash?: (algorithm: string, bytes: Uint8Array, encoding: "hex") => string;
}

interface NodeProcess {
  getBuiltinModule?(id: string): unknown;
}

const node = (globalThis as { process?: NodeProcess }).process;

/** Node's zlib where there is one: `crc32` from Node 20.15, `zstdDecompressSync` and `zstdCompressSync` from Node 22.15. */
export const nodeZlib = node?.getBuiltinModule?.("node:zlib") as Zlib | undefined;

/** Node's crypto where there is one: `hash` from Node 20.12. */
export const nodeCrypto = node?.getBuiltinModule?.("node:crypto") as Crypto | undefined;
