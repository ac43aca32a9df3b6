/**
 * One subject of the benchmark of bags and databases, run once in a process of its own: `node container-subject.js NAME
 * FILE`. Prints one line of JSON.
 *
 * @module
 */
import { createRequire } from "node:module";
import { Decompressors } from "../io/decompress.js";
import { fileSource } from "../io/file.js";
import { headOf, LENGTHS, MAGIC, Op } from "../readers/rosbag1/format.js";
import { Window } from "../readers/window.js";
import { report } from "./measurement.js";

const require = createRequire(import.meta.url);

/** `@foxglove/rosbag` merely iterating, no payload parsed. */
async function rosbag(path: string): Promise<number> {
  const { Bag } = await import("@foxglove/rosbag");
  const { FileReader } = require("@foxglove/rosbag/node.js") as typeof import("@foxglove/rosbag/node.js");
  const { default: lz4 } = await import("@foxglove/wasm-lz4");
  const { default: Bzip2 } = await import("@foxglove/wasm-bz2");
  await lz4.isLoaded;
  const bz2 = await Bzip2.init();
  const bag = new Bag(new FileReader(path), {
    parse: false,
    decompress: {
      lz4: (bytes, size) => lz4(bytes, size),
      bz2: (bytes, size) => bz2.decompress(bytes, size, { small: false }),
    },
  });
  await bag.open();
  let messages = 0;
  // Without a start it begins a nanosecond late, and leaves the first message out.
  for await (const message of bag.messageIterator({ start: { sec: 0, nsec: 0 } })) if (message.data) messages++;
  return messages;
}

/** Reading a bag and undoing its compression, and nothing else. */
async function bagFloor(path: string): Promise<number> {
  const source = await fileSource(path);
  const window = new Window(source);
  const decompressors = new Decompressors();
  let chunks = 0;
  for (let at = MAGIC.length; at < source.size; ) {
    await window.need(at, 4);
    const headerLength = window.view.getUint32(at - window.start, true);
    await window.need(at, LENGTHS + headerLength);
    const dataLength = window.view.getUint32(at - window.start + 4 + headerLength, true);
    const end = at + LENGTHS + headerLength + dataLength;
    await window.need(at, end - at);
    const { op, fields } = headOf(window.slice(at + 4, at + 4 + headerLength));
    if (op === Op.chunk) {
      chunks++;
      const compression = fields.text("compression");
      const stored = window.slice(end - dataLength, end);
      if (compression !== "none") await decompressors.run(compression, stored, fields.u32("size"));
    }
    at = end;
  }
  await source.close?.();
  return chunks;
}

const QUERY = "SELECT topic_id, timestamp, data FROM messages";

/** The SQLite of Node, from 22.13 on, where it can iterate. */
interface NodeSqlite {
  DatabaseSync: new (
    path: string,
    options: { readOnly: boolean },
  ) => {
    prepare(sql: string): { setReadBigInts(on: boolean): void; iterate?(): Iterable<unknown> };
  };
}

function nodeSqlite(path: string): Iterable<unknown> | undefined {
  const { DatabaseSync } = (process.getBuiltinModule?.("node:sqlite" as "node:fs") ?? {}) as Partial<NodeSqlite>;
  if (!DatabaseSync) return undefined;
  const statement = new DatabaseSync(path, { readOnly: true }).prepare(QUERY);
  statement.setReadBigInts(true);
  return statement.iterate?.();
}

function wasmSqlite(path: string): Iterable<unknown> {
  const { Database } = require("node-sqlite3-wasm") as typeof import("node-sqlite3-wasm");
  return new Database(path, { readOnly: true }).prepare(QUERY).iterate();
}

const [name, path] = process.argv.slice(2);
if (name === "sqlite") {
  const native = typeof process.getBuiltinModule === "function" && nodeSqlite(path!) !== undefined;
  await report(
    async () => {
      let messages = 0;
      for (const _ of native ? nodeSqlite(path!)! : wasmSqlite(path!)) messages++;
      return messages;
    },
    native ? "node:sqlite" : "node-sqlite3-wasm",
  );
} else await report(() => (name === "rosbag" ? rosbag(path!) : bagFloor(path!)));
