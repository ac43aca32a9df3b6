import { z } from "zod";
import { catalogue } from "../catalogue.js";
import { authored, specification } from "../spec/index.js";
import type { GeneratedFile } from "./file.js";

/** JSON Schema 2020-12 of every schema of the specification, and the catalogue of rules. */
export function schemaFiles(): GeneratedFile[] {
  const ids = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(specification)) ids.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(ids, {
    // Relative, so that the folder resolves where it stands, offline.
    uri: (id) => `${id}.schema.json`,
    metadata: z.globalRegistry,
    io: "input",
    target: "draft-2020-12",
  });
  const open = partsOf(authored, schemas);
  const files = Object.entries(schemas).map(([name, schema]) => ({
    path: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(open.has(name) ? withVendorKeys(schema) : schema, null, 2)}\n`,
  }));
  return [...files, { path: "schemas/rules.json", text: `${JSON.stringify(catalogue(), null, 2)}\n` }];
}

/** Some schemas and all that they refer to. */
function partsOf(roots: ReadonlySet<string>, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const found = new Set<string>();
  const due = [...roots];
  while (due.length > 0) {
    const name = due.pop()!;
    if (found.has(name)) continue;
    found.add(name);
    for (const [, other] of JSON.stringify(schemas[name]).matchAll(/"\$ref":"(\w+)\.schema\.json"/g)) due.push(other!);
  }
  return found;
}

/** Lets vendors add keys that begin with `x_` to every object of a schema, whether its keys are listed or not. */
function withVendorKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withVendorKeys);
  if (schema === null || typeof schema !== "object") return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withVendorKeys(value)]));
  const { additionalProperties, propertyNames } = inner;
  if (additionalProperties === undefined || additionalProperties === true) return inner;
  return {
    ...inner,
    patternProperties: { "^x_": {} },
    ...(propertyNames === undefined ? {} : { propertyNames: { anyOf: [{ pattern: "^x_" }, propertyNames] } }),
  };
}
