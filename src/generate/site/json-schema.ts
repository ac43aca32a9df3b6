/**
 * The published JSON Schemas as a reader sees them: fields with type, unit, limits and presence.
 *
 * @module
 */
import type { Words } from "./words.js";

/** The part of JSON Schema that the specification uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly unit?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** One field of a schema; those of an object without a name of its own carry its path, `expect.outcome`. */
export interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The name of the schema that a reference leads to. */
export const referred = ({ $ref }: JsonSchema): string | undefined => $ref?.replace(/\.schema\.json$/, "");

/** The members of a union. */
export const membersOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] => anyOf ?? oneOf ?? [];

/** Every field of a schema, with those of unnamed objects inside it. */
export function* fieldsOf(schema: JsonSchema, prefix = ""): Generator<Field> {
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const path = prefix + name;
    yield { path, schema: part, required: schema.required?.includes(name) ?? false };
    yield* fieldsOf(part, `${path}.`);
    if (part.items) yield* fieldsOf(part.items, `${path}[].`);
  }
  // What every member of a union requires, the union does.
  const members = membersOf(schema).map((member) => [...fieldsOf(member, prefix)]);
  const requires = (path: string) => members.every((fields) => fields.find((field) => field.path === path)?.required);
  const seen = new Set<string>();
  for (const field of members.flat()) {
    if (seen.has(field.path)) continue;
    seen.add(field.path);
    yield { ...field, required: requires(field.path) };
  }
}

/** Bounds that only say that a number survives JSON. */
const written = (value: number | undefined): string | undefined =>
  value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : String(value);

/** What a value must keep to, in words. Values of the entries of an array count as its own. */
export function limitsOf(schema: JsonSchema, words: Words): string[] {
  const { pattern, minLength, minItems, maxItems, items } = schema;
  const [least, above, most] = [schema.minimum, schema.exclusiveMinimum, schema.maximum].map(written);
  const limits: string[] = [];
  if (least !== undefined && most !== undefined) limits.push(words.between(least, most));
  else if (least !== undefined) limits.push(words.atLeast(least));
  else if (most !== undefined) limits.push(words.atMost(most));
  if (above !== undefined) limits.push(words.above(above));
  if (minLength !== undefined) limits.push(words.charactersAtLeast(String(minLength)));
  if (minItems !== undefined) limits.push(words.itemsAtLeast(String(minItems)));
  if (maxItems !== undefined) limits.push(words.itemsAtMost(String(maxItems)));
  if (pattern !== undefined) limits.push(`${words.pattern} \`${pattern}\``);
  return items && !items.$ref ? [...limits, ...limitsOf(items, words)] : limits;
}

/** Presence of a field, in words. */
export const presenceOf = ({ schema, required }: Field, words: Words): string =>
  schema.default !== undefined
    ? words.byDefault(`\`${JSON.stringify(schema.default)}\``)
    : required
      ? words.required
      : words.optional;
