/**
 * Decompression of chunks: one call, bounded output, the bytes lent until the next call.
 *
 * @module
 */
import { nodeZlib } from "./platform.js";

/** Decompresses one frame of exactly `size` bytes. The result is borrowed until the next call. Throws on bad input. */
export type Decompress = (input: Uint8Array, size: number) => Uint8Array;

/** The C interface of the @foxglove WebAssembly builds, which we call without their two extra copies. */
interface Module {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
}
interface ZstdModule extends Module {
  _decompress(target: number, targetSize: number, source: number, sourceSize: number): number;
}
interface Lz4Module extends Module {
  _createDecompressionContext(): number;
  _decompressFrame(context: number, target: number, targetSize: number, source: number, sourceSize: number): number;
}

/** Two buffers of one module, kept and grown, never given back per chunk: fresh memory costs more than decompression. */
class Workspace<M extends Module> {
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
    if (size > this.#targetSize) {
      this.#target = this.#grow(this.#target, size);
      this.#targetSize = size;
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

async function loadModule<M extends Module>(
  factory: Promise<{ default: (options?: object) => Promise<M> }>,
): Promise<M> {
  return await (await factory).default();
}

async function loadZstd(): Promise<Decompress> {
  const native = nodeZlib?.zstdDecompressSync;
  if (native) {
    // One output block of the chunk's size: the default of 64 KiB costs a third of the speed.
    return (input, size) => native(input, { chunkSize: Math.max(size, 64), maxOutputLength: Math.max(size, 1) });
  }
  const workspace = new Workspace(await loadModule<ZstdModule>(import("@foxglove/wasm-zstd/dist/wasm-zstd.js")));
  const { module } = workspace;
  return (input, size) =>
    workspace.run(input, size, (target, source) => module._decompress(target, size, source, input.length));
}

async function loadLz4(): Promise<Decompress> {
  const workspace = new Workspace(await loadModule<Lz4Module>(import("@foxglove/wasm-lz4/dist/wasm-lz4.js")));
  const { module } = workspace;
  const context = module._createDecompressionContext();
  return (input, size) =>
    workspace.run(input, size, (target, source) =>
      module._decompressFrame(context, target, size, source, input.length),
    );
}

const loaders: Record<string, () => Promise<Decompress>> = { lz4: loadLz4, zstd: loadZstd };
const loaded = new Map<string, Promise<Decompress>>();

/** The names of the compressions that can be undone, beside none. */
export const compressions: readonly string[] = Object.keys(loaders);

/** Loads the decompressor of a compression name, or undefined when there is none of that name. Ask again per chunk. */
export function decompressor(compression: string): Promise<Decompress> | undefined {
  const load = Object.hasOwn(loaders, compression) ? loaders[compression] : undefined;
  if (!load) return undefined;
  let ready = loaded.get(compression);
  if (!ready) {
    ready = load().then((decompress) => (input, size) => {
      try {
        return decompress(input, size);
      } catch (error) {
        // An lz4 context that met damage stays inside the broken frame, and a trapped module is in no known state:
        // neither is used again.
        loaded.delete(compression);
        throw error;
      }
    });
    loaded.set(compression, ready);
  }
  return ready;
}

/**
 * The largest output a frame of `compressedSize` bytes can honestly claim: an lz4 length byte yields at most 255
 * bytes, a zstd block of 4 bytes at most 128 KiB. A claim beyond it is a lie, found before memory is given to it.
 */
export function largestOutput(compression: string, compressedSize: number): number {
  return compressedSize * (compression === "lz4" ? 255 : 32_768) + 65_536;
}
