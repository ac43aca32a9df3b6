declare module "@foxglove/wasm-zstd/dist/wasm-zstd.js" {
  const factory: <M>(options?: object) => Promise<M>;
  export default factory;
}
declare module "@foxglove/wasm-lz4/dist/wasm-lz4.js" {
  const factory: <M>(options?: object) => Promise<M>;
  export default factory;
}
declare module "@foxglove/wasm-bz2/wasm/module.js" {
  const factory: <M>(options?: object) => Promise<M>;
  export default factory;
}
/** What we use of WebAssembly, which the language's own libraries leave to those of a platform. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: object;
  }
}
