/** The records of a chunk of a damaged file, walked for what can be saved. */
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "./opcode.js";

/** What a walk needs to know and to tell. */
export interface Walk {
  isChannel(id: number): boolean;
  /** Takes a schema or channel record; false where it contradicts the one that counts. */
  define(opcode: number, content: Uint8Array): boolean;
  /** A message that is saved: `bytes[at, end)` is its record. */
  message(id: number, logTime: bigint, at: number, end: number): void;
  /** A message of a channel that is not known. */
  stray(id: number, logTime: bigint): void;
  /** Something stood here that makes no sense. */
  gap(): void;
}

/** How a walk ended. */
export interface Walked {
  /** How far records made sense. */
  readonly end: number;
  /** Where the last of them begins. */
  readonly last: number;
  /** Whether every record is a message of a known channel or a definition that counts. */
  readonly clean: boolean;
  /** Ids of the channels that are defined here, with their schemas. */
  readonly defines: number[];
  /** Ids of the schemas that are defined here, and 0, which is none. */
  readonly schemas: ReadonlySet<number>;
}

/** The times that messages of a damaged chunk can have. */
export interface Times {
  readonly from: bigint;
  readonly to: bigint;
}

/**
 * Walks records. Of a damaged chunk (`times` given) only what is plausible counts. Where the chunk's length is trusted,
 * what follows a record that is not plausible is searched (`search`) until messages go on.
 */
export function walkRecords(bytes: Uint8Array, walk: Walk, times?: Times, search = false): Walked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const defines: number[] = [];
  const schemas = new Set<number>([0]);
  let clean = true;
  let end = 0;
  let last = 0;
  let at = 0;
  while (at < bytes.length) {
    const next = recordEnd(view, at, walk, times);
    if (next === undefined) {
      clean = false;
      if (times === undefined || !search) return { end, last, clean, defines, schemas };
      walk.gap();
      at = findMessage(view, at + 1, walk, times);
      continue;
    }
    const opcode = bytes[at]!;
    const content = bytes.subarray(at + RECORD_HEAD, next);
    if (opcode === Opcode.message) {
      const id = view.getUint16(at + MESSAGE_CHANNEL, true);
      if (walk.isChannel(id)) walk.message(id, view.getBigUint64(at + MESSAGE_LOG_TIME, true), at, next);
      else {
        walk.stray(id, view.getBigUint64(at + MESSAGE_LOG_TIME, true));
        clean = false;
      }
    } else if (opcode === Opcode.schema || opcode === Opcode.channel) {
      // Nothing says that a definition in a damaged chunk is right, but without it what follows is nothing.
      if (!walk.define(opcode, content)) clean = false;
      else if (opcode === Opcode.schema) schemas.add(view.getUint16(at + RECORD_HEAD, true));
      else if (schemas.has(view.getUint16(at + RECORD_HEAD + 2, true)))
        defines.push(view.getUint16(at + RECORD_HEAD, true));
    } else clean = false;
    last = at;
    at = end = next;
  }
  return { end, last, clean, defines, schemas };
}

/** Where the record at a place ends; undefined where none can be believed to stand there. */
function recordEnd(view: DataView, at: number, walk: Walk, times: Times | undefined): number | undefined {
  if (at + RECORD_HEAD > view.byteLength) return undefined;
  const opcode = view.getUint8(at);
  const next = at + RECORD_HEAD + lengthAt(view, at);
  if (next > view.byteLength || opcode === 0) return undefined;
  if (opcode === Opcode.message) {
    if (next - at < RECORD_HEAD + MESSAGE_HEAD) return undefined;
    if (times === undefined) return next;
    return isMessage(view, at, walk, times) ? next : undefined;
  }
  if (times !== undefined && opcode !== Opcode.schema && opcode !== Opcode.channel) return undefined;
  return next;
}

function isMessage(view: DataView, at: number, walk: Walk, { from, to }: Times): boolean {
  if (at + RECORD_HEAD + MESSAGE_HEAD > view.byteLength) return false;
  if (!walk.isChannel(view.getUint16(at + MESSAGE_CHANNEL, true))) return false;
  const logTime = view.getBigUint64(at + MESSAGE_LOG_TIME, true);
  return logTime >= from && logTime <= to;
}

/** The next place where a message stands that another one follows, or the end. */
function findMessage(view: DataView, from: number, walk: Walk, times: Times): number {
  const length = view.byteLength;
  for (let at = from; at + RECORD_HEAD + MESSAGE_HEAD <= length; at++) {
    if (view.getUint8(at) !== Opcode.message || view.getUint32(at + 5, true) !== 0) continue;
    const next = at + RECORD_HEAD + view.getUint32(at + 1, true);
    if (next > length || next - at < RECORD_HEAD + MESSAGE_HEAD || !isMessage(view, at, walk, times)) continue;
    if (next === length || recordEnd(view, next, walk, times) !== undefined) return at;
  }
  return length;
}
