/** Databases for tests, made and read by SQLite itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { memorySource, type Source } from "../../io/source.js";

/** The tables of rosbag2, as it makes them from version 4 on. */
export const BAG_TABLES = [
  "CREATE TABLE schema(schema_version INTEGER PRIMARY KEY,ros_distro TEXT NOT NULL)",
  "CREATE TABLE metadata(id INTEGER PRIMARY KEY,metadata_version INTEGER NOT NULL,metadata TEXT NOT NULL)",
  "CREATE TABLE topics(id INTEGER PRIMARY KEY,name TEXT NOT NULL,type TEXT NOT NULL,serialization_format TEXT NOT NULL,offered_qos_profiles TEXT NOT NULL,type_description_hash TEXT NOT NULL)",
  "CREATE TABLE message_definitions(id INTEGER PRIMARY KEY,topic_type TEXT NOT NULL,encoding TEXT NOT NULL,encoded_message_definition TEXT NOT NULL,type_description_hash TEXT NOT NULL)",
  "CREATE TABLE messages(id INTEGER PRIMARY KEY,topic_id INTEGER NOT NULL,timestamp INTEGER NOT NULL, data BLOB NOT NULL)",
  "CREATE INDEX timestamp_idx ON messages (timestamp ASC)",
];

/** The files of a database, as they were when `fill` returned. */
export interface MadeDatabase {
  readonly bytes: Uint8Array;
  /** What stands beside it, by suffix. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** Makes a database in a folder of its own. `open` leaves it open while its files are copied. */
export function makeDatabase(fill: (database: Database) => void, { open = false } = {}): MadeDatabase {
  const folder = mkdtempSync(join(tmpdir(), "tasuki-db3-"));
  const path = join(folder, "made.db3");
  try {
    const database = new Database(path);
    fill(database);
    if (!open) database.close();
    const beside = new Map<string, Uint8Array>();
    for (const suffix of ["-wal", "-journal"])
      try {
        beside.set(suffix, new Uint8Array(readFileSync(path + suffix)));
      } catch {}
    const bytes = new Uint8Array(readFileSync(path));
    if (open) database.close();
    return { bytes, beside };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A source of a database with the files beside it. */
export function sourceOf({ bytes, beside }: MadeDatabase): Source {
  return {
    ...memorySource(bytes, "folder/made.db3"),
    async beside(name) {
      const found = [...beside].find(([suffix]) => name === `made.db3${suffix}`);
      return found && memorySource(found[1], name);
    },
  };
}

export interface OracleRow {
  readonly topicId: bigint;
  readonly timestamp: bigint;
  readonly data: Uint8Array;
}

/** The messages of a database as SQLite gives them, in the order of rowids. */
export function oracleRows({ bytes, beside }: MadeDatabase): OracleRow[] {
  const folder = mkdtempSync(join(tmpdir(), "tasuki-oracle-"));
  const path = join(folder, "made.db3");
  try {
    writeFileSync(path, bytes);
    for (const [suffix, file] of beside) writeFileSync(path + suffix, file);
    const database = new Database(path);
    try {
      // Without shared memory, SQLite reads a write-ahead log only for itself alone.
      database.exec("PRAGMA locking_mode=EXCLUSIVE");
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
