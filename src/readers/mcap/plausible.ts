/**
 * Whether bytes can be a record: where the length of a file's records cannot be trusted any more, a record is believed
 * only if what it says of itself agrees.
 *
 * @module
 */
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_HEAD, Opcode, RECORD_HEAD } from "./opcode.js";

/**
 * Fields of each record: a digit is that many bytes, `p` is content behind its length in four bytes, `P` content behind
 * its length in eight. A record whose fields come to its length exactly is what it says it is.
 */
const LAYOUTS: Readonly<Record<number, string>> = {
  [Opcode.header]: "pp",
  [Opcode.footer]: "884",
  [Opcode.schema]: "2ppp",
  [Opcode.channel]: "22ppp",
  [Opcode.chunk]: "8884pP",
  [Opcode.messageIndex]: "2p",
  [Opcode.chunkIndex]: "8888p8p88",
  [Opcode.attachment]: "88ppP4",
  [Opcode.attachmentIndex]: "88888pp",
  [Opcode.statistics]: "82444488p",
  [Opcode.metadata]: "pp",
  [Opcode.metadataIndex]: "88p",
  [Opcode.summaryOffset]: "188",
  [Opcode.dataEnd]: "4",
};

/** Records that no message resembles by chance: one whose opcode alone is damaged is not taken for a message. */
const UNLIKE_MESSAGES = [Opcode.schema, Opcode.channel, Opcode.chunk, Opcode.attachment, Opcode.metadata];

/** Bytes of a record that must be at hand to judge it; fields that are longer hide those behind them. */
export const JUDGED = 64 * 1024;

/** Bytes that the fields of a record's content take; undefined where they cannot be told. */
function fieldsOf(layout: string, view: DataView, start: number): number | undefined {
  let at = start;
  for (const field of layout) {
    if (field >= "0" && field <= "9") at += Number(field);
    else if (field === "p") {
      if (at + 4 > view.byteLength) return undefined;
      at += 4 + view.getUint32(at, true);
    } else {
      if (at + 8 > view.byteLength) return undefined;
      at += 8 + view.getUint32(at, true) + view.getUint32(at + 4, true) * 4_294_967_296;
    }
  }
  return at - start;
}

/** How far a record at a position can be believed. */
export type Belief =
  /** Its fields come to its length. */
  | "proven"
  /** Nothing contradicts it: its length must be confirmed by what follows. */
  | "possible"
  | "no";

/** Judges the record at `position` of the bytes that `view` shows, of which `size` more could follow in the file. */
export function judgeRecord(
  view: DataView,
  position: number,
  size: number,
  isChannel: (id: number) => boolean,
): { belief: Belief; opcode: number; length: number } {
  if (position + RECORD_HEAD > view.byteLength) return { belief: "no", opcode: 0, length: 0 };
  const opcode = view.getUint8(position);
  const length = lengthAt(view, position);
  const no = { belief: "no" as const, opcode, length };
  if (opcode === 0 || position + RECORD_HEAD + length > size) return no;
  if (opcode === Opcode.message) {
    if (length < MESSAGE_HEAD || position + MESSAGE_CHANNEL + 2 > view.byteLength) return no;
    const isMessage = isChannel(view.getUint16(position + MESSAGE_CHANNEL, true));
    const fits = (other: number) => fieldsOf(LAYOUTS[other]!, view, position + RECORD_HEAD) === length;
    return { belief: isMessage && !UNLIKE_MESSAGES.some(fits) ? "possible" : "no", opcode, length };
  }
  const layout = LAYOUTS[opcode];
  if (layout === undefined) return { belief: "possible", opcode, length };
  const fields = fieldsOf(layout, view, position + RECORD_HEAD);
  return { belief: fields === length ? "proven" : "no", opcode, length };
}

/** Whether the content of a message could be that of a message index: some messages of constant size look like that, too. */
export function resemblesIndex(record: Uint8Array): boolean {
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  return fieldsOf(LAYOUTS[Opcode.messageIndex]!, view, RECORD_HEAD) === record.length - RECORD_HEAD;
}
