/** The first 100 bytes of a database: how large its pages are and in what state it was left. */

/** The string that every database begins with. */
export const MAGIC = new TextEncoder().encode("SQLite format 3\0");
export const HEADER_BYTES = 100;

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";
const TEXT_ENCODINGS: readonly TextEncoding[] = ["utf-8", "utf-16le", "utf-16be"];

export interface DatabaseHeader {
  readonly pageSize: number;
  /** Bytes of a page that hold content: the page size without what is reserved at its end. */
  readonly usable: number;
  readonly textEncoding: TextEncoding;
  /** Whether changes go to a write-ahead log first. */
  readonly writeAheadLog: boolean;
  /** Pages as the header says; undefined where the header says itself that it is not up to date. */
  readonly pageCount: number | undefined;
  /** The first page of the list of free pages; 0 for none. */
  readonly freelist: number;
  readonly freePages: number;
  /** Whether some pages hold the map of page owners that automatic vacuum needs. */
  readonly pointerMap: boolean;
  /** Version of the SQLite library that wrote last, such as `SQLite 3.37.2`; empty where none is given. */
  readonly library: string;
}

/** Reads the header; `wrong` is told what is wrong with it. Undefined where no page could be found by it. */
export function parseHeader(view: DataView, wrong: (reason: string) => void): DatabaseHeader | undefined {
  const stored = view.getUint16(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) {
    wrong(`a page size of ${pageSize} bytes, which must be a power of two from 512 to 65536`);
    return undefined;
  }
  const usable = pageSize - view.getUint8(20);
  if (usable < 480) {
    wrong(`${view.getUint8(20)} bytes are reserved in each page, which leaves ${usable}; at least 480 are needed`);
    return undefined;
  }
  const [writeVersion, readVersion] = [view.getUint8(18), view.getUint8(19)];
  if (readVersion < 1 || readVersion > 2) wrong(`read version ${readVersion}, which must be 1 or 2`);
  if (writeVersion < 1 || writeVersion > 2) wrong(`write version ${writeVersion}, which must be 1 or 2`);
  const fractions = [view.getUint8(21), view.getUint8(22), view.getUint8(23)].join(", ");
  if (fractions !== "64, 32, 32") wrong(`payload fractions ${fractions}, which must be 64, 32, 32`);
  const schemaFormat = view.getUint32(44);
  if (schemaFormat > 4) wrong(`schema format ${schemaFormat}, which must be 1 to 4`);
  const encoding = view.getUint32(56);
  // A database without a single table has not chosen its text encoding yet.
  if (encoding > 3 || (encoding === 0 && schemaFormat !== 0))
    wrong(`text encoding ${encoding}, which must be 1, 2 or 3`);
  const pages = view.getUint32(28);
  // Libraries before 3.7.0 did not keep the count; the two counters tell whether it is of the last change.
  const current = pages > 0 && view.getUint32(24) === view.getUint32(92);
  const version = view.getUint32(96);
  return {
    pageSize,
    usable,
    textEncoding: TEXT_ENCODINGS[encoding - 1] ?? "utf-8",
    writeAheadLog: readVersion === 2,
    pageCount: current ? pages : undefined,
    freelist: view.getUint32(32),
    freePages: view.getUint32(36),
    pointerMap: view.getUint32(52) !== 0,
    library:
      version === 0 ? "" : `SQLite ${Math.floor(version / 1e6)}.${Math.floor(version / 1e3) % 1e3}.${version % 1e3}`,
  };
}
