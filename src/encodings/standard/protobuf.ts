/**
 * The fields of protobuf messages as lines of text, such as `string frame_id=2`.
 *
 * @module
 */
import type { DescField, DescMessage } from "@bufbuild/protobuf";
import { ENUM } from "../protobuf-walk.js";
import type { Definition } from "./compare.js";

/** Names of `FieldDescriptorProto.Type`, by number: the library's enum would have to be loaded for each schema anew. */
const TYPES =
  "? double float int64 uint64 int32 fixed64 fixed32 bool string group message bytes uint32 enum sfixed32 sfixed64 sint32 sint64".split(
    " ",
  );

/** Which enum a field holds makes no difference to a payload. */
const valueTypeOf = ({ message, scalar }: DescField) => message?.typeName ?? TYPES[scalar ?? ENUM]!;

function typeOf(field: DescField): string {
  if (field.fieldKind === "map") return `map<${TYPES[field.mapKey]},${valueTypeOf(field)}>`;
  return field.fieldKind === "list" ? `${valueTypeOf(field)}[]` : valueTypeOf(field);
}

/** A message and all that it holds, each once. */
export function protobufDefinitions(root: DescMessage): Definition[] {
  const messages = new Set([root]);
  const definitions: Definition[] = [];
  for (const { typeName, fields } of messages) {
    definitions.push({
      name: typeName,
      fields: fields.map((field) => `${typeOf(field)} ${field.name}=${field.number}`),
    });
    for (const { message } of fields) if (message) messages.add(message);
  }
  return definitions;
}
