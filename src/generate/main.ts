/**
 * Writes what is generated and committed: schemas, the catalogue of rules, fixtures, recordings and index of the
 * conformance suite, and what chapters quote. `--check` writes nothing and says what is stale.
 *
 * @module
 */
import { mkdir, readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chapterFiles } from "./chapters.js";
import { suiteFiles } from "./conformance/suite.js";
import type { GeneratedFile } from "./file.js";
import { fixtureFiles } from "./fixtures.js";
import { indexFiles } from "./indexes.js";
import { sampleFieldFiles } from "./sample-fields.js";
import { schemaFiles } from "./schemas.js";
import { standardFiles } from "./standard.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where generated files stand, and what else is there: in `conformance`, cases and prose are written by hand. */
const FOLDERS: readonly { folder: string; authored?: RegExp }[] = [
  { folder: "schemas" },
  { folder: "fixtures" },
  { folder: "src/encodings/standard/tables" },
  { folder: "conformance", authored: /^conformance\/([A-Z]+\.md|cases\/.+\.json|examples\/.+)$/ },
];

const bytesOf = (file: GeneratedFile): Uint8Array =>
  "text" in file ? new TextEncoder().encode(file.text) : file.bytes;

async function existing(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(ROOT, path));
  } catch {
    return undefined;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const check = process.argv.includes("--check");
const stale: string[] = [];
const wanted = new Set<string>();

/** Writes what is not as it should be. */
async function write(file: GeneratedFile): Promise<void> {
  wanted.add(file.path);
  const bytes = bytesOf(file);
  const found = await existing(file.path);
  if (found && Buffer.compare(found, bytes) === 0) return;
  stale.push(`${found ? "outdated" : "missing"}: ${file.path}`);
  if (check) return;
  const path = join(ROOT, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.partial`, bytes);
  await rename(`${path}.partial`, path);
}

for (const file of [
  ...schemaFiles(),
  ...sampleFieldFiles(),
  ...standardFiles(),
  ...(await fixtureFiles()),
  ...(await suiteFiles(ROOT)),
  ...indexFiles(),
])
  await write(file);
// Chapters show what commands print, which read what was just written.
for (const file of chapterFiles()) await write(file);
for (const { folder, authored } of FOLDERS)
  for (const path of await filesIn(folder))
    if (!wanted.has(path) && !authored?.test(path.split(sep).join("/"))) {
      stale.push(`unexpected: ${path}`);
      if (!check) await unlink(join(ROOT, path));
    }
if (stale.length > 0) process.stdout.write(`${stale.join("\n")}\n`);
process.stdout.write(`${wanted.size} generated files, ${stale.length} ${check ? "stale" : "changed"}\n`);
if (check && stale.length > 0) {
  process.stderr.write("Run `npm run generate` and commit what it changes.\n");
  process.exitCode = 1;
}
