import type { Source } from "../../io/source.js";
import { Columns } from "../columns.js";
import { RecordError } from "../errors.js";
import { Pass } from "../pass.js";
import type { Batch, OpenOptions } from "../reader.js";
import type { SalvageLog } from "../salvage-log.js";
import { ChunkTable } from "./chunk-table.js";
import { MESSAGE_HEAD, MessageWalker } from "./columns.js";
import { Connections, type Section } from "./connections.js";
import {
  type BagRecord,
  type BagTime,
  Fields,
  LENGTHS,
  MAX_HEADER_BYTES,
  nanosecondsOf,
  OP_NAMES,
  Op,
  recordAt,
} from "./format.js";
import { entryForm } from "./index-data.js";

/** What the bag header states. */
export interface BagHeader {
  readonly at: number;
  readonly indexPosition: number;
  readonly connections: number;
  readonly chunks: number;
}

/** Messages that are looked at for a time that is not 0. */
const LOOKED_AT = 1000;

const SECOND = 1_000_000_000;

/** One pass over a bag. */
export class Scan extends Pass {
  readonly walker = new MessageWalker();
  readonly connections = new Connections(this.log, this.walker);
  readonly chunks = new ChunkTable(this.log, (relative) => String(this.walker.absolute(relative)));
  readonly columns = new Columns(MESSAGE_HEAD);
  readonly entryForm = entryForm(this.walker);
  header: BagHeader | undefined;
  /** Whether chunks are encrypted, and by what. */
  encryptor = "";
  /** Where the index begins, once the reader is there. */
  indexStart: number | undefined;
  #hasOrigin = false;
  /** Told of damage by who saves what the file holds. */
  readonly salvage: SalvageLog | undefined;
  /** Whether nothing vouches for the samples at hand. */
  unverified = false;
  /** Time of the sample at hand, where its header is not as usual. */
  #oddTime: BagTime | undefined;

  constructor(source: Source, options: OpenOptions) {
    super(source, options);
    this.salvage = options.salvage;
    if (options.originNs === undefined) return;
    this.walker.originNs = options.originNs;
    this.#hasOrigin = true;
  }

  get section(): Section {
    return this.indexStart === undefined ? "data" : "index";
  }

  /**
   * The record at a file offset, its lengths and header checked; its data need not be at hand. `position` then stands
   * behind it. Undefined, and a fault, where it is none; where nothing can be read behind it, `position` stays.
   */
  async record(at: number): Promise<BagRecord | undefined> {
    const left = this.source.size - at;
    const truncated = (reason: string) => this.fault("truncated", { offset: at, reason });
    if (!(await this.need(at, LENGTHS))) {
      truncated(`${left} bytes are left where a record should begin`);
      return undefined;
    }
    const headerLength = this.window.view.getUint32(at - this.window.start, true);
    if (headerLength === 0 && (await this.isZeroFilled(at))) return undefined;
    if (headerLength > left - LENGTHS) {
      truncated(`a record claims a header of ${headerLength} bytes, ${left - LENGTHS} are left`);
      return undefined;
    }
    const dataAt = at + LENGTHS + headerLength;
    const held = headerLength <= MAX_HEADER_BYTES;
    await this.need(held ? at : dataAt - 4, held ? LENGTHS + headerLength : 4);
    const dataLength = this.window.view.getUint32(dataAt - 4 - this.window.start, true);
    if (dataLength > this.source.size - dataAt) {
      truncated(`a record claims ${dataLength} bytes of data, ${this.source.size - dataAt} are left`);
      return undefined;
    }
    this.position = dataAt + dataLength;
    if (!held) {
      this.tooLarge(at, headerLength, MAX_HEADER_BYTES);
      return undefined;
    }
    return this.parse(at, "record header", () => {
      // Copied: its data are read next, which may move the window.
      const fields = new Fields(this.window.slice(at + 4, dataAt - 4).slice());
      const record = { at, op: fields.u8("op"), fields, dataAt, dataLength, end: this.position };
      this.holdNames(record, at);
      return record;
    });
  }

  /** Tells a field that is given twice; the fields of a connection are told with it. */
  holdNames({ op, fields }: BagRecord, offset: number, chunkOffset?: number): void {
    if (op === Op.connection) return;
    const place = chunkOffset === undefined ? { offset } : { offset, chunkOffset };
    for (const reason of fields.duplicates)
      this.fault("duplicate-key", { ...place, name: OP_NAMES[op] ?? `op ${op}`, reason });
  }

