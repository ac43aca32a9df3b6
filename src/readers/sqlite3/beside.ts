/** The files that SQLite keeps beside a database while it is written to, and that a copy may leave behind. */
import { fileName, type Source } from "../../io/source.js";
import type { Scan } from "./scan.js";
import { WriteAheadLog } from "./write-ahead-log.js";

/** The first bytes of a journal that SQLite would roll back; it overwrites them with zeros when it is done. */
const JOURNAL_MAGIC = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

const openBeside = (source: Source, suffix: string): Promise<Source | undefined> | undefined =>
  source.beside?.(`${fileName(source.name)}${suffix}`);

/** The write-ahead log, where there is one with anything in it. One that cannot be read is told and left out. */
export async function openLog(scan: Scan, pageSize: number): Promise<WriteAheadLog | undefined> {
  const source = await openBeside(scan.source, "-wal");
  if (!source) return undefined;
  scan.beside.push(source);
  if (source.size === 0) return undefined;
  const log = new WriteAheadLog(source, pageSize);
  const reason = await log.read(pageSize);
  if (reason !== undefined) scan.fault("write-ahead-log", { name: fileName(source.name), reason });
  return reason === undefined ? log : undefined;
}

/** Tells of a journal that waits to be rolled back: the database was interrupted while it was changed. */
export async function findJournal(scan: Scan): Promise<void> {
  const source = await openBeside(scan.source, "-journal");
  if (!source) return;
  scan.beside.push(source);
  const head = new Uint8Array(JOURNAL_MAGIC.length);
  if ((await source.read(0, head)) < head.length || !JOURNAL_MAGIC.every((byte, i) => head[i] === byte)) return;
  scan.fault("rollback-journal", {
    name: fileName(source.name),
    reason: `a journal of ${source.size} bytes waits to be rolled back`,
  });
}
