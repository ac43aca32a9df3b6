/** Records of the data section that are neither messages nor chunks. */
import { crc32 } from "../../io/checksum.js";
import { LISTED } from "../../spec/limits.js";
import { RecordError } from "../errors.js";
import { type BadText, MAX_RECORD_BYTES, PIECE } from "../pass.js";
import { attachmentFields, metadataFields } from "./index-table.js";
import { Opcode, RECORD_HEAD } from "./opcode.js";
import { type AttachmentHead, type Metadata, parseAttachmentHead, parseHeader, parseMetadata } from "./records.js";
import { hex, type Scan } from "./scan.js";

/** Bytes in which the fields of an attachment before its data must stand: two times, two names. */
const ATTACHMENT_HEAD = 64 * 1024;

/** The metadata record that carries the declaration. */
export const DECLARATION = "tasuki";

/** The metadata record of a multi-channel trace of ASAM OSI, and the keys that its specification gives it; authors are persons. */
const OSI_TRACE = "net.asam.osi.trace";
const OSI_KEYS = [
  ...["version", "min_osi_version", "max_osi_version", "min_protobuf_version", "max_protobuf_version"],
  ...["zero_time", "creation_time", "description", "data_sources"],
];
/** Characters of a value that are kept. */
const KEPT = 300;

function osiEntries(metadata: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    OSI_KEYS.flatMap((key) => (metadata.has(key) ? [[key, metadata.get(key)!.slice(0, KEPT)]] : [])),
  );
}

/** A record of the data section that is neither message, chunk nor attachment. */
export async function readSmallRecord(scan: Scan, at: number, opcode: number, length: number): Promise<void> {
  scan.position = at + RECORD_HEAD + length;
  if (opcode >= 0x80) {
    scan.privateRecords++;
    return;
  }
  if (opcode > Opcode.dataEnd) {
    scan.unknownRecords++;
    return;
  }
  if (opcode === Opcode.messageIndex) {
    scan.messageIndexes++;
    scan.fault("message-index", { offset: at, reason: "a message index that stands behind no chunk" });
    return;
  }
  const content = await scan.content(at, length, MAX_RECORD_BYTES);
  if (!content) return;
  if (opcode === Opcode.header)
    scan.parse(
      at,
      "header",
      (badText) => ({ profile: scan.profile, library: scan.library } = parseHeader(content, badText)),
    );
  else if (opcode === Opcode.schema) scan.takeSchema(content, at, "data");
  else if (opcode === Opcode.channel) scan.takeChannel(content, at, "data");
  else if (opcode === Opcode.metadata) {
    const parsed = scan.parse(at, "metadata", (badText) => takeMetadata(scan, content, at, badText));
    if (parsed) await scan.extras?.metadata(parsed.name, parsed.metadata);
  } else scan.fault("record-unexpected", { offset: at, reason: `record ${hex(opcode)} in the data section` });
}

function takeMetadata(scan: Scan, content: Uint8Array, offset: number, badText: BadText): Metadata {
  const parsed = parseMetadata(content, badText);
  const { name, metadata, duplicateKeys } = parsed;
  scan.metadataCount++;
  scan.metadataIndex.add(offset, name, metadataFields(RECORD_HEAD + content.length, name));
  const entries = name === OSI_TRACE ? { entries: osiEntries(metadata) } : {};
  if (scan.metadata.length < LISTED) scan.metadata.push({ name, keys: metadata.size, offset, ...entries });
  for (const key of duplicateKeys) scan.fault("duplicate-key", { offset, name, reason: key });
  if (name !== DECLARATION) return parsed;
  if (scan.declaration !== undefined)
    scan.fault("declaration", { offset, reason: 'a second metadata record "tasuki"; the first is used' });
  scan.declaration ??= metadata.get("declaration");
  if (!metadata.has("declaration"))
    scan.fault("declaration", { offset, reason: 'the metadata record "tasuki" has no key "declaration"' });
  return parsed;
}

export async function readAttachment(scan: Scan, at: number, length: number): Promise<void> {
  const start = at + RECORD_HEAD;
  const end = start + length;
  scan.position = end;
  scan.attachmentCount++;
  await scan.need(at, RECORD_HEAD + Math.min(length, ATTACHMENT_HEAD));
  const head = scan.parse(at, "attachment", (badText) => {
    const parsed = parseAttachmentHead(scan.window.slice(start, Math.min(end, scan.window.end)), badText);
    const left = length - parsed.dataStart - 4;
    if (parsed.dataSize > left)
      throw new RecordError(`data needs ${parsed.dataSize} bytes, the record has ${left} left`);
    return parsed;
  });
  if (!head) return;
  const { name, mediaType, dataSize: sizeBytes } = head;
  scan.attachmentIndex.add(at, name, attachmentFields({ ...head, length: RECORD_HEAD + length }));
  if (scan.attachments.length < LISTED) scan.attachments.push({ name, mediaType, sizeBytes, offset: at });
  const checked = start + head.dataStart + head.dataSize;
  let crc = 0;
  async function* data(): AsyncGenerator<Uint8Array, void, void> {
    for (let from = start; from < checked; from += PIECE) {
      const to = Math.min(checked, from + PIECE);
      await scan.need(from, to - from);
      const piece = scan.window.slice(from, to);
      crc = crc32(piece, crc);
      const skipped = Math.max(0, start + dataStart - from);
      if (skipped < piece.length) yield piece.subarray(skipped);
    }
  }
  const { dataStart } = head;
  const pieces = data();
  // Who takes the data may leave it early; the checksum needs the rest all the same.
  if (scan.extras)
    await scan.extras.attachment(attachmentOf(head), { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) });
  for await (const _ of pieces);
  await scan.need(checked, 4);
  const expected = scan.window.view.getUint32(checked - scan.window.start, true);
  scan.verify("attachment-checksum", expected, () => crc, { offset: at, name });
}

const attachmentOf = ({ name, mediaType, logTime, createTime, dataSize }: AttachmentHead) => ({
  name,
  mediaType,
  logTimeNs: logTime,
  createTimeNs: createTime,
  sizeBytes: dataSize,
});
