/**
 * The schemas of the specification as TypeDoc reflections. TypeDoc sees what TypeScript infers from zod, which is neither
 * readable nor described; what a page shows is taken from the published JSON Schema instead.
 *
 * @module
 */
import {
  ArrayType,
  type Comment,
  CommentTag,
  DeclarationReflection as Declaration,
  type DeclarationReflection,
  IntrinsicType,
  LiteralType,
  makeRecursiveVisitor,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
  type SomeType,
  TupleType,
  UnionType,
} from "typedoc";
import { type Field, fieldsOf, type JsonSchema, membersOf, referred } from "./json-schema.js";
import { commentOf, partsOf } from "./prose.js";
import type { Words } from "./words.js";

/** A schema on its page. */
export interface SchemaPage {
  readonly schema: JsonSchema;
  /** The fields, in the order of the page. */
  readonly fields: ReadonlyMap<DeclarationReflection, Field>;
}

const TYPES = ReflectionKind.TypeAlias | ReflectionKind.Interface;

/** The category of what a file of `src/spec/` holds. */
export function categoryOf(path: string): keyof Words["categories"] {
  const [, folder, file] = path.match(/spec\/(?:(\w+)\/)?([\w-]+)\.ts$/) ?? [];
  if (folder === "declaration" || folder === "facts") return folder;
  if (folder === "conformance" || /^(rule|profile|conformance.*)$/.test(file ?? "")) return "conformance";
  if (folder === "verdict") return file === "info" ? "facts" : "verdict";
  return "time";
}

/** Gives a comment its category. */
export const inCategory = (comment: Comment, category: string): void => {
  comment.removeTags("@category");
  comment.blockTags.push(new CommentTag("@category", partsOf(category)));
};

/**
 * Rewrites the module of the specification: each type that has a schema shows it, and what belongs to zod goes. Returns
 * the pages by their reflection.
 */
export function showSchemas(
  project: ProjectReflection,
  module: DeclarationReflection,
  schemas: ReadonlyMap<string, JsonSchema>,
  words: Words,
  translate: (english: string) => string,
): Map<DeclarationReflection, SchemaPage> {
  const types = new Map<string, DeclarationReflection>();
  for (const reflection of [...(module.children ?? [])]) {
    if (reflection.kindOf(TYPES) && schemas.has(reflection.name)) types.set(reflection.name, reflection);
    // The zod constants and their makers are how the schemas are written, not what they say.
    else project.removeReflection(reflection);
  }
  const missing = [...schemas.keys()].filter((name) => !types.has(name));
  if (missing.length > 0) throw new Error(`no type is exported for the schemas ${missing.join(", ")}`);

  const typeOf = (schema: JsonSchema): SomeType => {
    const name = referred(schema);
    if (name !== undefined) return ReferenceType.createResolvedReference(name, types.get(name)!, project);
    if (schema.const !== undefined) return new LiteralType(schema.const as string);
    if (schema.enum) return new UnionType(schema.enum.map((value) => new LiteralType(value as string)));
    const members = membersOf(schema);
    if (members.length > 0) return new UnionType(members.map(typeOf));
    if (schema.prefixItems) return new TupleType(schema.prefixItems.map(typeOf));
    if (schema.items) return new ArrayType(typeOf(schema.items));
    if (schema.additionalProperties) {
      const record = ReferenceType.createBrokenReference("Record", project, "typescript");
      record.typeArguments = [schema.propertyNames ?? { type: "string" }, schema.additionalProperties].map(typeOf);
      return record;
    }
    const names = [schema.type ?? "any"].flat().map((type) => new IntrinsicType(type));
    return names.length > 1 ? new UnionType(names) : names[0]!;
  };

  nameTypes(project, types, schemas);

  const pages = new Map<DeclarationReflection, SchemaPage>();
  for (const [name, reflection] of types) {
    const schema = schemas.get(name)!;
    const path = project.getSymbolIdFromReflection(reflection)?.packagePath ?? "";
    forget(project, reflection.type);
    reflection.comment = commentOf(translate(schema.description ?? ""));
    inCategory(reflection.comment, words.categories[categoryOf(path)]);
    const fields = new Map<DeclarationReflection, Field>();
    for (const field of fieldsOf(schema)) {
      const property = new Declaration(field.path, ReflectionKind.Property, reflection);
      const target = referred(field.schema);
      const prose = field.schema.description ?? (target && schemas.get(target)?.description) ?? "";
      property.comment = commentOf(translate(prose));
      property.type = typeOf(field.schema);
      reflection.addChild(property);
      project.registerReflection(property, undefined, undefined);
      fields.set(property, field);
    }
    if (fields.size > 0) {
      reflection.kind = ReflectionKind.Interface;
      delete reflection.type;
    } else {
      reflection.type = typeOf(schema);
    }
    pages.set(reflection, { schema, fields });
  }
  return pages;
}

