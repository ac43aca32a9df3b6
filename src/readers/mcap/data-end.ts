/** The end of a file: what closes the data section, the summary, the footer and the closing magic. */
import { crc32 } from "../../io/checksum.js";
import { SourceEnded } from "../errors.js";
import { type BadText, MAX_RECORD_BYTES, PIECE } from "../pass.js";
import { attachmentFields, metadataFields } from "./index-table.js";
import { isMagic, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import {
  parseAttachmentIndex,
  parseChunkIndex,
  parseDataEnd,
  parseFooter,
  parseMetadataIndex,
  parseStatistics,
  parseSummaryOffset,
} from "./records.js";
import { RunningChecksum } from "./running-checksum.js";
import { hex, type Scan } from "./scan.js";
import { compareStatistics } from "./statistics.js";
import { Summary } from "./summary.js";

/** Opcodes allowed after the data section. */
const IN_SUMMARY = new Set<number>([
  Opcode.schema,
  Opcode.channel,
  Opcode.chunkIndex,
  Opcode.attachmentIndex,
  Opcode.statistics,
  Opcode.metadataIndex,
  Opcode.summaryOffset,
  Opcode.footer,
]);

/** Names of the summary's own records. */
const NAMES: Readonly<Record<number, string>> = {
  [Opcode.chunkIndex]: "chunk index",
  [Opcode.attachmentIndex]: "attachment index",
  [Opcode.statistics]: "statistics",
  [Opcode.metadataIndex]: "metadata index",
  [Opcode.summaryOffset]: "summary offset",
};

/** The end of the data section: its checksum, then the summary, the footer and the closing magic. */
export async function readEnd(scan: Scan, at: number, opcode: number, length: number): Promise<void> {
  let summaryStart = at;
  if (opcode === Opcode.dataEnd) {
    const content = await scan.content(at, length, MAX_RECORD_BYTES);
    scan.position = summaryStart = at + RECORD_HEAD + length;
    if (content) {
      const expected = scan.parse(at, "data end", () => parseDataEnd(content).dataSectionCrc) ?? 0;
      scan.checksum.upTo(at);
      // A footer that lies about where the data end stands had no checksum computed.
      const actual = scan.checksum.wanted || expected === 0 ? scan.checksum.value : await checksumUpTo(scan, at);
      scan.verify("data-checksum", expected, () => actual, { offset: at });
    }
  } else scan.fault("data-end-missing", { offset: at });
  scan.checksum = new RunningChecksum(scan.window, summaryStart, true);
  await readSummary(scan, summaryStart);
}

/** The checksum of the file up to an offset, read anew. */
async function checksumUpTo(scan: Scan, end: number): Promise<number> {
  const piece = new Uint8Array(Math.min(PIECE, end));
  let crc = 0;
  for (let at = 0; at < end; at += piece.length) {
    const part = piece.subarray(0, Math.min(piece.length, end - at));
    if ((await scan.source.read(at, part)) < part.length) throw new SourceEnded(at);
    crc = crc32(part, crc);
  }
  return crc;
}

async function readSummary(scan: Scan, summaryStart: number): Promise<void> {
  const size = scan.source.size;
  const summary = new Summary(scan);
  while (size - scan.position >= RECORD_HEAD) {
    const at = scan.position;
    await scan.need(at, RECORD_HEAD);
    const opcode = scan.window.bytes[at - scan.window.start]!;
    const length = scan.recordLength(at);
    if (opcode === 0 || length > size - at - RECORD_HEAD) {
      scan.cutOff(at, opcode, length);
      return;
    }
    scan.position = at + RECORD_HEAD + length;
    if (opcode >= 0x80) scan.privateRecords++;
    else if (opcode > Opcode.dataEnd) scan.unknownRecords++;
    else if (!IN_SUMMARY.has(opcode))
      scan.fault("record-unexpected", { offset: at, reason: `record ${hex(opcode)} after the data section` });
    else {
      const content = await scan.content(at, length, MAX_RECORD_BYTES);
      if (!content) continue;
      if (opcode === Opcode.footer) {
        await readFooter(scan, at, content, summaryStart, summary);
        return;
      }
      summary.place(opcode, at, scan.position);
      if (opcode === Opcode.schema) scan.takeSchema(content, at, "summary");
      else if (opcode === Opcode.channel) scan.takeChannel(content, at, "summary");
      else
        scan.parse(at, NAMES[opcode] ?? hex(opcode), (badText) =>
          takeRecord(scan, summary, opcode, content, at, badText),
        );
    }
  }
  const left = size - scan.position;
  // The closing magic alone is the end of a file without a footer; anything else is the beginning of a record.
  await scan.need(scan.position, left);
  if (left === 0 || isMagic(scan.window.slice(scan.position, size)))
    scan.fault("footer-missing", { offset: scan.position });
  else
    scan.fault("truncated", {
      offset: scan.position,
      reason: `${left} bytes are left where a record should begin`,
    });
}

/** Takes a record of the summary that is no definition. */
function takeRecord(
  scan: Scan,
  summary: Summary,
  opcode: number,
  content: Uint8Array,
  at: number,
  badText: BadText,
): void {
  if (opcode === Opcode.chunkIndex) {
    const entry = parseChunkIndex(content, badText);
    scan.chunks.compare(entry, at);
    summary.addIndexed(entry.messageIndexOffsets.keys());
  } else if (opcode === Opcode.statistics) {
    if (scan.statistics) scan.fault("statistics-repeated", { offset: at });
    scan.statistics ??= { record: parseStatistics(content), offset: at };
  } else if (opcode === Opcode.attachmentIndex) {
    const entry = parseAttachmentIndex(content, badText);
    scan.attachmentIndex.compare(entry.offset, entry.name, attachmentFields(entry), at);
  } else if (opcode === Opcode.metadataIndex) {
    const { offset, length, name } = parseMetadataIndex(content, badText);
    scan.metadataIndex.compare(offset, name, metadataFields(length, name), at);
  } else if (opcode === Opcode.summaryOffset) summary.addOffset(parseSummaryOffset(content), at);
}

async function readFooter(
  scan: Scan,
  at: number,
  content: Uint8Array,
  summaryStart: number,
  summary: Summary,
): Promise<void> {
  const hasSummary = at > summaryStart;
  let summaryOffsetStart: number | undefined;
  scan.parse(at, "footer", () => {
    const footer = parseFooter(content);
    summaryOffsetStart = footer.summaryOffsetStart;
    const expectedStart = hasSummary ? summaryStart : 0;
    if (footer.summaryStart !== expectedStart)
      scan.fault("summary-offset", {
        offset: at,
        reason: `the footer's summary_start is ${footer.summaryStart}, the summary begins at ${expectedStart}`,
      });
    scan.checksum.upTo(at + RECORD_HEAD + 16);
    scan.verify("summary-checksum", footer.summaryCrc, () => scan.checksum.value, { offset: at });
  });
  scan.summaryRead = hasSummary;
  summary.finish(at, summaryOffsetStart);
  scan.chunks.finish();
  scan.attachmentIndex.finish();
  scan.metadataIndex.finish();
  holdStatistics(scan);
  const tail = scan.position;
  await scan.need(tail, MAGIC.length);
  const found = scan.window.slice(tail, Math.min(scan.window.end, tail + MAGIC.length));
  if (!isMagic(found)) scan.fault("magic-end", { offset: tail, reason: `${found.length} bytes follow the footer` });
  scan.position = Math.min(scan.source.size, tail + MAGIC.length);
  if (scan.position < scan.source.size)
    scan.fault("trailing-bytes", { offset: scan.position, actual: `${scan.source.size - scan.position} bytes` });
}

function holdStatistics(scan: Scan): void {
  // Counts of a file that could not be read whole prove nothing about its statistics.
  const { faults } = scan.log;
  if (scan.unreadChunks > 0 || faults["record-malformed"] || faults["record-too-large"]) return;
  if (!scan.statistics) return;
  const { record, offset } = scan.statistics;
  const counted = {
    messages: scan.messages,
    attachments: scan.attachmentCount,
    metadata: scan.metadataCount,
    chunks: scan.chunks.count,
    earliest: scan.earliest,
    latest: scan.latest,
    channelCounts: scan.walker.counts,
    undefinedCounts: scan.undefinedCounts,
  };
  compareStatistics(record, counted, scan.definitions, scan.log, offset);
}
