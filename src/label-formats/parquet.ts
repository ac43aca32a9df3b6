/**
 * Parquet that strangers wrote. The footer and the heads of all pages that are to be read are looked through before anything is
 * unpacked: how many values there are is said in many places, and each may lie.
 *
 * @module
 */
import type { FileMetaData } from "hyparquet";
import { TasukiError } from "../trouble.js";
import { refusal } from "./made.js";
import { BadThrift, type ThriftFields, ThriftSkim } from "./thrift.js";

/** The most rows of a table. */
const MOST_ROWS = 2_000_000;
/** The most values of all columns that are read. */
const MOST_VALUES = 32_000_000;
/** The most bytes that pages unpack to. */
const MOST_BYTES = 512 * 1024 * 1024;
/** The largest footer. */
const LARGEST_FOOTER = 64 * 1024 * 1024;
const MAGIC = [0x50, 0x41, 0x52, 0x31];

/** A table: its columns, and those of its rows that were asked for. */
export interface Table {
  /** Names of all columns. */
  readonly names: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Reads the columns of a table that are asked for, where they are there. Throws a `TasukiError` where it cannot be read. */
export async function readTable(bytes: Uint8Array, name: string, wanted: (column: string) => boolean): Promise<Table> {
  const { parquetMetadata, parquetReadObjects, snappyUncompress } = await import("hyparquet");
  try {
    const file = new Uint8Array(bytes).buffer;
    checkFooter(bytes);
    const metadata = parquetMetadata(file);
    if (metadata.num_rows > MOST_ROWS) throw new BadThrift(`it has more than ${MOST_ROWS} rows`);
    const names = topNames(metadata);
    const columns = names.filter(wanted);
    checkPages(bytes, metadata, new Set(columns));
    if (columns.length === 0) return { names, rows: [] };
    const rows = await parquetReadObjects({
      file,
      metadata,
      columns,
      compressors: {
        SNAPPY: (input, length) => {
          const output = new Uint8Array(length);
          snappyUncompress(input, output);
          return output;
        },
      },
    });
    return { names, rows };
  } catch (error) {
    if (error instanceof TasukiError) throw error;
    const reason = error instanceof BadThrift ? error.message : "the table is damaged";
    throw refusal(name, reason);
  }
}

function checkFooter(bytes: Uint8Array): void {
  const { length } = bytes;
  const isMarked = (at: number) => MAGIC.every((byte, i) => bytes[at + i] === byte);
  if (length < 12 || !isMarked(0) || !isMarked(length - 4)) throw new BadThrift("it is no Parquet file");
  const size = new DataView(bytes.buffer, bytes.byteOffset, length).getUint32(length - 8, true);
  if (size > length - 12 || size > LARGEST_FOOTER) throw new BadThrift(`its footer claims ${size} bytes`);
  new ThriftSkim(bytes.subarray(length - 8 - size, length - 8)).struct();
}

/** The columns of a table, by the schema. */
function topNames({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  let at = 1;
  const pass = (): void => {
    let children = schema[at++]?.num_children ?? 0;
    while (children-- > 0 && at < schema.length) pass();
  };
  while (at < schema.length && names.length < (schema[0]?.num_children ?? 0)) {
    names.push(schema[at]!.name);
    pass();
  }
  return names;
}

/** Holds the pages of columns to what may be unpacked. */
function checkPages(bytes: Uint8Array, { row_groups: groups }: FileMetaData, columns: ReadonlySet<string>): void {
  let values = 0;
  let unpacked = 0;
  for (const { columns: chunks } of groups)
    for (const { meta_data: chunk } of chunks) {
      if (!chunk || !columns.has(chunk.path_in_schema[0] ?? "")) continue;
      if (chunk.codec !== "SNAPPY" && chunk.codec !== "UNCOMPRESSED")
        throw new BadThrift(
          `its column ${chunk.path_in_schema[0]} is compressed with ${chunk.codec}, which is not read`,
        );
      const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
      const end = start + Number(chunk.total_compressed_size);
      if (!(start >= 4 && end >= start && end <= bytes.length)) throw new BadThrift("a column stands outside of it");
      const skim = new ThriftSkim(bytes.subarray(0, end), start);
      while (skim.offset < end) {
        const page = skim.struct();
        const size = page.get(3);
        const head = [5, 7, 8]
          .map((field) => page.get(field))
          .find((each): each is ThriftFields => typeof each === "object");
        const [count, grown] = [head?.get(1) ?? 0, page.get(2)];
        if (typeof size !== "number" || size < 0 || typeof count !== "number" || count < 0 || typeof grown !== "number")
          throw new BadThrift("the head of a page is damaged");
        values += count;
        unpacked += grown;
        if (values > MOST_VALUES) throw new BadThrift(`it has more than ${MOST_VALUES} values`);
        if (unpacked > MOST_BYTES || grown < 0) throw new BadThrift(`it unpacks to more than ${MOST_BYTES} bytes`);
        skim.offset += size;
      }
    }
}

/** What a column holds; `language` is a list of rows of words. */
export type ColumnKind = "INT64" | "FLOAT" | "STRING" | "BOOLEAN" | "STRINGS" | "persistent" | "events";

/** A column to write. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly data: unknown[];
}

/** Writes a table. */
export async function writeTable(columns: readonly Column[], pandasIndex?: string): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const written = parquetWriteBuffer({
    columnData: columns.map(({ name, data }) => ({ name, data })),
    schema: [{ name: "schema", num_children: columns.length }, ...columns.flatMap(schemaOf)],
    createdBy: "tasuki",
    ...(pandasIndex === undefined ? {} : { kvMetadata: [{ key: "pandas", value: pandasOf(columns, pandasIndex) }] }),
  });
  return new Uint8Array(written);
}

type Elements = Parameters<typeof import("hyparquet-writer").parquetWriteBuffer>[0]["schema"];

function schemaOf({ name, kind }: Column): NonNullable<Elements> {
  const text = (field: string, repetition_type: "OPTIONAL" | "REQUIRED" = "OPTIONAL") =>
    ({ name: field, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type }) as const;
  const list = (field: string) =>
    [
      { name: field, converted_type: "LIST", num_children: 1, repetition_type: "OPTIONAL" },
      { name: "list", num_children: 1, repetition_type: "REPEATED" },
    ] as const;
  if (kind === "STRING") return [text(name)];
  if (kind === "STRINGS") return [...list(name), text("element")];
  if (kind === "persistent" || kind === "events") {
    const isTimed = kind === "persistent";
    return [
      ...list(name),
      { name: "element", num_children: isTimed ? 6 : 5, repetition_type: "OPTIONAL" },
      text("role"),
      text("content"),
      text("style"),
      ...(isTimed ? ([{ name: "timestamp", type: "FLOAT", repetition_type: "OPTIONAL" }] as const) : []),
      text("camera"),
      ...list("tool_calls"),
      text("element"),
    ];
  }
  return [{ name, type: kind, repetition_type: "OPTIONAL" }];
}

/** What pandas needs to know to find the index of a table again. */
function pandasOf(columns: readonly Column[], index: string): string {
  const kinds: Readonly<Partial<Record<ColumnKind, readonly [string, string]>>> = {
    INT64: ["int64", "int64"],
    STRING: ["unicode", "object"],
  };
  return JSON.stringify({
    index_columns: [index],
    column_indexes: [
      { name: null, field_name: null, pandas_type: "unicode", numpy_type: "object", metadata: { encoding: "UTF-8" } },
    ],
    columns: columns.map(({ name, kind }) => ({
      name: name.startsWith("__index_level_") ? null : name,
      field_name: name,
      pandas_type: kinds[kind]?.[0],
      numpy_type: kinds[kind]?.[1],
      metadata: null,
    })),
    creator: { library: "tasuki", version: "0" },
    pandas_version: "2.0.0",
  });
}
