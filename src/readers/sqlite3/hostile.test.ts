/** Damaged databases: every place ends in facts, never in a throw, and what can still be read is read. */
import { describe, expect, it } from "vitest";
import { type MadeDatabase, makeDatabase, oracleRows } from "../../generate/database.js";
import { memorySource, type Source } from "../../io/source.js";
import { ContainerFacts } from "../../spec/facts/container.js";
import { drain } from "../contract.js";
import { BAG_TABLES, sourceOf } from "./databases.test.helper.js";
import { sqlite3 } from "./sqlite3.js";

const PAGE = 512;
const T0 = 1_780_000_000_000_000_000n;

/** A database of small pages: several levels, overflow pages, free pages. */
const small = makeDatabase((database) => {
  database.exec(`PRAGMA page_size=${PAGE}`);
  for (const statement of BAG_TABLES.filter((each) => /messages|topics/.test(each))) database.exec(statement);
  for (const [id, name] of [
    [1, "/a"],
    [2, "/b"],
  ])
    database.run("INSERT INTO topics VALUES (?, ?, 'std_msgs/msg/Int32', 'cdr', '', '')", [id!, name!]);
  database.exec("BEGIN");
  for (let i = 0; i < 120; i++) {
    const data = new Uint8Array(i % 20 === 7 ? 1500 : 20).fill(i + 1);
    database.run("INSERT INTO messages VALUES (NULL, ?, ?, ?)", [(i % 2) + 1, T0 + BigInt(i), data]);
  }
  database.exec("COMMIT; DELETE FROM messages WHERE id BETWEEN 60 AND 90");
});

/** Reads whatever it is to its end, and gives what was found. The source gives up where it is asked without end. */
async function read(made: MadeDatabase | Uint8Array) {
  const inner = made instanceof Uint8Array ? memorySource(made, "made.db3") : sourceOf(made);
  let asked = 0;
  const source: Source = {
    ...inner,
    read(offset, target) {
      if (++asked > 20_000) throw new Error("the reader is stuck");
      return inner.read(offset, target);
    },
  };
  const recording = sqlite3.open(source);
  const samples = await drain(recording);
  return { samples, container: ContainerFacts.parse(recording.container()) };
}

const kindsOf = (container: ContainerFacts) => Object.keys(container.faults).sort();

/** A copy with some bytes changed. */
function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Offset of the first page of a type. */
function pageOfType({ bytes }: MadeDatabase, type: number, skip = 0): number {
  for (let at = PAGE; at < bytes.length; at += PAGE) if (bytes[at] === type && skip-- === 0) return at;
  throw new Error(`no page has the type ${type}`);
}

describe("a sound database of small pages", () => {
  it("has what the tests below need, and no fault", async () => {
    const { samples, container } = await read(small);
    expect(samples).toHaveLength(89);
    expect(container.faults).toEqual({});
    expect(pageOfType(small, 5)).toBeGreaterThan(0);
    expect(new DataView(small.bytes.buffer).getUint32(36), "free pages").toBeGreaterThan(1);
  });
});

describe("damage anywhere", () => {
  it("cut off at every byte, says so", async () => {
    for (let length = 0; length < small.bytes.length; length += length < 700 ? 1 : 13) {
      const { container } = await read(small.bytes.subarray(0, length));
      expect(kindsOf(container).length, `${length} bytes`).toBeGreaterThan(0);
    }
  }, 120_000);

  it("with every byte changed, ends", async () => {
    const copy = small.bytes.slice();
    for (let at = 0; at < copy.length; at++) {
      const by = [0xff, 0x01, 0x80][at % 3]!;
      copy[at]! ^= by;
      await read(copy);
      copy[at]! ^= by;
    }
  }, 120_000);

  it("with every page replaced by another or by zeros, ends", async () => {
    const pages = small.bytes.length / PAGE;
    for (let page = 0; page < pages; page++)
      for (const from of [-1, (page + 1) % pages, pages - 1 - page]) {
        const copy = small.bytes.slice();
        if (from < 0) copy.fill(0, page * PAGE, (page + 1) * PAGE);
        else copy.set(small.bytes.subarray(from * PAGE, (from + 1) * PAGE), page * PAGE);
        await read(copy);
      }
  }, 120_000);
});

