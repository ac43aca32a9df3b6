/** What the bag header and the index state, held to what was found. */
import { RecordError } from "../errors.js";
import { MAX_RECORD_BYTES } from "../pass.js";
import { type ChunkContent, countHash } from "./chunk-table.js";
import type { BagRecord } from "./format.js";
import type { Scan } from "./scan.js";

/** The only version of chunk infos in format 2.0. */
const VERSION = 1;

/** Bytes of an entry of a chunk info: a connection and its count. */
const ENTRY = 8;

/** Takes the first record of a bag. */
export function readBagHeader(scan: Scan, { at, fields }: BagRecord): void {
  scan.parse(at, "bag header", (badText) => {
    if (fields.values.has("encryptor")) scan.encryptor = fields.text("encryptor");
    for (const what of fields.badText) badText(what);
    scan.header = {
      at,
      indexPosition: fields.size("index_pos"),
      connections: fields.u32("conn_count"),
      chunks: fields.u32("chunk_count"),
    };
  });
}

/** Takes a chunk info, and holds it to the chunk it names. */
export async function readChunkInfo(scan: Scan, record: BagRecord): Promise<void> {
  const { at, fields, dataLength } = record;
  const data = await scan.data(record, MAX_RECORD_BYTES);
  if (!data) return;
  scan.parse(at, "chunk info", () => {
    const version = fields.u32("ver");
    if (version !== VERSION) throw new RecordError(`its version is ${version}, format 2.0 has ${VERSION}`);
    const count = fields.u32("count");
    if (count * ENTRY !== dataLength)
      throw new RecordError(`${count} entries need ${count * ENTRY} bytes, the record has ${dataLength}`);
    const position = fields.size("chunk_pos");
    const earliest = scan.walker.relative(fields.time("start_time"));
    const latest = scan.walker.relative(fields.time("end_time"));
    scan.chunks.compare(position, { earliest, latest, ...countsOf(data) }, at);
  });
}

/** How many messages of which connections a chunk info states; a connection without messages says nothing. */
function countsOf(data: Uint8Array): Pick<ChunkContent, "messages" | "connections" | "counts"> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const stated = { messages: 0, connections: 0, counts: 0 };
  for (let at = 0; at < data.length; at += ENTRY) {
    const messages = view.getUint32(at + 4, true);
    if (messages === 0) continue;
    stated.messages += messages;
    stated.connections++;
    stated.counts = (stated.counts + countHash(view.getUint32(at, true), messages)) >>> 0;
  }
  return stated;
}

/** Once the file is read to its end: is it closed, and does the header state what was found? */
export function holdHeader(scan: Scan, sound: boolean): void {
  const { header, source, chunks, connections } = scan;
  if (!header) return;
  const { at: offset, indexPosition } = header;
  if (indexPosition === 0) {
    scan.fault("not-closed", { offset, reason: "the bag header's index_pos is 0" });
    return;
  }
  const place = { offset, name: "index_pos" };
  const empty = header.connections === 0 && header.chunks === 0;
  // An empty index stands where the file ends.
  if (empty && indexPosition === source.size && scan.position === source.size) scan.indexStart = indexPosition;
  // What the whole index stands at the end of was not cut off, wherever its header says that the index begins.
  const isWhole = sound && header.chunks > 0 && chunks.indexed === header.chunks;
  if (!isWhole && (indexPosition > source.size || (indexPosition === source.size && !empty)))
    scan.fault("truncated", {
      ...place,
      reason: `the index should begin at byte ${indexPosition}, the file ends at ${source.size}`,
    });
  else if (scan.indexStart === undefined && sound)
    scan.fault("summary-offset", {
      ...place,
      reason: `the bag header's index_pos is ${indexPosition}, where no record begins`,
    });
  if (scan.indexStart === undefined || !sound) return;
  connections.holdIndex(scan.indexStart);
  if (chunks.count > 0 && chunks.indexed === 0)
    scan.fault("chunk-index", { offset: scan.indexStart, reason: "the index has no chunk info" });
  chunks.finish();
  const differ = (name: string, stated: number, found: number) => {
    if (stated !== found) scan.fault("statistics", { offset, name, expected: String(stated), actual: String(found) });
  };
  differ("conn_count", header.connections, connections.count);
  differ("chunk_count", header.chunks, chunks.count);
}
