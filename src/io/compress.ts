/**
 * Compression of chunks: one call, the bytes lent until the next call.
 *
 * @module
 */
import { free, loadZstdModule, Workspace } from "./decompress.js";
import { Lz4FrameWriter } from "./lz4-frame.js";
import { nodeZlib } from "./platform.js";

/** Compresses bytes into one frame. The result is borrowed until the next call. */
export type Compress = (input: Uint8Array) => Uint8Array;

/** Compressions that chunks can be written with. */
export type WrittenCompression = "lz4" | "zstd";

/** How bytes are compressed. */
export interface CompressOptions {
  /** Level of zstd, 3 where it is not given: higher is smaller and slower. lz4 has one level. */
  readonly level?: number | undefined;
  /** Whether an lz4 frame ends with a checksum of its content: for containers that have none of their own. */
  readonly contentChecksum?: boolean | undefined;
}

const DEFAULT_LEVEL = 3;

/** What zstd may need for bytes that do not compress: ZSTD_COMPRESSBOUND. */
const zstdBound = (size: number) => size + (size >>> 8) + (size < 131_072 ? (131_072 - size) >>> 11 : 0) + 64;

async function zstd(level: number): Promise<Compress> {
  const native = nodeZlib?.zstdCompressSync;
  const levelKey = nodeZlib?.constants?.ZSTD_c_compressionLevel;
  // One output block that holds all, as in decompression.
  if (native && levelKey !== undefined) {
    let last: Uint8Array | undefined;
    let capacity = 0;
    return (input) => {
      if (last) free(last, capacity);
      capacity = zstdBound(input.length) + 1;
      last = native(input, { chunkSize: capacity, params: { [levelKey]: level } });
      return last;
    };
  }
  const workspace = new Workspace(await loadZstdModule());
  const { module } = workspace;
  return (input) => {
    const bound = module._compressBound(input.length);
    return workspace.run(input, bound, (target, source) =>
      module._compress(target, bound, source, input.length, level),
    );
  };
}

/** Makes a compressor; each lends its output, so two recordings that are written side by side must not share one. */
export async function compressor(
  compression: WrittenCompression,
  { level = DEFAULT_LEVEL, contentChecksum = false }: CompressOptions = {},
): Promise<Compress> {
  if (compression === "zstd") return await zstd(level);
  const frames = new Lz4FrameWriter();
  return (input) => frames.frame(input, contentChecksum);
}
