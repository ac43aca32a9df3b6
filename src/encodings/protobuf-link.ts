/**
 * Descriptor sets as recordings carry them, made whole: files in order, names qualified, well-known files supplied.
 *
 * @module
 */
import type { DescMessage } from "@bufbuild/protobuf";
import type { DescriptorProto, FileDescriptorProto } from "@bufbuild/protobuf/wkt";
import { MAX_SCHEMA_BYTES, SchemaError, type SchemaSource } from "./encoding.js";
import { ENUM, GROUP_TYPE, MESSAGE } from "./protobuf-walk.js";

/** The longest full name of a type that is accepted. */
const MAX_NAME_LENGTH = 256;

/** Finds the message that the schema names. The library is loaded here, not before: most recordings never need it. */
export async function link(schema: SchemaSource): Promise<DescMessage> {
  if (schema.data.length > MAX_SCHEMA_BYTES) {
    throw new SchemaError(`the descriptor set has ${schema.data.length} bytes; at most ${MAX_SCHEMA_BYTES} are read`);
  }
  const [library, wellKnown] = await Promise.all([import("@bufbuild/protobuf"), import("@bufbuild/protobuf/wkt")]);
  let types: DescMessage[];
  try {
    const set = library.fromBinary(wellKnown.FileDescriptorSetSchema, schema.data);
    const supplied = new Map<string, FileDescriptorProto>();
    for (const value of Object.values(wellKnown)) {
      if (typeof value !== "object" || !("kind" in value) || value.kind !== "file") continue;
      supplied.set(value.proto.name, value.proto);
    }
    set.file = inOrder(set.file, supplied);
    qualify(set.file);
    const registry = library.createFileRegistry(set);
    const message = registry.getMessage(schema.name);
    if (message !== undefined) return message;
    types = [...registry].filter((type) => type.kind === "message");
  } catch (error) {
    if (error instanceof SchemaError) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : "";
    throw new SchemaError(`the descriptor set cannot be read: ${reason}`, reason.includes("unsupported edition"));
  }
  const names = types.map((type) => type.typeName).filter((name) => !name.startsWith("google.protobuf."));
  const listed = names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ");
  throw new SchemaError(`the descriptor set does not define ${schema.name}; it defines ${listed || "no message"}`);
}

/**
 * The files such that each comes after those it imports. Recorders write sets out of order, with files twice, and
 * without the imports that every protobuf library supplies.
 */
function inOrder(
  files: readonly FileDescriptorProto[],
  supplied: ReadonlyMap<string, FileDescriptorProto>,
): FileDescriptorProto[] {
  const byName = new Map<string, FileDescriptorProto>();
  for (const file of files) {
    // Services and extensions say nothing about a payload's bytes, yet would fail to link without their imports.
    file.service = [];
    file.extension = [];
    if (!byName.has(file.name)) byName.set(file.name, file);
  }
  const importers = new Map<string, FileDescriptorProto[]>();
  const waiting = new Map<FileDescriptorProto, number>();
  // Supplied files join the map while it is walked, and are walked in their turn.
  for (const file of byName.values()) {
    // An import that nobody has may be one that nothing uses; if it is used, linking will name the missing type.
    const imports = [...new Set(file.dependency)].filter((name) => byName.has(name) || supplied.has(name));
    if (imports.length < file.dependency.length) file.dependency = imports;
    waiting.set(file, imports.length);
    for (const name of imports) {
      if (!byName.has(name)) byName.set(name, supplied.get(name)!);
      const importing = importers.get(name);
      if (importing === undefined) importers.set(name, [file]);
      else importing.push(file);
    }
  }
  const ready = [...byName.values()].filter((file) => waiting.get(file) === 0);
  for (const file of ready) {
    for (const importer of importers.get(file.name) ?? []) {
      const left = waiting.get(importer)! - 1;
      waiting.set(importer, left);
      if (left === 0) ready.push(importer);
    }
  }
  for (const [file, left] of waiting) {
    if (left > 0) throw new SchemaError(`the descriptor set imports in a circle: see ${file.name}`);
  }
  return ready;
}

/**
 * Spells out the type names of fields. Only compilers do so always: descriptors that were made at run time name types
 * as a source file does, relative to where they stand, and may leave it open whether they name a message or an enum.
 */
function qualify(files: readonly FileDescriptorProto[]): void {
  const scopes = new Map<DescriptorProto, string>();
  const types = new Map<string, number>();
  const enter = (scope: string, messages: readonly DescriptorProto[], enums: readonly { name: string }[]): void => {
    for (const { name } of enums) types.set(`${scope}.${name}`, ENUM);
    for (const message of messages) {
      const name = `${scope}.${message.name}`;
      // Each type within repeats this name: an absurd one would fill the memory.
      if (name.length > MAX_NAME_LENGTH) throw new SchemaError(`a type name has ${name.length} characters`, true);
      scopes.set(message, name);
      types.set(name, MESSAGE);
      enter(name, message.nestedType, message.enumType);
    }
  };
  for (const file of files) enter(file.package === "" ? "" : `.${file.package}`, file.messageType, file.enumType);
  for (const [message, scope] of scopes) {
    for (const field of message.field) {
      if (field.typeName === "") continue;
      const name = field.typeName.startsWith(".") ? field.typeName : outward(scope, field.typeName, types);
      const type = name === undefined ? undefined : types.get(name);
      // What cannot be found is left for linking to complain about.
      if (name === undefined || type === undefined) continue;
      if (field.typeName !== name) field.typeName = name;
      if (field.type !== type && field.type !== GROUP_TYPE) field.type = type;
    }
  }
}

/** Looks for a relative name in a scope, then in each scope around it. */
function outward(scope: string, name: string, types: ReadonlyMap<string, number>): string | undefined {
  for (let around = scope; ; around = around.slice(0, around.lastIndexOf("."))) {
    const candidate = `${around}.${name}`;
    if (types.has(candidate)) return candidate;
    if (around === "") return undefined;
  }
}
