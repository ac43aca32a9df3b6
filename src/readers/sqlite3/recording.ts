import type { Source } from "../../io/source.js";
import type { ContainerFacts } from "../../spec/facts/container.js";
import type { Batch, ChannelDescription, ExactTimes, OpenOptions, OpenRecording } from "../reader.js";
import { findJournal, openLog } from "./beside.js";
import { Definitions } from "./definitions.js";
import { HEADER_BYTES, MAGIC, parseHeader } from "./header.js";
import { MessageTable, messageColumns } from "./messages.js";
import { findOrigin } from "./origin.js";
import { Pager } from "./pager.js";
import { Scan } from "./scan.js";
import { type DatabaseObject, readSchema } from "./schema-table.js";
import { meetTheRest } from "./soundness.js";

/** Tables without which a database is no recording. */
const NEEDED = ["topics", "messages"] as const;

/** A database that is read once, in the order of its messages. */
export class DatabaseRecording implements OpenRecording {
  readonly channels: readonly ChannelDescription[];
  readonly topics: readonly string[];
  readonly declaration = undefined;
  originNs = 0n;
  readonly #scan: Scan;
  readonly #definitions = new Definitions();
  readonly #options: OpenOptions;
  #table: MessageTable | undefined;
  #readBytes = 0;
  #indexed = false;
  #done = false;

  constructor(source: Source, options: OpenOptions) {
    this.#scan = new Scan(source, options);
    this.#options = options;
    this.channels = this.#definitions.channels;
    this.topics = this.#definitions.topics;
  }

  get position(): number {
    const { pager, source } = this.#scan;
    return this.#done ? this.#readBytes : Math.min(source.size, (pager?.metPages ?? 0) * (pager?.pageSize ?? 0));
  }

  exactTimes(row: number): ExactTimes {
    const time = this.#table!.timeOf(row);
    return { logTimeNs: time, publishTimeNs: time };
  }

  container(): ContainerFacts {
    const { source, header, pager, unreadPages, log } = this.#scan;
    const { metadata, schemaVersion, release } = this.#definitions;
    return {
      kind: "sqlite3",
      sizeBytes: source.size,
      readBytes: this.#readBytes,
      profile: "",
      library: header?.library ?? "",
      chunks: 0,
      chunkBytes: 0,
      largestChunkBytes: 0,
      compressedBytes: 0,
      decompressedBytes: 0,
      unreadChunks: 0,
      emptyChunks: 0,
      chunkOverlap: 0,
      unchunkedSamples: 0,
      compressions: [],
      indexed: this.#indexed,
      indexes: { chunks: 0, messages: 0, attachments: 0, metadata: 0, summaryOffsets: 0, summaryGroups: 0 },
      statistics: false,
      checksums: { verified: 0, absent: 0 },
      attachmentCount: 0,
      attachments: [],
      metadataCount: metadata ? 1 : 0,
      metadata: metadata ? [{ name: "rosbag2", keys: 1, offset: metadata.offset }] : [],
      unknownRecords: 0,
      privateRecords: 0,
      database: {
        ...(schemaVersion === undefined ? {} : { schemaVersion }),
        release,
        pages: pager?.pageCount ?? 0,
        unreadPages,
        loggedFrames: pager?.log?.committed ?? 0,
        unfinishedFrames: pager?.log?.unfinished ?? 0,
      },
      faults: log.faults,
    };
  }

