/** What the end of a file tells before the reader comes there. Everything is checked again when it does. */
import { RecordError } from "../errors.js";
import { PIECE } from "../pass.js";
import { lengthAt, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import { type Footer, parseDataEnd, parseFooter } from "./records.js";
import type { Scan } from "./scan.js";

/** Where a footer begins, counted from the end of a file that has one: record head, content, magic. */
const FOOTER_FROM_END = RECORD_HEAD + 20 + MAGIC.length;

/** The most of a summary that is read ahead, in bytes; a larger one is read in its place only. */
const LARGEST_SUMMARY = 16 * PIECE;

/** The footer, and where it begins. */
async function peekFooter({ source }: Scan): Promise<{ footer: Footer; at: number } | undefined> {
  const at = source.size - FOOTER_FROM_END;
  if (at < MAGIC.length) return undefined;
  const tail = new Uint8Array(FOOTER_FROM_END);
  if ((await source.read(at, tail)) < tail.length || tail[0] !== Opcode.footer) return undefined;
  return { footer: parseFooter(tail.subarray(RECORD_HEAD)), at };
}

/** The expected checksum of the data section where the end of the file tells it, so that nobody computes one in vain. */
export async function peekDataChecksum(scan: Scan): Promise<number | undefined> {
  const end = await peekFooter(scan);
  if (!end) return undefined;
  const { summaryStart } = end.footer;
  const dataEnd = new Uint8Array(RECORD_HEAD + 4);
  const dataEndAt = (summaryStart === 0 ? end.at : Math.min(summaryStart, end.at)) - dataEnd.length;
  if (dataEndAt < MAGIC.length || (await scan.source.read(dataEndAt, dataEnd)) < dataEnd.length) return undefined;
  if (dataEnd[0] !== Opcode.dataEnd || dataEnd[1] !== 4) return undefined;
  return parseDataEnd(dataEnd.subarray(RECORD_HEAD)).dataSectionCrc;
}

/**
 * Takes schemas and channels from the summary, once a chunk that may have defined them could not be read: the samples of
 * all later chunks are not lost with it.
 */
export async function defineFromSummary(scan: Scan): Promise<void> {
  const end = await peekFooter(scan);
  const start = end?.footer.summaryStart ?? 0;
  if (!end || start < scan.position || start >= end.at || end.at - start > LARGEST_SUMMARY) return;
  const bytes = new Uint8Array(end.at - start);
  if ((await scan.source.read(start, bytes)) < bytes.length) return;
  const view = new DataView(bytes.buffer);
  // Channels refer to schemas, and may stand before them.
  for (const wanted of [Opcode.schema, Opcode.channel])
    for (let at = 0; at + RECORD_HEAD <= bytes.length; ) {
      const next = at + RECORD_HEAD + lengthAt(view, at);
      if (next > bytes.length) break;
      if (bytes[at] === wanted) define(scan, wanted, bytes.subarray(at + RECORD_HEAD, next), start + at);
      at = next;
    }
}

/** What is wrong with a record is told when the summary is read in its place. */
function define({ definitions }: Scan, opcode: number, content: Uint8Array, offset: number): void {
  try {
    if (opcode === Opcode.schema) definitions.schema(content, offset, "ahead");
    else definitions.channel(content, offset, "ahead");
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
  }
}
