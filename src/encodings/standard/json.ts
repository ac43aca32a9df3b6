/**
 * The properties of JSON Schemas as lines of text, such as `number[] position`.
 *
 * @module
 */
import { isObject, type JsonObject, parts } from "../json-schema.js";
import type { Definition } from "./compare.js";

/** The most nodes of one schema that are looked at; real ones have a few hundred. */
const MAX_NODES = 100_000;

/**
 * The objects that a schema describes and that have a name: the root by the name of the schema, others by their title.
 * None, where the schema refers to itself so often that looking at it would take too long.
 */
export function jsonDefinitions(root: JsonObject, name: string): Definition[] {
  let left = MAX_NODES;
  const partsOf = (node: unknown): JsonObject[] => {
    const found = left > 0 ? parts(root, node) : [];
    left -= found.length + 1;
    return found;
  };
  const definitions: Definition[] = [];
  const nodes = new Set<unknown>([root]);
  for (const node of nodes) {
    const described = partsOf(node);
    const properties = new Map(
      described.flatMap(({ properties }) => (isObject(properties) ? Object.entries(properties) : [])),
    );
    const title = node === root ? name : described.find(({ title }) => typeof title === "string")?.title;
    if (properties.size > 0 && typeof title === "string")
      definitions.push({
        name: title,
        fields: [...properties].map(([key, value]) => `${typeOf(value, partsOf)} ${key}`),
      });
    for (const value of properties.values()) nodes.add(value);
    for (const { items } of described) if (isObject(items)) nodes.add(items);
  }
  return left > 0 ? definitions : [];
}

/** The type of a value: integers are numbers, as in JSON itself, and `any` is what says nothing. */
function typeOf(node: unknown, partsOf: (node: unknown) => JsonObject[], depth = 0): string {
  const described = partsOf(node);
  const types = described
    .flatMap(({ type, oneOf }) => [type, ...(Array.isArray(oneOf) ? oneOf.map(constantType) : [])])
    .flat()
    .filter((type): type is string => typeof type === "string" && type !== "null")
    .map((type) => (type === "integer" ? "number" : type));
  const [type, ...others] = new Set(types);
  if (type === undefined || others.length > 0) return "any";
  if (type !== "array" || depth > 8) return type;
  return `${typeOf(described.find(({ items }) => isObject(items))?.items, partsOf, depth + 1)}[]`;
}

/** An enumeration says its values alone. */
const constantType = (value: unknown) => (isObject(value) && "const" in value ? typeof value["const"] : undefined);
