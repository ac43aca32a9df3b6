/** Reading: `check` with all its rules, and up to level 2, against what others take merely to iterate. */
import { type Bench, type Entry, type Row, rowOf, secondsOf, type Table } from "./bench.js";
import { KINDS, type Kind } from "./content.js";
import type { Measurement } from "./measurement.js";
import {
  BAG_COMPRESSIONS,
  type BagCompression,
  COMPRESSIONS,
  type Compression,
  writeBenchBag,
  writeBenchDatabase,
  writeBenchRecording,
} from "./recordings.js";

const MESSAGES: Record<Kind, number> = { small: 5_000_000, arm: 130_000, frames: 240 };
/** Fewer, since each run decompresses for a long time. */
const BZ2_MESSAGES = 2_000_000;
const DATABASE_MESSAGES = 2_000_000;

/** The bag of a kind and a compression. */
export const bagOf = (bench: Bench, kind: Kind, compression: BagCompression): Promise<string> =>
  bench.recording(`${kind}.${compression}`, "bag", (path) =>
    writeBenchBag(path, kind, compression, bench.scaled(compression === "bz2" ? BZ2_MESSAGES : MESSAGES[kind])),
  );
/** The MCAP file of a kind and a compression. */
export const mcapOf = (bench: Bench, kind: Kind, compression: Compression): Promise<string> =>
  bench.recording(`${kind}.${compression}`, "mcap", (path) =>
    writeBenchRecording(path, kind, compression, bench.scaled(MESSAGES[kind])),
  );

const mcap = (kind: Kind, compression: Compression): Entry => ({
  name: `${kind}.${compression}`,
  async measure(bench) {
    const path = await mcapOf(bench, kind, compression);
    const run = (name: string) => () => bench.once("./subject.js", name, path);
    // Once unmeasured, so that the file is in the page cache for everybody.
    run("floor")();
    const series = bench.series({ ...checks(bench, path), theirs: run("theirs"), floor: run("floor") });
    const messages = series.theirs[0]!.messages;
    const floor = secondsOf(series.floor);
    // Where messages are few, the difference is noise of the decompression.
    return rowsOf(this.name, series).map((row) =>
      messages > 1_000_000 ? { ...row, nsPerMessage: ((row.ours - floor) * 1e9) / messages } : row,
    );
  },
});

const bag = (kind: Kind, compression: BagCompression): Entry => ({
  name: `bag.${kind}.${compression}`,
  async measure(bench) {
    const path = await bagOf(bench, kind, compression);
    const theirs = () => bench.once("./container-subject.js", "rosbag", path);
    const floor = () => bench.once("./container-subject.js", "bag-floor", path);
    floor();
    const series = bench.series({ ...checks(bench, path), theirs, floor });
    return rowsOf(this.name, series).map((row) =>
      compression === "bz2" ? { ...row, timesFloor: row.ours / secondsOf(series.floor) } : row,
    );
  },
});

const database: Entry = {
  name: "db3.small",
  async measure(bench) {
    const path = await bench.recording("small", "db3", (to) =>
      writeBenchDatabase(to, "small", bench.scaled(DATABASE_MESSAGES)),
    );
    const theirs = () => bench.once("./container-subject.js", "sqlite", path);
    theirs();
    return rowsOf(this.name, bench.series({ ...checks(bench, path), theirs }));
  },
};

/** Container and time alone, without a look into payloads. */
const TIMED = 2;

const checks = (bench: Bench, path: string) => ({
  ours: () => bench.once("./subject.js", "ours", path),
  timed: () => bench.once("./subject.js", "ours", path, String(TIMED)),
});

/** A row for all rules, and one for those of the first levels. */
function rowsOf(name: string, { ours, timed, theirs }: Record<"ours" | "timed" | "theirs", Measurement[]>): Row[] {
  for (const [{ messages }] of [ours, timed] as [Measurement][])
    if (messages !== theirs[0]!.messages)
      throw new Error(`${name}: we find ${messages} messages, the others ${theirs[0]!.messages}`);
  return [rowOf("check", name, ours, theirs), { ...rowOf("check", name, timed, theirs), upTo: TIMED }];
}

export const checkTables: readonly Table[] = [
  {
    title: "check of MCAP, against @mcap/core iterating",
    entries: KINDS.flatMap((kind) => COMPRESSIONS.map((compression) => mcap(kind, compression))),
  },
  {
    title: "check of ROS 1 bags, against @foxglove/rosbag iterating; the floor is the decompressor alone",
    entries: [
      ...BAG_COMPRESSIONS.map((compression) => bag("small", compression)),
      ...(["none", "lz4"] as const).map((compression) => bag("frames", compression)),
    ],
  },
  { title: "check of a rosbag2 database, against SQLite iterating", entries: [database] },
];
