/** The summary of a damaged file, where it survives: definitions, the chunks that there were, and how much they held. */
import { crc32 } from "../../io/checksum.js";
import type { Source } from "../../io/source.js";
import { RecordError } from "../errors.js";
import { PIECE } from "../pass.js";
import { lengthAt, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import { parseFooter, parseStatistics, type Statistics } from "./records.js";

/** What a summary says of the file. */
export interface SalvagedSummary {
  /** Its schemas and channels; schemas first. */
  readonly definitions: readonly { readonly opcode: number; readonly content: Uint8Array }[];
  /** Counts by channel id; undefined where there are none. */
  readonly statistics: Statistics | undefined;
}

const FOOTER_FROM_END = RECORD_HEAD + 20 + MAGIC.length;
/** Bytes of the footer that the checksum of the summary covers. */
const COVERED = RECORD_HEAD + 16;
/** Size of the record that ends the data section, and how many that seem to be one are tried. */
const DATA_END = RECORD_HEAD + 4;
const MAX_TRIED = 16;
/** The most of a summary that is read, in bytes. */
const LARGEST_SUMMARY = 16 * PIECE;

/** Reads the summary from the end of a file; undefined where there is none, or where its checksum fails. */
export async function readSalvagedSummary(source: Source): Promise<SalvagedSummary | undefined> {
  const footerAt = source.size - FOOTER_FROM_END;
  if (footerAt < MAGIC.length) return undefined;
  const tail = new Uint8Array(FOOTER_FROM_END);
  if ((await source.read(footerAt, tail)) < tail.length || tail[0] !== Opcode.footer) return undefined;
  const { summaryStart, summaryCrc } = parseFooter(tail.subarray(RECORD_HEAD));
  // Without a checksum nothing says that the counts are right, and definitions stand elsewhere, too.
  if (summaryStart < MAGIC.length || summaryCrc === 0) return undefined;
  const bytes =
    (await checkedSummary(source, summaryStart, footerAt, summaryCrc)) ??
    (await findSummary(source, footerAt, summaryCrc));
  if (!bytes) return undefined;
  try {
    return readRecords(bytes);
  } catch (error) {
    if (error instanceof RecordError) return undefined;
    throw error;
  }
}

/** The bytes of the summary that begins at `from`, where the checksum says that they are. */
async function checkedSummary(
  source: Source,
  from: number,
  footerAt: number,
  crc: number,
): Promise<Uint8Array | undefined> {
  const size = footerAt - from;
  if (size <= 0 || size > LARGEST_SUMMARY) return undefined;
  const bytes = new Uint8Array(size + COVERED);
  if ((await source.read(from, bytes)) < bytes.length || crc32(bytes) !== crc) return undefined;
  return bytes.subarray(0, size);
}

/** The summary of a file that lost or gained bytes before it: it begins behind the end of the data section. */
async function findSummary(source: Source, footerAt: number, crc: number): Promise<Uint8Array | undefined> {
  const end = footerAt + COVERED;
  const tail = new Uint8Array(Math.min(PIECE, end));
  await source.read(end - tail.length, tail);
  const view = new DataView(tail.buffer);
  let tried = 0;
  for (let at = tail.length - COVERED - DATA_END; at >= 0 && tried < MAX_TRIED; at--) {
    if (tail[at] !== Opcode.dataEnd || lengthAt(view, at) !== DATA_END - RECORD_HEAD) continue;
    tried++;
    if (crc32(tail.subarray(at + DATA_END)) === crc) return tail.subarray(at + DATA_END, tail.length - COVERED);
  }
  return undefined;
}

function readRecords(bytes: Uint8Array): SalvagedSummary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const definitions: { opcode: number; content: Uint8Array }[] = [];
  let statistics: Statistics | undefined;
  for (let at = 0; at + RECORD_HEAD <= bytes.length; ) {
    const opcode = bytes[at]!;
    const next = at + RECORD_HEAD + lengthAt(view, at);
    if (next > bytes.length) break;
    const content = bytes.subarray(at + RECORD_HEAD, next);
    if (opcode === Opcode.schema || opcode === Opcode.channel) definitions.push({ opcode, content });
    else if (opcode === Opcode.statistics) statistics ??= parseStatistics(content);
    at = next;
  }
  return { definitions: definitions.sort((a, b) => a.opcode - b.opcode), statistics };
}