  async *batches(): AsyncGenerator<Batch, void, void> {
    const scan = this.#scan;
    try {
      const tables = await this.#open();
      if (!tables) return;
      const messages = tables.find(({ type, table, name }) => type === "table" && table === "messages" && name)!;
      const table = await this.#messages(tables, messages);
      this.#table = table;
      if (table) yield* table.batches();
      await meetTheRest(scan, tables);
      // What no page leads to any more may still be there.
      if (table && this.#options.salvage && scan.unreadPages > 0) yield* table.orphans();
      this.#readBytes = scan.source.size;
    } finally {
      this.#done = true;
      await scan.pager?.settle();
      for (const source of [scan.source, ...scan.beside]) await source.close?.();
    }
  }

  /** The table of messages; undefined, and a fault, where it lacks a column. */
  async #messages(objects: readonly DatabaseObject[], table: DatabaseObject): Promise<MessageTable | undefined> {
    const scan = this.#scan;
    const definitions = this.#definitions;
    const tables = new Map(objects.filter(({ type }) => type === "table").map((each) => [each.table, each]));
    await definitions.read(scan, tables);
    const text = definitions.metadata?.text;
    if (text) await this.#options.extras?.metadata("rosbag2", new Map([["serialized_metadata", text]]));
    const order = table.columns && messageColumns(table.columns);
    if (!order) {
      scan.fault("table-missing", { name: "messages", reason: "it lacks the column topic_id, timestamp or data" });
      return undefined;
    }
    this.#indexed = objects.some(({ type, name }) => type === "index" && name === "timestamp_idx");
    this.originNs = this.#options.originNs ?? (await findOrigin(scan, table.root, order));
    if (this.#options.salvage && this.originNs === 0n) this.originNs = await findOrigin(scan, table.root, order, true);
    return new MessageTable(scan, table.root, order, definitions, this.originNs);
  }

  /** Reads the header and what tables there are. Undefined, and a fault, where there is nothing to go on with. */
  async #open(): Promise<DatabaseObject[] | undefined> {
    const scan = this.#scan;
    const { source } = scan;
    const head = new Uint8Array(HEADER_BYTES);
    const filled = await source.read(0, head);
    const magic = MAGIC.findIndex((byte, i) => head[i] !== byte);
    if (filled >= MAGIC.length && magic >= 0) {
      const [expected, actual] = [MAGIC, head.subarray(0, MAGIC.length)].map((bytes) => JSON.stringify(ascii(bytes)));
      scan.fault("magic-start", { offset: 0, expected: expected!, actual: actual! });
      return undefined;
    }
    if (filled < HEADER_BYTES) {
      scan.fault("truncated", { offset: 0, reason: `the file has ${filled} bytes, its header alone has 100` });
      return undefined;
    }
    let reasons: string[] = [];
    const wrong = (reason: string) => reasons.push(reason);
    let header = parseHeader(new DataView(head.buffer), wrong);
    const log = header && (await openLog(scan, header.pageSize));
    if (header && log?.has(1) && (await log.need(1))) {
      // The header that counts is the last one that was committed.
      const { view, at } = log.blocks;
      reasons = [];
      const { pageSize } = header;
      header = parseHeader(new DataView(view.buffer, view.byteOffset + at), wrong);
      if (header && header.pageSize !== pageSize) {
        wrong(`a page size of ${header.pageSize} bytes in the write-ahead log, ${pageSize} in the file`);
        header = undefined;
      }
    }
    for (const reason of reasons) scan.fault("database-header", { offset: 0, reason });
    if (!header) return undefined;
    scan.header = header;
    await findJournal(scan);
    const { pageSize, usable } = header;
    const inFile = Math.floor(source.size / pageSize);
    const counted = log?.pageCount ?? header.pageCount;
    const pages = counted ?? inFile;
    if (log?.pageCount === undefined) {
      if (pages * pageSize > source.size || (counted === undefined && source.size % pageSize !== 0)) {
        scan.fault("truncated", {
          offset: source.size,
          reason: `the header counts ${counted ?? inFile + 1} pages of ${pageSize} bytes, the file has ${source.size} bytes`,
        });
        const whole = inFile * pageSize;
        const reason = "the file is cut off here; pages behind it are missing";
        this.#options.salvage?.skip(whole, source.size - whole, reason);
      } else if (counted !== undefined && pages * pageSize < source.size)
        scan.fault("trailing-bytes", { offset: pages * pageSize, actual: `${source.size - pages * pageSize} bytes` });
    }
    scan.pager = new Pager(source, pageSize, usable, pages, log);
    const objects = await readSchema(scan);
    // What is missing may stand in a page that could not be read.
    for (const needed of scan.unreadPages > 0 ? [] : NEEDED)
      if (!objects.some(({ type, table }) => type === "table" && table === needed))
        scan.fault("table-missing", { name: needed, reason: missingTable(header.writeAheadLog && !log) });
    return objects.some(({ type, table }) => type === "table" && table === "messages") ? objects : undefined;
  }
}

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const missingTable = (withoutLog: boolean): string =>
  withoutLog
    ? "there is no such table; changes go to a write-ahead log first, and none stands beside the database"
    : "there is no such table";