/** Removes the reflections inside a type that is to be replaced. */
const forget = (project: ProjectReflection, type: SomeType | undefined): void =>
  type?.visit(makeRecursiveVisitor({ reflection: ({ declaration }) => project.removeReflection(declaration) }));

/**
 * Puts the name of a schema wherever TypeScript, which does not keep the names of inferred types, wrote the schema out. An
 * object is known by the file and the names of its properties, an enumeration by its values, a union by its members.
 */
function nameTypes(
  project: ProjectReflection,
  types: ReadonlyMap<string, DeclarationReflection>,
  schemas: ReadonlyMap<string, JsonSchema>,
): void {
  const fileOf = (reflection: DeclarationReflection | undefined) =>
    reflection && project.getSymbolIdFromReflection(reflection)?.packagePath;
  const keyOfObject = (declared: DeclarationReflection | undefined, properties: string[]) =>
    `${fileOf(declared)}: ${properties.sort().join(" ")}`;
  const keyOfUnion = (members: (string | undefined)[]) =>
    members.includes(undefined) ? undefined : members.sort().join("|");
  const keyOf = (type: SomeType): string | undefined => {
    if (type.type === "reflection") {
      const { children = [] } = type.declaration;
      return keyOfObject(
        children[0],
        children.map(({ name }) => name),
      );
    }
    if (type.type === "literal") return String(type.value);
    return type.type === "union" ? keyOfUnion(type.types.map(keyOf)) : undefined;
  };
  const named = new Map<string, DeclarationReflection>();
  for (const [name, reflection] of types) {
    const keyOfSchema = ({ enum: values, properties, ...rest }: JsonSchema): string | undefined => {
      if (values) return keyOfUnion(values.map(String));
      if (properties) return keyOfObject(reflection, Object.keys(properties));
      const members = membersOf(rest);
      return members.length > 0 ? keyOfUnion(members.map(keyOfSchema)) : undefined;
    };
    const key = keyOfSchema(schemas.get(name)!);
    if (key !== undefined) named.set(key, reflection);
  }
  const rewrite = (type: SomeType): SomeType => {
    const target = named.get(keyOf(type) ?? "");
    if (target) {
      forget(project, type);
      return ReferenceType.createResolvedReference(target.name, target, project);
    }
    if (type.type === "array") type.elementType = rewrite(type.elementType);
    else if (type.type === "union") type.types = withEnumerations(type.types).map(rewrite);
    else if (type.type === "typeOperator") type.target = rewrite(type.target);
    else if (type.type === "reference" && type.typeArguments) type.typeArguments = type.typeArguments.map(rewrite);
    return type;
  };
  /** An optional enumeration is flattened into one union with `undefined`. */
  const withEnumerations = (members: SomeType[]): SomeType[] => {
    const literals = members.filter(({ type }) => type === "literal");
    return literals.length > 1 && literals.length < members.length
      ? [new UnionType(literals), ...members.filter(({ type }) => type !== "literal")]
      : members;
  };
  const own = new Set<unknown>(types.values());
  for (const reflection of Object.values(project.reflections)) {
    if (own.has(reflection) || !(reflection.isDeclaration() || reflection.isSignature() || reflection.isParameter()))
      continue;
    if (reflection.type) reflection.type = rewrite(reflection.type);
  }
}
