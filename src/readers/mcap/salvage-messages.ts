/**
 * Which messages of a damaged file can be had, which of them are vouched for, and what is lost: piece by piece, whoever saves them.
 *
 * @module
 */
import type { SalvageLog } from "../salvage-log.js";
import { MESSAGE_LOG_TIME, RECORD_HEAD } from "./opcode.js";
import { resemblesIndex } from "./plausible.js";
import type { Salvage } from "./salvage.js";
import type { Piece } from "./salvage-piece.js";
import { type Times, type Walk, type Walked, walkRecords } from "./salvage-walk.js";

/** Bytes before the entries of a message index: the channel, and their length; and bytes of an entry: log time and place. */
const INDEX_HEAD = 6;
export const INDEX_ENTRY = 16;

/** A message in the records of a chunk. */
export interface FoundMessage {
  readonly id: number;
  readonly logTime: bigint;
  readonly at: number;
  readonly end: number;
}

/** What can be had of a chunk, or a message that stands in none. */
export interface FoundMessages {
  /** The bytes in which they stand; lent until the next piece. */
  readonly bytes: Uint8Array;
  readonly messages: readonly FoundMessage[];
  /** Whether something vouches for them. */
  readonly verified: boolean;
  /** Which of them stand behind a place where others may be lost. */
  readonly gaps: readonly number[];
  /** Whether others may be lost behind them. */
  readonly hole: boolean;
  /** Whether it is a chunk that can be copied as it stands, and which channels and schemas it defines. */
  readonly clean: boolean;
  readonly defines: readonly number[];
  readonly schemas: ReadonlySet<number>;
}

type Stray = readonly [id: number, logTime: bigint];
type Found = Walked & { messages: FoundMessage[]; gaps: number[]; strays: Stray[] };

const EVER: Times = { from: 0n, to: 2n ** 64n - 1n };

/** Finds the messages of one damaged file, and tells the log what is lost. */
export class SalvagedMessages {
  /** Samples of the last damaged chunk that were had, by channel id, until its message indexes are met. */
  #damaged: { readonly had: Map<number, number>; indexed: boolean; whole: boolean } | undefined;
  /** Whether nothing before was damaged. */
  #sound = true;
  /** Whether samples are lost that no message index counts. */
  uncounted = false;

  constructor(
    readonly salvage: Salvage,
    readonly log: SalvageLog,
  ) {}

