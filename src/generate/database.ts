/**
 * Databases made by SQLite itself, for tests and conformance cases, and the oracle that says what is in one.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "node-sqlite3-wasm";

/** The package is CommonJS, whose names an import does not find in every runtime. */
const sqlite = createRequire(import.meta.url)("node-sqlite3-wasm") as typeof import("node-sqlite3-wasm");

/** The files of a database, as they were when it had been filled. */
export interface MadeDatabase {
  readonly bytes: Uint8Array;
  /** What stands beside it, by suffix: `-wal`, `-journal`. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** Runs something on a path in a folder of its own. */
function inFolder<T>(run: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tasuki-database-"));
  try {
    return run(join(folder, "made.db3"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(path: string): MadeDatabase {
  const beside = new Map<string, Uint8Array>();
  for (const suffix of ["-wal", "-journal"])
    try {
      beside.set(suffix, new Uint8Array(readFileSync(path + suffix)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  return { bytes: new Uint8Array(readFileSync(path)), beside };
}

/** Makes a database. `open` takes its files while it is still open, as an interrupted recorder leaves them. */
export const makeDatabase = (fill: (database: Database) => void, { open = false } = {}): MadeDatabase =>
  inFolder((path) => {
    const database = new sqlite.Database(path);
    try {
      // The folder is gone in a moment: nothing need reach the disk.
      database.exec("PRAGMA synchronous=OFF");
      fill(database);
      if (open) return filesOf(path);
    } finally {
      database.close();
    }
    return filesOf(path);
  });

/** A message as SQLite gives it. */
export interface OracleRow {
  readonly topicId: bigint;
  readonly timestamp: bigint;
  readonly data: Uint8Array;
}

/** The messages of a database as SQLite gives them, in the order of rowids. Throws what SQLite says of a broken one. */
export const oracleRows = ({ bytes, beside }: MadeDatabase): OracleRow[] =>
  inFolder((path) => {
    writeFileSync(path, bytes);
    for (const [suffix, file] of beside) writeFileSync(path + suffix, file);
    const database = new sqlite.Database(path);
    try {
      // Without shared memory, SQLite reads a write-ahead log only for itself alone.
      database.exec("PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=OFF");
      return database
        .all("SELECT topic_id, timestamp, data FROM messages WHERE topic_id IN (SELECT id FROM topics) ORDER BY rowid")
        .map((row) => ({
          topicId: BigInt(row["topic_id"] as number | bigint),
          timestamp: BigInt(row["timestamp"] as number | bigint),
          data: (row["data"] as Uint8Array | null) ?? new Uint8Array(0),
        }));
    } finally {
      database.close();
    }
  });
