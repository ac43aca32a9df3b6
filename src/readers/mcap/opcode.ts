/** Record opcodes of MCAP (mcap.dev/spec, "Records"). 0x80 and above are private to the writer. */
export const Opcode = {
  header: 0x01,
  footer: 0x02,
  schema: 0x03,
  channel: 0x04,
  message: 0x05,
  chunk: 0x06,
  messageIndex: 0x07,
  chunkIndex: 0x08,
  attachment: 0x09,
  attachmentIndex: 0x0a,
  statistics: 0x0b,
  metadata: 0x0c,
  metadataIndex: 0x0d,
  summaryOffset: 0x0e,
  dataEnd: 0x0f,
} as const;

/** What a file begins and ends with: 0x89 M C A P 0 CR LF. */
export const MAGIC = Uint8Array.of(0x89, 0x4d, 0x43, 0x41, 0x50, 0x30, 0x0d, 0x0a);

/** Whether these bytes are the magic, and nothing else. */
export const isMagic = (bytes: Uint8Array): boolean =>
  bytes.length === MAGIC.length && MAGIC.every((byte, i) => bytes[i] === byte);

/** The length field of the record at a position. Above 2^53 it loses digits and stays larger than any file. */
export const lengthAt = (view: DataView, position: number): number =>
  view.getUint32(position + 1, true) + view.getUint32(position + 5, true) * 4_294_967_296;

/** Bytes before a record's content: opcode (1) and length (8). */
export const RECORD_HEAD = 9;

/** Bytes of a message record's content before its payload: channel (2), sequence (4), log and publish time (8 + 8). */
export const MESSAGE_HEAD = 22;

/** Where the channel id and the log time of a message stand, counted from the beginning of its record. */
export const MESSAGE_CHANNEL = RECORD_HEAD;
export const MESSAGE_LOG_TIME = RECORD_HEAD + 6;
