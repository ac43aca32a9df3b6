/** The reader against the conformance vectors of MCAP itself: 416 files, each with its records as JSON. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../io/source.js";
import { drain } from "../contract.js";
import { mcap } from "./mcap.js";
import { MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import * as records from "./records.js";

const RECORDINGS = process.env.TASUKI_RECORDINGS ?? join(import.meta.dirname, "../../../../shared/recordings");
const FOLDER = join(RECORDINGS, "foxglove__mcap/tests/conformance/data");
const VECTORS = 416;

/** A field as the JSON gives it: numbers are decimal strings. */
type Field = string | readonly string[] | Readonly<Record<string, string>>;
interface ExpectedRecord {
  readonly type: string;
  readonly fields: readonly (readonly [name: string, value: Field])[];
}
/** A record by the names of the vectors, fields by ours. */
interface FoundRecord {
  readonly type: string;
  readonly fields: object;
}

/** What the JSON lists of each record, and nothing of ours beyond it. */
const parsers: Readonly<Record<number, readonly [type: string, parse: (content: Uint8Array) => object]>> = {
  [Opcode.header]: ["Header", records.parseHeader],
  [Opcode.footer]: ["Footer", records.parseFooter],
  [Opcode.schema]: ["Schema", records.parseSchema],
  [Opcode.channel]: ["Channel", (content) => withoutOurs(records.parseChannel(content))],
  [Opcode.message]: ["Message", records.parseMessage],
  [Opcode.chunkIndex]: ["ChunkIndex", records.parseChunkIndex],
  [Opcode.attachment]: ["Attachment", parseAttachment],
  [Opcode.attachmentIndex]: ["AttachmentIndex", records.parseAttachmentIndex],
  [Opcode.statistics]: ["Statistics", records.parseStatistics],
  [Opcode.metadata]: ["Metadata", (content) => withoutOurs(records.parseMetadata(content))],
  [Opcode.metadataIndex]: ["MetadataIndex", records.parseMetadataIndex],
  [Opcode.summaryOffset]: ["SummaryOffset", records.parseSummaryOffset],
  [Opcode.dataEnd]: ["DataEnd", records.parseDataEnd],
};

function withoutOurs<T extends { duplicateKeys: string[] }>({ duplicateKeys, ...fields }: T) {
  expect(duplicateKeys).toEqual([]);
  return fields;
}

function parseAttachment(content: Uint8Array) {
  const { dataStart, dataSize, ...fields } = records.parseAttachmentHead(content);
  return { ...fields, data: content.subarray(dataStart, dataStart + dataSize) };
}

/** Every record from one byte to another; those of a chunk in its place. The vectors are not compressed. */
function* walk(bytes: Uint8Array, from: number, to: number): Generator<FoundRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at < to; ) {
    const start = at + RECORD_HEAD;
    const end = start + Number(view.getBigUint64(at + 1, true));
    const content = bytes.subarray(start, end);
    const opcode = bytes[at]!;
    if (opcode === Opcode.chunk) {
      const { compression, recordsStart, recordsSize } = records.parseChunkHead(content);
      expect(compression).toBe("");
      yield* walk(content, recordsStart, recordsStart + recordsSize);
    } else if (opcode !== Opcode.messageIndex) {
      const [type, parse] = parsers[opcode]!;
      yield { type, fields: parse(content) };
    }
    at = end;
  }
}

/** A value as the JSON would give it. */
function written(value: unknown): Field {
  if (value instanceof Uint8Array) return [...value].map(String);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [String(key), String(inner)]));
  return String(value);
}

const camelCase = (name: string) => name.replace(/_./g, (part) => part[1]!.toUpperCase());

const asFound = ({ type, fields }: ExpectedRecord) => ({
  type,
  fields: Object.fromEntries(fields.map(([name, value]) => [camelCase(name), value])),
});
const asWritten = ({ type, fields }: FoundRecord) => ({
  type,
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, written(value)])),
});

/** How many definitions the chunk index and the statistics of a vector refer to that its summary lacks. */
function undefinedInSummary(records: readonly { type: string; fields: Record<string, Field> }[]): number {
  const end = records.findIndex(({ type }) => type === "DataEnd");
  const idsOf = (type: string, part: typeof records) =>
    part.filter((each) => each.type === type).map(({ fields }) => String(fields["id"]));
  const [data, summary] = [records.slice(0, end), records.slice(end)];
  const indexed = summary.some(
    ({ type, fields }) => type === "ChunkIndex" && Object.keys(fields["messageIndexOffsets"] as object).length > 0,
  );
  const counted = summary.some(({ type }) => type === "Statistics");
  const missing = (type: string) => idsOf(type, data).filter((id) => !idsOf(type, summary).includes(id)).length;
  return (indexed || counted ? missing("Channel") : 0) + (indexed ? missing("Schema") : 0);
}

const present = existsSync(FOLDER);
const vectors = present
  ? readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".mcap"))
      .map((path) => join(FOLDER, path))
  : [];
const where = present ? "" : ` (skipped: no vectors in ${FOLDER}; set TASUKI_RECORDINGS)`;

describe.skipIf(!present)(`the conformance vectors of MCAP${where}`, () => {
  let compared = 0;
  it.each(vectors.map((path) => [basename(path, ".mcap"), path]))("%s", async (_, path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const document: { records: ExpectedRecord[] } = JSON.parse(readFileSync(path.replace(/mcap$/, "json"), "utf8"));
    const expected = document.records.map(asFound);

    const found = [...walk(bytes, MAGIC.length, bytes.length - MAGIC.length)].map(asWritten);
    expect(found).toEqual(expected);

    const recording = mcap.open(memorySource(bytes));
    const samples = await drain(recording);
    const dataSection = expected.slice(
      0,
      expected.findIndex(({ type }) => type === "DataEnd"),
    );
    const ofType = (wanted: string) => dataSection.filter(({ type }) => type === wanted).map(({ fields }) => fields);
    expect(
      samples.map(({ channel, sequence, logTime, publishTime, payload }) =>
        asWritten({ type: "", fields: { channelId: channel.id, sequence, logTime, publishTime, data: payload } }),
      ),
    ).toEqual(ofType("Message").map((fields) => ({ type: "", fields })));

    const schemas = new Map(ofType("Schema").map(({ id, ...schema }) => [id, schema]));
    expect(
      recording.channels.map(({ id, topic, messageEncoding, metadata, schema }) => ({
        ...asWritten({ type: "", fields: { id, topic, messageEncoding, metadata } }).fields,
        schema: schema && { name: schema.name, encoding: schema.encoding, data: written(schema.data) },
      })),
    ).toEqual(ofType("Channel").map(({ schemaId, ...channel }) => ({ ...channel, schema: schemas.get(schemaId!) })));

    const { faults, attachmentCount, metadataCount, profile, library, sizeBytes, readBytes } = recording.container();
    const [header] = ofType("Header");
    // Some vectors leave definitions out of a summary that refers to them, which the format's text forbids.
    expect(faults["summary-definition-missing"]?.count ?? 0).toBe(undefinedInSummary(expected));
    delete faults["summary-definition-missing"];
    expect({ faults, attachmentCount, metadataCount, profile, library, sizeBytes, readBytes }).toEqual({
      faults: {},
      attachmentCount: ofType("Attachment").length,
      metadataCount: ofType("Metadata").length,
      profile: header!.profile,
      library: header!.library,
      sizeBytes: bytes.length,
      readBytes: bytes.length,
    });
    compared++;
  });

  it(`are ${VECTORS}, all compared`, () => expect(compared).toBe(VECTORS));
});
