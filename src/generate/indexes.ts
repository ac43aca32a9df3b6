/**
 * The lists of what there is, from the files that there are: rules, schemas, mappings and meters. Run by itself it writes the
 * lists, which must be compiled before anything else is made from them.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "./file.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WIDTH = 120;

/** Files of a folder and of those in it, without their ending, in order. */
const filesIn = (folder: string): string[] =>
  readdirSync(`${ROOT}src/${folder}`, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(`${folder}/${entry.name}`).map((path) => `${entry.name}/${path}`)
        : /^(?!index\.ts$).*(?<!\.test)\.ts$/.test(entry.name)
          ? [entry.name.slice(0, -".ts".length)]
          : [],
    )
    .sort((a, b) => (folderFirst(a) < folderFirst(b) ? -1 : 1));

/** A folder comes before what is named like it, and that before longer names, as the formatter has it. */
const folderFirst = (path: string) => `${path.replaceAll("/", "\0")}\x01`;

const camelCase = (name: string) => name.replace(/[-_](.)/g, (_, letter: string) => letter.toUpperCase());
/** As the linter sorts names: capitals among the small letters, and before the small one of the same letter. */
function natural(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [a[i]!, b[i]!];
    if (one.toLowerCase() !== other.toLowerCase()) return one.toLowerCase() < other.toLowerCase() ? -1 : 1;
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}