  /** The data of a record, brought to hand; undefined, and a fault, where they are too many. */
  async data({ at, dataAt, dataLength }: BagRecord, limit: number): Promise<Uint8Array | undefined> {
    if (dataLength > limit) {
      this.tooLarge(at, dataLength, limit);
      return undefined;
    }
    await this.need(dataAt, dataLength);
    return this.window.slice(dataAt, dataAt + dataLength);
  }

  takeConnection(fields: Fields, data: Uint8Array, offset: number, section: Section): void {
    this.parse(offset, "connection", () => this.connections.take(fields, data, offset, section));
  }

  /**
   * Fixes what relative times count from: the first time that is not 0, since a simulation may begin at 0. `bytes` begin
   * with the first message, or with the records of the first chunk that has one.
   */
  fixOrigin(bytes: Uint8Array, view: DataView, from: number, end: number): void {
    if (this.#hasOrigin) return;
    try {
      for (let at = from, looked = 0; at < end && looked < LOOKED_AT; looked++) {
        const record = recordAt(bytes, view, at, end);
        at = record.end;
        if (record.op !== Op.message) continue;
        this.#hasOrigin = true;
        const time = nanosecondsOf(record.fields.time("time"));
        if (time === 0n) continue;
        this.walker.originNs = time;
        return;
      }
    } catch (error) {
      // What is wrong there is told when the walk comes to it.
      if (!(error instanceof RecordError)) throw error;
    }
  }

  /** Walks messages into batches until something else stands there; `stoppedAt` says where. */
  *walk(
    bytes: Uint8Array,
    view: DataView,
    from: number,
    end: number,
    fileOffset: number,
    chunked: boolean,
  ): Generator<Batch, void, void> {
    const { columns } = this;
    let position = from;
    this.#oddTime = undefined;
    for (;;) {
      columns.length = 0;
      position = this.walker.walk(view, position, end, columns);
      this.stoppedAt = position;
      if (columns.length === 0) return;
      if (chunked) this.rows.add(columns, this.connections.channels.length);
      const full = columns.full;
      yield this.#batch(bytes, view, fileOffset, chunked, MESSAGE_HEAD);
      if (!full) return;
    }
  }

  #batch(bytes: Uint8Array, view: DataView, fileOffset: number, chunked: boolean, recordHead: number): Batch {
    const { columns } = this;
    columns.recordHead = recordHead;
    columns.unverified = this.unverified;
    return this.batchOf(columns, bytes, view, fileOffset, chunked);
  }

  /** Takes the message that the walk stopped at, whatever its header looks like, or says what is wrong with it. */
  *oddMessage(
    bytes: Uint8Array,
    view: DataView,
    record: BagRecord,
    fileOffset: number,
    chunked: boolean,
  ): Generator<Batch, void, void> {
    const { walker } = this;
    const offset = chunked ? fileOffset : fileOffset + record.at;
    const place = chunked ? { offset, chunkOffset: record.at } : { offset };
    let id: number;
    let time: BagTime;
    try {
      id = record.fields.u32("conn");
      time = record.fields.time("time");
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      this.fault("record-malformed", { ...place, reason: `message data: ${error.message}` });
      this.afterHole = true;
      return;
    }
    if (time.nanoseconds >= SECOND)
      this.fault("record-malformed", {
        ...place,
        name: this.connections.nameOf(id),
        reason: `message data: its time has ${time.nanoseconds} nanoseconds, a second has ${SECOND}`,
      });
    if (walker.indexOf(id) < 0) this.doubtful.get(id)?.();
    const index = walker.indexOf(id);
    if (index < 0) {
      this.messages++;
      this.salvage?.strayed(id, nanosecondsOf(time));
      walker.extend(walker.relative(time));
      this.fault("channel-undefined", { ...place, reason: `connection ${id}` });
      this.lost.set(id, (this.lost.get(id) ?? 0) + 1);
      return;
    }
    walker.learn(record);
    this.columns.length = 0;
    walker.take(index, time, record, this.columns);
    this.#oddTime = time;
    yield this.#batch(bytes, view, fileOffset, chunked, record.dataAt - record.at);
  }

  /** The time of a row of the batch at hand. */
  timeOf(row: number): bigint {
    const { view, offset } = this.columns;
    return nanosecondsOf(this.#oddTime ?? this.walker.timeOf(view, offset[row]!));
  }

  /** Defines a connection by a record that may be damaged, by the connection's id: better than nothing. */
  readonly doubtful = new Map<number, () => void>();

  /** Messages of connections that are not defined, by connection; cleared at each chunk. */
  readonly lost = new Map<number, number>();
}