  /** What can be had of a chunk. Says in it how far its records make sense. */
  chunk(piece: Piece & { kind: "chunk" }): FoundMessages {
    this.#settle();
    const { log } = this;
    const { head, records, damage } = piece;
    const sound = this.#walk(records);
    const timely = sound.messages.every(({ logTime }) => this.#isTime(logTime));
    // Where there is no checksum, a record that lost bytes may end where another does.
    const whole = sound.end === records.length && (timely || head.uncompressedCrc !== 0);
    piece.walked = sound.end;
    piece.last = sound.last;
    if (damage === undefined && whole) {
      log.wholeChunks++;
      if (head.uncompressedCrc === 0 && sound.messages.length > 0) log.unchecked = true;
      // Messages of channels that nobody defined, and what contradicts other definitions, cannot be kept.
      for (const [id, logTime] of sound.strays) log.strayed(id, logTime);
      return { ...sound, bytes: records, gaps: [], verified: true, hole: sound.strays.length > 0 };
    }
    log.damagedChunks++;
    this.#sound = false;
    const { messageStartTime: from, messageEndTime: to } = head;
    const times = from <= to && to > 0n ? { from, to } : this.#times;
    const found = whole && timely && sound.clean ? sound : this.#walk(records, times, piece.ends);
    piece.walked = found.end;
    piece.last = found.last;
    const messages = log.unverified ? found.messages : [];
    const had = new Map<number, number>();
    for (const { id } of messages) had.set(id, (had.get(id) ?? 0) + 1);
    const isAll = log.unverified && found === sound && records.length === head.uncompressedSize;
    this.#damaged = { had, indexed: false, whole: isAll };
    return { ...found, bytes: records, messages, clean: false, verified: false, hole: true };
  }

  /** A message that stands in no chunk; undefined, and a loss, where it cannot be kept. */
  message(record: Uint8Array): FoundMessages | undefined {
    this.#settle();
    const { log } = this;
    const view = new DataView(record.buffer, record.byteOffset, record.length);
    const id = view.getUint16(RECORD_HEAD, true);
    const logTime = view.getBigUint64(MESSAGE_LOG_TIME, true);
    // Outside of chunks no checksum says that it is right: behind damage it may be a part of something else, and behind a
    // chunk an index whose opcode is damaged.
    const verified = this.#sound && !(log.wholeChunks > 0 && resemblesIndex(record));
    if (verified && !this.salvage.channels.has(id)) {
      log.strayed(id, logTime);
      return undefined;
    }
    const kept = verified || (this.salvage.channels.has(id) && log.unverified && this.#isTime(logTime));
    if (!kept) {
      this.uncounted = true;
      return undefined;
    }
    if (verified) log.unchecked = true;
    const messages = [{ id, logTime, at: 0, end: record.length }];
    return { bytes: record, messages, verified, gaps: [], hole: false, clean: false, defines: [], schemas: new Set() };
  }

  /** Holds what was had of a damaged chunk to a message index behind it: how many samples of which channel are missing. */
  index(content: Uint8Array): { readonly id: number; readonly missed: number } | undefined {
    if (!this.#damaged) return undefined;
    this.#damaged.indexed = true;
    const view = new DataView(content.buffer, content.byteOffset, content.length);
    const id = view.getUint16(0, true);
    if (!this.salvage.channels.has(id)) {
      this.uncounted = true;
      return undefined;
    }
    const held = (content.length - INDEX_HEAD) / INDEX_ENTRY;
    return { id, missed: Math.max(0, held - (this.#damaged.had.get(id) ?? 0)) };
  }

  /** A stretch of the file that is passed over. Says whether samples may be lost with it. */
  skipped({ from, to, reason }: Piece & { kind: "skipped" }): boolean {
    this.#settle();
    this.#sound = false;
    this.log.skip(from, to - from, reason, true);
    // Behind the data section stand no samples.
    if (this.salvage.reachedDataEnd) return false;
    this.uncounted = true;
    return true;
  }

  /** A record stands here that holds no samples. */
  other(): void {
    this.#settle();
  }

  /** The file ends. Says whether samples may be lost behind the last one. */
  end(): boolean {
    this.#settle();
    // A file that ends early may end between two records.
    if (this.salvage.reachedDataEnd) return false;
    this.uncounted = true;
    return true;
  }

  /** A damaged chunk is behind us, and so are its indexes. */
  #settle(): void {
    if (this.#damaged && !this.#damaged.indexed && !this.#damaged.whole) this.uncounted = true;
    this.#damaged = undefined;
  }

  /** Walks records and keeps where their messages stand. */
  #walk(bytes: Uint8Array, times?: Times, search?: boolean): Found {
    const { salvage } = this;
    const messages: FoundMessage[] = [];
    const gaps: number[] = [];
    const strays: Stray[] = [];
    const walk: Walk = {
      isChannel: (id) => salvage.channels.has(id),
      define: (opcode, content) => salvage.define(opcode, content),
      message: (id, logTime, at, end) => void messages.push({ id, logTime, at, end }),
      stray: (id, logTime) => void strays.push([id, logTime]),
      gap: () => void gaps.push(messages.length),
    };
    return { ...walkRecords(bytes, walk, times, search), messages, gaps, strays };
  }

  /** The times that messages can have, as far as the file says. */
  get #times(): Times {
    const counts = this.salvage.summary?.statistics;
    if (!counts || counts.messageEndTime === 0n) return EVER;
    return { from: counts.messageStartTime, to: counts.messageEndTime };
  }

  #isTime(logTime: bigint): boolean {
    const { from, to } = this.#times;
    return logTime >= from && logTime <= to;
  }
}
