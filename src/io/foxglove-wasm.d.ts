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
