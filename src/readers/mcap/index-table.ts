import { crc32 } from "../../io/checksum.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { FaultLog } from "../fault-log.js";
import type { AttachmentIndex } from "./records.js";

/** Records that are remembered for comparison with their index; a file with more is not held to it. */
const KEPT = 65_536;

/** The fields of a record that its index repeats, by the names that MCAP gives them. */
export type IndexedFields = Readonly<Record<string, number | bigint>>;

const utf8 = new TextEncoder();
const hashOf = (text: string) => crc32(utf8.encode(text));

/** What an attachment index repeats of its attachment. */
export const attachmentFields = (attachment: Omit<AttachmentIndex, "offset">): IndexedFields => ({
  length: attachment.length,
  log_time: attachment.logTime,
  create_time: attachment.createTime,
  data_size: attachment.dataSize,
  name: hashOf(attachment.name),
  media_type: hashOf(attachment.mediaType),
});

/** What a metadata index repeats of its metadata record. */
export const metadataFields = (length: number, name: string): IndexedFields => ({ length, name: hashOf(name) });

/** Attachments or metadata records that were found, against which their index is held. */
export class IndexTable {
  readonly #found = new Map<number, { fields: IndexedFields; name: string; named: boolean }>();
  #count = 0;
  /** Entries of the index. */
  indexed = 0;

  constructor(
    readonly kind: FaultKind,
    readonly what: string,
    readonly faults: FaultLog,
  ) {}

  /** Remembers a record. Names that its index repeats come as checksums, so that long ones cost no memory. */
  add(offset: number, name: string, fields: IndexedFields): void {
    this.#count++;
    if (this.#found.size < KEPT) this.#found.set(offset, { fields, name: name.slice(0, 100), named: false });
  }

  /** Holds one index entry to the record it names. */
  compare(offset: number, name: string, fields: IndexedFields, at: number): void {
    this.indexed++;
    const found = this.#found.get(offset);
    const fault = (reason: string) =>
      this.faults.note(this.kind, { offset: at, name: found?.name ?? name.slice(0, 100), reason });
    if (!found) {
      if (this.#count <= KEPT) fault(`no ${this.what} stands at ${offset}`);
      return;
    }
    if (found.named) fault(`the ${this.what} at ${offset} is indexed twice`);
    found.named = true;
    for (const [field, value] of Object.entries(fields))
      if (value !== found.fields[field])
        fault(
          field === "name" || field === "media_type"
            ? `${field} differs from that of the ${this.what}`
            : `${field} is ${value}, the ${this.what} has ${found.fields[field]}`,
        );
  }

  /** Once the summary is read: every record must have been named, where any was. */
  finish(): void {
    if (this.indexed === 0 || this.#count > KEPT) return;
    for (const [offset, { name, named }] of this.#found)
      if (!named) this.faults.note(this.kind, { offset, name, reason: `the index leaves this ${this.what} out` });
  }
}
