/** Foxglove's schemas as protobuf descriptors, and random messages of them. */
import { create } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_duration,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import { foxgloveEnumSchemas, foxgloveMessageSchemas, generateProto } from "@foxglove/schemas/internal.js";
import type { Random } from "./canonical-random.test.helper.js";

/** Field names as protobuf's library gives them. */
export const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export type FoxgloveSchema = (typeof foxgloveMessageSchemas)[keyof typeof foxgloveMessageSchemas];
type FoxgloveField = FoxgloveSchema["fields"][number];
const enums = Object.values(foxgloveEnumSchemas);
const TYPES: Readonly<Record<string, Type>> = {
  double: Type.DOUBLE,
  uint32: Type.UINT32,
  fixed32: Type.FIXED32,
  string: Type.STRING,
  bytes: Type.BYTES,
  bool: Type.BOOL,
};

/** Descriptors of all schemas, by the text that Foxglove generates of each. */
export function foxgloveDescriptors() {
  const messageType = Object.values(foxgloveMessageSchemas)
    .filter(({ protoEquivalent }) => protoEquivalent === undefined)
    .map((schema) => {
      const text = generateProto(
        schema,
        enums.filter(({ parentSchemaName }) => parentSchemaName === schema.name),
      );
      const optional: { name: string }[] = [];
      const field = [...text.matchAll(/^ {2}(repeated |optional )?([\w.]+) (\w+) = (\d+);/gm)].map(
        ([, label, type, name, number]) => {
          const known = TYPES[type!];
          const scalar = known ?? (type!.includes(".") ? Type.MESSAGE : Type.ENUM);
          if (label === "optional ") optional.push({ name: `_${name}` });
          return {
            name: name!,
            number: Number(number),
            type: scalar,
            label: label === "repeated " ? Label.REPEATED : Label.OPTIONAL,
            ...(scalar === Type.MESSAGE ? { typeName: `.${type}` } : {}),
            ...(scalar === Type.ENUM ? { typeName: ".foxglove.Any" } : {}),
            ...(label === "optional " ? { proto3Optional: true, oneofIndex: optional.length - 1 } : {}),
          };
        },
      );
      return { name: schema.name, field, oneofDecl: optional };
    });
  const file = create(FileDescriptorProtoSchema, {
    name: "foxglove.proto",
    package: "foxglove",
    syntax: "proto3",
    dependency: ["google/protobuf/timestamp.proto", "google/protobuf/duration.proto"],
    // Which names the numbers have makes no difference to a payload.
    enumType: [{ name: "Any", value: Array.from({ length: 16 }, (_, number) => ({ name: `ANY_${number}`, number })) }],
    messageType,
  });
  return create(FileDescriptorSetSchema, {
    file: [file_google_protobuf_timestamp.proto, file_google_protobuf_duration.proto, file],
  });
}

/** A random message of a Foxglove schema, as protobuf's library takes it or as JSON has it. What is optional may be left out. */
export function foxgloveMessage({ fields }: FoxgloveSchema, random: Random, inJson: boolean): Record<string, unknown> {
  const one = ({ type }: FoxgloveField): unknown => {
    if (type.type === "enum") return random.of(type.enum.values).value;
    if (type.type === "nested") {
      if (type.schema.name === "Timestamp" && !inJson)
        return { seconds: BigInt(random.below(2 ** 31)), nanos: random.below(1e9) };
      return foxgloveMessage(type.schema as FoxgloveSchema, random, inJson);
    }
    if (type.name === "bytes") {
      const bytes = random.bytes();
      return inJson ? btoa(String.fromCharCode(...bytes)) : bytes;
    }
    if (type.name === "string") return random.text();
    if (type.name === "boolean") return random.below(2) === 1;
    return type.name === "uint32" ? Number(random.integer(32, false)) : random.real();
  };
  return Object.fromEntries(
    fields
      .filter((field) => !("optional" in field && field.optional && random.below(3) === 0))
      .map((field) => {
        const { array, name } = field as { array?: number | true; name: string };
        const value =
          array === undefined
            ? one(field)
            : random.list(array === true ? random.below(5) : random.of([0, array]), () => one(field));
        return [inJson ? name : camelCase(name), value];
      }),
  );
}
