/** Reading a damaged MCAP file sample by sample: what of it can be had, where the chain of its records breaks, too. */
import type { Batch } from "../reader.js";
import type { SalvageLog } from "../salvage-log.js";
import { Opcode, RECORD_HEAD } from "./opcode.js";
import { Salvage } from "./salvage.js";
import { type FoundMessages, SalvagedMessages } from "./salvage-messages.js";
import type { Piece } from "./salvage-piece.js";
import type { Scan } from "./scan.js";
import { DECLARATION } from "./small-records.js";

/** The samples that can be had. What is lost goes into the log. */
export async function* salvagedBatches(scan: Scan, log: SalvageLog): AsyncGenerator<Batch, void, void> {
  const salvage = new Salvage(scan.source, scan.limits);
  const found = new SalvagedMessages(salvage, log);
  let damagedAttachments = 0;
  for await (const piece of salvage.pieces()) {
    scan.position = salvage.position;
    if (piece.kind === "chunk") {
      const had = found.chunk(piece);
      takeChunk(scan, piece, had);
      yield* batchesOf(scan, salvage, had, piece.offset, true);
    } else if (piece.kind === "message") {
      const had = found.message(piece.record);
      if (had) yield* batchesOf(scan, salvage, had, piece.offset, false);
      else scan.afterHole = true;
    } else if (piece.kind === "messageIndex") {
      const lost = found.index(piece.content);
      if (lost) log.miss(indexOf(scan, salvage, lost.id), lost.missed);
    } else if (piece.kind === "skipped") {
      if (found.skipped(piece)) scan.afterHole = true;
    } else {
      found.other();
      if (!(await takeExtra(scan, piece))) damagedAttachments++;
    }
  }
  if (found.end()) scan.afterHole = true;
  for (const id of salvage.channels.keys()) indexOf(scan, salvage, id);
  conclude(scan, salvage, found, damagedAttachments);
}

function takeChunk(scan: Scan, { offset, head, stored, records }: Piece & { kind: "chunk" }, had: FoundMessages): void {
  scan.chunks.take(offset, RECORD_HEAD + head.recordsStart + head.recordsSize, head);
  if (had.verified) scan.countChunk(head.compression, stored.length, records.length);
  else scan.unreadChunks++;
}

/** Index of the channel of an id, which is made known with it. */
function indexOf(scan: Scan, salvage: Salvage, id: number): number {
  const known = scan.definitions.indexOf(id);
  if (known !== undefined) return known;
  const schema = salvage.definition(Opcode.schema, salvage.channels.get(id)!.schemaId);
  if (schema) scan.takeSchema(schema, 0, "data");
  scan.takeChannel(salvage.definition(Opcode.channel, id)!, 0, "data");
  return scan.definitions.indexOf(id)!;
}

/** The messages that were found, in batches of those that follow each other. */
function* batchesOf(
  scan: Scan,
  salvage: Salvage,
  { bytes, messages, gaps, verified, hole }: FoundMessages,
  offset: number,
  chunked: boolean,
): Generator<Batch, void, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const behindGap = new Set(gaps);
  for (const { id } of messages) indexOf(scan, salvage, id);
  fixOrigin(scan, messages);
  scan.rows.clear();
  scan.columns.unverified = !verified;
  for (let first = 0; first < messages.length; ) {
    let next = first + 1;
    while (next < messages.length && messages[next]!.at === messages[next - 1]!.end && !behindGap.has(next)) next++;
    if (behindGap.has(first)) scan.afterHole = true;
    yield* scan.walk(bytes, view, messages[first]!.at, messages[next - 1]!.end, offset, chunked);
    first = next;
  }
  if (hole) scan.afterHole = true;
}

/** Relative times count from the first message whose time is not 0. */
function fixOrigin(scan: Scan, messages: FoundMessages["messages"]): void {
  const first = messages.find(({ logTime }) => logTime !== 0n);
  if (scan.hasOrigin || messages.length === 0) return;
  scan.hasOrigin = true;
  if (first) scan.walker.originNs = first.logTime;
}

/** Hands on what is no sample; false where it is damaged. */
async function takeExtra(scan: Scan, piece: Piece & { kind: "metadata" | "attachment" }): Promise<boolean> {
  if (piece.kind === "metadata") {
    const { name, metadata } = piece.metadata;
    scan.metadataCount++;
    if (name === DECLARATION) scan.declaration ??= metadata.get("declaration");
    await scan.extras?.metadata(name, metadata);
    return true;
  }
  if (!piece.intact) return false;
  const { name, mediaType, logTime, createTime, dataSize } = piece.head;
  scan.attachmentCount++;
  const head = { name, mediaType, logTimeNs: logTime, createTimeNs: createTime, sizeBytes: dataSize };
  await scan.extras?.attachment(head, piece.data());
  return true;
}

/** What the file says it had goes before what was counted on the way. */
function conclude(scan: Scan, salvage: Salvage, { uncounted }: SalvagedMessages, damagedAttachments: number): void {
  const log = scan.salvage!;
  const { definitions, walker, attachmentCount } = scan;
  const { header, summary, reachedDataEnd, source } = salvage;
  if (header) ({ profile: scan.profile, library: scan.library } = header);
  const counts = summary?.statistics;
  log.attachmentsLost += Math.max(damagedAttachments, (counts?.attachmentCount ?? 0) - attachmentCount);
  // Statistics may leave the counts by channel out.
  if (counts && (counts.messageCount === 0n || counts.channelMessageCounts.size > 0)) {
    log.missed.clear();
    for (const [id, samples] of counts.channelMessageCounts) {
      const index = definitions.indexOf(id);
      if (index === undefined) log.stated(id, Number(samples));
      else log.miss(index, Math.max(0, Number(samples) - walker.counts[index]!));
    }
  } else if (uncounted) log.uncounted = true;
  if (reachedDataEnd || counts) scan.position = source.size;
  else {
    log.cutOff = true;
    scan.fault("truncated", { offset: salvage.position, reason: "the file ends before its data section does" });
  }
}
