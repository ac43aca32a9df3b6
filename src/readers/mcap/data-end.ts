/** The end of a file: what closes the data section, the summary, the footer and the closing magic. */
import { isMagic, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import {
  parseChunkIndex,
  parseDataEnd,
  parseFooter,
  parseStatistics,
  parseSummaryOffset,
  type SummaryOffset,
} from "./records.js";
import { RunningChecksum } from "./running-checksum.js";
import { hex, MAX_RECORD_BYTES, type Scan } from "./scan.js";
import { compareStatistics, compareSummaryOffset } from "./summary.js";

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

/** The end of the data section: its checksum, then the summary, the footer and the closing magic. */
export async function readEnd(scan: Scan, at: number, opcode: number, length: number): Promise<void> {
  let summaryStart = at;
  if (opcode === Opcode.dataEnd) {
    const content = await scan.content(at, length, MAX_RECORD_BYTES);
    scan.position = summaryStart = at + RECORD_HEAD + length;
    if (content) {
      scan.checksum.upTo(at);
      scan.parse(at, "data end", () =>
        scan.verify("data-checksum", parseDataEnd(content).dataSectionCrc, () => scan.checksum.value, {
          offset: at,
        }),
      );
    }
  } else scan.fault("data-end-missing", { offset: at });
  scan.checksum = new RunningChecksum(scan.window, summaryStart, true);
  await readSummary(scan, summaryStart);
}

async function readSummary(scan: Scan, summaryStart: number): Promise<void> {
  const size = scan.source.size;
  const groups = new Map<number, { start: number; end: number }>();
  const offsets: { entry: SummaryOffset; at: number }[] = [];
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
      const group = groups.get(opcode);
      if (!group) groups.set(opcode, { start: at, end: scan.position });
      else group.end = scan.position;
      if (opcode === Opcode.footer) {
        await readFooter(scan, at, content, summaryStart, at > summaryStart);
        for (const { entry, at: entryAt } of offsets) compareSummaryOffset(entry, groups, scan.log, entryAt);
        return;
      }
      scan.parse(at, `record ${hex(opcode)}`, () => {
        if (opcode === Opcode.schema) scan.definitions.schema(content, at, true);
        else if (opcode === Opcode.channel) scan.definitions.channel(content, at, true);
        else if (opcode === Opcode.chunkIndex) scan.chunks.compare(parseChunkIndex(content), at);
        else if (opcode === Opcode.statistics) scan.statistics = { record: parseStatistics(content), offset: at };
        else if (opcode === Opcode.summaryOffset && offsets.length < 256)
          offsets.push({ entry: parseSummaryOffset(content), at });
      });
    }
  }
  scan.fault("footer-missing", { offset: scan.position });
}

async function readFooter(
  scan: Scan,
  at: number,
  content: Uint8Array,
  summaryStart: number,
  hasSummary: boolean,
): Promise<void> {
  scan.parse(at, "footer", () => {
    const footer = parseFooter(content);
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
  scan.chunks.finish();
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
  if (!scan.statistics || scan.unreadChunks > 0 || scan.log.faults["record-malformed"]) return;
  const { record, offset } = scan.statistics;
  const counted = {
    messages: scan.messages,
    attachments: scan.attachmentCount,
    metadata: scan.metadataCount,
    chunks: scan.chunks.count,
    earliest: scan.earliest,
    latest: scan.latest,
    channelCounts: scan.walker.counts,
  };
  compareStatistics(record, counted, scan.definitions, scan.log, offset);
}
