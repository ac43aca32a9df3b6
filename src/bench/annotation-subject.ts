/**
 * One subject of the benchmark of annotations, run once in a process of its own: `node annotation-subject.js NAME FILE`. Prints one
 * line of JSON.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkAnnotation } from "../check-annotation.js";
import { fileSource } from "../io/file.js";
import { report } from "./measurement.js";

const [name, path] = process.argv.slice(2);

/** `check` with all rules of annotations; counts geometries. */
async function ours(): Promise<number> {
  const { annotation, findings } = await checkAnnotation(await fileSource(path!));
  const broken = findings.filter(({ severity }) => severity === "error");
  if (broken.length > 0) throw new Error(`the annotation is broken: ${broken[0]!.rule}: ${broken[0]!.message}`);
  return annotation!.geometries;
}

/** ajv, with the JSON Schema of the same document: what anybody could do who has no rules. */
async function theirs(): Promise<number> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const folder = fileURLToPath(new URL("../../schemas", import.meta.url));
  const ajv = new Ajv2020({ strict: false });
  for (const file of readdirSync(folder).filter((each) => each.endsWith(".schema.json")))
    ajv.addSchema(JSON.parse(readFileSync(join(folder, file), "utf8")) as object);
  const validate = ajv.getSchema("AnnotationDocument.schema.json")!;
  const document = JSON.parse(readFileSync(path!, "utf8")) as { geometries: unknown[] };
  if (!validate(document)) throw new Error(`the schema is broken: ${JSON.stringify(validate.errors?.[0])}`);
  return document.geometries.length;
}

await report({ ours, theirs }[name as "ours" | "theirs"], "ajv");
