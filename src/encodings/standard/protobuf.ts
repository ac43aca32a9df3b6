/**
 * The fields of protobuf messages as lines of text, such as `string frame_id=2`.
 *
 * @module
 */
import type { DescField, DescMessage } from "@bufbuild/protobuf";
import type { Definition } from "./compare.js";

/** A message and all that it holds, each once. */
export async function protobufDefinitions(root: DescMessage): Promise<Definition[]> {
  // Loaded already when a message is at hand.
  const { ScalarType } = await import("@bufbuild/protobuf");
  // Which enum a field holds makes no difference to a payload.
  const valueTypeOf = ({ message, scalar }: DescField) =>
    message?.typeName ?? (scalar === undefined ? "enum" : ScalarType[scalar].toLowerCase());
  const typeOf = (field: DescField) => {
    if (field.fieldKind === "map") return `map<${ScalarType[field.mapKey].toLowerCase()},${valueTypeOf(field)}>`;
    return field.fieldKind === "list" ? `${valueTypeOf(field)}[]` : valueTypeOf(field);
  };
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
