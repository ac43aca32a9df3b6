/**
 * Decompression of chunks: one call, bounded output, the bytes lent until the next call.
 *
 * @module
 */
import { nodeZlib, packageFile, withoutHooks } from "./platform.js";

/** Decompresses one frame of exactly `size` bytes. The result is borrowed until the next call. Throws on bad input. */
export type Decompress = (input: Uint8Array, size: number) => Uint8Array;

/** The C interface of the @foxglove WebAssembly builds, which we call without their two extra copies. */
interface Module {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
}
/** Its zstd build. */
export interface ZstdModule extends Module {
  _decompress(target: number, targetSize: number, source: number, sourceSize: number): number;
  _compress(target: number, targetSize: number, source: number, sourceSize: number, level: number): number;
  _compressBound(size: number): number;
}
interface Lz4Module extends Module {
  _createDecompressionContext(): number;
  _decompressFrame(context: number, target: number, targetSize: number, source: number, sourceSize: number): number;
}

interface Bz2Module extends Module {
  decompress(
    target: number,
    targetSize: number,
    source: number,
    sourceSize: number,
    small: number,
  ): { code: number; buffer?: Uint8Array };
}

/** Two buffers of one module, kept and grown, never given back per chunk: fresh memory costs more than decompression. */
export class Workspace<M extends Module> {
  #source = 0;
  #sourceSize = 0;
  #target = 0;
  #targetSize = 0;
  constructor(readonly module: M) {}