describe("each kind of damage", () => {
  const leaf = pageOfType(small, 13, 5);
  const interior = pageOfType(small, 5);

  it.each([
    ["a page size that is none", (view: DataView) => view.setUint16(16, 1000), ["database-header"]],
    ["a text encoding that is none", (view: DataView) => view.setUint32(56, 9), ["database-header"]],
    ["fewer pages than there are", (view: DataView) => view.setUint32(36, 1), ["freelist"]],
    [
      "a list of free pages in a circle",
      (view: DataView) => view.setUint32((view.getUint32(32) - 1) * PAGE, view.getUint32(32)),
      ["freelist"],
    ],
    ["a leaf of an unknown type", (view: DataView) => view.setUint8(leaf, 99), ["page-malformed"]],
    ["a cell beyond its page", (view: DataView) => view.setUint16(leaf + 8, 600), ["page-malformed"]],
    ["more cells than a page holds", (view: DataView) => view.setUint16(leaf + 3, 9999), ["page-malformed"]],
    [
      "a child beyond the database",
      (view: DataView) => view.setUint32(interior + view.getUint16(interior + 12), 70_000),
      ["page-malformed"],
    ],
    [
      "one child twice",
      (view: DataView) =>
        view.setUint32(
          interior + view.getUint16(interior + 12),
          view.getUint32(interior + view.getUint16(interior + 14)),
        ),
      ["page-repeated"],
    ],
    ["magic that is none", (view: DataView) => view.setUint8(3, 0), ["magic-start"]],
  ] as const)("%s", async (_, change, expected) => {
    const { container } = await read(changed(small.bytes, change));
    expect(kindsOf(container)).toEqual(expected);
  });

  it("goes on with the siblings of a page that cannot be read, and says where samples are missing", async () => {
    const broken = changed(small.bytes, (view) => view.setUint8(leaf, 99));
    const recording = sqlite3.open(memorySource(broken));
    const holes: boolean[] = [];
    let samples = 0;
    for await (const { afterHole, length } of recording.batches()) {
      holes.push(afterHole);
      samples += length;
    }
    expect(samples).toBeGreaterThan(70);
    expect(samples).toBeLessThan(89);
    expect(holes.filter(Boolean)).toHaveLength(1);
    expect(recording.container().database).toMatchObject({ unreadPages: 1 });
  });

  it("tells of pages that belong to nothing", async () => {
    const { container } = await read(
      changed(small.bytes, (view) => {
        view.setUint32(32, 0);
        view.setUint32(36, 0);
      }),
    );
    expect(kindsOf(container)).toEqual(["page-unreachable"]);
  });
});

describe("rows that no recorder writes", () => {
  const bag = (...statements: string[]) =>
    makeDatabase((database) => {
      database.exec("CREATE TABLE topics(id INTEGER PRIMARY KEY, name, type, serialization_format)");
      database.exec("CREATE TABLE messages(id INTEGER PRIMARY KEY, topic_id, timestamp, data)");
      database.exec("INSERT INTO topics VALUES (1, '/a', 'x/msg/Y', 'cdr')");
      for (const statement of statements) database.exec(statement);
    });

  it.each([
    ["no topic of that id", "INSERT INTO messages VALUES (1, 9, 1, x'00')", ["channel-undefined"]],
    ["a topic id of NULL", "INSERT INTO messages VALUES (1, NULL, 1, x'00')", ["record-malformed"]],
    ["a timestamp as text", "INSERT INTO messages VALUES (1, 1, 'now', x'00')", ["record-malformed"]],
    ["a negative timestamp", "INSERT INTO messages VALUES (1, 1, -1, x'00')", ["record-malformed"]],
    ["data as text", "INSERT INTO messages VALUES (1, 1, 1, 'text')", ["record-malformed"]],
    ["a topic without a name", "INSERT INTO topics VALUES (2, NULL, 'x', 'cdr')", ["record-malformed"]],
    ["a topic twice", "INSERT INTO topics VALUES (2, '/a', 'x/msg/Y', 'cdr')", ["channel-redefined"]],
  ])("%s", async (_, statement, expected) => {
    const { samples, container } = await read(bag(statement, "INSERT INTO messages VALUES (5, 1, 7, x'010203')"));
    expect(kindsOf(container)).toEqual(expected);
    expect(samples).toMatchObject([{ topic: "/a", logTime: 7n }]);
  });

  it("no tables of rosbag2 at all", async () => {
    const { container } = await read(makeDatabase((database) => database.exec("CREATE TABLE people(name)")));
    expect(kindsOf(container)).toEqual(["table-missing"]);
    expect(container.faults["table-missing"]).toMatchObject({ count: 2 });
  });

  it("a message beyond the limit is told and stepped over", async () => {
    const made = bag("INSERT INTO messages VALUES (1, 1, 1, zeroblob(100000)), (2, 1, 2, x'01')");
    const recording = sqlite3.open(memorySource(made.bytes), { limits: { maxChunkBytes: 50_000 } });
    expect(await drain(recording)).toMatchObject([{ logTime: 2n }]);
    expect(Object.keys(recording.container().faults)).toContain("record-too-large");
  });
});

