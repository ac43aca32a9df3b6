/**
 * The list of rules, `src/rules/index.ts`, from the files that there are. Run by itself it writes the list, which must be
 * compiled before anything else is made from the rules.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "./file.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PATH = "src/rules/index.ts";

/** Every rule by id, and the constant that its file exports: the last part of the id in camel case. */
export function ruleIndex(): GeneratedFile {
  const ids = readdirSync(`${ROOT}src/rules`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(`${ROOT}src/rules/${name}`).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => path.slice(0, -".ts".length))
    .sort();
  const constant = (id: string) => id.split("/")[1]!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const imports = ids.map((id) => [id, `import { ${constant(id)} } from "./${id}.js";`] as const);
  const lines = [...imports, ["rule", 'import type { Rule } from "./rule.js";'] as const]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line);
  const list = ids.map((id) => `  ${constant(id)},`);
  const text = [
    "/** Every rule, by id. Written by `npm run generate` from the files that there are. */",
    ...lines,
    "",
    "/** Every rule, by id. */",
    "export const rules: readonly Rule[] = [",
    ...list,
    "];",
    "",
  ].join("\n");
  return { path: PATH, text };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = ruleIndex();
  if ("text" in file && readFileSync(ROOT + PATH, "utf8") !== file.text) writeFileSync(ROOT + PATH, file.text);
}
