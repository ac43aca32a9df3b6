/** Whether two streams are said to hold the same, apart from how their containers dress it. */
import type { SchemaSource } from "../encodings/encoding.js";
import type { DifferenceKind, DifferencePlace, DiffNote } from "../spec/verdict/diff.js";
import type { Stream } from "./stream.js";

/** Schema encodings whose definitions are text with comments behind `#`, line by line. */
const HASH_COMMENTS = new Set(["ros1msg", "ros2msg"]);
/** Other schema encodings whose definitions are text. */
const TEXT = new Set(["ros2idl", "omgidl", "jsonschema"]);

/** Keys of a channel that belong to the container itself; another one has no use for them. */
const OF_THE_CONTAINER = new Set([
  "topic_type_hash",
  "md5sum",
  "callerid",
  "latching",
  "topic",
  "type",
  "message_definition",
]);

/** A way in which streams differ as a whole. */
export interface StreamDifference {
  readonly kind: DifferenceKind;
  readonly place: DifferencePlace;
}

/** How the types, encodings and definitions of two streams differ; notes go to `notes`. */
export function compareDefinitions(a: Stream, b: Stream, notes: DiffNote[]): StreamDifference[] {
  const found: StreamDifference[] = [];
  const differ = (kind: DifferenceKind, valueA: string, valueB: string) =>
    found.push({ kind, place: { valueA, valueB } });
  if (a.type !== b.type) differ("type", a.type, b.type);
  if (a.messageEncoding !== b.messageEncoding) differ("encoding", a.messageEncoding, b.messageEncoding);
  const [exactA, exactB] = [a, b].map(({ schemas }) => listOf(schemas, textOf)) as [string, string];
  if (exactA !== exactB) {
    if (listOf(a.schemas, meaningOf) === listOf(b.schemas, meaningOf))
      notes.push({ kind: "definition-text", topic: a.topic });
    else differ("definition", describe(a.schemas), describe(b.schemas));
  }
  const keys = [...new Set([...a.metadata.keys(), ...b.metadata.keys()])].filter(
    (key) => !OF_THE_CONTAINER.has(key) && a.metadata.get(key) !== b.metadata.get(key),
  );
  if (keys.length > 0) notes.push({ kind: "metadata", topic: a.topic, a: keys.sort().slice(0, 5).join(", ") });
  return found;
}

const listOf = (schemas: readonly SchemaSource[], text: (schema: SchemaSource) => string): string =>
  JSON.stringify(schemas.map((schema) => [schema.encoding, text(schema)]).sort());

/** Every byte of a definition, as text. */
const textOf = ({ data }: SchemaSource): string => new TextDecoder("latin1").decode(data);

/** A definition without what means nothing: comments that have a line of their own, white space at the end of lines. */
function meaningOf(schema: SchemaSource): string {
  const { encoding } = schema;
  const text = textOf(schema);
  if (!HASH_COMMENTS.has(encoding) && !TEXT.has(encoding)) return text;
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  return lines
    .filter((line) => line !== "" && !(HASH_COMMENTS.has(encoding) && line.trimStart().startsWith("#")))
    .join("\n");
}

const describe = (schemas: readonly SchemaSource[]): string =>
  schemas.map(({ encoding, data }) => `${encoding}, ${data.length} B`).join("; ");
