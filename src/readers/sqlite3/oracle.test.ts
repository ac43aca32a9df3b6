/** The reader against SQLite itself: the same rows, whatever the database is made of. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Database } from "node-sqlite3-wasm";
import { describe, expect, it } from "vitest";
import { type MadeDatabase, makeDatabase, oracleRows } from "../../generate/database.js";
import { patience, tries } from "../../tries.test.helper.js";
import { drain } from "../contract.js";
import { BAG_TABLES, sourceOf } from "./databases.test.helper.js";
import { sqlite3 } from "./sqlite3.js";

/** Reads a database both ways and compares every row. Returns what the reader found wrong. */
async function compare(made: MadeDatabase): Promise<string[]> {
  const recording = sqlite3.open(sourceOf(made));
  const found = await drain(recording);
  const expected = oracleRows(made);
  const ours = found.map(
    ({ channel, logTime, payload }) => `${channel.id} ${logTime} ${Buffer.from(payload).toString("hex")}`,
  );
  const theirs = expected.map(
    ({ topicId, timestamp, data }) => `${topicId} ${timestamp} ${Buffer.from(data).toString("hex")}`,
  );
  const at = theirs.findIndex((line, i) => line !== ours[i]);
  expect(ours[at]?.slice(0, 200), `row ${at}`).toBe(theirs[at]?.slice(0, 200));
  expect(ours).toHaveLength(theirs.length);
  return Object.keys(recording.container().faults);
}

const RECORDINGS = join(fileURLToPath(new URL("../../../..", import.meta.url)), "shared/recordings");
const found = existsSync(RECORDINGS)
  ? readdirSync(RECORDINGS, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".db3"))
  : [];

describe("every .db3 of the shared recordings", () => {
  if (found.length === 0) it.skip("is not here: ../shared/recordings is missing", () => {});

  it.each(found)("%s", async (path) => {
    const beside = new Map<string, Uint8Array>();
    for (const suffix of ["-wal", "-journal"]) {
      const file = join(RECORDINGS, path + suffix);
      if (existsSync(file)) beside.set(suffix, new Uint8Array(readFileSync(file)));
    }
    const made = { bytes: new Uint8Array(readFileSync(join(RECORDINGS, path))), beside };
    expect(await compare(made)).toEqual([]);
  });
});

/** A database to be made: what it is built with, and what happens to it. */
interface Plan {
  readonly pageSize: number;
  readonly encoding: string;
  readonly vacuum: "none" | "auto" | "full";
  readonly journal: "delete" | "wal";
  /** Sizes of the messages' data. */
  readonly sizes: readonly number[];
  readonly topicIds: readonly number[];
  readonly firstTimestamp: bigint;
  /** Which rows are deleted in the end, by remainder. */
  readonly deleted: number;
  readonly reversed: boolean;
  readonly open: boolean;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  pageSize: fc.constantFrom(512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536),
  encoding: fc.constantFrom("UTF-8", "UTF-16le", "UTF-16be"),
  vacuum: fc.constantFrom("none", "auto", "full"),
  journal: fc.constantFrom("delete", "wal"),
  sizes: fc.array(
    fc.oneof(
      { weight: 10, arbitrary: fc.nat(300) },
      { weight: 3, arbitrary: fc.nat(9000) },
      { weight: 1, arbitrary: fc.nat(200_000) },
    ),
    { maxLength: 400 },
  ),
  topicIds: fc.uniqueArray(fc.constantFrom(0, 1, 2, 100, 127, 128, 300, 40_000, 65_535, 65_536, 5_000_000_000, -3), {
    minLength: 1,
    maxLength: 4,
  }),
  firstTimestamp: fc.constantFrom(0n, 1n, 70_000n, 3_000_000_000_000n, 1_700_000_000_000_000_000n, 2n ** 62n),
  deleted: fc.constantFrom(0, 2, 3, 7),
  reversed: fc.boolean(),
  open: fc.boolean(),
});

function build(database: Database, plan: Plan): void {
  database.exec(`PRAGMA page_size=${plan.pageSize}; PRAGMA encoding='${plan.encoding}'`);
  if (plan.vacuum === "auto") database.exec("PRAGMA auto_vacuum=1");
  if (plan.journal === "wal") database.exec("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL");
  for (const statement of BAG_TABLES) database.exec(statement);
  for (const id of plan.topicIds)
    database.run("INSERT INTO topics VALUES (?, ?, 'std_msgs/msg/String', 'cdr', '', '')", [
      BigInt(id),
      `/トピック${id}`,
    ]);
  database.exec("BEGIN");
  for (const [i, size] of plan.sizes.entries()) {
    const data = new Uint8Array(size);
    for (let at = 0; at < size; at += 7) data[at] = i + at;
    const id = plan.reversed ? plan.sizes.length - i : i * (plan.deleted + 1) + 1;
    const topic = BigInt(plan.topicIds[i % plan.topicIds.length]!);
    database.run("INSERT INTO messages VALUES (?, ?, ?, ?)", [id, topic, plan.firstTimestamp + BigInt(i * 1000), data]);
    if (i % 50 === 49) database.exec("COMMIT; BEGIN");
  }
  database.exec("COMMIT");
  if (plan.deleted > 0) database.exec(`DELETE FROM messages WHERE id % ${plan.deleted} = 0`);
  if (plan.vacuum === "full") database.exec("VACUUM");
}

describe("databases of every make", () => {
  it(
    "give the rows that SQLite gives, and no fault",
    async () => {
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          const made = makeDatabase((database) => build(database, plan), { open: plan.open });
          expect(await compare(made)).toEqual([]);
        }),
        { numRuns: tries(120), seed: 7 },
      );
    },
    patience(300_000),
  );

  it("with rowids of every size and other columns", async () => {
    const made = makeDatabase((database) => {
      database.exec("CREATE TABLE topics(name TEXT, id INTEGER, type TEXT, extra REAL)");
      database.exec("CREATE TABLE messages(data BLOB, timestamp INTEGER, note TEXT, topic_id INTEGER)");
      database.exec("INSERT INTO topics VALUES ('/a', 7, 'x/msg/Y', 1.5)");
      for (const rowid of [
        -(2n ** 63n),
        -5n,
        0n,
        127n,
        128n,
        2n ** 49n,
        2n ** 53n + 1n,
        2n ** 53n + 2n,
        2n ** 63n - 1n,
      ])
        database.run("INSERT INTO messages(rowid, data, timestamp, note, topic_id) VALUES (?, ?, 12345, 'n', 7)", [
          rowid,
          new Uint8Array([1, 2, 3]),
        ]);
    });
    expect(await compare(made)).toEqual([]);
  });
});