  run(input: Uint8Array, size: number, call: (target: number, source: number) => number): Uint8Array {
    if (input.length > this.#sourceSize) {
      this.#source = this.#grow(this.#source, input.length);
      this.#sourceSize = input.length;
    }
    // A place for the output is needed even where there is none.
    if (Math.max(size, 1) > this.#targetSize) {
      this.#targetSize = Math.max(size, 1);
      this.#target = this.#grow(this.#target, this.#targetSize);
    }
    this.module.HEAPU8.set(input, this.#source);
    const written = call(this.#target, this.#source);
    if (written < 0 || written > size) throw new Error("the compressed data is damaged");
    return new Uint8Array(this.module.HEAPU8.buffer, this.#target, written);
  }

  #grow(pointer: number, size: number): number {
    if (pointer !== 0) this.module._free(pointer);
    const grown = this.module._malloc(size);
    if (grown === 0) throw new Error(`no memory for ${size} bytes`);
    return grown;
  }
}

/** Code that is compiled, by the file of its package; compiled once, since a damaged frame costs its module. */
const compiled = new Map<string, WebAssembly.Module>();

/** The compiled code of a package's file, where packages are files. */
function compile(file: string): WebAssembly.Module | undefined {
  const known = compiled.get(file);
  const bytes = known ? undefined : packageFile(file);
  if (bytes === undefined) return known;
  const code = new WebAssembly.Module(bytes);
  compiled.set(file, code);
  return code;
}

/**
 * Loads a module from its script and its code. Under Node the code is compiled in one go: compiled beside, it waits for
 * threads that are busy with JavaScript, three times as long as it takes, while nothing else can be done.
 */
async function loadModule<M extends Module>(
  script: Promise<{ default: (options?: object) => Promise<M> }>,
  file: string,
): Promise<M> {
  const { default: make } = await script;
  const code = compile(file);
  const instantiateWasm = (imports: object, done: (instance: WebAssembly.Instance) => void) => {
    const instance = new WebAssembly.Instance(code!, imports);
    done(instance);
    return instance.exports;
  };
  return await withoutHooks(() => make(code && { instantiateWasm }));
}

/**
 * Gives the memory of an output back at once, where the platform can (Node 22): a collector that waits for a hundred of
 * them would hold a hundred chunks. What the next call may overwrite, it may also free.
 */
export function free({ buffer, byteLength }: Uint8Array, capacity = byteLength + 1): void {
  // Small outputs share a pool with others; a buffer no larger than was asked for is the output's own.
  if (buffer.byteLength >= 65_536 && buffer.byteLength <= capacity)
    (buffer as { transfer?: (length: number) => unknown }).transfer?.(0);
}

/** The zstd build, for platforms that have none of their own. */
export const loadZstdModule = (): Promise<ZstdModule> =>
  loadModule<ZstdModule>(import("@foxglove/wasm-zstd/dist/wasm-zstd.js"), "@foxglove/wasm-zstd/dist/wasm-zstd.wasm");

async function loadZstd(): Promise<Decompress> {
  const native = nodeZlib?.zstdDecompressSync;
  if (native) {
    let last: Uint8Array | undefined;
    return (input, size) => {
      if (last) free(last);
      // One output block that holds all: the default of 64 KiB costs a third of the speed. A byte more than is needed, or
      // zlib, seeing the block full, gives out another.
      const { buffer, byteOffset, byteLength } = native(input, {
        chunkSize: Math.max(size + 1, 64),
        maxOutputLength: Math.max(size, 1),
      });
      // Not the Buffer that it is, whose `slice` does not copy.
      last = new Uint8Array(buffer, byteOffset, byteLength);
      return last;
    };
  }
  const workspace = new Workspace(await loadZstdModule());
  const { module } = workspace;
  return (input, size) =>
    workspace.run(input, size, (target, source) => module._decompress(target, size, source, input.length));
}

async function loadLz4(): Promise<Decompress> {
  const workspace = new Workspace(
    await loadModule<Lz4Module>(import("@foxglove/wasm-lz4/dist/wasm-lz4.js"), "@foxglove/wasm-lz4/dist/wasm-lz4.wasm"),
  );
  const { module } = workspace;
  const context = module._createDecompressionContext();
  return (input, size) =>
    workspace.run(input, size, (target, source) =>
      module._decompressFrame(context, target, size, source, input.length),
    );
}

async function loadBz2(): Promise<Decompress> {
  const workspace = new Workspace(
    await loadModule<Bz2Module>(import("@foxglove/wasm-bz2/wasm/module.js"), "@foxglove/wasm-bz2/wasm/module.wasm"),
  );
  const { module } = workspace;
  return (input, size) =>
    workspace.run(input, size, (target, source) => {
      const { code, buffer } = module.decompress(target, size, source, input.length, 0);
      return code === 0 && buffer ? buffer.length : -1;
    });
}

const loaders: Record<string, () => Promise<Decompress>> = { bz2: loadBz2, lz4: loadLz4, zstd: loadZstd };

/** Decompressors that no recording is using; making one compiles a module. */
const idle = new Map<string, Decompress[]>();

/** The names of the compressions that can be undone, beside none. */
export const compressions: readonly string[] = Object.keys(loaders);

/**
 * The decompressors of one recording. Each lends its output until its next call, so two recordings that are read side by
 * side must not share one; once a recording is done, they go back for the next.
 */
export class Decompressors {
  readonly #leased = new Map<string, Promise<Decompress>>();

  /** The decompressor of a compression name, or undefined when there is none of that name. */
  get(compression: string): Promise<Decompress> | undefined {
    if (!Object.hasOwn(loaders, compression)) return undefined;
    let leased = this.#leased.get(compression);
    if (!leased) {
      const waiting = idle.get(compression)?.pop();
      leased = waiting ? Promise.resolve(waiting) : loaders[compression]!();
      this.#leased.set(compression, leased);
    }
    return leased;
  }

  /** Undoes one frame. A decompressor that met damage is never used again: it may stay inside the broken frame. */
  async run(compression: string, input: Uint8Array, size: number): Promise<Uint8Array> {
    const decompress = await this.get(compression)!;
    try {
      return decompress(input, size);
    } catch (error) {
      this.#leased.delete(compression);
      throw error;
    }
  }

  /** Gives everything back. */
  async release(): Promise<void> {
    const leased = [...this.#leased];
    this.#leased.clear();
    for (const [compression, decompress] of leased) {
      const waiting = idle.get(compression);
      if (waiting) waiting.push(await decompress);
      else idle.set(compression, [await decompress]);
    }
  }
}

/** The largest output of a bzip2 block: 900,000 bytes once run lengths are undone, of which 5 make up to 259. */
const BZ2_BLOCK = (900_000 / 5) * 259;
/** The smallest block: magic, checksum, tables of two symbols, and nothing said at length. */
const SMALLEST_BZ2_BLOCK = 21;

/**
 * The largest output a frame of `compressedSize` bytes can honestly claim: an lz4 length byte yields at most 255
 * bytes, a zstd block of 4 bytes at most 128 KiB. A claim beyond it is a lie, found before memory is given to it.
 */
export function largestOutput(compression: string, compressedSize: number): number {
  if (compression === "bz2") return Math.ceil(compressedSize / SMALLEST_BZ2_BLOCK) * BZ2_BLOCK;
  return compressedSize * (compression === "lz4" ? 255 : 32_768) + 65_536;
}
