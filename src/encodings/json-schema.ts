/**
 * Looking into a JSON Schema: what it says of a property, wherever it says so.
 *
 * @module
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * All that describes what `node` describes: itself, what it refers to, what it combines. Gathered in a set, so that
 * schemas which refer to each other in a circle come to an end.
 */
export function parts(root: JsonObject, node: unknown): JsonObject[] {
  const found = new Set<unknown>([node]);
  for (const part of found) {
    if (!isObject(part)) continue;
    if (typeof part.$ref === "string") found.add(resolve(root, part.$ref));
    for (const list of [part.allOf, part.anyOf]) {
      if (Array.isArray(list)) for (const entry of list) found.add(entry);
    }
  }
  return [...found].filter(isObject);
}

/** The node that a local reference such as `#/definitions/Time` names. */
function resolve(root: JsonObject, reference: string): unknown {
  const [document, ...keys] = reference.split("/");
  if (document !== "#") return undefined;
  let node: unknown = root;
  for (const key of keys) {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    node = isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
  }
  return node;
}

export function property(root: JsonObject, node: unknown, name: string): unknown {
  for (const { properties } of parts(root, node)) {
    if (isObject(properties) && Object.hasOwn(properties, name)) return properties[name];
  }
  return undefined;
}
