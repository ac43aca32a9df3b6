/**
 * The `protobuf` message encoding: the schema is a serialized `FileDescriptorSet`, the schema name a message in it.
 *
 * The descriptors become one compact table for each message type; a payload is walked along these tables.
 *
 * @module
 */

import type { DescField, DescMessage } from "@bufbuild/protobuf";
import { type CompiledSchema, type Encoding, Fit, type SchemaSource } from "./encoding.js";
import { ObjectPicker } from "./pick/object.js";
import type { Step } from "./pick/picks.js";
import { link } from "./protobuf-link.js";
import {
  DELIMITED,
  ENUM,
  Field,
  FRAME,
  GROUP,
  INT32,
  INT64,
  NANOSECONDS,
  NOTHING,
  ProtobufReader,
  SECONDS,
  STAMP,
  STRING,
  Table,
  wireTypeOf,
} from "./protobuf-walk.js";
import { compareWithStandard } from "./standard/compare.js";
import { protobufDefinitions } from "./standard/protobuf.js";

/** Protobuf payloads. */
export const protobuf: Encoding = {
  id: "protobuf",
  schemaEncodings: ["protobuf"],
  async compile(schema: SchemaSource): Promise<CompiledSchema> {
    const message = await link(schema);
    const stampPath = ["header.stamp", "timestamp", "stamp"].find((path) => isTimestamp(fieldAt(message, path)));
    const framePath = ["header.frame_id", "frame_id"].find((path) => isText(fieldAt(message, path)));
    const table = compileTable(message, stampPath, framePath);
    const decoder = async () => {
      const { fromBinary } = await import("@bufbuild/protobuf");
      const reader = new ProtobufReader(table);
      return (payload: Uint8Array): unknown => {
        // The library ignores wire types and the bounds of nested messages: it would make up values.
        const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
        const fit = reader.read(payload, view, 0, payload.length);
        if (fit !== Fit.fits) throw new Error(`the payload does not fit ${message.typeName}`);
        return fromBinary(message, payload);
      };
    };
    return {
      stampPath,
      framePath,
      standard: await compareWithStandard("protobuf", protobufDefinitions(message)),
      fields: () => new ProtobufReader(table),
      decoder,
      picker: async (wants) => new ObjectPicker(await decoder(), wants, (steps) => leads(message, steps)),
    };
  },
};

function fieldAt(message: DescMessage, path: string): DescField | undefined {
  const [name, ...rest] = path.split(".");
  const field = message.fields.find((candidate) => candidate.name === name);
  if (rest.length === 0) return field;
  return field?.fieldKind === "message" ? fieldAt(field.message, rest.join(".")) : undefined;
}

/** Whether a path leads to a field. */
function leads(message: DescMessage, [step, ...rest]: readonly Step[]): boolean {
  const names = step!.names;
  const field = message.fields.find(({ name, localName }) => names.includes(name) || names.includes(localName));
  if (!field || (step!.element !== undefined && field.fieldKind !== "list")) return false;
  if (rest.length === 0) return true;
  // Inside a list a path goes on by an element, or by all.
  const entered = field.fieldKind === "message" || (field.fieldKind === "list" && step!.element !== undefined);
  return entered && field.message !== undefined && leads(field.message, rest);
}

function isTimestamp(field: DescField | undefined): boolean {
  if (field?.fieldKind !== "message" || field.message.typeName !== "google.protobuf.Timestamp") return false;
  // A set may bring its own definition of the type.
  const seconds = fieldAt(field.message, "seconds");
  const nanoseconds = fieldAt(field.message, "nanos");
  return (
    seconds?.fieldKind === "scalar" &&
    seconds.scalar === INT64 &&
    nanoseconds?.fieldKind === "scalar" &&
    nanoseconds.scalar === INT32
  );
}

function isText(field: DescField | undefined): boolean {
  return field?.fieldKind === "scalar" && field.scalar === STRING;
}

/** The tables of a message and of all that it contains. */
function compileTable(root: DescMessage, stampPath: string | undefined, framePath: string | undefined): Table {
  const roles = new Map<string, number>();
  if (stampPath !== undefined) {
    roles.set(stampPath, STAMP);
    roles.set(`${stampPath}.seconds`, SECONDS);
    roles.set(`${stampPath}.nanos`, NANOSECONDS);
  }
  if (framePath !== undefined) roles.set(framePath, FRAME);
  const paths = [...roles.keys()];

  const shared = new Map<DescMessage, Table>();
  const pending: { readonly message: DescMessage; readonly path: string | undefined; readonly table: Table }[] = [];
  // A message on the way to a stamp or a frame id has a table of its own, for elsewhere its type plays no role. Work is
  // queued, for types may nest deeper than the stack.
  const tableOf = (message: DescMessage, path: string | undefined): Table => {
    const known = path === undefined ? shared.get(message) : undefined;
    if (known !== undefined) return known;
    const table = new Table();
    if (path === undefined) shared.set(message, table);
    pending.push({ message, path, table });
    return table;
  };
  const top = tableOf(root, "");
  for (const { message, path, table } of pending) {
    for (const field of message.fields) {
      const inner = path === undefined ? undefined : path + field.name;
      const leads = inner !== undefined && paths.some((other) => other.startsWith(`${inner}.`));
      const role = (inner === undefined ? undefined : roles.get(inner)) ?? NOTHING;
      table.set(
        field.number,
        compileField(field, role, (type) => tableOf(type, leads ? `${inner}.` : undefined)),
      );
    }
  }
  return top;
}

function compileField(field: DescField, role: number, tableOf: (message: DescMessage) => Table): Field {
  if (field.fieldKind === "map") {
    // On the wire a map is a repeated message with the fields key and value.
    const entry = new Table();
    entry.set(1, scalarField(field, field.mapKey, false, NOTHING));
    const value =
      field.mapKind === "message" ? new Field(DELIMITED, false, false, tableOf(field.message), NOTHING) : undefined;
    entry.set(2, value ?? scalarField(field, field.scalar ?? ENUM, false, NOTHING));
    return new Field(DELIMITED, false, false, entry, NOTHING);
  }
  const repeated = field.fieldKind === "list";
  if (field.message === undefined) return scalarField(field, field.scalar ?? ENUM, repeated, role);
  return new Field(field.delimitedEncoding ? GROUP : DELIMITED, false, false, tableOf(field.message), role);
}

function scalarField(field: DescField, type: number, repeated: boolean, role: number): Field {
  const wire = wireTypeOf(type);
  return new Field(wire, repeated && wire !== DELIMITED, type === STRING && field.utf8Validation, undefined, role);
}
