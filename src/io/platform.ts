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
  readonly createZstdDecompress?: () => ZlibStream;
}
interface ZlibStream {
  on(event: "data", take: (bytes: Uint8Array) => void): void;
  on(event: "error", take: () => void): void;
  once(event: "error" | "end", take: () => void): void;
  removeListener(event: "error", take: () => void): void;
  write(bytes: Uint8Array, done: () => void): void;
  end(): void;
  destroy(): void;
}

/** A file that stays open, as Node's `FileHandle`. */
interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  read(target: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  close(): Promise<void>;
}
interface Files {
  open(path: string, flags: string, mode: number): Promise<OpenFile>;
  unlink(path: string): Promise<void>;
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
  readonly pid?: number;
  getBuiltinModule?(id: string): unknown;
  listeners?(event: string): readonly Listener[];
  removeListener?(event: string, listener: Listener): unknown;
}
type Listener = (...told: unknown[]) => void;

const node = (globalThis as { process?: NodeProcess }).process;

/** Node's zlib where there is one: `crc32` from Node 20.15, the zstd functions from Node 22.15. */
export const nodeZlib = node?.getBuiltinModule?.("node:zlib") as Zlib | undefined;

/** Node's buffers where there are any: they compare bytes. */
export const nodeBuffer = (globalThis as { Buffer?: { compare(a: Uint8Array, b: Uint8Array): number } }).Buffer;

/** Node's files where there are any. */
export const nodeFiles = node?.getBuiltinModule?.("node:fs/promises") as Files | undefined;

/** A path for a new temporary file, of a name that nobody can guess; undefined where there are no files. */
export function temporaryPath(ending: string): string | undefined {
  const os = node?.getBuiltinModule?.("node:os") as { tmpdir(): string } | undefined;
  const path = node?.getBuiltinModule?.("node:path") as { join(...parts: string[]): string } | undefined;
  return os && path?.join(os.tmpdir(), `tasuki-${node?.pid ?? 0}-${globalThis.crypto.randomUUID()}${ending}`);
}
/** Node's crypto where there is one: `hash` from Node 20.12. */
export const nodeCrypto = node?.getBuiltinModule?.("node:crypto") as Crypto | undefined;

interface Require {
  (name: string): unknown;
  resolve(name: string): string;
}

/** Node's way to packages, from here. */
function nodeRequire(): Require | undefined {
  const modules = node?.getBuiltinModule?.("node:module") as { createRequire(from: string): Require } | undefined;
  return modules?.createRequire(import.meta.url);
}

/** A package of compiled code that may be installed or not, as it is built for this platform or not. */
export function optionalPackage<Package>(name: string): Package | undefined {
  try {
    return nodeRequire()?.(name) as Package | undefined;
  } catch {
    return undefined;
  }
}

/** A file of a package, where packages are files. */
export function packageFile(name: string): Uint8Array | undefined {
  const files = node?.getBuiltinModule?.("node:fs") as { readFileSync(path: string): Uint8Array } | undefined;
  const require = files && nodeRequire();
  return require && files.readFileSync(require.resolve(name));
}

/** Events of the process that compiled C++ hooks itself into when it is loaded. */
const HOOKED = ["uncaughtException", "unhandledRejection"];

/**
 * Loads a compiled module and takes its hooks out of the process: they would change how the caller's own faults end, and
 * keep each module and its memory for ever.
 */
export function withoutHooks<T>(load: () => T): T {
  const before = HOOKED.map((event) => new Set(node?.listeners?.(event)));
  const loaded = load();
  for (const [i, event] of HOOKED.entries())
    for (const listener of node?.listeners?.(event) ?? [])
      if (!before[i]!.has(listener)) node?.removeListener?.(event, listener);
  return loaded;
}
