/**
 * Seeds that are no MCAP: bags and databases of the tabletop, and those of the conformance suite, which has one of every
 * kind, sound and singly broken.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeBag } from "../generate/recording/bag-file.js";
import { writeFolder } from "../generate/recording/rosbag2-folder.js";
import { tabletopMessages } from "../generate/recording/tabletop.js";
import { remembered, type Seed } from "./seed.js";

const SUITE = join(import.meta.dirname, "../../conformance/cases");
/** Short, or mutations drown in sound samples. */
const SHORT = { seconds: 0.1, images: false } as const;

const suite = (ending: string): Seed[] =>
  existsSync(SUITE)
    ? readdirSync(SUITE, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(ending))
        .sort()
        .map((path) => remembered(path, async () => new Uint8Array(readFileSync(join(SUITE, path)))))
    : [];

const bag = (compression: "none" | "lz4" | "bz2"): Promise<Uint8Array> =>
  writeBag(tabletopMessages(SHORT), { compression, chunkMessages: 20 });

const database = (definitions: boolean, pageSize: number): Uint8Array =>
  writeFolder(tabletopMessages(SHORT), { name: "fuzz", definitions, pageSize })[0]!.bytes;

/** Bags of our own. */
export const bags: readonly Seed[] = [
  ...(["none", "lz4", "bz2"] as const).map((compression) => remembered(`bag.${compression}`, () => bag(compression))),
  ...suite(".bag"),
];

/** Databases of our own. */
export const databases: readonly Seed[] = [
  remembered("database", async () => database(true, 4096)),
  remembered("database.bare", async () => database(false, 512)),
  ...suite(".db3"),
];