describe("files beside a database", () => {
  const logged = makeDatabase(
    (database) => {
      database.exec("PRAGMA page_size=1024; PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL");
      for (const statement of BAG_TABLES) database.exec(statement);
      database.exec("INSERT INTO topics VALUES (1, '/a', 'std_msgs/msg/Int32', 'cdr', '', '')");
      for (let i = 0; i < 30; i++)
        database.run("INSERT INTO messages VALUES (NULL, 1, ?, ?)", [T0 + BigInt(i), new Uint8Array(i * 60).fill(i)]);
    },
    { open: true },
  );
  const log = logged.beside.get("-wal")!;
  const withLog = (bytes: Uint8Array): MadeDatabase => ({ ...logged, beside: new Map([["-wal", bytes]]) });

  it("a write-ahead log is taken in", async () => {
    const { samples, container } = await read(logged);
    expect(samples).toHaveLength(30);
    expect(container.database?.loggedFrames).toBeGreaterThan(30);
    expect(container.faults).toEqual({});
  });

  it("a log that is cut off gives what SQLite gives: all finished transactions", async () => {
    for (let length = log.length; length > 20_000; length -= 991) {
      const made = withLog(log.subarray(0, length));
      const { samples } = await read(made);
      expect(samples.map(({ logTime }) => logTime)).toEqual(oracleRows(made).map(({ timestamp }) => timestamp));
    }
  });

  it("a log that is damaged gives what SQLite gives", async () => {
    for (let at = 40; at < log.length; at += 1237) {
      const made = withLog(changed(log, (_, bytes) => (bytes[at]! ^= 4)));
      const theirs = (() => {
        try {
          return oracleRows(made).map(({ timestamp }) => timestamp);
        } catch {
          return [];
        }
      })();
      const { samples, container } = await read(made);
      expect(samples.map(({ logTime }) => logTime)).toEqual(theirs);
      expect(container.database?.loggedFrames).toBeLessThan(log.length / (1024 + 24));
    }
  });

  it.each([
    ["magic", 0],
    ["version", 7],
    ["page size", 10],
    ["salt", 17],
    ["checksum", 30],
  ])("a log whose %s is wrong is told and left out", async (_, at) => {
    const { container } = await read(withLog(changed(log, (_, bytes) => (bytes[at]! ^= 16))));
    expect(kindsOf(container)).toContain("write-ahead-log");
  });

  it("a log cut off at every byte of its first frames ends", async () => {
    for (let length = 0; length < 2200; length++) await read(withLog(log.subarray(0, length)));
  });

  it("a journal that waits to be rolled back is told, one that is done is not", async () => {
    const magic = new Uint8Array([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 1]);
    const hot = await read({ ...small, beside: new Map([["-journal", magic]]) });
    expect(kindsOf(hot.container)).toEqual(["rollback-journal"]);
    const done = await read({ ...small, beside: new Map([["-journal", new Uint8Array(512)]]) });
    expect(kindsOf(done.container)).toEqual([]);
  });
});