function statementOf(verb: "import" | "export", names: readonly string[], from: string): string {
  const sorted = [...names].sort(natural);
  const line = `${verb} { ${sorted.join(", ")} } from "${from}";`;
  return line.length <= WIDTH ? line : `${verb} {\n${sorted.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}

const importOf = (names: readonly string[], from: string) => statementOf("import", names, from);
const exportOf = (names: readonly string[], from: string) => statementOf("export", names, from);

/** A module that lists one constant of each file: the last part of its path in camel case where nothing else is said. */
function list(
  path: string,
  files: readonly string[],
  title: string,
  head: readonly string[],
  declaration: string,
  constant: (file: string) => string = (file) => camelCase(file.split("/").at(-1)!),
): GeneratedFile {
  const imports = [...files.map((file) => importOf([constant(file)], `./${file}.js`)), ...head].sort((a, b) => {
    const from = (line: string) => /from "(.*)"/.exec(line)![1]!;
    // What stands further up comes first.
    const rank = (line: string) => (from(line).startsWith("../") ? 0 : 1);
    // By the name without its ending: `camera` before `camera-calibration`.
    const name = (line: string) => from(line).replace(/\.js$/, "");
    return rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1);
  });
  const one = `${declaration} = [${files.map(constant).join(", ")}];`;
  const text = [
    `/** ${title} Written by \`npm run generate\` from the files that there are. */`,
    ...imports,
    "",
    `/** ${title} */`,
    one.length <= WIDTH ? one : `${declaration} = [\n${files.map((file) => `  ${constant(file)},\n`).join("")}];`,
    "",
  ].join("\n");
  return { path, text };
}

const ruleIndex = (): GeneratedFile =>
  list(
    "src/rules/index.ts",
    filesIn("rules").filter((file) => file.includes("/")),
    "Every rule, by id.",
    ['import type { Rule } from "./rule.js";'],
    "export const rules: readonly Rule[]",
  );

const mappingIndex = (): GeneratedFile =>
  list(
    "src/mappings/messages/index.ts",
    filesIn("mappings/messages"),
    "Every mapping that ships with Tasuki.",
    ['import type { Mapping } from "../../spec/modality/mapping.js";'],
    "export const mappings: readonly Mapping[]",
  );

const premiseIndex = (): GeneratedFile =>
  list(
    "src/premises/index.ts",
    filesIn("premises").filter((file) => file.includes("/")),
    "Every premise that programs are compared by, by id.",
    ['import type { Premise } from "./premise.js";'],
    "export const premises: readonly Premise[]",
    // Several groups have a kind: names bear the group.
    (file) => camelCase(file.replace("/", "-")),
  );

const meterIndex = (): GeneratedFile =>
  list(
    "src/facts/content/meters/index.ts",
    filesIn("facts/content/meters"),
    "How streams are measured, by modality.",
    ['import type { ContentMeter } from "../measure.js";'],
    "export const meters: readonly ContentMeter[]",
  );

/** Files of `spec/modality` that are about all modalities. */
const SHARED = new Set(["field", "mapping", "modality", "samples", "source-unit"]);

/** The canonical sample of each modality; each has a file, whose name it is. */
function sampleIndex(): GeneratedFile {
  const modalities = filesIn("spec/modality").filter((file) => !SHARED.has(file));
  const sample = (name: string) => `${camelCase(`-${name}`)}Sample`;
  const text = [
    "/**",
    " * The canonical sample of each modality. Written by `npm run generate` from the files that there are.",
    " *",
    " * @module",
    " */",
    'import type { z } from "zod";',
    ...[...modalities, "modality"]
      .sort()
      .map((name) =>
        name === "modality"
          ? 'import type { Modality } from "./modality.js";'
          : importOf([sample(name)], `./${name}.js`),
      ),
    "",
    "/** Schemas of canonical samples, by modality. */",
    "export const samples: Readonly<Partial<Record<Modality, z.ZodObject>>> = {",
    ...modalities.map((name) => `  ${/-/.test(name) ? `"${name}"` : name}: ${sample(name)},`),
    "};",
    "",
    "/** Types of canonical samples, by modality. */",
    "export interface CanonicalSamples {",
    ...modalities.map((name) => `  ${/-/.test(name) ? `"${name}"` : name}: ${sample(name)};`),
    "}",
    "",
  ].join("\n");
  return { path: "src/spec/modality/samples.ts", text };
}

/** The specification: every schema, by name, and what else its files export. */
function specificationIndexes(): GeneratedFile[] {
  const files = filesIn("spec").filter((file) => file !== "schemas");
  const named = files.flatMap((file) => {
    const text = readFileSync(`${ROOT}src/spec/${file}.ts`, "utf8");
    const types = new Set(Array.from(text.matchAll(/^export (?:type|interface) (\w+)\b/gm), (match) => match[1]!));
    // A schema is a constant that has a type of the same name.
    const names = Array.from(text.matchAll(/^export const ([A-Z]\w+)\b/gm), (match) => match[1]!).filter((name) =>
      types.has(name),
    );
    return names.length > 0 ? [exportOf(names, `./${file}.js`)] : [];
  });
  const schemas = [
    "/**",
    " * Name to schema: what is published as JSON Schema. The name of a constant, of its type and of its JSON Schema is one. Written",
    " * by `npm run generate` from the files that there are.",
    " *",
    " * @module",
    " */",
    "",
    ...named,
    "",
  ].join("\n");
  const index = [
    "/**",
    " * The specification: every schema, and its type. Written by `npm run generate` from the files that there are.",
    " *",
    " * @module",
    " */",
    ...[...files, "schemas"]
      .sort((a, b) => (folderFirst(a) < folderFirst(b) ? -1 : 1))
      .map((file) => `export *${file === "schemas" ? " as specification" : ""} from "./${file}.js";`),
    "",
  ].join("\n");
  return [
    { path: "src/spec/schemas.ts", text: schemas },
    { path: "src/spec/index.ts", text: index },
  ];
}

/** Every list. */
export const indexFiles = (): GeneratedFile[] => [
  ruleIndex(),
  sampleIndex(),
  ...specificationIndexes(),
  mappingIndex(),
  meterIndex(),
  premiseIndex(),
];

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const file of indexFiles()) {
    if (!("text" in file)) continue;
    let old = "";
    try {
      old = readFileSync(ROOT + file.path, "utf8");
    } catch {
      // A new list.
    }
    if (old !== file.text) writeFileSync(ROOT + file.path, file.text);
  }
